using System.Globalization;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Calendar = Fremdrift.Engine.Time.Day;

namespace Fremdrift.Tests.Support;

/// <summary>
/// Draws registrations that collide: on the days of others, or at just the distances that rules count, one day more or less. Half of the
/// citizens have a plausible course beneath, so that every rule is reached.
/// </summary>
internal sealed class WildRegistrations
{
    private const string Citizen = "borger";

    /// <summary>The distances that the rules count in days; months are added by the calendar.</summary>
    private static readonly int[] DayDistances = [1, 14, 28, 70, 91, 161, 182, 364];

    private static readonly int[] MonthDistances = [3, 6, 9, 12, 18];

    private static readonly string[] Jobs = ["j1", "j2", "j3"];

    private static readonly string[] Parts = ["tasks", "hours", "progressionGoal", "support", "parallelInternship", "followUp"];

    private static readonly string[] Documented = ["job-goal", "cv", "job-search-plan", "job-wish"];

    private static readonly string[] Filled = ["1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3", "3.4", "9.9"];

    private readonly Random _dice;
    private readonly ProgrammeModel _model;
    private readonly List<WrittenFact> _facts = [];
    private readonly List<int> _days = [];

    private WildRegistrations(Plan plan, int seed)
    {
        _dice = new Random(seed);
        _model = plan.Model;
        _days.AddRange([plan.Edition.From, plan.Edition.From + 30, Math.Min(plan.Edition.To, plan.Edition.From + 550)]);
    }

    public static IReadOnlyList<WrittenFact> Of(Plan plan, int seed)
    {
        var wild = new WildRegistrations(plan, seed);
        var isFlexjob = string.Equals(plan.Model.Name, Shipped.Flexjob, StringComparison.Ordinal);
        if (wild.Often(2)) wild.Course(isFlexjob);
        var more = wild._dice.Next(4, wild.Often(5) ? 60 : 25);
        for (var i = 0; i < more; i++) wild.Any(isFlexjob);
        wild.Correct();
        return wild._facts;
    }

    private void Course(bool isFlexjob)
    {
        var start = Near(_days[_dice.Next(2)]);
        if (!isFlexjob) Groups(start);
        else if (Often(3)) Prepared(start);
        else if (Often(2)) Passive(start);
        else Employed(start);
    }

    private void Groups(int start)
    {
        var change = start + _dice.Next(20, 500);
        Add("group", start, change, ("group", Pick("1", "2", "3", "4", "flexjob")));
        Add("group", Near(change + 1), null, ("group", Pick("1", "1", "2", "flexjob")));
    }

    private void Prepared(int start)
    {
        Add("rehab-preparation", start, null, ("assessedForFlexjob", true));
        var granted = After(start);
        Add("rehab-meeting", Near(granted), null, ("kind", "first"), ("consultantPresent", Often(2)));
        Add("consultant-involved", Near(granted), null);
        Add("visitation", granted, null, ("decision", "granted"));
        Add("broker", Near(After(start)), null, ("broker", "b"));
        Documents(granted);
    }

    /// <summary>On benefit without a job: the clocks of passivity and of other actors run.</summary>
    private void Passive(int start)
    {
        Add("visitation", start, null, ("decision", "granted"));
        Add("benefit", Near(start), null, ("kind", "ledighedsydelse"));
        Add("broker", Near(start), null, ("broker", "b"));
        var limit = Calendar.AddMonths(start, 6);
        if (Often(2)) Add("rehab-meeting", Near(limit), null, ("kind", "reprocessing"), ("sections", Sections()));
        if (Often(2)) Add("case-review", Near(limit), null, ("leader", "l"));
        if (Often(3)) Add("other-actor", Near(Calendar.AddMonths(start, 12)), null);
        Documents(start);
        for (var day = start; Often(6) is false && day < limit; day += 14) Add("contact", Near(day), null, ("channel", "meeting"), ("with", "citizen"));
    }

