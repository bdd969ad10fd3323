using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>Works out what is owed: one method for each kind of rule.</summary>
/// <remarks>Source: semantics 2 and 3.5.</remarks>
internal sealed class RuleEvaluator
{
    private static readonly int WaiverRule = Catalogue.Waiver.Field("rule")!.Position;
    private static readonly int WaiverKey = Catalogue.Waiver.Field("job")!.Position;

    private readonly Plan _plan;
    private readonly DaySets _days;
    private Instance[] _instances = new Instance[64];
    private int _count;

    public RuleEvaluator(Plan plan, DaySets days) => (_plan, _days) = (plan, days);

    public ReadOnlySpan<Instance> Instances => _instances.AsSpan(0, _count);

    public void Evaluate()
    {
        _count = 0;
        var missing = ~_days.Facts.Present;
        for (var rule = 0; rule < _plan.RulePlans.Length; rule++)
        {
            var plan = _plan.RulePlans[rule];
            if ((plan.Needs & missing) != 0) continue;
            if (plan.Family < 0)
            {
                One(rule, plan, Instance.NoMember);
                continue;
            }

            var members = _days.MembersOf(plan.Family);
            for (var member = 0; member < members.Count; member++)
            {
                _days.Enter(plan.Family, member);
                One(rule, plan, members[member].Key);
            }
        }
    }

    private void One(int rule, RulePlan plan, long member)
    {
        switch (plan.Kind)
        {
            case ObligationKind.Within: Within(rule, plan, member); break;
            case ObligationKind.Recurring: Recurring(rule, plan, member); break;
            case ObligationKind.Standing: Standing(rule, plan, member); break;
            case ObligationKind.AtFact: AtFact(rule, plan); break;
            case ObligationKind.Answer: Answer(rule, plan); break;
            case ObligationKind.Clock: Clock(rule, plan); break;
            // An accompanying obligation opens with the clock of the one it accompanies.
            case ObligationKind.Accompanying: break;
        }
    }

    private void Within(int rule, RulePlan plan, long member)
    {
        foreach (var run in _days[plan.While])
        {
            if (plan.Opens < 0)
            {
                Within(rule, plan, member, run.From, run.To);
                continue;
            }

            foreach (var days in _days[plan.Opens])
            {
                for (var day = Math.Max(days.From, run.From); day <= Math.Min(days.To, run.To); day++) Within(rule, plan, member, day, run.To);
            }
        }
    }

    private void Within(int rule, RulePlan plan, long member, int opens, int ground)
    {
        var due = plan.Within.After(opens) - (plan.LastDayBefore ? 1 : 0);
        var met = Instance.Never;
        if (RunAlgebra.TryNthDay(_days[plan.MetBy], opens, plan.Times, out var day)
            && (plan.MetDuring < 0 ? day <= ground : _days.Holds(plan.MetDuring, day))) met = day;
        Add(rule, plan, member, opens, due, ground, met);
    }

    private void Recurring(int rule, RulePlan plan, long member)
    {
        var events = _days[plan.MetBy];
        var at = 0;
        foreach (var run in _days[plan.While])
        {
            var anchor = run.From;
            var from = run.From;
            while (true)
            {
                while (at < events.Length && events[at].To < from) at++;
                var met = at < events.Length ? Math.Max(events[at].From, from) : Instance.Never;
                if (met > run.To) met = Instance.Never;
                Add(rule, plan, member, anchor, plan.Within.After(anchor), run.To, met);
                if (met == Instance.Never) break;
                anchor = met;
                from = met + 1;
            }
        }
    }

    private void Standing(int rule, RulePlan plan, long member)
    {
        var held = _days[plan.Holds];
        var at = 0;
        foreach (var run in _days[plan.While])
        {
            while (at < held.Length && held[at].To < run.From) at++;
            Add(rule, plan, member, run.From, run.From, run.To, FirstHeld(held, at, run.From, run.To));
            // Each time the state ends inside the run, a gap begins the day after.
            for (; at < held.Length && held[at].To < run.To; at++)
            {
                var gap = held[at].To + 1;
                Add(rule, plan, member, gap, gap, run.To, FirstHeld(held, at + 1, gap, run.To));
            }
        }
    }

