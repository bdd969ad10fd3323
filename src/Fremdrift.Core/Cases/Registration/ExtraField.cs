using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>
/// A field that forms show beside those of the catalogue. No rule reads it; it is kept with the fact as an unknown field of the
/// interchange.
/// </summary>
/// <param name="Type">The type of fact; null for every type.</param>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Multiline">Whether it takes several lines.</param>
public sealed record ExtraField(string? Type, string Name, Label Label, bool Multiline = false)
{
    private static readonly ImmutableArray<ExtraField> All =
    [
        new("contact", "agreed", new("Hvad blev aftalt", "What was agreed"), Multiline: true),
        new("contact", "theme", new("Tema", "Theme")),
        new("contact", "participants", new("Hvem deltog", "Who took part")),
        new("rehab-meeting", "participants", new("Hvem deltog", "Who took part")),
        new("rehab-meeting", "recommendation", new("Indstilling", "Recommendation"), Multiline: true),
        new("follow-up", "participants", new("Hvem deltog", "Who took part")),
        new("follow-up", "phoneReason", new("Hvorfor på telefon", "Why by phone")),
        new("company-measure", "company", new("Virksomhed", "Company")),
        new("company-measure", "purpose", new("Formål", "Purpose"), Multiline: true),
        new("company-measure", "tasks", new("Arbejdsopgaver", "Tasks"), Multiline: true),
        new("job-goal", "jobFunctions", new("Jobfunktioner", "Job functions"), Multiline: true),
        new("job-goal", "origin", new("Hvor målet kommer fra", "Where the goal comes from")),
        new(null, "note", new("Bemærkning", "Note"), Multiline: true),
    ];

    /// <summary>The extra fields of a type, in the order forms show them.</summary>
    public static IEnumerable<ExtraField> Of(FactType type) =>
        All.Where(extra => extra.Type is null || string.Equals(extra.Type, type.Name, StringComparison.Ordinal));
}
