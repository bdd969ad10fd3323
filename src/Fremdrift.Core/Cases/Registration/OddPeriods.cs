using System.Collections.Immutable;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Periods of which a citizen has one at a time.</summary>
internal static class OddPeriods
{
    /// <param name="Type">The type of fact.</param>
    /// <param name="By">The field that tells apart what may overlap; null if nothing may.</param>
    /// <param name="Old">What an earlier one is called.</param>
    /// <param name="Person">The field with the person, where a change of person matters; null if none.</param>
    private sealed record OneAtATime(string Type, string? By, Label Old, string? Person = null);

    private static readonly ImmutableArray<OneAtATime> Table =
    [
        new("benefit", null, new("Den gamle ydelse", "The former benefit")),
        new("broker", null, new("Den nuværende jobformidler", "The present job broker"), Person: "broker"),
        new("group", null, new("Den gamle gruppe", "The former group")),
        new("other-actor", null, new("Det gamle forløb hos anden aktør", "The former time with another actor")),
        new("absence", "kind", new("Det gamle fravær", "The former absence")),
        new("exemption", "kind", new("Den gamle fritagelse", "The former exemption")),
        new("flexjob", "job", new("Den gamle periode i samme job", "The former period in the same job")),
        new("company-contact", "job", new("Den gamle kontaktperson", "The former contact person")),
        new("marking", "name", new("Den gamle markering", "The former marking")),
    ];

    /// <summary>An earlier period without an end does not get one because a new one begins.</summary>
    public static IEnumerable<Warning> LeftOpen(Proposal proposal)
    {
        if (Row(proposal) is not { } row || Beside(proposal, row).Where(known => IsLeftOpen(proposal, known)).MaxBy(known => known.Days.From) is not { } open) yield break;
        if (row.Person is { } person && open.Text(person) is { } key)
        {
            var name = proposal.Names.GetValueOrDefault(key) ?? key;
            var count = proposal.OfSameType.Select(known => known.Text(person)).Distinct(StringComparer.Ordinal).Count();
            yield return new Warning(new(
                $"{row.Old.Danish}, {name}, slutter ikke af sig selv. Afslut den dagen før. Borgeren har indtil nu haft {Proposal.Count(count, "jobformidler", "jobformidlere")}.",
                $"{row.Old.English}, {name}, does not end by itself. End it the day before. So far the citizen has had {Proposal.Count(count, "job broker", "job brokers")}."), "from");
            yield break;
        }

        yield return new Warning(new(
            $"{row.Old.Danish} slutter ikke af sig selv. {(proposal.IsCorrection ? "Sæt også en slutdato der." : "Sæt kryds ved »Afslut den nuværende dagen før«.")}",
            $"{row.Old.English} does not end by itself. {(proposal.IsCorrection ? "Give it an end date too." : "Tick “End the present one the day before”.")}"), "from");
    }

    /// <summary>What a new period takes the place of goes on.</summary>
    public static IEnumerable<Warning> Displacing(Proposal proposal)
    {
        foreach (var row in Closings.Displacements.Where(row => proposal.Is(row.Begins)))
        {
            if (!proposal.Known.Any(known => known.Is(row.Ends) && string.Equals(known.Text("kind"), row.Kind, StringComparison.Ordinal) && IsLeftOpen(proposal, known))) continue;
            yield return new Warning(new(
                $"{row.Old.Danish} slutter ikke af sig selv. Afslut den også, hvis den hører op.", $"{row.Old.English} does not end by itself. End it too if it stops."), "from");
        }
    }

    /// <summary>Whether a citizen has one of the type at a time.</summary>
    public static bool IsOneAtATime(Engine.Facts.FactType type) => Table.Any(row => string.Equals(row.Type, type.Name, StringComparison.Ordinal));

    public static IEnumerable<Warning> Overlapping(Proposal proposal)
    {
        if (Row(proposal) is not { } row) yield break;
        var other = Beside(proposal, row).FirstOrDefault(known => Overlaps(proposal.Fact, known) && !IsLeftOpen(proposal, known));
        if (other is null) yield break;
        var label = proposal.Fact.Type.Label;
        yield return new Warning(new(
            $"{label.Danish}: Perioden overlapper en anden, {Shown(other, Programmes.Language.Danish)}.",
            $"{label.English}: the period overlaps another, {Shown(other, Programmes.Language.English)}."), "from");
    }

    private static OneAtATime? Row(Proposal proposal) => Table.FirstOrDefault(row => proposal.Is(row.Type));

    private static IEnumerable<KnownFact> Beside(Proposal proposal, OneAtATime row) =>
        proposal.OfSameType.Where(known => row.By is null || string.Equals(known.Text(row.By), proposal.Fact.Text(row.By), StringComparison.Ordinal));

    private static bool IsLeftOpen(Proposal proposal, KnownFact known) => known.GoesOn && known.Days.From < proposal.Fact.From;

    private static bool Overlaps(NewFact fact, KnownFact known) => known.Days.From <= fact.To && known.Days.To >= fact.From;

    private static string Shown(KnownFact known, Programmes.Language language) => language.Days(known.Days, Day.Last);
}
