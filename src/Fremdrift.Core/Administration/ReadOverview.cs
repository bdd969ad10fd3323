using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Administration;

/// <summary>The figures an administrator sees first.</summary>
public sealed record AdministrationOverview(int People, int Accounts, int Teams, int Programmes, int Citizens, int Keys, int ImportsUnderWay, int Imports);

/// <summary>Counts what there is to administer.</summary>
public sealed class ReadOverview(Store store, TimeProvider time)
{
    public async Task<AdministrationOverview> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var session = await store.Open();
        Task<int> Count(string from) => session.First(
            $"select count(*) from {from}", row => (int)row.GetInt64(0), ("municipality", actor.Municipality), ("today", time.Today()))!;
        const string Mine = "where municipality = @municipality and @today = @today";
        const string AtWork = Mine + " and (left_on is null or left_on >= @today)";
        return new AdministrationOverview(
            await Count($"person {AtWork}"), await Count($"person {AtWork} and account is not null"), await Count($"team {Mine}"), await Count($"programme_use {Mine}"),
            await Count($"citizen {Mine}"), await Count($"api_key {Mine} and revoked is null"), await Count($"import_run {Mine} and state <= 2"), await Count($"import_run {Mine}"));
    }
}
