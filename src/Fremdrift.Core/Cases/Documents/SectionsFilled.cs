namespace Fremdrift.Core.Cases.Documents;

/// <summary>Which of the numbered sections of the rehabilitation plan are filled in.</summary>
public static class SectionsFilled
{
    private static readonly IReadOnlyList<DocumentSection> Numbered =
        [.. DocumentForm.Of(DocumentForm.RehabilitationPlan).Sections.Where(section => section.Number is not null)];

    public static IReadOnlyList<DocumentSection> Of(DocumentContent plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Numbered.Where(plan.Holds)];
    }

    public static IReadOnlyList<DocumentSection> MissingIn(DocumentContent plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Numbered.Where(section => !plan.Holds(section))];
    }
}
