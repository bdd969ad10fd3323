using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Demo;

/// <summary>What stands in the demo where a made-up course has a number, a flag or nothing.</summary>
internal sealed class DemoFilling(DemoCandidate candidate, DemoTexts texts)
{
    // Goes through any table of talks without saying the same twice before all is said: it divides the length of none of them.
    private const int Step = 5;

    private readonly DemoPerson[] _team = TeamOf(candidate);
    private readonly Dictionary<int, int> _corrected = [];
    private readonly Dictionary<int, int> _talks = [];
    private int _first;

    /// <summary>The preparation that a broker was given together with; null if none was given ahead of the decision.</summary>
    public SyntheticFact? GivenAhead { get; } = candidate is { Broker: not null, IsBeingPrepared: true }
        ? candidate.InForce.Where(fact => fact.Type.Name is "rehab-preparation").MaxBy(fact => fact.From)
        : null;

    /// <summary>Says which fact comes next. Corrections come after what they correct.</summary>
    public void Begin(in SyntheticFact fact)
    {
        _first = _corrected.GetValueOrDefault(fact.Supersedes, fact.Supersedes > 0 ? fact.Supersedes : fact.Number);
        _corrected[fact.Number] = _first;
        texts.Begin(_first);
    }

    /// <summary>The text for a field of a fact; null if it stays as it is.</summary>
    public string? Replace(in SyntheticFact fact, FactField field) => (fact.Type.Name, field.Name) switch
    {
        ("broker", "broker") => Broker(fact).Key,
        ("broker", "role") => Broker(fact).BrokerRole,
        ("broker", "phone") => Broker(fact).Phone,
        ("broker", "email") => Broker(fact).Email,
        ("contact", "by") when IsGiven(fact["by"]) => DemoStaff.Colleagues[fact["by"].Word is "sagsbehandler" ? 0 : 1].Name,
        ("job-goal", "text") => texts.Goal,
        ("flexjob", "employer") => texts.CompanyOf(Job(fact)).Name,
        ("company-contact", "name") => texts.CompanyOf(Job(fact)).Contacts[0].Name,
        ("rehab-meeting", "progressionGoal") when IsGiven(fact["progressionGoal"]) => texts.Of(DemoPhrasing.Progression),
        ("flexjob-agreement", var part) when fact[part].Kind is SyntheticKind.Number => $"{DemoTexts.Hours(fact[part].Number)}, {texts.Of(DemoPhrasing.Spread)}",
        ("flexjob-agreement", var part) when fact[part] is { Kind: SyntheticKind.Flag, Flag: true } => Agreed(fact, part),
        ("case-review", "leader") => DemoStaff.Leaders[(int)fact["leader"].Number % DemoStaff.Leaders.Length].Name,
        ("case-review", "decision") when IsGiven(fact["decision"]) => DemoPhrasing.Decision(fact["decision"].Word),
        _ => null,
    };

    /// <summary>What stands beside the catalogue's fields: notes and the like.</summary>
    public IEnumerable<(string Name, string Text)> Beside(SyntheticFact fact) => fact.Type.Name switch
    {
        "contact" => Talk(fact),
        "message" => [("text", texts.Fill(texts.Of(DemoPhrasing.Questions)))],
        "reply" => [("text", texts.Fill(texts.Of(DemoPhrasing.Answers)))],
        "rehab-meeting" => [("note", texts.Fill(texts.Of(DemoPhrasing.Meetings)))],
        "follow-up" => [("note", texts.Fill(texts.Of(fact["inPerson"].Flag ? DemoPhrasing.FollowUpsInPerson : DemoPhrasing.FollowUpsByPhone), texts.CompanyOf(Job(fact))))],
        "status-meeting" => [("note", texts.Fill(texts.Of(DemoPhrasing.StatusMeetings), texts.CompanyOf(Job(fact))))],
        "flexjob" => [("cvr", texts.CompanyOf(Job(fact)).Cvr.Digits)],
        "measure-agreement" => [("note", texts.Fill(texts.Of(DemoPhrasing.Agreements)))],
        "company-measure" => Measure(),
        "job-wish" => [("text", texts.Wish)],
        "job-log" => Log(),
        "cv" => [("note", texts.Experience)],
        "job-search-plan" => [("note", texts.Fill("Kontakter {firma} i denne måned. Jobformidleren går med første gang."))],
        _ => [],
    };

    private static bool IsGiven(in SyntheticValue value) => value.Kind != SyntheticKind.None;

    private static int Job(in SyntheticFact fact) => (int)fact["job"].Number;

    private static DemoPerson[] TeamOf(DemoCandidate candidate)
    {
        var team = candidate.Broker?.Team ?? 1 + (candidate.Course.Number % DemoStaff.Teams.Length);
        return [.. DemoStaff.Brokers.Where(broker => broker.Team == team)];
    }

    private DemoPerson Broker(in SyntheticFact fact)
    {
        var number = (int)fact["broker"].Number;
        if (candidate.Broker is null) return _team[number % _team.Length];
        if (number == candidate.PresentBroker) return candidate.Broker;
        var others = _team.Where(broker => broker != candidate.Broker).ToArray();
        return others[number % others.Length];
    }

    private IEnumerable<(string Name, string Text)> Talk(SyntheticFact fact)
    {
        var talks = (fact["with"].Word, fact["channel"].Word) switch
        {
            ("company", "meeting") => DemoPhrasing.AtCompany,
            ("company", _) => DemoPhrasing.WithCompany,
            ("both", "meeting") => DemoPhrasing.AtCompanyTogether,
            ("both", _) => DemoPhrasing.WithBoth,
            (_, "mail") => DemoPhrasing.ByMail,
            _ => DemoPhrasing.WithCitizen,
        };
        _talks.TryAdd(_first, _talks.Count);
        var talk = talks[(candidate.Course.Number + (_talks[_first] * Step)) % talks.Length];
        var company = texts.CompanyOf(0);
        yield return ("note", texts.Fill(talk.Note, company));
        if (talk.Agreed is { } agreed) yield return ("agreed", texts.Fill(agreed, company));
        if (talk.Theme is { } theme) yield return ("theme", theme);
    }

    private IEnumerable<(string Name, string Text)> Log()
    {
        var company = texts.CompanyOf(0);
        var (how, outcome) = texts.Of(DemoPhrasing.JobLogs);
        yield return ("company", company.Name);
        yield return ("how", how);
        yield return ("outcome", texts.Fill(outcome, company));
    }

    private IEnumerable<(string Name, string Text)> Measure()
    {
        var company = texts.CompanyOf(0);
        yield return ("company", company.Name);
        yield return ("cvr", company.Cvr.Digits);
        yield return ("note", texts.Fill("Formålet er at prøve at {opgave}.", company));
    }

    private string Agreed(in SyntheticFact fact, string part)
    {
        var company = texts.CompanyOf(Job(fact));
        return part switch
        {
            "tasks" => DemoTexts.Capital(texts.Of(texts.Field.Tasks)),
            "progressionGoal" => texts.Of(DemoPhrasing.Progression),
            "support" => texts.Of(DemoPhrasing.Support),
            "parallelInternship" => texts.Of(DemoPhrasing.Parallel),
            _ => texts.Fill(texts.Of(DemoPhrasing.FollowUpAgreed), company),
        };
    }
}