    private static int FirstHeld(ReadOnlySpan<Run> held, int at, int from, int to)
    {
        if (at == held.Length) return Instance.Never;
        var first = Math.Max(held[at].From, from);
        return first <= to ? first : Instance.Never;
    }

    private void AtFact(int rule, RulePlan plan)
    {
        var facts = _days.Candidates(plan.At!);
        for (var i = 0; i < facts.Count; i++)
        {
            ref readonly var fact = ref facts[i];
            if (!_days.Meets(fact, plan.At!.Tests) || (plan.While >= 0 && !_days.Holds(plan.While, fact.From))) continue;
            var met = plan.Holds >= 0 ? _days.Holds(plan.Holds, fact.From) : _days.Meets(fact, plan.Contains);
            Add(rule, plan, Instance.NoMember, fact.From, fact.From, fact.From, met ? fact.From : Instance.Never, about: fact.Id);
        }
    }

    private void Answer(int rule, RulePlan plan)
    {
        var messages = _days.Candidates(plan.At!);
        for (var i = 0; i < messages.Count; i++)
        {
            ref readonly var message = ref messages[i];
            if (!_days.Meets(message, plan.At!.Tests) || (plan.While >= 0 && !_days.Holds(plan.While, message.From))) continue;
            var due = plan.Within.After(message.From);
            var dueSecond = message.Second;
            if (plan.Within.Unit == DurationUnit.Hours)
            {
                var seconds = message.Second + (plan.Within.Amount * 3600L);
                (due, dueSecond) = (Day.AddDays(message.From, (int)(seconds / 86_400)), (int)(seconds % 86_400));
            }

            var (met, metSecond) = FirstAnswer(plan, message);
            Next() = new Instance
            {
                Rule = rule, Member = Instance.NoMember, About = message.Id, CountsFrom = -1, Opens = message.From, Second = message.Second, Due = due, DueSecond = dueSecond,
                GroundEnd = Instance.Never, FulfilledOn = met, FulfilledSecond = metSecond, WaivedOn = Instance.Never,
            };
        }
    }

    private (int Day, int Second) FirstAnswer(RulePlan plan, in Fact message)
    {
        var id = VisibleFacts.IdWord(message);
        var replies = _days.Candidates(plan.AnsweredBy!);
        for (var i = 0; i < replies.Count; i++)
        {
            ref readonly var reply = ref replies[i];
            if (_days.Facts.Value(reply, plan.AnswerKey) != id || !_days.Meets(reply, plan.AnsweredBy!.Tests)) continue;
            if (reply.From < message.From || (reply.From == message.From && reply.Second < message.Second)) continue;
            // Replies come by day, not by second: look through the rest of that day.
            var second = reply.Second;
            for (var j = i + 1; j < replies.Count && replies[j].From == reply.From; j++)
            {
                ref readonly var same = ref replies[j];
                if (_days.Facts.Value(same, plan.AnswerKey) == id && _days.Meets(same, plan.AnsweredBy!.Tests)
                    && (same.From > message.From || same.Second >= message.Second)) second = Math.Min(second, same.Second);
            }

            return (reply.From, second);
        }

        return (Instance.Never, 0);
    }

    private void Clock(int rule, RulePlan plan)
    {
        var clock = plan.Clock!;
        foreach (var stretch in _days[clock.Runs])
        {
            var start = stretch.From;
            while (true)
            {
                var isReached = TryReach(clock, start, stretch.To, out var reached);
                var restart = FirstIn(clock.Restarts, start + 1, isReached ? reached - 1 : stretch.To);
                if (restart != Instance.Never)
                {
                    start = restart;
                    continue;
                }

                if (!isReached) break;
                if (IsSpared(clock, start, reached))
                {
                    Add(rule, plan, Instance.NoMember, reached, reached, stretch.To, Instance.Never, waived: reached, countsFrom: start);
                    start = reached;
                    continue;
                }

                var met = FirstIn(plan.MetBy, reached, stretch.To);
                Add(rule, plan, Instance.NoMember, reached, reached, stretch.To, met, countsFrom: start);
                if (clock.Accompanying >= 0) Accompany(clock.Accompanying, start, reached, Math.Min(met, stretch.To));
                if (met == Instance.Never) break;
                start = met;
            }
        }
    }

