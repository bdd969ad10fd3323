using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Course;

/// <summary>Lanes of single days.</summary>
internal static class DotLanes
{
    // Which facts stand in which lane; everything else of one day is a milestone.
    private static readonly Dictionary<string, LaneKind> Places = new(StringComparer.Ordinal)
    {
        ["contact"] = LaneKind.Contact,
        ["message"] = LaneKind.Message,
        ["reply"] = LaneKind.Message,
        ["rehab-meeting"] = LaneKind.Meeting,
        ["alignment-meeting"] = LaneKind.Meeting,
        ["status-meeting"] = LaneKind.Meeting,
        ["case-review"] = LaneKind.Meeting,
        ["follow-up"] = LaneKind.FollowUp,
    };

    public static CourseLane? Of(IReadOnlyList<KnownFact> facts, LaneKind lane, string label, Run shown, IReadOnlyList<JobHours> jobs, CourseQuestion question)
    {
        var dots = facts.Where(fact => fact.Type.Shape is not FactShape.Period && LaneOf(fact) == lane && shown.Contains(fact.Days.From))
            .Select(fact => DotOf(fact, jobs, question)).ToList();
        return dots.Count == 0 ? null : new DotLane(lane, label, dots);
    }

    private static LaneKind LaneOf(KnownFact fact) => Places.GetValueOrDefault(fact.Type.Name, LaneKind.Milestone);

    private static Dot DotOf(KnownFact fact, IReadOnlyList<JobHours> jobs, CourseQuestion question)
    {
        var language = question.Language;
        var type = language.Of(fact.Type.Label);
        var job = fact.Type.Field("job") is null ? null : fact.Text("job") is { } key ? jobs.FirstOrDefault(job => job.Job.Equals(key, StringComparison.Ordinal))?.Name ?? key : null;
        var (mark, legend, text) = fact.Type.Name switch
        {
            "contact" => Contact(fact, question),
            "message" => (Mark.Open, language.Pick("besked fra borgeren", "message from the citizen"), At(language, fact, type)),
            "reply" => (Mark.Filled, language.Pick("svar", "reply"), At(language, fact, type)),
            "follow-up" when fact.Flag("inPerson") => (Mark.Filled, InPerson(language), CourseWords.Joined($"{type}: {InPerson(language)}", job)),
            "follow-up" => (Mark.Open, NotInPerson(language), CourseWords.Joined($"{type}: {NotInPerson(language)}", job)),
            "rehab-meeting" => (Mark.Filled, language.Pick("rehabiliteringsteam", "rehabilitation team"), $"{type}: {language.Word(fact.Text("kind"))}"),
            "alignment-meeting" => (Mark.Square, language.Pick("forventningsafstemning", "alignment"), CourseWords.Joined(type, job)),
            "status-meeting" => (Mark.Diamond, language.Pick("statusmøde", "status meeting"), CourseWords.Joined(type, job)),
            "case-review" => (Mark.Open, language.Pick("sagsgennemgang", "case review"), type),
            "visitation" => (Mark.Diamond, "", $"{type}: {language.Word(fact.Text("decision"))}"),
            "rehab-decision" => (Mark.Diamond, "", $"{type}: {language.Word(fact.Text("scheme"))}"),
            _ => (Mark.Diamond, "", CourseWords.Joined(type, job)),
        };
        return new Dot(fact.Days.From, fact.Second, mark, legend, text);
    }

    private static (Mark Mark, string Legend, string Text) Contact(KnownFact fact, CourseQuestion question)
    {
        var language = question.Language;
        var channel = fact.Text("channel")!;
        var with = fact.Text("with")!;
        var text = CourseWords.Joined(
            language.Pick($"{CourseWords.Capital(language.Word(channel)!)} med {language.Word(with)}", $"{CourseWords.Capital(language.Word(channel)!)} with {language.Word(with)}"),
            fact.Text("by") is { } by ? language.Pick($"ved {question.PersonName(by)}", $"by {question.PersonName(by)}") : null);
        if (with is "company") return (Mark.Triangle, language.Pick("kun virksomheden", "the company only"), text);
        var mark = channel switch { "meeting" => Mark.Filled, "video" => Mark.Square, "mail" => Mark.Small, _ => Mark.Open };
        return (mark, language.Word(channel)!, text);
    }

    private static string At(Language language, KnownFact fact, string type) => $"{type}, {language.Time(fact.Second)}";

    private static string InPerson(Language language) => language.Pick("personligt fremmøde", "in person");

    private static string NotInPerson(Language language) => language.Pick("uden fremmøde", "not in person");
}
