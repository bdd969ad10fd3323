using System.Net;

namespace Fremdrift.Web.Setup;

/// <summary>What the application can be told: <c>--Database</c> or <c>FREMDRIFT__DATABASE</c>, whether an empty database gets the demo, and which proxies to believe.</summary>
internal sealed record Settings
{
    public required string Database { get; init; }

    public required bool Demo { get; init; }

    /// <summary>The addresses of the proxies in front, which tell who asks and whether over https.</summary>
    public required IReadOnlyList<IPAddress> Proxies { get; init; }

    public static Settings Of(IConfiguration configuration)
    {
        string? Of(string name) => configuration[name] ?? configuration["Fremdrift:" + name];

        return new Settings
        {
            Database = Of("Database") is { Length: > 0 } database ? database : "Data Source=fremdrift.db",
            Demo = !bool.TryParse(Of("Demo"), out var demo) || demo,
            Proxies = [.. (Of("Proxies") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(IPAddress.Parse)],
        };
    }
}
