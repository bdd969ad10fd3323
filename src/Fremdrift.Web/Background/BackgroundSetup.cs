namespace Fremdrift.Web.Background;

/// <summary>What every node does beside answering.</summary>
internal static class BackgroundSetup
{
    public static void AddBackgroundWork(this IServiceCollection services)
    {
        services.AddSingleton<ImportWorker>().AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
        services.AddSingleton<ReevaluationWorker>().AddHostedService(provider => provider.GetRequiredService<ReevaluationWorker>());
    }
}
