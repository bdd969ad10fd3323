using Fremdrift.Core.Import.Runs;

namespace Fremdrift.Web.Background;

/// <summary>Runs the imports that wait.</summary>
internal sealed class ImportWorker(RunImports imports, ILogger<ImportWorker> log) : Worker(log)
{
    protected override Task<bool> RunNext(CancellationToken stopping) => imports.RunNext(stopping);
}
