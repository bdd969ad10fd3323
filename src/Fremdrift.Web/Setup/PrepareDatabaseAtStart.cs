using Fremdrift.Core.Database;

namespace Fremdrift.Web.Setup;

internal static class PrepareDatabaseAtStart
{
    /// <summary>Brings the schema up to date and, in an empty database, makes the demo municipality.</summary>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<Store>();
        await MigrateStore.Run(store);
        if (!app.Services.GetRequiredService<Settings>().Demo) return;
        await DemoAtStart.Run(app.Services);
    }
}
