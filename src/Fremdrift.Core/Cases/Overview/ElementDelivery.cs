using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>How a core element stands for a citizen, in one word.</summary>
public enum Delivery
{
    /// <summary>Nothing of it has been asked for yet.</summary>
    NotYet,

    /// <summary>Nothing has fallen due; something is asked for.</summary>
    UnderWay,

    /// <summary>All that fell due was met in time.</summary>
    Delivered,

    /// <summary>All that fell due was met, but nothing of it in time.</summary>
    DeliveredLate,

    /// <summary>Some of what fell due was met, and some of it late, or is overdue or was missed.</summary>
    Partly,

    /// <summary>Nothing of what fell due was met: it is overdue or was missed.</summary>
    NotDelivered,
}

/// <summary>What became of the duties of a core element.</summary>
/// <param name="Element">The element.</param>
/// <param name="Duties">Each of its duties, the latest first.</param>
/// <remarks>Source: requirements 2.5; fidelity is counted as in semantics 3.6.</remarks>
public sealed record ElementDelivery(ElementDefinition Element, IReadOnlyList<OwedDuty> Duties)
{
    public int Fulfilled => Count(ObligationStatus.Fulfilled);

    public int Late => Count(ObligationStatus.Late);

    public int Overdue => Count(ObligationStatus.Overdue);

    public int Missed => Count(ObligationStatus.Missed);

    public int Pending => Count(ObligationStatus.Pending);

    /// <summary>Those that count: met in time, met late, overdue and missed. What was waived, or lapsed before it was due, counts neither for nor against.</summary>
    public int Counted => Fulfilled + Late + Overdue + Missed;

    public Delivery Delivery => (Counted, Fulfilled, Late) switch
    {
        (0, _, _) => Pending > 0 ? Delivery.UnderWay : Delivery.NotYet,
        (var counted, var inTime, _) when inTime == counted => Delivery.Delivered,
        (var counted, 0, var late) when late == counted => Delivery.DeliveredLate,
        (_, 0, 0) => Delivery.NotDelivered,
        _ => Delivery.Partly,
    };

    /// <summary>The model's core elements in turn, each with what became of its duties up to a time of a day.</summary>
    public static IReadOnlyList<ElementDelivery> Of(in Findings findings, int second = Instance.EndOfDay)
    {
        var duties = new List<OwedDuty>();
        foreach (ref readonly var owed in findings.Obligations)
        {
            if (owed.ExistsOn(findings.AsOf)) duties.Add(OwedDuty.Of(findings, owed, owed.StatusOn(findings.AsOf, second)));
        }

        var byElement = duties.OrderByDescending(duty => duty.Dates.Opens).ThenByDescending(duty => duty.Dates.Second).ThenBy(duty => duty.Rule.Name, StringComparer.Ordinal)
            .ToLookup(duty => duty.Rule.Element, StringComparer.Ordinal);
        return [.. findings.Plan.Model.Elements.Where(element => element.IsCore).Select(element => new ElementDelivery(element, [.. byElement[element.Name]]))];
    }

    private int Count(ObligationStatus status) => Duties.Count(duty => duty.Status == status);
}
