using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Course;

/// <summary>What is owed, was not met in time, comes or is agreed.</summary>
internal sealed class Duties
{
    private readonly CourseQuestion _question;
    private readonly Run _shown;
    private readonly IReadOnlyList<JobHours> _jobs;
    private readonly List<(int Due, DutyState State, string Title, string Status)> _found = [];

    public Duties(CourseQuestion question, Run shown, IReadOnlyList<JobHours> jobs) => (_question, _shown, _jobs) = (question, shown, jobs);

    private Language Language => _question.Language;

    private bool HasEnded => _question.LastDay < _question.AsOf;

    public void AddAppointments()
    {
        foreach (var appointment in _question.Appointments.Where(appointment => appointment.Day >= _question.AsOf))
            _found.Add((appointment.Day, DutyState.Appointment, appointment.Text, Language.Ahead(appointment.Day, _question.AsOf)));
    }

    public void AddOwed(in Findings findings)
    {
        foreach (var owed in findings.Obligations)
        {
            if (!owed.ExistsOn(findings.AsOf)) continue;
            DutyState? state = owed.StatusOn(findings.AsOf, _question.Second) switch
            {
                // Nothing is open on a case that has ended.
                ObligationStatus.Overdue or ObligationStatus.Pending when HasEnded => null,
                ObligationStatus.Overdue => DutyState.Overdue,
                ObligationStatus.Pending => DutyState.Pending,
                ObligationStatus.Missed => DutyState.Missed,
                _ => null,
            };
            if (state is { } stands) Add(findings, owed, stands);
        }
    }

    /// <summary>Adds what will be owed within the days shown if nothing more is registered.</summary>
    public void AddComing(in Findings forecast)
    {
        foreach (var owed in forecast.Obligations)
        {
            if (owed.Opens > _question.AsOf && !(owed.Opens >= _question.EndsOn) && owed.Opens <= _shown.To && owed.StatusOn(Math.Max(owed.Opens, owed.Due)) is ObligationStatus.Pending or ObligationStatus.Overdue)
                Add(forecast, owed, DutyState.Coming);
        }
    }

    public (CourseLane? Lane, IReadOnlyList<Upcoming> Upcoming) Told(string label)
    {
        var upcoming = new List<Upcoming>();
        var shown = new List<Duty>();
        var number = 0;
        foreach (var (due, state, title, status) in _found
            .Where(duty => duty.State is not DutyState.Missed)
            .OrderBy(duty => duty.State is DutyState.Overdue ? 0 : 1).ThenBy(duty => duty.Due).ThenBy(duty => duty.Title, StringComparer.Ordinal))
        {
            int? own = _shown.Contains(due) ? ++number : null;
            upcoming.Add(new Upcoming(own, due, state, title, status));
            if (own is not null) shown.Add(new Duty(due, state, title, status, own));
        }

        shown.AddRange(_found.Where(duty => duty.State is DutyState.Missed && _shown.Contains(duty.Due)).Select(duty => new Duty(duty.Due, duty.State, duty.Title, duty.Status, Number: null)));
        shown.Sort(static (a, b) => (a.Due, a.Number ?? 0).CompareTo((b.Due, b.Number ?? 0)));
        return (shown.Count == 0 ? null : new DutyLane(label, shown), upcoming);
    }

    private void Add(in Findings findings, Instance owed, DutyState state)
    {
        var rule = findings.Plan.Rules[owed.Rule];
        var title = Language.Of(findings.Plan.Model).Of(rule).Title;
        if (owed.Member != Instance.NoMember && _jobs.Count > 1)
        {
            var member = findings.Table.Text(owed.Member);
            if (_jobs.FirstOrDefault(job => job.Job.Equals(member, StringComparison.Ordinal)) is { } job) title = $"{title} ({job.Name})";
        }

        var status = state switch
        {
            DutyState.Missed => Language.Pick("ikke klaret", "not met"),
            DutyState.Coming when owed.Due > owed.Opens => Language.Pick($"begynder {Language.Date(owed.Opens)}", $"begins {Language.Date(owed.Opens)}"),
            DutyState.Overdue when owed.IsTimed && owed.Due >= _question.AsOf => Language.Pick($"over fristen kl. {Language.Time(owed.DueSecond)}", $"overdue at {Language.Time(owed.DueSecond)}"),
            _ when owed.IsTimed => $"{Language.Ahead(owed.Due, _question.AsOf)}, {Language.Pick("kl. ", "")}{Language.Time(owed.DueSecond)}",
            _ => Language.Ahead(owed.Due, _question.AsOf),
        };
        _found.Add((owed.Due, state, title, status));
    }
}
