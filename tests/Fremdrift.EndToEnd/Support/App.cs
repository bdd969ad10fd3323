using System.Collections.Concurrent;
using System.Net;
using Fremdrift.Tests.Support.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Cookie = Microsoft.Playwright.Cookie;

namespace Fremdrift.EndToEnd.Support;

/// <summary>
/// The whole web application on a free loopback port, on an empty database of its own and with a clock that stands still. It runs as
/// people run it, in production, so that tests meet the pages for errors that people meet.
/// </summary>
internal sealed class App : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly Factory _factory;

    private App(TestDatabase database, Factory factory) => (_database, _factory) = (database, factory);

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public TestClock Clock => _factory.Clock;

    public ServerErrors Errors => _factory.Errors;

    public IServiceProvider Services => _factory.Services;

    /// <summary>The cookies of those who have signed in already, by user: who comes again need not show the password again.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<Cookie>> SignedIn { get; } = [];

    /// <summary>What the application has as its setting: "Data Source=…" or "Host=…".</summary>
    public string Database => _database.ConnectionString;

    /// <param name="database">One of <see cref="TestDatabases"/>.</param>
    /// <param name="settings">Settings besides the database, as on the command line.</param>
    public static App Start(string database = TestDatabases.Sqlite, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var empty = TestDatabase.Create(database);
        var factory = new Factory([("Database", empty.ConnectionString), .. settings]);
        try
        {
            factory.StartServer();
            return new App(empty, factory);
        }
        catch
        {
            factory.Dispose();
            empty.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        _database.Dispose();
    }

    private sealed class Factory : WebApplicationFactory<Program>
    {
        private readonly IReadOnlyList<(string Key, string Value)> _settings;

        public Factory(IReadOnlyList<(string Key, string Value)> settings)
        {
            _settings = settings;
            // Said to Kestrel itself, which then listens nowhere else, whatever the settings say of addresses.
            UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        }

        public TestClock Clock { get; } = new(TestClock.AnOrdinaryMorning);

        public ServerErrors Errors { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseStaticWebAssets();
            foreach (var (key, value) in _settings) builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Errors));
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        }
    }
}
