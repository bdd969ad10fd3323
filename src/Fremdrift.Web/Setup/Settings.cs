namespace Fremdrift.Web.Setup;

/// <summary>What the application can be told: <c>--Database</c> or <c>FREMDRIFT__DATABASE</c>, and whether an empty database gets the demo.</summary>
internal sealed record Settings
{
    public required string Database { get; init; }

    public required bool Demo { get; init; }

    public static Settings Of(IConfiguration configuration)
    {
        string? Of(string name) => configuration[name] ?? configuration["Fremdrift:" + name];

        return new Settings
        {
            Database = Of("Database") is { Length: > 0 } database ? database : "Data Source=fremdrift.db",
            Demo = !bool.TryParse(Of("Demo"), out var demo) || demo,
        };
    }
}
