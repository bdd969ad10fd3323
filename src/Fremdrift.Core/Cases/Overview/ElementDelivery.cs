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

    /// <summary>Some of what fell due was met late, is overdue or was missed.</summary>
    Partly,

    /// <summary>Nothing of what fell due was met in time.</summary>
    NotDelivered,
}

/// <summary>What became of the duties of a core element.</summary>
/// <remarks>Source: requirements 2.5; fidelity is counted as in semantics 3.6.</remarks>
public sealed record ElementDelivery(ElementDefinition Element)
{
    public int Fulfilled { get; private init; }

    public int Late { get; private init; }

    public int Overdue { get; private init; }

    public int Missed { get; private init; }

    public int Pending { get; private init; }

    /// <summary>Those that were waived, or lapsed before they were due: they count neither for nor against.</summary>
    public int Spared { get; private init; }

    /// <summary>Those that count: met in time, met late, overdue and missed.</summary>
    public int Counted => Fulfilled + Late + Overdue + Missed;

    public Delivery Delivery => (Counted, Fulfilled) switch
    {
        (0, _) => Pending > 0 ? Delivery.UnderWay : Delivery.NotYet,
        (var counted, var met) when met == counted => Delivery.Delivered,
        (_, 0) => Delivery.NotDelivered,
        _ => Delivery.Partly,
    };

    /// <summary>The model's core elements in turn, each with what became of its duties up to a day.</summary>
    public static IReadOnlyList<ElementDelivery> Of(in Findings findings)
    {
        var model = findings.Plan.Model;
        var found = model.Elements.Where(element => element.IsCore).Select(element => new ElementDelivery(element)).ToArray();
        foreach (ref readonly var owed in findings.Obligations)
        {
            var name = findings.Plan.Rules[owed.Rule].Element;
            var place = Array.FindIndex(found, one => string.Equals(one.Element.Name, name, StringComparison.Ordinal));
            if (place >= 0 && owed.ExistsOn(findings.AsOf)) found[place] = found[place].With(owed.StatusOn(findings.AsOf));
        }

        return found;
    }

    private ElementDelivery With(ObligationStatus status) => status switch
    {
        ObligationStatus.Fulfilled => this with { Fulfilled = Fulfilled + 1 },
        ObligationStatus.Late => this with { Late = Late + 1 },
        ObligationStatus.Overdue => this with { Overdue = Overdue + 1 },
        ObligationStatus.Missed => this with { Missed = Missed + 1 },
        ObligationStatus.Pending => this with { Pending = Pending + 1 },
        _ => this with { Spared = Spared + 1 },
    };
}
