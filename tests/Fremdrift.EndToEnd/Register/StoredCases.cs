using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fremdrift.EndToEnd.Register;

/// <summary>What stands in the store, to look behind the pages.</summary>
internal static class StoredCases
{
    public static async Task<CaseFile> Load(App app, string key) =>
        (await CaseFile.Load(app.Services.GetRequiredService<Store>(), app.Services.GetRequiredService<ProgrammeRegistry>(), Actor.System(await Municipality(app)), key))!;

    /// <summary>The cases of the demo's broker, in the order of their keys: tests take different ones, so that none disturbs another.</summary>
    public static async Task<string> Of(App app, int number)
    {
        await using var session = await app.Services.GetRequiredService<Store>().Open();
        var today = DateOnly.FromDateTime(app.Clock.GetLocalNow().DateTime).DayNumber;
        var keys = await session.Query(
            """
            select distinct c.key from citizen c join span s on s.municipality = c.municipality and s.citizen = c.citizen
            where s.kind = 4 and s.from_day <= @today and s.to_day >= @today and c.died_on is null and c.moved_on is null and not c.is_protected
              and s.name = (select key from person where account = 'jobformidler') order by c.key
            """,
            row => row.GetString(0), ("today", today));
        return keys[number];
    }

    private static async Task<int> Municipality(App app)
    {
        await using var session = await app.Services.GetRequiredService<Store>().Open();
        return await session.First("select municipality from municipality", row => row.GetInt32(0));
    }
}
