using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Days too far from today.</summary>
internal static class OddDays
{
    private const int MonthsAgo = 12;
    private const int MonthsBeforeEverything = 24;
    private const int DaysAgreedAhead = 90;
    private const int SecondsInMinute = 60;

    /// <summary>A period may well be agreed on before it begins; what has been done cannot lie ahead.</summary>
    public static IEnumerable<Warning> InTheFuture(Proposal proposal)
    {
        var ahead = proposal.Fact.From - proposal.Today;
        if (ahead <= (proposal.Fact.Type.Shape is FactShape.Period ? DaysAgreedAhead : 0)) yield break;
        yield return new Warning(new(
            $"Datoen ligger {Proposal.Count(ahead, "dag", "dage")} ude i fremtiden.", $"The date is {Proposal.Count(ahead, "day", "days")} in the future."), proposal.Begin);
    }

    public static IEnumerable<Warning> LaterToday(Proposal proposal)
    {
        // Clocks differ by a minute.
        if (proposal.Fact.Type.Shape is not FactShape.At || proposal.Fact.From != proposal.Today || proposal.Fact.Second / SecondsInMinute <= proposal.Second / SecondsInMinute + 1) yield break;
        yield return new Warning(new("Klokkeslættet ligger senere i dag.", "The time is later today."), "time");
    }

    public static IEnumerable<Warning> LongAgo(Proposal proposal)
    {
        if (proposal.Fact.From >= Day.AddMonths(proposal.Today, -MonthsAgo) || EndedLongAgo(proposal).Any() || BeforeEverything(proposal).Any()) yield break;
        yield return new Warning(new("Datoen er mere end et år gammel.", "The date is more than a year ago."), proposal.Begin);
    }

    public static IEnumerable<Warning> EndedLongAgo(Proposal proposal)
    {
        if (!proposal.IsPeriod || proposal.Fact.To >= Day.AddMonths(proposal.Today, -MonthsAgo)) yield break;
        yield return new Warning(new("Perioden sluttede for mere end et år siden.", "The period ended more than a year ago."), "to");
    }

    public static IEnumerable<Warning> BeforeEverything(Proposal proposal)
    {
        if (proposal.Known.Count == 0) yield break;
        var first = proposal.Known.Min(known => known.Days.From);
        if (proposal.Fact.From >= Day.AddMonths(first, -MonthsBeforeEverything)) yield break;
        yield return new Warning(Proposal.With(
            first,
            day => $"Datoen ligger flere år før borgerens første registrering, {day}.",
            day => $"The date is years before the citizen's first registration, {day}."), proposal.Begin);
    }
}
