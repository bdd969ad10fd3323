namespace Fremdrift.Core.Synthetic;

/// <summary>A made-up municipality: plausible courses through the programmes, and no real person.</summary>
public static class SyntheticMunicipality
{
    /// <summary>The citizens one by one, in the ordinal order of their keys. Each has at least one fact.</summary>
    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    public static IEnumerable<SyntheticCitizen> Generate(SyntheticOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Generate(options, 1, options.Citizens);
    }

    /// <summary>
    /// The <paramref name="count"/> citizens from number <paramref name="first"/> on, exactly as among all. Several threads may
    /// each take a stretch of the municipality.
    /// </summary>
    /// <exception cref="ArgumentException">The options cannot be used, or there are no such citizens.</exception>
    public static IEnumerable<SyntheticCitizen> Generate(SyntheticOptions options, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = options.Problems();
        if (problems.Count > 0) throw new ArgumentException(string.Join("; ", problems), nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, options.Citizens - first + 1);
        return Live(options, first, count);
    }

    private static IEnumerable<SyntheticCitizen> Live(SyntheticOptions options, int first, int count)
    {
        var life = new Life(options);
        for (var number = first; number < first + count; number++) yield return life.Live(number);
    }
}
