using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.StoreBenchmarks;

/// <summary>The made-up country: 98 municipalities with equally many citizens.</summary>
internal sealed class Country(string connection, int citizens)
{
    public const int Municipalities = 98;

    public string Connection => connection;

    public int CitizensOfEach { get; } = (citizens + Municipalities - 1) / Municipalities;

    public Store Store { get; } = Store.Of(connection);

    public ProgrammeRegistry Programmes { get; } = ProgrammeRegistry.Load();
}
