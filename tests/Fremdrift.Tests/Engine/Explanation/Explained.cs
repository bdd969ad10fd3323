using Fremdrift.Core.Import;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;

namespace Fremdrift.Tests.Engine.Explanation;

/// <summary>Explanations as tests ask for them and read them.</summary>
internal static class Explained
{
    /// <summary>Explains one citizen's facts with the default edition of Udvikling i fleksjob II.</summary>
    public static CitizenExplanation Citizen(FactBuilder facts, string asOf) => Citizen(Shipped.Plan(Shipped.Flexjob), facts, asOf);

    public static CitizenExplanation Citizen(Plan plan, FactBuilder facts, string asOf) =>
        new Explainer(plan).Explain(facts.ToTable(plan.Vocabulary), 0, Days.Of(asOf));

    /// <summary>Explains every citizen of a file.</summary>
    public static IEnumerable<(FactTable Table, int Number, CitizenExplanation Explanation)> File(Plan plan, string path, int asOf)
    {
        using var files = FactFiles.Open([path], plan.Vocabulary);
        var explainer = new Explainer(plan);
        for (var batch = 0; batch < files.BatchCount; batch++)
        {
            var read = files.Read(batch, new FactTable(plan.Vocabulary));
            foreach (var citizen in read.Citizens.ToArray()) yield return (read.Facts, citizen, explainer.Explain(read.Facts, citizen, asOf));
        }
    }

    /// <summary>The one obligation of a rule.</summary>
    public static ExplainedObligation Of(this CitizenExplanation citizen, string rule) =>
        citizen.Obligations.Single(owed => string.Equals(owed.Rule.Name, rule, StringComparison.Ordinal));

    /// <summary>A remedy as text: "broker 2020-05-20 broker=…".</summary>
    public static string Text(this IEnumerable<Registration> remedy) => string.Join("; ", remedy.Select(registration =>
        string.Join(' ', registration.Fields.Select(field => $"{field.Key.Name}={field.Value}").Prepend(Days.Text(registration.Day)).Prepend(registration.Type.Name))
        + (registration.Corrects is null ? "" : $" corrects {registration.Corrects}")));

    /// <summary>A reason and everything beneath it.</summary>
    public static IEnumerable<Reason> All(this Reason? reason) => reason is null ? [] : reason.Because.SelectMany(part => part.All()).Prepend(reason);

    /// <summary>A registration as a line that could be sent.</summary>
    public static WrittenFact ToFact(this Registration registration, string citizen, string id, DateTimeOffset recorded, int second) => new()
    {
        Citizen = citizen, Id = id, Type = registration.Type, Recorded = recorded, Supersedes = registration.Corrects,
        From = registration.Day, Second = second,
        Fields = [.. registration.Fields.Select(field => (field.Key.Name, Value(field.Key.Kind, field.Value)))],
    };

    private static object Value(FieldKind kind, string text) => kind switch
    {
        FieldKind.Flag => text is "true",
        FieldKind.Given => true,
        FieldKind.Number => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
        FieldKind.List => text.Split(", "),
        _ => text,
    };
}
