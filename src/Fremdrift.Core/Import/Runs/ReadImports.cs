using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Runs;

/// <summary>What many lines have wrong in the same way: how it is mended, how many they are, and the first and the last of them.</summary>
public sealed record ProblemKind(string? Field, Label Remedy, bool IsWarning, long Lines, long First, long Last);

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

    /// <summary>The same kept problems by kind, the most frequent first.</summary>
    public async Task<List<ProblemKind>> Kinds(Actor actor, int number, int most)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Import);
        await using var session = await store.Open();
        return await session.Query(
            """
            select field, remedy_da, remedy_en, is_warning, count(*), min(line), max(line) from import_problem
            where municipality = @municipality and import = @import group by field, remedy_da, remedy_en, is_warning order by count(*) desc, min(line) limit @most
            """,
            row => new ProblemKind(
                row.IsDBNull(0) ? null : row.GetString(0), new Label(row.GetString(1), row.GetString(2)), row.GetInt32(3) != 0, row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)),
            ("municipality", actor.Municipality), ("import", number), ("most", most));
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
