using Fremdrift.Core.Database;
using Fremdrift.Core.Demo;

namespace Fremdrift.Web.Setup;

/// <summary>Makes the demo municipality with its users in a database that holds no municipality.</summary>
internal static class DemoAtStart
{
    public static async Task Run(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LoadDemo>().Run();
    }

    public static async Task<bool> IsThere(Store store)
    {
        await using var session = await store.Open();
        return await session.First("select count(*) from account where normalized_user_name = 'JOBFORMIDLER'", row => row.GetInt64(0)) > 0;
    }
}
