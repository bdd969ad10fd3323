using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Appending;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Administration.Programmes;

/// <summary>The re-evaluation of a municipality's cases that is under way, or was the last.</summary>
/// <param name="Started">When it was ordered, in UTC ticks.</param>
/// <param name="Ended">When the last case was done; null while it is under way.</param>
/// <param name="Done">How many cases have been evaluated.</param>
/// <param name="Total">How many there were when it was ordered.</param>
public sealed record Reevaluation(long Started, long? Ended, int Done, int Total);

/// <summary>
/// Evaluates all cases anew where a programme was changed, a batch at a time, while people keep working. How far it is stands in the
/// transaction of each batch: a node that dies leaves the rest to another, and two never do the same batch.
/// </summary>
public sealed class RunReevaluations(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private const int BatchSize = 100;
    private static readonly long Silence = TimeSpan.FromMinutes(1).Ticks;

    public async Task<Reevaluation?> Latest(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var session = await store.Open();
        return await session.First(
            "select started, ended, done, total from reevaluation where municipality = @municipality",
            row => new Reevaluation(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetInt32(2), row.GetInt32(3)),
            ("municipality", actor.Municipality));
    }

    /// <summary>Runs one; false if none waits.</summary>
    public async Task<bool> RunNext(CancellationToken stopping = default)
    {
        if (await Claim(stopping) is not var (municipality, token)) return false;
        try
        {
            for (var isMore = true; isMore;) await TryAgain.Run(async () => isMore = await Batch(municipality, token, stopping), stopping);
        }
        catch (OperationCanceledException)
        {
            await using var session = await store.Open(CancellationToken.None);
            await session.Execute("update reevaluation set heartbeat = 0 where municipality = @municipality and claim = @claim", ("municipality", municipality), ("claim", token));
            throw;
        }

        return true;
    }

    /// <summary>Orders a re-evaluation of every case; one that is under way begins anew.</summary>
    internal static async Task Order(Session session, Actor actor, long now) =>
        await session.Execute(
            """
            insert into reevaluation (municipality, person, started, total)
            select @municipality, @person, @now, count(*) from citizen where municipality = @municipality
            on conflict (municipality) do update set person = excluded.person, started = excluded.started, ended = null, latest = 0, done = 0,
              total = excluded.total, claim = null, heartbeat = 0
            """,
            ("municipality", actor.Municipality), ("person", actor.Person), ("now", now));

    private async Task<(int Municipality, string Token)?> Claim(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcTicks;
        var token = Guid.NewGuid().ToString("N");
        await using var session = await store.Open(cancellation);
        var waiting = await session.Query(
            "select municipality from reevaluation where ended is null and heartbeat < @silent order by started limit 10", row => row.GetInt32(0), ("silent", now - Silence));
        foreach (var municipality in waiting)
        {
            var claimed = await session.Execute(
                "update reevaluation set claim = @claim, heartbeat = @now where municipality = @municipality and ended is null and heartbeat < @silent",
                ("claim", token), ("now", now), ("municipality", municipality), ("silent", now - Silence));
            if (claimed > 0) return (municipality, token);
        }

        return null;
    }

    /// <summary>Evaluates the next cases; false if there are none left, or somebody else goes on with them.</summary>
    private async Task<bool> Batch(int municipality, string token, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var session = await store.Begin(cancellation);
        var latest = await session.First(
            $"select latest from reevaluation where municipality = @municipality and claim = @claim{(session.IsPostgres ? " for update" : "")}", row => (int?)row.GetInt32(0),
            ("municipality", municipality), ("claim", token));
        if (latest is null) return false;
        var citizens = await Next(session, municipality, latest.Value);
        if (citizens.Count < BatchSize)
        {
            // Whoever enters citizens with facts holds this counter until they stand here, evaluated by what was in use when they began:
            // they are waited for and taken along. Whoever comes after reads what is in use now.
            await session.NextNumber(municipality, "citizen", 0);
            citizens = await Next(session, municipality, latest.Value);
        }

        if (citizens.Count > 0) await new AppendFacts(programmes).Run(session, municipality, await AppendFacts.Lock(session, municipality, citizens));
        var now = time.GetUtcNow().UtcTicks;
        await session.Execute(
            "update reevaluation set latest = @latest, done = done + @count, heartbeat = @now, ended = @ended where municipality = @municipality and claim = @claim",
            ("latest", citizens.Count > 0 ? citizens[^1] : latest), ("count", citizens.Count), ("now", now), ("ended", citizens.Count < BatchSize ? now : null),
            ("municipality", municipality), ("claim", token));
        await session.Commit();
        return citizens.Count == BatchSize;
    }

    private static Task<List<int>> Next(Session session, int municipality, int latest) => session.Query(
        "select citizen from citizen where municipality = @municipality and citizen > @latest order by citizen limit @most", row => row.GetInt32(0),
        ("municipality", municipality), ("latest", latest), ("most", BatchSize));
}
