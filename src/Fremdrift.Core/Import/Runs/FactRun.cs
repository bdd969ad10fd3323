using Fremdrift.Core.Database;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Import.Runs;

/// <summary>Imports a file of facts.</summary>
internal sealed class FactRun(Store store, ProgrammeRegistry programmes, TimeProvider time, ImportClaim claim)
{
    public async Task Run(TemporaryFile file, CancellationToken cancellation)
    {
        var settings = ReadSettings.Default with { ForStore = true, AtDoor = true, MostProblems = ProblemRows.Most };
        var format = claim.Format is UploadFormat.Csv ? FactFormat.Csv : FactFormat.JsonLines;
        var source = FactSource.FromFile(file.Path, "", format);
        using var files = await Task.Run(() => FactFiles.Open([source], programmes.Vocabulary, settings, null, cancellation), cancellation);
        (claim.Total, claim.Refused, claim.Problems) = (files.AcceptedFacts, files.RefusedLines, files.ProblemCount);
        var outcome = await new ImportFacts(store, programmes, time).Run(
            claim.Actor, files.ReadAccepted(cancellation), new Told(claim), claim.Batch, cancellation);

        await using var session = await store.Begin(CancellationToken.None);
        // Counted in the store: an import that goes on knows again what it took before it broke off.
        claim.Taken = await session.First(
            "select count(*) from fact where municipality = @municipality and batch = @batch", row => row.GetInt64(0),
            ("municipality", claim.Municipality), ("batch", claim.Batch));
        claim.Unchanged = files.AcceptedFacts - claim.Taken - outcome.Refused;
        claim.Refused = files.RefusedLines + outcome.Refused;
        claim.Problems = files.ProblemCount + outcome.Refused;
        if (!await claim.End(session, ImportState.Done)) return;
        ProblemRows.Add(session, claim.Municipality, claim.Number, 0, files.Problems.Concat(outcome.Problems).OrderBy(problem => problem.Line));
        await session.Commit();
    }

    /// <summary>What the next pulse tells.</summary>
    private sealed class Told(ImportClaim claim) : IProgress<long>
    {
        public void Report(long value) => claim.Done = value;
    }
}