    private void Employed(int start)
    {
        Add("benefit", start, Often(2) ? start + 13 : null, ("kind", "ledighedsydelse"));
        Add("broker", Near(start), null, ("broker", "b"));
        var job = start + 14;
        Add("flexjob", job, Often(2) ? After(job) : null, ("job", "j1"), ("hours", Pick(8.0, 10.0, 12.0)));
        Add("flexjob-agreement", Near(job), null, [("job", "j1"), .. Content()]);
        Add("company-contact", Near(job), null, ("job", "j1"));
        if (Often(2)) Add("marking", Near(job), null, ("name", "Udvikling i fleksjob II"));
        for (var i = _dice.Next(6); i > 0; i--) Add("follow-up", After(job), null, ("job", "j1"), ("inPerson", Often(2)));
        if (Often(2)) Add("status-meeting", Near(Calendar.AddMonths(job, 6)), null, ("job", "j1"));
    }

    private void Documents(int day)
    {
        foreach (var document in Documented) Add(document, Near(Often(2) ? day : After(day)), null);
    }

    private void Any(bool isFlexjob)
    {
        var from = Day();
        var job = ("job", (object)Pick(Jobs));
        if (isFlexjob && !Often(12))
        {
            OfFlexjob(from, job);
            return;
        }

        switch (_dice.Next(16))
        {
            case 0 or 1 or 2: Add("group", from, End(from), ("group", Pick("1", "1", "2", "2", "3", "4", "flexjob"))); break;
            case 3: Add("group-review", from, null); break;
            case 4: Add("placement-plan", from, null); break;
            case 5: Add("company-approach", from, null); break;
            case 6: Add("placement", from, End(from), ("kind", "virksomhedspraktik"), ("hours", 20)); break;
            case 7: Add("trial-internship", from, End(from)); break;
            case 8: Add("employment", from, End(from), ("hours", 37)); break;
            case 9: Add("mentor", from, End(from)); break;
            case 10 or 11: Add("development", from, null, ("dimension", Pick("everyday-mastery", "motivation", "trivsel")), ("score", Pick(1, 3, 3, 4, 10))); break;
            case 12: Add("job-goal", from, null, ("concrete", Often(2)), ("realistic", Often(2))); break;
            case 13: Add(Pick("cv", "rehab-decision"), from, null, ("scheme", "ressourceforloeb")); break;
            case 14: Add("flexjob", from, End(from), job, ("hours", 5)); break;
            default: Waive(from); break;
        }
    }

    private void OfFlexjob(int from, (string, object) job)
    {
        switch (_dice.Next(33))
        {
            case 0 or 1: Add("benefit", from, End(from), ("kind", Pick("ledighedsydelse", "ledighedsydelse", "fleksloentilskud", "kontanthjaelp", "andet"))); break;
            case 2: Add("rehab-preparation", from, null, [.. Often(4) ? [] : new[] { ("assessedForFlexjob", (object)!Often(3)) }]); break;
            case 3: Add("rehab-meeting", from, null, ("kind", "first"), ("consultantPresent", Often(2)), ("progressionGoal", Pick("", "timer"))); break;
            case 4: Add("rehab-meeting", from, null, ("kind", "reprocessing"), ("sections", Sections())); break;
            case 5: Add("consultant-involved", from, null); break;
            case 6: Add("visitation", from, null, ("decision", Pick("granted", "granted", "refused"))); break;
            case 7: Add("rehab-decision", from, null, ("scheme", Pick("fleksjob", "ressourceforloeb", "revalidering"))); break;
            case 8: Add("scheme-assessment", from, null, ("conditionsMet", Often(2))); break;
            case 9: Add("scheme-exit", from, null); break;
            case 10 or 11: Add("broker", from, End(from), ("broker", Pick("b", "c"))); break;
            case 12 or 13: Add("contact", from, null, ("channel", Pick("phone", "meeting", "video", "mail")), ("with", Pick("citizen", "both", "company"))); break;
            case 14 or 15: Message(from); break;
            case 16: Add(Pick("job-goal", "cv", "job-search-plan", "job-wish"), from, null); break;
            case 17 or 18: Add("flexjob", from, End(from), job, ("hours", Pick(6.0, 9.5, 10.0, 10.5, 15.0))); break;
            case 19 or 20: Add("flexjob-agreement", from, null, [job, .. Content()]); break;
            case 21: Add("alignment-meeting", from, null, job); break;
            case 22: Add("company-contact", from, End(from), job); break;
            case 23 or 24: Add("follow-up", from, null, job, ("inPerson", Often(2))); break;
            case 25: Add("status-meeting", from, null, job); break;
            case 26: Add("marking", from, End(from), ("name", Often(4) ? "anden" : "Udvikling i fleksjob II")); break;
            case 27: Add(Pick("absence", "exemption"), from, End(from), ("kind", Pick("sygdom", "barns-sygdom", "barsel", "ferie", "udeblivelse"))); break;
            case 28: Add("other-actor", from, End(from)); break;
            case 29: Add(Pick("company-measure", "placement"), from, End(from), ("kind", "loentilskud")); break;
            case 30: Add(Pick("measure-agreement", "case-review"), from, null); break;
            case 31 when Often(3): Add("progressive-diagnosis", from, null); break;
            default: Waive(from); break;
        }
    }

