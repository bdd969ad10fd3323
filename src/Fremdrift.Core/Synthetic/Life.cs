using Fremdrift.Core.Synthetic.Courses;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Synthetic;

/// <summary>
/// One citizen's life while it is made up: the dice it is thrown with, the journal it is noted in, and what one course must know
/// of another. Used again for citizen after citizen.
/// </summary>
internal sealed class Life
{
    private readonly SyntheticOptions _options;
    private readonly int _keyDigits;
    private readonly Dice _dice = new();
    private readonly Dice _ofBroker = new();
    private readonly List<Run> _away = [];
    private int _team;
    private int _jobs;

    public Life(SyntheticOptions options)
    {
        _options = options;
        _keyDigits = Math.Max(7, Utf8Text.Digits(options.Citizens));
        (Start, UpTo) = (options.FirstDay, options.UpTo.DayNumber);
        Journal = new Journal(Start, UpTo, _dice);
    }

    public int Start { get; }

    public int UpTo { get; }

    public Journal Journal { get; }

    /// <summary>The latest job's number; 0 if there was none.</summary>
    public int LatestJob => _jobs;

    /// <summary>How long the present broker lets pass between two contacts.</summary>
    public Between Pace { get; private set; }

    /// <summary>The present broker's first day.</summary>
    public int BrokerSince => Broker?.From ?? Start;

    private Entry? Broker { get; set; }

    public SyntheticCitizen Live(int number)
    {
        _dice.Seed(_options.Seed, 'c', number);
        _team = (number - 1) / Assumptions.Staff.CitizensPerTeam;
        _jobs = 0;
        Journal.Begin();
        for (var course = 0; course < _options.Scale; course++) LiveOnce();
        Mistakes.Play(this);
        return Journal.Close(number, _keyDigits);
    }

    public bool Chance(double share) => _dice.Chance(share);

    public int In(Between range) => _dice.In(range);

    public T Draw<T>(Weighted<T> table) => table.Draw(_dice);

    public int Draw(Weighted<Between> table) => In(table.Draw(_dice));

    public int Below(int end) => _dice.Below(end);

    /// <summary>Notes a fact of one day. Offices are closed at weekends: what falls there is done on the Monday.</summary>
    public Entry Note(string type, int day) => Journal.Note(type, Journal.Workday(day));

    /// <summary>Notes a fact of a period, both days included.</summary>
    public Entry Note(string type, int from, int to) => Journal.Note(type, from, to);

    public int NextJob() => ++_jobs;

    public int Employer() => (_team * Assumptions.Staff.EmployersPerTeam) + 1 + Below(Assumptions.Staff.EmployersPerTeam);

    public int Mentor() => (_team * Assumptions.Staff.MentorsPerTeam) + 1 + Below(Assumptions.Staff.MentorsPerTeam);

    public int Leader() => (_team * Assumptions.Staff.LeadersPerTeam) + 1 + Below(Assumptions.Staff.LeadersPerTeam);

    /// <summary>Sees to it that the citizen has a broker from the day on, if not already.</summary>
    public void GiveBroker(int day)
    {
        if (Broker is { } present && (present.From >= day || !Chance(Assumptions.Staff.BrokerLeaves))) return;
        TakeBroker(day);
        var number = (_team * Assumptions.Staff.BrokersPerTeam) + 1 + Below(Assumptions.Staff.BrokersPerTeam);
        _ofBroker.Seed(_options.Seed, 'b', number);
        Pace = Assumptions.Staff.Pace.Draw(_ofBroker);
        var broker = Note("broker", day, int.MaxValue).Set("broker", NumberedName.Broker, number);
        if (Chance(Assumptions.Staff.RoleStated)) broker.Set("role", Draw(Assumptions.Staff.Role));
        Broker = broker;
    }

    /// <summary>The citizen has no broker from the day on.</summary>
    public void TakeBroker(int day)
    {
        if (Broker is { } present && present.From < day) present.EndOn(day - 1);
        Broker = null;
    }

    /// <summary>Nobody gets in touch with the citizen on these days.</summary>
    public void StayAway(int from, int to) => _away.Add(new Run(from, to));

    /// <summary>
    /// The last day on end that the citizen is away; the day before if they are not away on <paramref name="day"/>.
    /// </summary>
    public int AwayUntil(int day)
    {
        var until = day - 1;
        foreach (var run in _away)
        {
            if (run.Contains(day)) until = Math.Max(until, run.To);
        }

        return until;
    }

    private void LiveOnce()
    {
        _away.Clear();
        Broker = null;
        var drawn = Below(_options.Mix.Total);
        if (drawn < _options.Mix.Flexjob) FlexjobProgramme.Play(this);
        else if (drawn < _options.Mix.Flexjob + _options.Mix.Copenhagen) CopenhagenProgramme.Play(this);
        else CopenhagenProgramme.PlayIntoFlexjob(this);
    }
}
