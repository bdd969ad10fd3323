namespace Fremdrift.Core.Cases.Registration;

/// <summary>Weekly hours that look like a slip of the finger.</summary>
internal static class OddHours
{
    private const double FullTime = 37;
    private const double BigStep = 20;
    private const double Rounding = 0.5;

    public static IEnumerable<Warning> MoreThanFullTime(Proposal proposal)
    {
        if (proposal.Fact.Number("hours") > FullTime)
            yield return new Warning(new("Det er mere end 37 timer om ugen.", "This is more than 37 hours a week."), "hours");
    }

    /// <summary>A step of many hours from the period before, or to the one after, in the same job.</summary>
    public static IEnumerable<Warning> Jump(Proposal proposal)
    {
        if (!proposal.Is("flexjob") || proposal.Fact.Number("hours") is not { } hours) yield break;
        var job = proposal.OfSameType.Where(known => string.Equals(known.Text("job"), proposal.Fact.Text("job"), StringComparison.Ordinal)).ToArray();
        var before = job.Where(known => known.Days.From < proposal.Fact.From).MaxBy(known => known.Days.From);
        var after = job.Where(known => known.Days.From > proposal.Fact.From).MinBy(known => known.Days.From);
        foreach (var neighbour in new[] { before, after })
        {
            if (neighbour?.Number("hours") is not { } other || Math.Abs(hours - other) <= BigStep) continue;
            var (from, to) = neighbour == before ? (other, hours) : (hours, other);
            yield return new Warning(new(
                $"Timetallet springer fra {TypedNumber.Write(from)} til {TypedNumber.Write(to)} timer om ugen.",
                $"The hours jump from {English(from)} to {English(to)} a week."), "hours");
        }
    }

    /// <summary>The effective hours are not what presence and intensity make.</summary>
    public static IEnumerable<Warning> OtherThanWorkedOut(Proposal proposal)
    {
        if (WorkedOut.In(proposal.Fact) is not var (field, expected) || proposal.Fact.Number(field) is not { } hours || Math.Abs(hours - expected) < Rounding) yield break;
        yield return new Warning(new(
            $"Tilstedetid gange intensitet giver {TypedNumber.Write(expected)} effektive timer, ikke {TypedNumber.Write(hours)}.",
            $"Presence times intensity makes {English(expected)} effective hours, not {English(hours)}."), field);
    }

    private static string English(double number) => TypedNumber.Write(number).Replace(',', '.');
}