    /// <summary>
    /// The day the clock reaches its limit: the first day of the stretch before which as many days as the limit has, counted from the
    /// start, have passed without the clock being stopped.
    /// </summary>
    private bool TryReach(ClockPlan clock, int start, int end, out int reached)
    {
        var left = clock.Reaches.After(start) - start;
        var day = start;
        reached = 0;
        // At the end of time there is no later day for the limit to fall on.
        if (left <= 0 || clock.Reaches.After(start) >= Day.Last) return false;
        if (clock.Stops >= 0)
        {
            foreach (var stop in _days[clock.Stops])
            {
                if (stop.To < day) continue;
                var running = Math.Max(stop.From - day, 0);
                if (running >= left) break;
                left -= running;
                day = stop.To + 1;
            }
        }

        reached = Day.AddDays(day, left);
        return reached <= end;
    }

    private bool IsSpared(ClockPlan clock, int start, int reached) =>
        clock.SparedBy >= 0
        && FirstIn(clock.SparedBy, start + 1, reached) != Instance.Never
        && !_days.Holds(clock.Restarts, reached);

    private void Accompany(int rule, int start, int opens, int ground)
    {
        var plan = _plan.RulePlans[rule];
        var met = FirstIn(plan.MetBy, start, ground);
        Add(rule, plan, Instance.NoMember, opens, opens, ground, met == Instance.Never ? met : Math.Max(met, opens), countsFrom: start);
    }

    private int FirstIn(int node, int from, int to) =>
        RunAlgebra.TryFirstOnOrAfter(_days[node], from, out var day) && day <= to ? day : Instance.Never;

    private void Add(int rule, RulePlan plan, long member, int opens, int due, int ground, int met, int waived = Instance.Never, int about = -1, int countsFrom = -1)
    {
        if (plan.WaivedBy >= 0)
        {
            var first = FirstIn(plan.WaivedBy, Day.First, ground);
            if (first != Instance.Never) waived = Math.Min(waived, Math.Max(opens, first));
        }

        var waivers = _days.Facts.OfType(Catalogue.Waiver.Number);
        if (waivers.Count > 0) waived = Math.Min(waived, WaivedByLeader(waivers, plan, member, opens, ground));
        ref var instance = ref Next();
        instance.Member = member;
        instance.Rule = rule;
        instance.Opens = opens;
        instance.Due = due;
        instance.GroundEnd = ground;
        instance.FulfilledOn = met;
        instance.WaivedOn = waived;
        instance.About = about;
        instance.CountsFrom = countsFrom;
        instance.Second = -1;
        instance.DueSecond = 0;
        instance.FulfilledSecond = 0;
    }

    private int WaivedByLeader(FactList waivers, RulePlan plan, long member, int opens, int ground)
    {
        for (var i = 0; i < waivers.Count; i++)
        {
            ref readonly var waiver = ref waivers[i];
            if (waiver.From < opens) continue;
            if (waiver.From > ground) break;
            var key = _days.Facts.Value(waiver, WaiverKey);
            if (_days.Facts.Value(waiver, WaiverRule) == plan.Word && (key == Packed.Absent || key == member)) return waiver.From;
        }

        return Instance.Never;
    }

    /// <summary>Room for one more instance, which holds what was there before.</summary>
    private ref Instance Next()
    {
        if (_count == _instances.Length) Array.Resize(ref _instances, _instances.Length * 2);
        return ref _instances[_count++];
    }
}
