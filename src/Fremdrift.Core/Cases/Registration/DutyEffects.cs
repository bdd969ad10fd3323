using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>
/// What changes about duties. The instances of both states are paired, rule by rule and member by member; what is the same on both
/// sides drops out, and each pair left tells one story.
/// </summary>
internal sealed class DutyEffects
{
    /// <summary>What neither was nor is owed today and lies further back than this is only counted.</summary>
    private const int DaysThatCount = 60;

    /// <summary>Few enough changes of the past to tell one by one.</summary>
    private const int FewOld = 2;

    private readonly Standing _now;
    private readonly WallClock _clock;
    private readonly List<Effect> _effects = [];
    private readonly List<Effect> _old = [];

    private DutyEffects(Standing now, WallClock clock) => (_now, _clock) = (now, clock);

    private enum State
    {
        Absent,
        Open,
        Met,
        Waived,
        Ended,
    }

    public static IEnumerable<Effect> Of(Standing then, Standing now, WallClock clock)
    {
        var found = new DutyEffects(now, clock);
        var before = then.Duties.ToLookup(duty => duty.Line);
        var after = now.Duties.ToLookup(duty => duty.Line);
        foreach (var line in before.Select(group => group.Key).Union(after.Select(group => group.Key)))
            found.Compare([.. before[line]], [.. after[line]]);
        return found.All();
    }

    private IEnumerable<Effect> All()
    {
        if (_old.Count <= FewOld) _effects.AddRange(_old);
        else _effects.Add(new Effect { Kind = EffectKind.Older, Model = _now.Plan.Model, Today = _clock.Day, On = _old.Max(effect => effect.On), Count = _old.Count });
        return _effects.GroupBy(effect => (effect.Kind, effect.Definition, effect.Member))
            .Select(alike => alike.MaxBy(effect => effect.On)! with { Count = alike.Sum(effect => effect.Count) });
    }

    private void Compare(List<Duty> before, List<Duty> after)
    {
        DropSame(before, after, (a, b) => a == b);
        // Another opening day alone, met on the same day and as much in time as before, is nobody's business.
        DropSame(before, after, (a, b) => string.Equals(a.About, b.About, StringComparison.Ordinal) && StateOf(a) is State.Met && StateOf(b) is State.Met && MetAlike(a.Instance, b.Instance));

        var pairs = Pair(before, after, (a, b) => (a.Instance.Opens, a.Instance.Second, a.About) == (b.Instance.Opens, b.Instance.Second, b.About));
        var next = DropFollowing(pairs.Select(pair => pair.After).Concat(after), after);
        DropFollowing(pairs.Select(pair => pair.Before).Concat(before), before);
        pairs.AddRange(Pair(before, after, (a, b) => a.About is null && b.About is null && StateOf(a) is State.Open && StateOf(b) is State.Open));
        foreach (var (was, @is) in pairs) Tell(was, @is, next);
        foreach (var gone in before) Tell(gone, null, next);
        foreach (var come in after) Tell(null, come, next);
    }

    /// <summary>What is still owed and opened on the day that another was met follows from that; it is taken out and returned.</summary>
    private Duty? DropFollowing(IEnumerable<Duty> all, List<Duty> from)
    {
        var met = all.Where(duty => StateOf(duty) is State.Met).Select(duty => duty.Instance.FulfilledOn).ToHashSet();
        var at = from.FindIndex(duty => StateOf(duty) is State.Open && met.Contains(duty.Instance.Opens));
        if (at < 0) return null;
        var duty = from[at];
        from.RemoveAt(at);
        return duty;
    }

    private void Tell(Duty? was, Duty? @is, Duty? next)
    {
        var (a, b) = (StateOf(was), StateOf(@is));
        var duty = @is ?? was!.Value;
        var instance = duty.Instance;
        switch (a, b)
        {
            case (State.Met, State.Met):
                if (IsLate(was!.Value.Instance) != IsLate(instance)) Add(duty, EffectKind.DutyMet, instance.FulfilledOn, isOld: IsPast(instance.FulfilledOn));
                break;
            case (_, State.Met):
                Met(duty, next, isOld: a is not State.Open && IsPast(instance.FulfilledOn));
                break;
            case (State.Met or State.Waived, State.Open):
                Add(duty, EffectKind.DutyReopened, instance.Opens, due: true);
                break;
            case (State.Ended or State.Absent, State.Open):
                Opened(duty);
                break;
            case (State.Open, State.Open):
                Moved(was!.Value.Instance, duty);
                break;
            case (State.Open or State.Ended or State.Met, State.Waived):
                Add(duty, EffectKind.DutyWaived, instance.WaivedOn, isOld: a is not State.Open && IsPast(instance.WaivedOn));
                break;
            case (State.Open, State.Ended):
                Add(duty, EffectKind.DutyFellAway, Day.AddDays(instance.GroundEnd, 1));
                break;
            case (State.Open, State.Absent):
                Add(duty, EffectKind.DutyFellAway, Math.Max(instance.Opens, _clock.Day));
                break;
            case (State.Absent or State.Met or State.Waived, State.Ended) when instance.StatusOn(_clock.Day, _clock.Second) is ObligationStatus.Missed:
                Add(duty, EffectKind.DutyMissed, instance.Due, isOld: IsPast(instance.Due));
                break;
            case (State.Met, State.Absent or State.Ended):
                Add(duty, EffectKind.DutyReopened, was!.Value.Instance.FulfilledOn, isOld: IsPast(was.Value.Instance.FulfilledOn));
                break;
            case (State.Waived, State.Absent or State.Ended) or (State.Ended, State.Absent):
                Add(duty, EffectKind.DutyFellAway, instance.Opens, isOld: true);
                break;
        }
    }

