using Fremdrift.Engine.Indicators;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>Counts what one citizen adds to each indicator.</summary>
/// <remarks>Source: semantics 3.6 and 4.</remarks>
internal sealed class IndicatorCounter
{
    private readonly Plan _plan;
    private readonly DaySets _days;
    private readonly RuleEvaluator _rules;
    private readonly int[] _numerators;
    private readonly int[] _denominators;

    public IndicatorCounter(Plan plan, DaySets days, RuleEvaluator rules)
    {
        (_plan, _days, _rules) = (plan, days, rules);
        _numerators = new int[plan.IndicatorNames.Count];
        _denominators = new int[plan.IndicatorNames.Count];
    }

    public void Count(IndicatorTally tally)
    {
        _days.LoadRest();
        Array.Clear(_numerators);
        Array.Fill(_denominators, 0, 0, _plan.Indicators.Length);
        // A rule that nothing is owed by is left out of the report, so "none" is told from "none that count".
        Array.Fill(_denominators, -1, _plan.Indicators.Length, _denominators.Length - _plan.Indicators.Length);
        for (var i = 0; i < _plan.Indicators.Length; i++)
        {
            var (numerator, denominator) = _plan.Indicators[i].Kind switch
            {
                IndicatorKind.Citizens => Citizens(_plan.Indicators[i]),
                IndicatorKind.Spells => Spells(_plan.Indicators[i]),
                _ => Registrations(_plan.Indicators[i]),
            };
            (_numerators[i], _denominators[i]) = (numerator, denominator);
        }

        Fidelity();
        var citizen = tally.KeepsCitizens ? _days.Facts.CitizenKey : null;
        for (var i = 0; i < _numerators.Length; i++)
        {
            if (_denominators[i] >= 0) tally.Count(i, _numerators[i], _denominators[i], citizen);
        }
    }

    private (int Numerator, int Denominator) Citizens(IndicatorPlan plan)
    {
        var asOf = _days.AsOf;
        var counts = plan.OnTheDay >= 0 ? _days.Holds(plan.OnTheDay, asOf) : !_days[plan.Ever].IsEmpty;
        if (!counts || (plan.ButNotOnTheDay >= 0 && _days.Holds(plan.ButNotOnTheDay, asOf))) return (0, 0);
        var does = (plan.WhoAre < 0 || _days.Holds(plan.WhoAre, asOf))
            && (plan.WhoEver < 0 || !_days[plan.WhoEver].IsEmpty)
            && (!plan.AsksWhoOwe || Owes(plan.WhoOwe));
        return (does ? 1 : 0, 1);
    }

    private bool Owes(int rule)
    {
        foreach (ref readonly var instance in _rules.Instances)
        {
            if (instance.Rule == rule && instance.StatusOn(_days.AsOf) is ObligationStatus.Pending or ObligationStatus.Overdue) return true;
        }

        return false;
    }

    private (int Numerator, int Denominator) Spells(IndicatorPlan plan)
    {
        int numerator = 0, denominator = 0;
        var ended = _days[plan.Ended];
        foreach (var run in _days[plan.RunsOf])
        {
            if (run.To >= _days.AsOf || !RunAlgebra.Contains(ended, run.To)) continue;
            denominator++;
            if (run.To + 1 < plan.ShorterThan.After(run.From)) numerator++;
        }

        return (numerator, denominator);
    }

    private (int Numerator, int Denominator) Registrations(IndicatorPlan plan)
    {
        int numerator = 0, denominator = 0;
        var facts = _days.Candidates(plan.Of!);
        for (var i = 0; i < facts.Count; i++)
        {
            ref readonly var fact = ref facts[i];
            if (!_days.Meets(fact, plan.Of!.Tests) || !_days.Holds(plan.While, fact.From)) continue;
            denominator++;
            if (_days.Meets(fact, plan.WhichSay)) numerator++;
        }

        return (numerator, denominator);
    }

    private void Fidelity()
    {
        foreach (ref readonly var instance in _rules.Instances)
        {
            var at = _plan.FidelityOfRule[instance.Rule];
            if (at < 0) continue;
            _denominators[at] = Math.Max(_denominators[at], 0);
            switch (instance.StatusOn(_days.AsOf))
            {
                case ObligationStatus.Fulfilled:
                    _numerators[at]++;
                    _denominators[at]++;
                    break;
                case ObligationStatus.Late or ObligationStatus.Overdue or ObligationStatus.Missed:
                    _denominators[at]++;
                    break;
            }
        }
    }
}
