namespace Fremdrift.Web.Background;

/// <summary>
/// Does one piece of work after another for as long as there is any, then waits: for somebody here to leave more, or for a few seconds,
/// since another node may have left some.
/// </summary>
internal abstract partial class Worker(ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _more = new(0, 1);

    /// <summary>Says that there is work.</summary>
    public void Wake()
    {
        try
        {
            _more.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    public override void Dispose()
    {
        _more.Dispose();
        base.Dispose();
    }

    /// <summary>Does one piece of work; false if there is none.</summary>
    protected abstract Task<bool> RunNext(CancellationToken stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The application starts to answer first.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RunNext(stoppingToken)) await _more.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever went wrong with one piece, the next must have its turn.
            catch (Exception error)
#pragma warning restore CA1031
            {
                // Not the message: that of a database may hold what a file said of somebody.
                LogFailure(GetType().Name, error.GetType().Name, error.StackTrace);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Worker} failed with {Error} at {Place}")]
    private partial void LogFailure(string worker, string error, string? place);

    private readonly ILogger _log = log;
}
