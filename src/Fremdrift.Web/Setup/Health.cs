using Fremdrift.Core.Database;

namespace Fremdrift.Web.Setup;

/// <summary>Whether the process lives, and whether it can reach its database.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => "ok").AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", async (Store store) =>
        {
            try
            {
                await using var session = await store.Open();
                await session.First("select count(*) from municipality", row => row.GetInt64(0));
                return Results.Text("ok");
            }
            catch (Exception error) when (error is System.Data.Common.DbException or TimeoutException)
            {
                return Results.Text("the database does not answer", statusCode: 503);
            }
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
