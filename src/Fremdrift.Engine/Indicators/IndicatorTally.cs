using Fremdrift.Engine.Evaluation;

namespace Fremdrift.Engine.Indicators;

/// <summary>A share: how many of how many.</summary>
/// <param name="Numerator">How many.</param>
/// <param name="Denominator">Of how many.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Share(long Numerator, long Denominator)
{
    /// <summary>The share from 0 to 1, rounded to 6 decimals, half to even; null over zero.</summary>
    /// <remarks>Source: interchange, "indicators".</remarks>
    public decimal? Value =>
        Denominator == 0 ? null : Math.Round((decimal)Numerator / Denominator, 6, MidpointRounding.ToEven);
}

/// <summary>A citizen behind a figure.</summary>
/// <param name="Citizen">The citizen's key.</param>
/// <param name="Counts">What the citizen adds to numerator and denominator.</param>
public sealed record Contribution(string Citizen, Share Counts);

/// <summary>
/// The indicators of a plan, added up over citizens. One thread fills a tally; tallies of several threads are <see cref="Add(IndicatorTally)">added</see>
/// together.
/// </summary>
/// <remarks>Source: semantics 3.6 and 4.</remarks>
public sealed class IndicatorTally
{
    private readonly Plan _plan;
    private readonly Share[] _shares;
    private readonly bool[] _seen;
    private readonly List<Contribution>[]? _citizens;

    /// <summary>An empty tally.</summary>
    /// <param name="plan">The plan whose indicators are counted.</param>
    /// <param name="keepCitizens">Whether to remember the citizens behind each figure.</param>
    public IndicatorTally(Plan plan, bool keepCitizens = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _shares = new Share[plan.IndicatorNames.Count];
        _seen = new bool[_shares.Length];
        _citizens = keepCitizens ? [.. _shares.Select(_ => new List<Contribution>())] : null;
    }

    /// <summary>
    /// The figures by name, in the order of the model. Fidelity per rule is there for the rules that anything has been owed by.
    /// </summary>
    public IEnumerable<KeyValuePair<string, Share>> Figures
    {
        get
        {
            for (var i = 0; i < _shares.Length; i++)
            {
                if (_plan.Model.Fidelity is Models.FidelityBy.Rule && i >= _plan.Indicators.Length && !_seen[i]) continue;
                yield return new(_plan.IndicatorNames[i], _shares[i]);
            }
        }
    }

    /// <summary>The citizens behind a figure, in the order they were counted; empty if the tally does not keep them or has no such figure.</summary>
    public IReadOnlyList<Contribution> CitizensBehind(string indicator)
    {
        for (var i = 0; i < _shares.Length; i++)
        {
            if (string.Equals(_plan.IndicatorNames[i], indicator, StringComparison.Ordinal)) return _citizens?[i] ?? [];
        }

        return [];
    }

    /// <summary>Adds another tally of the same plan.</summary>
    public void Add(IndicatorTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < _shares.Length; i++)
        {
            _shares[i] = new Share(_shares[i].Numerator + other._shares[i].Numerator, _shares[i].Denominator + other._shares[i].Denominator);
            _seen[i] |= other._seen[i];
            if (other._citizens is not null) _citizens?[i].AddRange(other._citizens[i]);
        }
    }

    internal bool KeepsCitizens => _citizens is not null;

    internal void Count(int indicator, int numerator, int denominator, string? citizen)
    {
        _seen[indicator] = true;
        _shares[indicator] = new Share(_shares[indicator].Numerator + numerator, _shares[indicator].Denominator + denominator);
        if (citizen is not null && denominator > 0) _citizens?[indicator].Add(new Contribution(citizen, new Share(numerator, denominator)));
    }
}
