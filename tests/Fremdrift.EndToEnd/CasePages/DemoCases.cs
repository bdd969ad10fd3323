using System.Globalization;
using System.Text.Json;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fremdrift.EndToEnd.CasePages;

/// <summary>Finds cases in the demo municipality, and registers on them behind the pages' back.</summary>
internal static class DemoCases
{
    /// <summary>The open case that most has been registered on, of somebody who is not protected.</summary>
    public static Task<string> Richest(App app) => Find(app, "is_protected = false and moved_on is null and died_on is null and exists (select 1 from span s where s.citizen = c.citizen and s.kind = 6) order by seq desc, key");

    /// <summary>A protected citizen.</summary>
    public static Task<string> Protected(App app) => Find(app, "is_protected = true and died_on is null order by key");

    /// <summary>A passive case that a leader has gone through, with its reprocessing booked.</summary>
    public static Task<string> Passive(App app) => Find(app, "exists (select 1 from appointment a where a.citizen = c.citizen and a.origin is not null)");

    /// <summary>A citizen with a duty that is overdue on the demo's day.</summary>
    public static Task<string> Behind(App app)
    {
        var today = DateOnly.FromDateTime(app.Clock.GetLocalNow().DateTime).DayNumber.ToString(CultureInfo.InvariantCulture);
        return Find(app, $"is_protected = false and moved_on is null and died_on is null and exists (select 1 from duty d where d.citizen = c.citizen and d.opens <= {today} and d.open_until >= {today} and d.due < {today}) order by seq desc, key");
    }

    public static async Task<int> MunicipalityOf(App app)
    {
        await using var session = await app.Services.GetRequiredService<Store>().Open();
        return await session.First("select municipality from municipality", row => row.GetInt32(0));
    }

    /// <summary>Registers a fact with these fields.</summary>
    public static async Task Register(App app, string citizen, string type, object fields, string id)
    {
        var line = JsonSerializer.SerializeToNode(fields)!.AsObject();
        (line["id"], line["citizen"], line["type"], line["recorded"]) = (id, citizen, type, app.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        var register = new RegisterFacts(app.Services.GetRequiredService<Store>(), app.Services.GetRequiredService<ProgrammeRegistry>(), app.Clock);
        var result = await register.Run(Actor.System(await MunicipalityOf(app)), new RegisterInput(citizen, JsonSerializer.SerializeToUtf8Bytes(line), null));
        Assert.IsType<RegisterResult.Registered>(result);
    }

    private static async Task<string> Find(App app, string which)
    {
        await using var session = await app.Services.GetRequiredService<Store>().Open();
        return await session.First($"select key from citizen c where {which} limit 1", row => row.GetString(0)) ?? throw new InvalidOperationException("The demo has no such case.");
    }
}
