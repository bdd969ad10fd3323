using Fremdrift.Core.Cases.Registration;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>What a new version of a document registers on the case, so that nobody has to write it twice.</summary>
internal static class DocumentFacts
{
    private const string Retention = "progressive-diagnosis";

    /// <param name="input">The new version.</param>
    /// <param name="before">What the version before says, or what the first one began with.</param>
    /// <param name="inForce">The registrations in force.</param>
    public static IEnumerable<Registering> Of(SaveDocumentInput input, DocumentContent before, IEnumerable<Cases.StoredFact> inForce)
    {
        var form = DocumentForm.Of(input.Kind);
        var after = input.Content;
        return input.Kind switch
        {
            DocumentForm.MinPlan => New(Goal("goalConcrete", "goalRealistic").Concat(SearchPlan())),
            DocumentForm.Cv => New(Cv()),
            DocumentForm.RehabilitationPlan => New(Preparation().Concat(Goal("goalOrigin"))),
            DocumentForm.Recommendation => Retained(),
            _ => [],
        };

        // The goal itself is set or not: where it no longer is, what said that it was is taken back.
        IEnumerable<Registering> Retained() =>
            NewlyTicked("retention") ? New([Fact(Retention)])
            : before.Ticked("retention") && !after.Ticked("retention") ? inForce.Where(fact => string.Equals(fact.Type.Name, Retention, StringComparison.Ordinal)).Select(fact => Registering.TakingBack(fact.Id))
            : [];

        static IEnumerable<Registering> New(IEnumerable<NewFact> facts) => facts.Select(fact => new Registering(fact));

        IEnumerable<NewFact> Goal(params string[] about)
        {
            if (after["jobGoal"].Length == 0 || !about.Append("jobGoal").Any(Changed)) return [];
            List<(string, FieldValue)> fields = [("text", new TextValue(after["jobGoal"]))];
            if (about.Contains("goalConcrete", StringComparer.Ordinal))
                fields.InsertRange(0, [("concrete", new FlagValue(after.Ticked("goalConcrete"))), ("realistic", new FlagValue(after.Ticked("goalRealistic")))]);
            if (after["goalOrigin"].Length > 0) fields.Add(("origin", new TextValue(after["goalOrigin"])));
            return [Fact("job-goal", [.. fields])];
        }

        IEnumerable<NewFact> SearchPlan()
        {
            var parts = form.Sections.Where(section => section.Name is "search" or "searchPlan").ToList();
            if (parts.All(part => before.Agrees(after, part)) || !parts.Any(after.Holds)) return [];
            return [Fact("job-search-plan", ("note", new TextValue(Written(parts))))];
        }

        IEnumerable<NewFact> Cv()
        {
            var wishes = form.Sections.Where(section => section.Name is "jobWishes").ToList();
            if (form.Sections.Except(wishes).Any(section => !before.Agrees(after, section) && after.Holds(section)))
                yield return Fact("cv");
            if (Changed("jobWishes") && after["jobWishes"].Length > 0)
                yield return Fact("job-wish", ("text", new TextValue(string.Join(", ", after["jobWishes"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))));
        }

        IEnumerable<NewFact> Preparation()
        {
            if (input.BeginsPreparation) yield return Fact("rehab-preparation", ("assessedForFlexjob", new FlagValue(true)));
            if (NewlyTicked("consultant")) yield return Fact("consultant-involved");
        }

        string Written(List<DocumentSection> parts)
        {
            var search = parts.First(part => part.Kind is SectionKind.Rows);
            var rows = Enumerable.Range(0, after.Rows(search))
                .Select(row => string.Join(" · ", search.Parts.Select(column => after[search.Cell(row, column)]).Where(text => text.Length > 0)));
            var text = string.Join('\n', rows.Append(after["searchPlan"]).Where(line => line.Length > 0));
            return text.Length <= FormFields.LongestText ? text : text[..FormFields.LongestText];
        }

        bool Changed(string name) => !string.Equals(before[name], after[name], StringComparison.Ordinal);

        bool NewlyTicked(string name) => after.Ticked(name) && !before.Ticked(name);

        NewFact Fact(string type, params (string Name, FieldValue Value)[] fields) => new()
        {
            Type = Catalogue.Find(type)!, From = input.From, To = input.From, Fields = [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))],
        };
    }
}
