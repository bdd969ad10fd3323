using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Course;

/// <summary>Lanes of periods.</summary>
internal static class BarLanes
{
    /// <summary>How many patterns a lane has.</summary>
    private const int Shades = 4;

    // Which periods stand in which lane, and in which of its patterns; null where the kind says it.
    private static readonly Dictionary<string, (LaneKind Lane, int? Shade)> Places = new(StringComparer.Ordinal)
    {
        ["benefit"] = (LaneKind.Benefit, null),
        ["company-measure"] = (LaneKind.Company, null),
        ["placement"] = (LaneKind.Company, null),
        ["trial-internship"] = (LaneKind.Company, 2),
        ["employment"] = (LaneKind.Company, 3),
        ["absence"] = (LaneKind.Pause, 0),
        ["exemption"] = (LaneKind.Pause, 1),
        ["other-actor"] = (LaneKind.OtherActor, 0),
        ["broker"] = (LaneKind.People, 0),
        ["mentor"] = (LaneKind.People, 1),
        ["company-contact"] = (LaneKind.People, 2),
        ["marking"] = (LaneKind.Marking, 0),
    };

    public static CourseLane? Of(IReadOnlyList<KnownFact> facts, LaneKind lane, string label, Run shown, CourseQuestion question) =>
        Lane(lane, label, facts.Where(fact => Places.TryGetValue(fact.Type.Name, out var place) && place.Lane == lane).Select(fact => BarOf(fact, question)), shown);

    /// <summary>A lane with the bars that lie in the days shown; null if none does.</summary>
    public static BarLane? Lane(LaneKind kind, string label, IEnumerable<Bar> bars, Run shown)
    {
        var rows = Rows.Of(bars.Where(bar => bar.Days.To >= shown.From && bar.Days.From <= shown.To).OrderBy(bar => bar.Text, StringComparer.Ordinal), bar => bar.Days);
        return rows.Count == 0 ? null : new BarLane(kind, label, rows);
    }

    private static Bar BarOf(KnownFact fact, CourseQuestion question)
    {
        var shade = Places[fact.Type.Name].Shade ?? ShadeOfKind(fact);
        var (text, brief) = Texts(fact, question);
        return new Bar(fact.Days, fact.GoesOn, CourseWords.Capital(text), CourseWords.Capital(brief), shade);
    }

    private static (string Text, string Short) Texts(KnownFact fact, CourseQuestion question)
    {
        var language = question.Language;
        var type = language.Of(fact.Type.Label);
        var brief = fact.Type.Name switch
        {
            "benefit" or "absence" or "exemption" => language.Word(fact.Text("kind"))!,
            "company-measure" or "placement" => language.Word(fact.Text("kind")) ?? type,
            "broker" => question.PersonName(fact.Text("broker")!),
            "mentor" => fact.Text("mentor") ?? type,
            "company-contact" => fact.Text("name") ?? type,
            "marking" => fact.Text("name")!,
            _ => type,
        };
        var text = fact.Type.Name switch
        {
            "benefit" => brief,
            "exemption" => $"{type}: {brief}",
            "broker" => CourseWords.Joined(brief, language.Word(fact.Text("role"))),
            "mentor" or "company-contact" or "marking" when !ReferenceEquals(brief, type) => $"{type}: {brief}",
            "company-measure" => CourseWords.Joined(brief, fact.Flag("parallel") ? language.Pick("parallel", "parallel") : null),
            "placement" or "trial-internship" or "employment" => CourseWords.Joined(brief, fact.Number("hours") is { } hours ? language.Hours(hours) : null),
            _ => brief,
        };
        return (text, brief);
    }

    private static int ShadeOfKind(KnownFact fact)
    {
        var kind = fact.Text("kind");
        var place = kind is null ? -1 : fact.Type.Field("kind")!.Values.IndexOf(kind);
        return place < 0 ? Shades - 1 : place % Shades;
    }
}
