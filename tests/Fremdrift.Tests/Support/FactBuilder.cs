using System.Globalization;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Tests.Support;

/// <summary>
/// Builds citizens' facts: <c>new FactBuilder("anna").Benefit("2020-05-01").Broker("2020-05-01").Contact("2020-05-15")</c>. A fact is
/// recorded at noon on its first day unless <see cref="Recorded"/> says otherwise, and is called 1, 2, 3 … in the order it was added.
/// </summary>
internal sealed class FactBuilder
{
    private readonly List<WrittenFact> _facts = [];
    private string _citizen;

    public FactBuilder(string citizen = "borger") => _citizen = citizen;

    public IReadOnlyList<WrittenFact> Facts => _facts;

    /// <summary>The id of the fact last added.</summary>
    public string LastId => _facts[^1].Id;

    /// <summary>Turns to another citizen.</summary>
    public FactBuilder Citizen(string key)
    {
        _citizen = key;
        return this;
    }

    public FactBuilder On(string date, string type, params (string Field, object Value)[] fields) => Add(type, Days.Of(date), null, 0, fields);

    public FactBuilder During(string from, string? to, string type, params (string Field, object Value)[] fields) =>
        Add(type, Days.Of(from), to is null ? null : Days.Of(to), 0, fields);

    public FactBuilder At(string moment, string type, params (string Field, object Value)[] fields)
    {
        var at = DateTime.ParseExact(moment, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        return Add(type, DateOnly.FromDateTime(at).DayNumber, null, (int)at.TimeOfDay.TotalSeconds, fields);
    }

    /// <summary>Changes when the fact last added was recorded.</summary>
    public FactBuilder Recorded(string instant) => Change(fact => fact with { Recorded = Days.Instant(instant) });

    /// <summary>Lets the fact last added correct another.</summary>
    public FactBuilder Correcting(string id) => Change(fact => fact with { Supersedes = id });

    /// <summary>Takes a fact back.</summary>
    public FactBuilder Retract(string id, string recorded = "2022-01-01T12:00:00Z")
    {
        _facts.Add(new WrittenFact
        {
            Citizen = _citizen, Id = NextId, Type = Catalogue.Retraction, Supersedes = id, Recorded = Days.Instant(recorded),
        });
        return this;
    }

    public FactBuilder Benefit(string from, string? to = null, string kind = "ledighedsydelse") => During(from, to, "benefit", ("kind", kind));

    public FactBuilder Broker(string from, string? to = null) => During(from, to, "broker", ("broker", "Bente"));

    public FactBuilder Contact(string date, string channel = "phone", string with = "citizen") => On(date, "contact", ("channel", channel), ("with", with));

    public FactBuilder Preparation(string date) => On(date, "rehab-preparation", ("assessedForFlexjob", true));

    public FactBuilder FirstMeeting(string date, params (string Field, object Value)[] fields) => On(date, "rehab-meeting", [("kind", "first"), .. fields]);

    public FactBuilder Reprocessing(string date, params (string Field, object Value)[] fields) => On(date, "rehab-meeting", [("kind", "reprocessing"), .. fields]);

    public FactBuilder Visitation(string date, string decision = "granted") => On(date, "visitation", ("decision", decision));

    public FactBuilder Job(string from, string? to = null, double hours = 8, string job = "j1") => During(from, to, "flexjob", ("job", job), ("hours", hours));

    /// <summary>An agreement with all it must hold.</summary>
    public FactBuilder Agreement(string date, string job = "j1") => On(
        date, "flexjob-agreement", ("job", job), ("tasks", "lager"), ("hours", 8), ("progressionGoal", "flere timer"), ("support", "pauser"), ("parallelInternship", true), ("followUp", "hver måned"));

    public FactBuilder ContactPerson(string from, string? to = null, string job = "j1") => During(from, to, "company-contact", ("job", job), ("name", "Karen"));

    public FactBuilder FollowUp(string date, bool inPerson = false, string job = "j1") => On(date, "follow-up", ("job", job), ("inPerson", inPerson));

    public FactBuilder Marking(string from, string? to = null) => During(from, to, "marking", ("name", "Udvikling i fleksjob II"));

    public FactBuilder Absence(string from, string? to, string kind = "sygdom") => During(from, to, "absence", ("kind", kind));

    public FactBuilder Message(string moment) => At(moment, "message");

    public FactBuilder Reply(string moment, string to) => At(moment, "reply", ("inReplyTo", to));

    public FactBuilder Waiver(string date, string rule) => On(date, "waiver", ("rule", rule));

    public FactBuilder Group(string from, string? to, string group) => During(from, to, "group", ("group", group));

    /// <summary>The facts in a completed table.</summary>
    public FactTable ToTable(Vocabulary vocabulary) => ToTable(_facts, vocabulary);

    public static FactTable ToTable(IEnumerable<WrittenFact> facts, Vocabulary vocabulary)
    {
        var table = new FactTable(vocabulary);
        foreach (var fact in facts) fact.AddTo(table);
        table.Complete();
        return table;
    }

    private string NextId => $"{_citizen}-{(_facts.Count + 1).ToString(CultureInfo.InvariantCulture)}";

    private FactBuilder Add(string type, int from, int? to, int second, (string Field, object Value)[] fields)
    {
        _facts.Add(new WrittenFact
        {
            Citizen = _citizen, Id = NextId, Type = Catalogue.Find(type) ?? throw new ArgumentException($"{type} is no type of fact.", nameof(type)),
            From = from, To = to, Second = second, Fields = fields,
            Recorded = new DateTimeOffset(DateOnly.FromDayNumber(from), new TimeOnly(12, 0), TimeSpan.Zero),
        });
        return this;
    }

    private FactBuilder Change(Func<WrittenFact, WrittenFact> change)
    {
        _facts[^1] = change(_facts[^1]);
        return this;
    }
}
