using System.Collections.Immutable;
using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Demo;

/// <summary>
/// Citizens whose case stands still today: half a year on ledighedsydelse without a step. They are laid out by day, as only one
/// course of some hundreds happens to stand so on the very day the demo is opened.
/// </summary>
internal sealed class DemoStandstill
{
    private const int CitizensForEach = 100;
    private const int HalfAYear = 6;
    private const int MinutesPerDay = 24 * 60;
    private const int RecordedAt = 10 * 60;
    private const int FirstJob = 1;
    private const double HoursInJob = 14;

    /// <summary>Often enough that no conversation is late, also when one at a weekend is held on the Monday.</summary>
    private static readonly Between Pace = new(7, 11);
    private static readonly string[] Channels = ["phone", "meeting", "phone", "video"];
    private static readonly ImmutableArray<string> AllSections = Assumptions.Passivity.Sections;

    /// <summary>For how many days the case has stood still, whether a leader has gone through it, and whether it stood still before.</summary>
    private static readonly (int Days, bool IsReviewed, bool IsSecond)[] Cases =
    [
        (16, true, false), (2, false, false), (9, false, true), (23, false, false), (5, false, false), (12, false, false),
    ];

    private readonly Journal _journal;
    private readonly Dice _dice;
    private readonly int _today;

    private DemoStandstill(DateOnly today, Dice dice)
    {
        (_today, _dice) = (today.DayNumber, dice);
        _journal = new Journal(0, _today - 1, dice);
    }

    /// <summary>As many as suit a municipality of that size, numbered from <paramref name="number"/> on: first those whom the first broker gets.</summary>
    public static IReadOnlyList<DemoCandidate> Make(DateOnly today, int citizens, ulong seed, int number, DemoForecast forecast) =>
    [
        .. Cases.Take(citizens / CitizensForEach).Select((one, i) =>
        {
            var course = new DemoStandstill(today, DemoDice.Of(seed, DemoDice.Standstill, i)).Live(number + i, one.Days, one.IsReviewed, one.IsSecond);
            return new DemoCandidate(course, forecast.Of(course));
        }),
    ];

    private SyntheticCitizen Live(int number, int days, bool isReviewed, bool isSecond)
    {
        _journal.Begin();
        var passive = _today - days;
        var counted = Day.AddMonths(passive, -HalfAYear);
        var benefit = isSecond ? BeforeTheFirstTime(counted) : counted;
        if (isSecond) LoseAJob(benefit);
        else BeGranted(benefit);
        Note("benefit", benefit, int.MaxValue).Set("kind", "ledighedsydelse");
        Look(benefit);
        if (isReviewed) Review(Math.Min(Journal.Workday(passive + 10), _today - 1));
        return _journal.Close(number, number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length);
    }

    /// <summary>From the first day of the preparation to the grant and the broker, all as it should be.</summary>
    private void BeGranted(int benefit)
    {
        Note("rehab-preparation", benefit - 60).Set("assessedForFlexjob", flag: true);
        Note("job-goal", benefit - 50).Set("concrete", flag: true).Set("realistic", flag: true);
        Note("consultant-involved", benefit - 46);
        Note("rehab-meeting", benefit - 20).Set("kind", "first").Set("consultantPresent", flag: true).Set("progressionGoal", "flere timer");
        Note("visitation", benefit - 8).Set("decision", "granted");
        GetBroker(benefit - 4);
    }

    /// <summary>Granted long ago and in a job until the benefit began.</summary>
    private void LoseAJob(int benefit)
    {
        var from = Day.AddMonths(benefit, -4 * HalfAYear);
        Note("visitation", from - 10).Set("decision", "granted");
        GetBroker(from - 6);
        Note("flexjob", from, benefit - 1).SetJob(FirstJob).Set("employer", NumberedName.Employer, _dice.In(1, 99)).Set("hours", HoursInJob);
        var agreement = Note("flexjob-agreement", from).SetJob(FirstJob).Set("hours", HoursInJob);
        foreach (var part in (ReadOnlySpan<string>)["tasks", "progressionGoal", "support", "parallelInternship", "followUp"]) agreement.Set(part, flag: true);
        Note("company-contact", from, benefit - 1).SetJob(FirstJob).Set("name", "kontaktperson");
        Note("alignment-meeting", from + 3).SetJob(FirstJob);
        Note("job-goal", benefit + 5).Set("concrete", flag: true).Set("realistic", flag: true);
    }

    /// <summary>The first time was reviewed and reprocessed within a fortnight, on the day that is counted from since; when the benefit began.</summary>
    private int BeforeTheFirstTime(int reprocessed)
    {
        var first = reprocessed - 12;
        Review(first + 5);
        Note("rehab-meeting", reprocessed).Set("kind", "reprocessing").Set("sections", AllSections);
        return Day.AddMonths(first, -HalfAYear);
    }

    private void Look(int from)
    {
        Note("cv", from + 6);
        Note("job-search-plan", from + 10);
        Note("job-wish", from + 14);
        for (var day = Journal.Workday(from + 1); day < _today; day = Journal.Workday(day + _dice.In(Pace)))
            Note("contact", day).Set("channel", _dice.Of(Channels)).Set("with", "citizen");
    }

    private void Review(int day) => Note("case-review", day).Set("leader", NumberedName.Leader, DemoStaff.Leaders.Length).Set("decision", "genbehandles");

    private void GetBroker(int day) => Note("broker", day, int.MaxValue).Set("broker", NumberedName.Broker, 1);

    private Entry Note(string type, int day) => Note(type, Journal.Workday(day), Journal.Workday(day));

    /// <summary>Registered the same day, so that nothing is missing on the last.</summary>
    private Entry Note(string type, int from, int to)
    {
        var entry = _journal.Note(type, from, to);
        _journal.Draft(entry.Place).RecordedMinute = ((long)from * MinutesPerDay) + RecordedAt;
        return entry;
    }
}
