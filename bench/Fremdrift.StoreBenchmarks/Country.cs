using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.StoreBenchmarks;

/// <summary>The made-up country: 98 municipalities, number 1 with exactly a hundredth of the citizens, the others sharing the rest evenly.</summary>
internal sealed class Country(string connection, int citizens)
{
    public const int Municipalities = 98;

    public string Connection => connection;

    public int Citizens => citizens;

    public Store Store { get; } = Store.Of(connection);

    public ProgrammeRegistry Programmes { get; } = ProgrammeRegistry.Load();

    /// <summary>How many citizens a municipality has, and the number of its first.</summary>
    public (int First, int Count) Of(int municipality)
    {
        var one = Citizens / 100;
        if (municipality == 1) return (1, one);
        var rest = Citizens - one;
        var from = (int)((long)rest * (municipality - 2) / (Municipalities - 1));
        var to = (int)((long)rest * (municipality - 1) / (Municipalities - 1));
        return (one + from + 1, to - from);
    }
}