    private void Message(int from)
    {
        var asked = _facts.Where(fact => fact.Type.Name is "message").ToArray();
        if (asked.Length == 0 || Often(2))
        {
            Add("message", from, null);
            _facts[^1] = _facts[^1] with { Second = Pick(0, 9 * 3600, 12 * 3600, 86_399) };
            return;
        }

        var message = Pick(asked);
        Add("reply", Often(3) ? from : message.From + Pick(-1, 0, 1, 1, 2), null, ("inReplyTo", message.Id));
        _facts[^1] = _facts[^1] with { Second = Math.Clamp(message.Second + Pick(-3600, -1, 0, 1, 60), 0, 86_399) };
    }

    private void Waive(int from) =>
        Add("waiver", from, null, [("rule", Pick([.. _model.Obligations.Select(rule => rule.Name)])), .. Often(2) ? [] : new[] { ("job", (object)Pick(Jobs)) }]);

    /// <summary>Corrects and takes back some of the registrations, corrections among them.</summary>
    private void Correct()
    {
        for (var i = _dice.Next(_facts.Count / 4); i > 0; i--)
        {
            var wrong = _facts[_dice.Next(_facts.Count)];
            var recorded = wrong.Recorded.AddHours(Pick(0, 1, 24, 24 * 14, 24 * 200));
            var id = Number();
            if (Often(3))
            {
                _facts.Add(new WrittenFact { Citizen = Citizen, Id = id, Type = Catalogue.Retraction, Supersedes = wrong.Id, Recorded = recorded });
                continue;
            }

            var from = Day();
            _facts.Add(wrong with { Id = id, Supersedes = wrong.Id, Recorded = recorded, From = from, To = wrong.To is null ? null : Math.Max(from, wrong.To.Value) });
        }
    }

    private void Add(string type, int from, int? to, params (string Field, object Value)[] fields)
    {
        _days.Add(from);
        if (to is not null) _days.Add(to.Value + 1);
        var found = Catalogue.Find(type)!;
        _facts.Add(new WrittenFact
        {
            Citizen = Citizen, Id = Number(), Type = found, From = from, To = to,
            Fields = [.. fields.Where(field => found.Field(field.Field) is not null)],
            // Some are recorded late, many at the same moment, and a few before they happen.
            Recorded = new DateTimeOffset(DateOnly.FromDayNumber(from).AddDays(Pick(0, 0, 1, 30, 200, -5)), new TimeOnly(12, 0), TimeSpan.Zero),
        });
    }

    private string Number() => (_facts.Count + 1).ToString(CultureInfo.InvariantCulture);

    private int Day() => _dice.Next(8) switch
    {
        0 => _days[0] + _dice.Next(-200, 700),
        < 4 => Pick([.. _days]),
        _ => Near(After(Pick([.. _days]))),
    };

    private int After(int day) => Often(2) ? day + Pick(DayDistances) : Calendar.AddMonths(day, Pick(MonthDistances));

    private int Near(int day) => day + Pick(-1, 0, 0, 1);

    private int? End(int from) => _dice.Next(4) switch
    {
        0 => null,
        1 => from,
        _ => Math.Max(from, Near(After(from)) - Pick(0, 1)),
    };

    private (string, object)[] Content() =>
        [.. Parts.Where(_ => !Often(6)).Select(field => (field, Pick<object>(true, "ja", 1, 1, true, false)))];

    private string[] Sections() => [.. Filled.Where(_ => !Often(15))];

    private bool Often(int oneIn) => _dice.Next(oneIn) == 0;

    private T Pick<T>(params T[] from) => from[_dice.Next(from.Length)];
}
