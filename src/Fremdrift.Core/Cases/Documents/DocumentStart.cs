using Fremdrift.Core.Cases.Overview;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>What the first version of a document begins with: what the case already says of it, so that writing it loses nothing.</summary>
public static class DocumentStart
{
    public static DocumentContent Of(string kind, IEnumerable<StoredFact> inForce)
    {
        ArgumentNullException.ThrowIfNull(inForce);
        if (!string.Equals(kind, DocumentForm.MinPlan, StringComparison.Ordinal)) return DocumentContent.Empty;
        var facts = inForce.Where(fact => fact.Is("job-goal") || fact.Is("job-search-plan")).ToList();
        var goals = FactView.Of(facts, "job-goal");
        var text = goals.Select(goal => goal.Text("text")).FirstOrDefault(text => text is not null);
        return DocumentContent.Of(
            ("jobGoal", text), ("goalConcrete", Ticked("concrete")), ("goalRealistic", Ticked("realistic")),
            ("searchPlan", FactView.Of(facts, "job-search-plan").Select(plan => plan.Text("note")).FirstOrDefault(note => note is not null)));

        // What was said of another goal does not hold for this one.
        string? Ticked(string flag) => goals.Where(goal => string.Equals(goal.Text("text"), text, StringComparison.Ordinal))
            .Select(goal => goal.Flag(flag)).FirstOrDefault(said => said is not null) is true ? "true" : null;
    }
}
