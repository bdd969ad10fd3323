using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Database;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What the written part of a case fills a form with beforehand: a meeting is about the plan and the recommendation as they stand.</summary>
public sealed class DocumentDefaults(Store store)
{
    public async Task<IReadOnlyDictionary<string, string>> Of(Actor actor, CaseFile one, FactType type)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(type);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (type.Name is not "rehab-meeting") return found;
        found["sections"] = TypedList.Write(SectionsFilled.Of(await Latest(actor, one, DocumentForm.RehabilitationPlan)).Select(section => section.Number!));
        found["progressionGoal"] = (await Latest(actor, one, DocumentForm.Recommendation))["progressionGoal"];
        foreach (var empty in found.Where(field => field.Value.Length == 0).ToList()) found.Remove(empty.Key);
        return found;
    }

    private async Task<DocumentContent> Latest(Actor actor, CaseFile one, string kind) =>
        await new ReadDocument(store).Run(actor, one.Citizen.Key, kind) is [var latest, ..] ? latest.Content : DocumentContent.Empty;
}
