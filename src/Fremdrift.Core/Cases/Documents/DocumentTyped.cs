using Fremdrift.Core.Cases.Registration;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>A new version of a document as it was typed into its form, with everything that is wrong in it.</summary>
public sealed record DocumentTyped(SaveDocumentInput Input, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>The field that says from which day it holds.</summary>
    public const string FromField = "holdsFrom";

    private const string BasedOnField = "basedOn";
    private const string PreparationField = "beginsPreparation";

    /// <param name="citizen">The citizen's key.</param>
    /// <param name="kind">The kind of document.</param>
    /// <param name="typed">What was typed, by field.</param>
    /// <param name="versions">The versions there are.</param>
    /// <param name="offersPreparation">Whether the form asked if the preparation begins.</param>
    /// <param name="today">Today.</param>
    public static DocumentTyped Read(string citizen, string kind, IReadOnlyDictionary<string, string> typed, IReadOnlyList<DocumentVersion> versions, bool offersPreparation, int today)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(versions);
        _ = int.TryParse(typed.GetValueOrDefault(BasedOnField), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var basedOn);
        var basis = versions.FirstOrDefault(version => version.Version == basedOn)?.Content ?? DocumentContent.Empty;
        var (content, problems) = DocumentContent.Read(DocumentForm.Of(kind), typed, basis);
        var from = TypedDay.Read(typed.GetValueOrDefault(FromField, ""), today);
        var wrongDay = from.Fault is not DayFault.None
            ? new Engine.Facts.Label($"Datoen kan ikke læses. Skriv fx {TypedDay.Write(today)}.", $"This date cannot be read. Write for example {TypedDay.Write(today)}.")
            : from.Day > today ? new("Dagen er ikke kommet endnu.", "This day has not come yet.") : null;
        return new DocumentTyped(
            new SaveDocumentInput(citizen, kind, basedOn, content, wrongDay is null ? from.Day : today, typed.ContainsKey(PreparationField) && offersPreparation),
            wrongDay is null ? problems : [new FieldProblem(FromField, wrongDay), .. problems]);
    }

    /// <summary>Whether a first version of the rehabilitation plan is to ask if the preparation begins: nothing says yet that it has.</summary>
    public static bool OffersPreparation(CaseFile one, string kind, IReadOnlyList<DocumentVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(versions);
        return string.Equals(kind, DocumentForm.RehabilitationPlan, StringComparison.Ordinal) && versions.Count == 0
            && !one.InForce.Any(fact => fact.Type.Name is "rehab-preparation" or "visitation" or "rehab-decision");
    }
}
