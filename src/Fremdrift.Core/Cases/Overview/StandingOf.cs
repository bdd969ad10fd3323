using Fremdrift.Core.Cases.Course;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>Works out where a citizen stands in a programme.</summary>
public static class StandingOf
{
    private const int MonthsAhead = 6;

    /// <param name="programme">The municipality's number of the programme.</param>
    /// <param name="evaluator">An evaluator of its plan.</param>
    /// <param name="table">A completed table.</param>
    /// <param name="citizen">The citizen's number in it.</param>
    /// <param name="asOf">The day it is seen from.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included.</param>
    /// <param name="endsOn">The first day of which nothing is owed any longer, because the citizen died or moved away; null if none is known.</param>
    /// <param name="second">The time of that day it is seen from, in seconds since midnight.</param>
    public static CaseStanding Citizen(
        int programme, Evaluator evaluator, FactTable table, int citizen, int asOf, long knownAt = History.Everything, int? endsOn = null, int second = Instance.EndOfDay)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(table);
        var plan = evaluator.Plan;
        if (endsOn <= asOf) return Ended(Citizen(programme, evaluator, table, citizen, endsOn.Value - 1, knownAt), asOf);
        // What an evaluator finds is valid only until it is asked again.
        var found = evaluator.Evaluate(table, citizen, asOf, knownAt);
        var rights = Rights(found, plan).ToList();
        var standing = new CaseStanding
        {
            Plan = plan, Programme = programme, AsOf = asOf,
            Groups = Stretches(found.TargetGroups, asOf, plan.Model.TargetGroups),
            Phases = Stretches(found.Phases, asOf, [.. plan.Phases.Select(name => plan.Model.Phases.First(phase => string.Equals(phase.Name, name, StringComparison.Ordinal)))]),
            Now = Owed(found, second), Next = [], Rights = rights, Elements = ElementDelivery.Of(found, second),
        };
        var coming = evaluator.Evaluate(Forecast.TableOf(table, citizen, asOf, knownAt), 0, Day.Last);
        var last = Day.AddMonths(asOf, MonthsAhead);
        rights.AddRange(Rights(coming, plan).Where(right => right.On > asOf && right.On <= last).Except(rights));
        return standing with { Next = [.. Coming(coming, asOf, last).Where(duty => !(duty.Dates.Opens >= endsOn))], Rights = [.. rights.OrderBy(right => right.On)] };
    }

    /// <summary>What a case that has ended looks like afterwards: as on its last day, but nothing goes on.</summary>
    private static CaseStanding Ended(CaseStanding last, int asOf) => last with
    {
        AsOf = asOf, Now = [], Next = [], Rights = [.. last.Rights.Where(right => right.On <= last.AsOf)],
        Phases = [.. last.Phases.Select(stretch => stretch with { GoesOn = false })], Groups = [.. last.Groups.Select(stretch => stretch with { GoesOn = false })],
    };

    private static List<OwedDuty> Owed(in Findings findings, int second)
    {
        var owed = new List<OwedDuty>();
        foreach (ref readonly var instance in findings.Obligations)
        {
            if (!instance.ExistsOn(findings.AsOf)) continue;
            var status = instance.StatusOn(findings.AsOf, second);
            if (status is ObligationStatus.Overdue or ObligationStatus.Pending) owed.Add(OwedDuty.Of(findings, instance, status));
        }

        return [.. owed.OrderBy(duty => duty.IsOverdue ? 0 : 1).ThenBy(duty => duty.Dates.Due).ThenBy(duty => duty.Dates.DueSecond).ThenBy(duty => duty.Rule.Strength).ThenBy(duty => duty.Rule.Name, StringComparer.Ordinal)];
    }

    private static List<OwedDuty> Coming(in Findings forecast, int asOf, int last)
    {
        var coming = new List<OwedDuty>();
        foreach (ref readonly var instance in forecast.Obligations)
        {
            if (instance.Opens <= asOf || instance.Opens > last) continue;
            if (instance.StatusOn(Math.Max(instance.Opens, instance.Due)) is ObligationStatus.Pending or ObligationStatus.Overdue)
                coming.Add(OwedDuty.Of(forecast, instance, ObligationStatus.Pending));
        }

        return [.. coming.OrderBy(duty => duty.Dates.Opens).ThenBy(duty => duty.Dates.Due).ThenBy(duty => duty.Rule.Name, StringComparer.Ordinal)];
    }

    private static StandingRight[] Rights(in Findings findings, Plan plan)
    {
        var rights = new StandingRight[findings.Entitlements.Length];
        for (var i = 0; i < rights.Length; i++) rights[i] = new(plan.Entitlements[findings.Entitlements[i].Index], findings.Entitlements[i].On);
        return rights;
    }

    private static List<StandingStretch> Stretches(ReadOnlySpan<Stretch> stretches, int asOf, IReadOnlyList<Definition> definitions)
    {
        var found = new List<StandingStretch>();
        foreach (var stretch in stretches)
            found.Add(new StandingStretch(definitions[stretch.Index], new Run(stretch.Days.From, Math.Min(stretch.Days.To, asOf)), stretch.Days.To >= asOf));
        return [.. found.OrderByDescending(stretch => stretch.Days.To).ThenByDescending(stretch => stretch.Days.From)];
    }
}
