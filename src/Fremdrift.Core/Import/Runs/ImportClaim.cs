using System.Data.Common;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Import.Runs;

/// <summary>
/// An import that this process runs and no other: it says now and then that it lives, and whoever is silent for a minute loses it to
/// somebody else.
/// </summary>
internal sealed class ImportClaim
{
    private static readonly long Silence = TimeSpan.FromMinutes(1).Ticks;
    private static readonly long LongestUpload = TimeSpan.FromHours(1).Ticks;
    private static readonly long LongestFailed = TimeSpan.FromDays(ImportRun.DaysKept).Ticks;

    private readonly Store _store;
    private readonly TimeProvider _time;
    private readonly string _token = Guid.NewGuid().ToString("N");
    private readonly int _person;

    private ImportClaim(Store store, TimeProvider time, DbDataReader row)
    {
        (_store, _time) = (store, time);
        (Municipality, Number) = (row.GetInt32(0), row.GetInt32(1));
        (Kind, Format, _person) = ((ImportKind)row.GetInt32(2), (UploadFormat)row.GetInt32(3), row.GetInt32(4));
        ReadFigures(row, 5);
    }

    public int Municipality { get; }

    public int Number { get; }

    public ImportKind Kind { get; }

    public UploadFormat Format { get; }

    /// <summary>What the facts it takes are stored as belonging together as.</summary>
    public string Batch => FormattableString.Invariant($"import {Number}");

    /// <summary>Whoever sent the file; that they might was asked when they did.</summary>
    public Actor Actor => Actor.System(Municipality) with { Person = _person };

    public long Total { get; set; }

    public long Done { get; set; }

    public long Taken { get; set; }

    public long Unchanged { get; set; }

    public long Refused { get; set; }

    public long Problems { get; set; }

    /// <summary>The import that has waited longest; null if none waits.</summary>
    public static async Task<ImportClaim?> Take(Store store, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcTicks;
        await using var session = await store.Open(cancellation);
        await GiveUp(session, now);
        var waiting = await session.Query(
            """
            select municipality, import, kind, format, person, done, taken, unchanged, refused, problems from import_run
            where state = @waiting or (state = @running and heartbeat < @silent) order by started, import limit 10
            """,
            row => new ImportClaim(store, time, row),
            ("waiting", (int)ImportState.Waiting), ("running", (int)ImportState.Running), ("silent", now - Silence));
        foreach (var claim in waiting)
        {
            if (await claim.Take(session, now)) return claim;
        }

        return null;
    }

    /// <summary>
    /// Says that it lives, between batches too; false if somebody else has it now. How far a register of citizens is stands in the
    /// transaction of each batch, and nowhere else.
    /// </summary>
    public async Task<bool> Pulse(Session session) => Kind is ImportKind.Facts
        ? await Beat(session)
        : await session.Execute(
            "update import_run set heartbeat = @now where municipality = @municipality and import = @import and claim = @claim", [.. Mine, ("now", _time.GetUtcNow().UtcTicks)]) > 0;

    /// <summary>Reads how far it is; false if somebody else has it now.</summary>
    public async Task<bool> Refresh(Session session) =>
        await session.First(
            "select done, taken, unchanged, refused, problems from import_run where municipality = @municipality and import = @import and claim = @claim",
            row =>
            {
                ReadFigures(row, 0);
                return true;
            },
            Mine);

    /// <summary>Says how far it is; false if somebody else has it now.</summary>
    public async Task<bool> Beat(Session session) =>
        await session.Execute(
            """
            update import_run set heartbeat = @now, total = @total, done = @done, taken = @taken, unchanged = @unchanged, refused = @refused, problems = @problems
            where municipality = @municipality and import = @import and claim = @claim
            """,
            [.. Mine, ("now", _time.GetUtcNow().UtcTicks), .. Figures]) > 0;

    /// <summary>Lets go of it unfinished, for whoever comes next.</summary>
    public async Task Release()
    {
        await using var session = await _store.Open();
        await session.Execute("update import_run set heartbeat = 0, claim = null where municipality = @municipality and import = @import and claim = @claim", Mine);
    }

    /// <summary>Ends it and, unless it failed, lets go of the file; false if somebody else has it now.</summary>
    public async Task<bool> End(Session session, ImportState state)
    {
        var rows = await session.Execute(
            """
            update import_run set state = @state, ended = @now, claim = null, total = @total, done = @done, taken = @taken, unchanged = @unchanged,
              refused = @refused, problems = @problems
            where municipality = @municipality and import = @import and claim = @claim
            """,
            [.. Mine, ("state", (int)state), ("now", _time.GetUtcNow().UtcTicks), .. Figures]);
        if (rows == 0) return false;
        if (state is not ImportState.Failed) await FileParts.Delete(session, Municipality, Number);
        return true;
    }

    /// <summary>Lets go of the files that never came whole, and of those that nobody has taken up again.</summary>
    private static async Task GiveUp(Session session, long now)
    {
        (string, object?)[] values =
            [("failed", (int)ImportState.Failed), ("receiving", (int)ImportState.Receiving), ("now", now), ("long", now - LongestUpload), ("old", now - LongestFailed)];
        await session.Execute(
            """
            delete from import_part where (municipality, import) in (
              select municipality, import from import_run where (state = @receiving and started < @long) or (state = @failed and ended < @old))
            """,
            values);
        await session.Execute("update import_run set state = @failed, ended = @now where state = @receiving and started < @long", values);
    }

    private void ReadFigures(DbDataReader row, int at) =>
        (Done, Taken, Unchanged, Refused, Problems) = (row.GetInt64(at), row.GetInt64(at + 1), row.GetInt64(at + 2), row.GetInt64(at + 3), row.GetInt64(at + 4));

    private (string Name, object? Value)[] Mine => [("municipality", Municipality), ("import", Number), ("claim", _token)];

    private (string Name, object? Value)[] Figures =>
        [("total", Total), ("done", Done), ("taken", Taken), ("unchanged", Unchanged), ("refused", Refused), ("problems", Problems)];

    /// <summary>Of several who try at once, one changes the row.</summary>
    private async Task<bool> Take(Session session, long now) =>
        await session.Execute(
            """
            update import_run set state = @running, claim = @claim, heartbeat = @now
            where municipality = @municipality and import = @import and (state = @waiting or (state = @running and heartbeat < @silent))
            """,
            [
                .. Mine, ("running", (int)ImportState.Running), ("waiting", (int)ImportState.Waiting), ("now", now), ("silent", now - Silence),
            ]) > 0;
}
