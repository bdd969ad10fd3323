using System.Collections.Immutable;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;
using Stored = Fremdrift.Core.Cases.StoredFact;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Periods that go on and may be ended the day before a new one begins, together with registering it.</summary>
public static class Closings
{
    /// <param name="Begins">The type that begins.</param>
    /// <param name="Ends">The type of what it takes the place of.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Old">What it is called.</param>
    internal sealed record Displacement(string Begins, string Ends, string Kind, Label Old);

    internal static ImmutableArray<Displacement> Displacements { get; } = [new("flexjob", "benefit", "ledighedsydelse", new("Ledighedsydelsen", "The ledighedsydelse"))];

    /// <summary>What goes on in the case and could end when a period of that type begins.</summary>
    public static IReadOnlyList<Stored> Offered(CaseFile one, FactType type)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(type);
        return [.. one.InForce.Where(fact => GoesOn(fact) && ((fact.Type == type && OddPeriods.IsOneAtATime(type)) || IsDisplaced(type, fact)))];
    }

    /// <summary>Those of them that surely end: the hours hitherto in the job that gets others.</summary>
    public static IEnumerable<Stored> Replaced(IEnumerable<Stored> offered, string? job) =>
        offered.Where(fact => fact.Type.Name is "flexjob" && job is not null && string.Equals(fact.ToNew().Text("job"), job, StringComparison.Ordinal));

    /// <summary>The periods of those ids, ended the day before; those that do not go on, or began on the day or later, are left out.</summary>
    public static IReadOnlyList<Registering> Of(CaseFile one, IReadOnlyCollection<string> ids, int begins)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(ids);
        return
        [
            .. one.InForce.Where(fact => ids.Contains(fact.Id, StringComparer.Ordinal) && GoesOn(fact) && fact.From < begins)
                .Select(fact => new Registering(fact.ToNew() with { To = begins - 1 }, fact.Id)),
        ];
    }

    /// <summary>Says that a period ends: "Fleksjob, Netto, 9,5 timer: slutter 28. nov. 2026."</summary>
    /// <param name="end">The period with its end.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="jobs">What people call jobs, by their keys.</param>
    public static EffectLine Told(Registering end, Programmes.Language language, IReadOnlyDictionary<string, string> jobs)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(jobs);
        var fact = end.Fact;
        var what = new[] { language.Of(fact.Type.Label), jobs.GetValueOrDefault(fact.Text("job") ?? ""), Hours(fact, language) }.OfType<string>();
        return new EffectLine($"{string.Join(", ", what)}: {language.Pick("slutter", "ends")} {language.Date(fact.To)}.", []);
    }

    /// <summary>The weekly hours of a period: "9,5 timer"; null if it has none.</summary>
    public static string? Hours(NewFact fact, Programmes.Language language)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(language);
        return fact.Number("hours") is { } hours ? language.Pick($"{TypedNumber.Write(hours)} timer", $"{TypedNumber.Write(hours).Replace(',', '.')} hours") : null;
    }

    private static bool IsDisplaced(FactType type, Stored fact) => Displacements.Any(row =>
        string.Equals(row.Begins, type.Name, StringComparison.Ordinal) && string.Equals(row.Ends, fact.Type.Name, StringComparison.Ordinal)
        && string.Equals(row.Kind, fact.ToNew().Text("kind"), StringComparison.Ordinal));

    private static bool GoesOn(Stored fact) => fact.Type.Shape is FactShape.Period && fact.To >= Day.Last;
}
