using Fremdrift.Core.Administration.Programmes;

namespace Fremdrift.Web.Background;

/// <summary>Evaluates the cases of municipalities that have changed a programme.</summary>
internal sealed class ReevaluationWorker(RunReevaluations reevaluations, ILogger<ReevaluationWorker> log) : Worker(log)
{
    protected override Task<bool> RunNext(CancellationToken stopping) => reevaluations.RunNext(stopping);
}
