using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Runs;

/// <summary>Reads how imports stand, and what was refused.</summary>
public sealed class ReadImports(Store store)
{
    private const string From = "from import_run left join person on person.municipality = import_run.municipality and person.person = import_run.person";

    /// <summary>The latest imports first.</summary>
    public async Task<List<ImportRun>> Latest(Actor actor, int most)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Import);
        await using var session = await store.Open();
        return await session.Query(
            $"select {ImportRun.Columns} {From} where import_run.municipality = @municipality order by import desc limit @most",
            ImportRun.Read, ("municipality", actor.Municipality), ("most", most));
    }

    /// <summary>An import of the actor's municipality; null if there is none of that number.</summary>
    public async Task<ImportRun?> Find(Actor actor, int number)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Import);
        await using var session = await store.Open();
        return await session.First(
            $"select {ImportRun.Columns} {From} where import_run.municipality = @municipality and import = @import",
            ImportRun.Read, ("municipality", actor.Municipality), ("import", number));
    }

    /// <summary>The problems that were kept, in the order of the file's lines.</summary>
    public async Task<List<Problem>> Problems(Actor actor, int number, int skip, int most)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Import);
        await using var session = await store.Open();
        return await session.Query(
            """
            select line, field, what_da, what_en, remedy_da, remedy_en, is_warning from import_problem
            where municipality = @municipality and import = @import order by number limit @most offset @skip
            """,
            row => new Problem(
                "", row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), new Label(row.GetString(2), row.GetString(3)),
                new Label(row.GetString(4), row.GetString(5)), row.GetInt32(6) != 0),
            ("municipality", actor.Municipality), ("import", number), ("most", most), ("skip", skip));
    }
}
