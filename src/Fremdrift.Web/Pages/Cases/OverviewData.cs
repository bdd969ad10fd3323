using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Course;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using static Fremdrift.Core.Cases.Registration.RegistrationRights;
using Suggested = Fremdrift.Engine.Explanation.Registration;

namespace Fremdrift.Web.Pages.Cases;

/// <summary>Everything that the overview of a case shows.</summary>
public sealed class OverviewData
{
    private readonly Dictionary<OwedDuty, Suggested> _nextSteps = new(ReferenceEqualityComparer.Instance);

    private OverviewData(CaseFile one, CaseView view, CaseDesk desk, CaseNames names, IReadOnlyList<CaseStanding> standings, CourseView course) =>
        (Case, View, Desk, Names, Standings, Course) = (one, view, desk, names, standings, course);

    public CaseFile Case { get; }

    public CaseView View { get; }

    /// <summary>What is agreed and to be remembered; nothing on any day but today.</summary>
    public CaseDesk Desk { get; }

    public CaseNames Names { get; }

    /// <summary>One for each programme in use.</summary>
    public IReadOnlyList<CaseStanding> Standings { get; }

    public CourseView Course { get; }

    /// <summary>Whether the citizen has died or moved away by the day seen, so that nothing is owed.</summary>
    public bool IsGone => Case.HasEndedBy(View.AsOf);

    /// <summary>What to register next to meet a duty; null if nothing can be registered from here.</summary>
    public Suggested? NextStep(OwedDuty duty) => _nextSteps.GetValueOrDefault(duty);

    public static async Task<OverviewData> Read(Store store, ProgrammeRegistry registry, Actor actor, CaseFile one, CaseView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(one);
        await using var session = await store.Open();
        var names = await CaseNames.Of(session, actor.Municipality, one);
        var desk = view.IsNow ? await CaseDesk.Of(session, actor.Municipality, one.Citizen.Number, view.Today) : CaseDesk.Empty;
        var evaluators = one.Programmes.Select(used => registry.RentEvaluator(view.PlanOf(registry, used))).ToList();
        try
        {
            var standings = one.Programmes.Select((used, i) => StandingOf.Citizen(used.Number, evaluators[i].Value, one.Table, 0, view.AsOf, view.KnownAt, one.EndsOn, view.Second)).ToList();
            var course = CourseOf.Citizen(new CourseQuestion
            {
                Evaluators = [.. evaluators.Select(lease => lease.Value)], Table = one.Table, Citizen = 0, AsOf = view.AsOf, Second = view.Second, EndsOn = one.EndsOn, KnownAt = view.KnownAt, Language = language,
                Window = view.Window, Appointments = [.. desk.Appointments.Select(appointment => new CourseAppointment(appointment.Day, appointment.What))], IsToday = view.AsOf == view.Today,
                PersonName = key => names.Person(key)?.Name ?? key,
            });
            var data = new OverviewData(one, view, desk, names, standings, course);
            if (view.IsNow && !data.IsGone && actor.Allows(Operation.Register)) data.FindNextSteps(registry, actor);
            return data;
        }
        finally
        {
            foreach (var lease in evaluators) lease.Dispose();
        }
    }

    private void FindNextSteps(ProgrammeRegistry registry, Actor actor)
    {
        foreach (var standing in Standings.Where(standing => standing.Now.Count > 0))
        {
            using var explainer = registry.RentExplainer(standing.Plan);
            foreach (var duty in standing.Now)
            {
                if (explainer.Value.NextStep(Case.Table, 0, duty.Dates, View.AsOf, View.KnownAt) is { } step && actor.MayRegister(step.Type)) _nextSteps[duty] = step;
            }
        }
    }
}
