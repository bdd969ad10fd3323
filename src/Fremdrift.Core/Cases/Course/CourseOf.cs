using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Course;

/// <summary>Works out the picture of a citizen's course: what was so up to a day, and what falls due after it.</summary>
public static class CourseOf
{
    private const int MonthsAhead = 3;

    public static CourseView Citizen(CourseQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var language = question.Language;
        IReadOnlyList<KnownFact> facts =
        [
            .. KnownFact.InForce(question.Table, question.Citizen, question.AsOf, question.KnownAt)
                .OrderBy(fact => fact.Days.From).ThenBy(fact => fact.Second).ThenBy(fact => fact.Days.To),
        ];
        var shown = Shown(question, facts);
        var jobs = JobHours.Of(facts);
        var duties = new Duties(question, shown, jobs);
        var lanes = new List<CourseLane?>
        {
            BarLanes.Of(facts, LaneKind.Benefit, language.Pick("Ydelse", "Benefit"), shown, question),
        };
        lanes.AddRange(Programmes(question, shown, duties));
        lanes.AddRange(JobHours.SideBySide(jobs.Where(job => job.Days.To >= shown.From)).Select(row => new StepLane(language.Pick("Fleksjob", "Flexjob"), row)));
        lanes.Add(BarLanes.Of(facts, LaneKind.Company, language.Pick("Virksomhed", "Company"), shown, question));
        lanes.Add(BarLanes.Of(facts, LaneKind.Pause, language.Pick("Fravær", "Absence"), shown, question));
        lanes.Add(BarLanes.Of(facts, LaneKind.OtherActor, language.Pick("Anden aktør", "Other actor"), shown, question));
        lanes.Add(BarLanes.Of(facts, LaneKind.Marking, language.Pick("Markering", "Marking"), shown, question));
        lanes.Add(BarLanes.Of(facts, LaneKind.People, language.Pick("Personer", "People"), shown, question));
        lanes.Add(Dots(LaneKind.Milestone, language.Pick("Milepæle", "Milestones")));
        lanes.Add(Dots(LaneKind.Meeting, language.Pick("Møder", "Meetings")));
        lanes.Add(Dots(LaneKind.Contact, language.Pick("Kontakt", "Contact")));
        lanes.Add(Dots(LaneKind.FollowUp, language.Pick("Opfølgning", "Follow-up")));
        lanes.Add(Dots(LaneKind.Message, language.Pick("Beskeder", "Messages")));
        duties.AddAppointments();
        var (owed, upcoming) = duties.Told(language.Pick("Frister", "Deadlines"));
        lanes.Add(owed);
        return new CourseView
        {
            Days = shown, AsOf = question.AsOf, IsToday = question.IsToday, Window = question.Window,
            Lanes = [.. lanes.OfType<CourseLane>()], Upcoming = upcoming, Jobs = jobs,
        };

        CourseLane? Dots(LaneKind lane, string label) => DotLanes.Of(facts, lane, label, shown, jobs, question);
    }

    private static List<CourseLane?> Programmes(CourseQuestion question, Run shown, Duties duties)
    {
        var lanes = new List<CourseLane?>();
        var forecast = Forecast.TableOf(question.Table, question.Citizen, question.AsOf, question.KnownAt);
        foreach (var evaluator in question.Evaluators)
        {
            // What an evaluator finds is valid only until it is asked again.
            var findings = evaluator.Evaluate(question.Table, question.Citizen, question.LastDay, question.KnownAt);
            lanes.Add(Stretches(question, findings.TargetGroups, Groups(evaluator.Plan, question.Language), LaneKind.Group, question.Language.Pick("Målgruppe", "Target group"), shown));
            lanes.Add(Stretches(question, findings.Phases, Phases(evaluator.Plan, question.Language), LaneKind.Phase, question.Language.Pick("Fase", "Phase"), shown));
            duties.AddOwed(findings);
            duties.AddComing(evaluator.Evaluate(forecast, 0, Day.Last));
        }

        return lanes;
    }

    private static BarLane? Stretches(CourseQuestion question, ReadOnlySpan<Stretch> stretches, (string Text, string Short)[] texts, LaneKind kind, string label, Run shown)
    {
        var bars = new List<Bar>();
        foreach (var stretch in stretches)
        {
            var (text, brief) = texts[stretch.Index];
            bars.Add(new Bar(new Run(stretch.Days.From, Math.Min(stretch.Days.To, question.LastDay)), stretch.Days.To >= question.AsOf && question.LastDay == question.AsOf, text, brief, stretch.Index % 4));
        }

        return BarLanes.Lane(kind, label, bars, shown);
    }

    private static (string Text, string Short)[] Groups(Plan plan, Language language) =>
        [.. plan.Model.TargetGroups.Select(group => Named(group.Name, language.Of(plan.Model).Of(group).Title))];

    private static (string Text, string Short)[] Phases(Plan plan, Language language) =>
        [.. plan.Phases.Select(name => Named(name, language.Of(plan.Model).Of(plan.Model.Phases.First(phase => phase.Name.Equals(name, StringComparison.Ordinal))).Title))];

    private static (string Text, string Short) Named(string name, string title) => ($"{name}: {title}", name);

    private static Run Shown(CourseQuestion question, IReadOnlyList<KnownFact> facts)
    {
        var asOf = question.AsOf;
        var quarter = Day.AddMonths(asOf, -3);
        var from = question.Window switch
        {
            CourseWindow.Quarter => quarter,
            CourseWindow.Year => Day.AddMonths(asOf, -12),
            CourseWindow.All => Earliest(Day.First),
            _ => Earliest(Day.AddMonths(asOf, -24)),
        };
        var (year, month, _) = Day.ToDate(Math.Min(from, quarter));
        return new Run(Day.Of(year, month, 1), Day.AddMonths(asOf, MonthsAhead));

        int Earliest(int least) => facts.Count == 0 ? quarter : Math.Max(least, facts[0].Days.From);
    }
}
