using Fremdrift.EndToEnd.Support;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.EndToEnd.BothDatabases;

/// <summary>The demo municipality twice, with the same people and cases on the same day: once on SQLite, once on PostgreSQL.</summary>
public sealed class Twins : IAsyncLifetime
{
    public const string Name = "twins";

    internal App Sqlite { get; private set; } = null!;

    internal App Postgres { get; private set; } = null!;

    internal IReadOnlyList<App> Both => [Sqlite, Postgres];

    public async Task InitializeAsync()
    {
        var apps = await Task.WhenAll(Task.Run(() => App.Start()), Task.Run(() => App.Start(TestDatabases.Postgres)));
        (Sqlite, Postgres) = (apps[0], apps[1]);
    }

    public async Task DisposeAsync()
    {
        foreach (var app in Both) await app.DisposeAsync();
    }
}

[CollectionDefinition(Twins.Name)]
public sealed class TwinsCollection : ICollectionFixture<Twins>;
