using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Administration;

/// <summary>How the database is doing.</summary>
/// <param name="Kind">SQLite or PostgreSQL.</param>
/// <param name="Version">Its version.</param>
/// <param name="Bytes">How large the whole database is, all municipalities together.</param>
/// <param name="Schema">The schema it has.</param>
/// <param name="Citizens">In the actor's municipality, as the following.</param>
/// <param name="Facts">Registrations.</param>
/// <param name="Duties">Stored results: duties met and unmet.</param>
/// <param name="AnswerTime">How long a simple question took.</param>
public sealed record DatabaseHealth(string Kind, string Version, long Bytes, string Schema, long Citizens, long Facts, long Duties, TimeSpan AnswerTime);

/// <summary>Asks the database how it is.</summary>
public sealed class ReadHealth(Store store, TimeProvider time)
{
    public async Task<DatabaseHealth> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var session = await store.Open();
        var asked = time.GetTimestamp();
        await session.First("select count(*) from municipality", row => row.GetInt64(0));
        var answer = time.GetElapsedTime(asked);
        var (version, bytes) = session.IsPostgres
            ? (await Text(session, "show server_version"), await Number(session, actor, "select pg_database_size(current_database())"))
            : (await Text(session, "select sqlite_version()"), await Number(session, actor, "select page_count * page_size from pragma_page_count(), pragma_page_size()"));
        // A citizen's number of registrations stands on the citizen: counting the facts themselves would take long in a large municipality.
        return new DatabaseHealth(
            session.IsPostgres ? "PostgreSQL" : "SQLite", version, bytes,
            await Text(session, "select max(\"MigrationId\") from \"__EFMigrationsHistory\""),
            await Number(session, actor, "select count(*) from citizen where municipality = @municipality"),
            await Number(session, actor, "select cast(coalesce(sum(seq), 0) as bigint) from citizen where municipality = @municipality"),
            await Number(session, actor, "select count(*) from duty where municipality = @municipality"), answer);
    }

    private static async Task<string> Text(Session session, string sql) => await session.First(sql, row => row.GetString(0)) ?? "";

    private static Task<long> Number(Session session, Actor actor, string sql) =>
        sql.Contains('@', StringComparison.Ordinal)
            ? session.First(sql, row => row.GetInt64(0), ("municipality", actor.Municipality))
            : session.First(sql, row => row.GetInt64(0));
}
