using Fremdrift.Core.Database;
using Fremdrift.Core.Import.Runs.Citizens;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Import.Runs;

/// <summary>
/// Runs the imports that wait, of all municipalities, one at a time; any number of nodes may do so at once. One that broke off goes on:
/// what was taken is known again and changes nothing. Only a failure that repeats ends an import, and then the file stays, so that it
/// can be taken up again (<see cref="ResumeImport"/>).
/// </summary>
public sealed class RunImports(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    /// <summary>How long is waited after a failure; each time as much longer.</summary>
    internal TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Runs one; false if none waits.</summary>
    /// <param name="stopping">Lets go of the import at hand, for this node or another to go on with later.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<bool> RunNext(CancellationToken stopping = default)
    {
        if (await ImportClaim.Take(store, time, stopping) is not { } claim) return false;
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var ended = new CancellationTokenSource();
        var pulse = KeepAlive(claim, lost, ended.Token);
        try
        {
            await RunToTheEnd(claim, lost.Token);
        }
        catch (OperationCanceledException)
        {
            await claim.Release();
            stopping.ThrowIfCancellationRequested();
        }
        catch
        {
            await using var session = await store.Begin(CancellationToken.None);
            await claim.End(session, ImportState.Failed);
            await session.Commit();
            throw;
        }
        finally
        {
            await ended.CancelAsync();
            await pulse;
        }

        return true;
    }

    private async Task RunToTheEnd(ImportClaim claim, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Run(claim, cancellation);
                return;
            }
            catch (Exception error) when (error is not OperationCanceledException && attempt < Attempts)
            {
                await Task.Delay(Pause * attempt, cancellation);
            }
        }
    }

    private async Task Run(ImportClaim claim, CancellationToken cancellation)
    {
        using var file = new TemporaryFile();
        await FileParts.Fetch(store, claim.Municipality, claim.Number, file.Stream, cancellation);
        if (claim.Kind is ImportKind.Citizens) await new CitizenRun(store, time, claim).Run(file, cancellation);
        else await new FactRun(store, programmes, time, claim).Run(file, cancellation);
    }

    private async Task KeepAlive(ImportClaim claim, CancellationTokenSource lost, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pulse, ended);
                await using var session = await store.Open(ended);
                if (!await claim.Pulse(session)) await lost.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The import has ended.
        }
        catch (System.Data.Common.DbException)
        {
            // A database that does not answer stops the import itself too, and then somebody else takes it over.
            await lost.CancelAsync();
        }
    }
}
