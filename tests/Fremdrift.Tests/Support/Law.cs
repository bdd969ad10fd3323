using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Fremdrift.Tests.Support;

/// <summary>
/// Checks properties with FsCheck from a fixed seed, which stands in the message when one fails. The variables FREMDRIFT_SEED and
/// FREMDRIFT_TIMES search elsewhere and longer.
/// </summary>
internal static class Law
{
    private static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("FREMDRIFT_SEED") ?? "20200401", CultureInfo.InvariantCulture);
    private static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("FREMDRIFT_TIMES") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>Checks that a law holds for each of <paramref name="tests"/> values; it fails by throwing.</summary>
    public static void ForAll<T>(Gen<T> values, Func<T, IEnumerable<T>> smaller, Action<T> law, int tests = 200)
    {
        // FsCheck wants an odd gamma; it is part of the seed.
        var replay = new Replay(new Rnd(Seed, 0x9E3779B97F4A7C15), FSharpOption<int>.None);
        var config = Config.QuickThrowOnFailure.WithMaxTest(tests * Times).WithReplay(FSharpOption<Replay>.Some(replay)).WithQuietOnSuccess(true);
        try
        {
            Check.One(config, Prop.ForAll(Arb.From(values, smaller), law));
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Fails with FREMDRIFT_SEED={Seed.ToString(CultureInfo.InvariantCulture)}: {failure.Message}", failure);
        }
    }

    public static void ForAll<T>(Gen<T> values, Action<T> law, int tests = 200) => ForAll(values, _ => [], law, tests);
}
