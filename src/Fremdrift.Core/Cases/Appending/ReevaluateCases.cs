using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>
/// Evaluates every case of a municipality anew and stores the results, a batch at a time, while people keep working: after a new
/// model version, or another edition.
/// </summary>
public sealed class ReevaluateCases(Store store, ProgrammeRegistry programmes)
{
    private const int BatchSize = 250;

    /// <summary>Returns how many cases were evaluated.</summary>
    public async Task<int> Run(int municipality, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        List<int> citizens;
        await using (var session = await store.Open(cancellation))
        {
            citizens = await session.Query(
                "select citizen from citizen where municipality = @municipality order by citizen", row => row.GetInt32(0), ("municipality", municipality));
        }

        var append = new AppendFacts(programmes);
        var done = 0;
        foreach (var batch in citizens.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            await using var session = await store.Begin(cancellation);
            await append.Run(session, municipality, await AppendFacts.Lock(session, municipality, batch));
            await session.Commit();
            progress?.Report(done += batch.Length);
        }

        return citizens.Count;
    }
}
