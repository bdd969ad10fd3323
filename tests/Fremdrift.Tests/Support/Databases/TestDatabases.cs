using Xunit;

namespace Fremdrift.Tests.Support.Databases;

/// <summary>The kinds of database the product stands on, for theories that hold on each of them.</summary>
public static class TestDatabases
{
    public const string Sqlite = "sqlite";

    public const string Postgres = "postgres";

    public static TheoryData<string> Both { get; } = [Sqlite, Postgres];
}