    private void Met(Duty duty, Duty? next, bool isOld)
    {
        var follows = next is { } following && following.Instance.Opens == duty.Instance.FulfilledOn;
        var effect = Make(duty, EffectKind.DutyMet, duty.Instance.FulfilledOn) with { IsLate = IsLate(duty.Instance) };
        if (follows) effect = effect with { Due = next!.Value.Instance.Due, IsOverdue = IsPast(next.Value.Instance) };
        (isOld && !follows ? _old : _effects).Add(effect);
    }

    private void Opened(Duty duty)
    {
        var instance = duty.Instance;
        // What opens at the end of time waits for a clock that stands still.
        if (instance.Opens >= Day.Last) return;
        var kind = instance.Opens > _clock.Day ? EffectKind.DutyToCome
            : instance.StatusOn(_clock.Day, _clock.Second) is ObligationStatus.Overdue ? EffectKind.DutyOverdue : EffectKind.DutyOpened;
        Add(duty, kind, instance.Opens, due: true);
    }

    private void Moved(Instance was, Duty duty)
    {
        var instance = duty.Instance;
        if ((instance.Due, instance.DueSecond) != (was.Due, was.DueSecond))
            _effects.Add(Make(duty, EffectKind.DueMoved, instance.Opens) with { Was = was.Due, Due = instance.Due, DueSecond = Second(instance) });
        else if (instance.GroundEnd < instance.Due && instance.GroundEnd < was.GroundEnd)
            Add(duty, EffectKind.DutyFellAway, Day.AddDays(instance.GroundEnd, 1));
    }

    private void Add(Duty duty, EffectKind kind, int on, bool due = false, bool isOld = false)
    {
        var effect = Make(duty, kind, on) with { IsLate = kind is EffectKind.DutyMet && IsLate(duty.Instance) };
        if (due) effect = effect with { Due = duty.Instance.Due, DueSecond = Second(duty.Instance), IsOverdue = IsPast(duty.Instance) };
        (isOld ? _old : _effects).Add(effect);
    }

    private Effect Make(Duty duty, EffectKind kind, int on) => new()
    {
        Kind = kind, Model = _now.Plan.Model, Definition = _now.Plan.Rules[duty.Instance.Rule], Today = _clock.Day, On = on,
        Member = duty.Member is null ? null : _now.Employers.GetValueOrDefault(duty.Member) ?? duty.Member,
    };

    private bool IsPast(in Instance instance) => _clock.IsPast(instance.Due, Second(instance) ?? -1);

    private bool IsPast(int day) => day < _clock.Day - DaysThatCount;

    private State StateOf(Duty? duty) => duty is { } known ? StateOf(known) : State.Absent;

    /// <summary>How a duty stands for good as far as is known: what is registered for days to come counts as met or waived already.</summary>
    private State StateOf(Duty duty)
    {
        var instance = duty.Instance;
        if (instance.WaivedOn != Instance.Never && instance.FulfilledOn > instance.WaivedOn) return State.Waived;
        if (instance.FulfilledOn != Instance.Never) return State.Met;
        return instance.GroundEnd < _clock.Day ? State.Ended : State.Open;
    }

    private static bool MetAlike(in Instance a, in Instance b) =>
        (a.FulfilledOn, a.FulfilledSecond, IsLate(a)) == (b.FulfilledOn, b.FulfilledSecond, IsLate(b));

    private static bool IsLate(in Instance instance) => instance.StatusOn(Day.Last) is ObligationStatus.Late;

    private static int? Second(in Instance instance) => instance.IsTimed ? instance.DueSecond : null;

    private static void DropSame(List<Duty> before, List<Duty> after, Func<Duty, Duty, bool> same) => Pair(before, after, same);

    /// <summary>Takes out what belongs together.</summary>
    private static List<(Duty Before, Duty After)> Pair(List<Duty> before, List<Duty> after, Func<Duty, Duty, bool> belong)
    {
        var pairs = new List<(Duty, Duty)>();
        for (var i = 0; i < before.Count; i++)
        {
            var at = after.FindIndex(duty => belong(before[i], duty));
            if (at < 0) continue;
            pairs.Add((before[i], after[at]));
            after.RemoveAt(at);
            before.RemoveAt(i--);
        }

        return pairs;
    }
}
