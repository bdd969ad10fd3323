namespace Fremdrift.Tests.Support;

/// <summary>Where things stand in the repository, found by walking up from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Models { get; } = Path.Combine(Root, "models");

    public static string Source { get; } = Path.Combine(Root, "src");

    /// <summary>The folders of the conformance sets, of every model.</summary>
    public static IEnumerable<string> ConformanceSets => FilesOfCases("args.json").Select(file => Path.GetDirectoryName(file)!);

    /// <summary>The cases that domain experts write, of every model.</summary>
    public static IEnumerable<string> ScenarioFiles => FilesOfCases("*.yaml");

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static IEnumerable<string> FilesOfCases(string pattern) =>
        Directory.GetDirectories(Models)
            .Select(model => Path.Combine(model, "cases")).Where(Directory.Exists)
            .SelectMany(cases => Directory.GetFiles(cases, pattern, SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fremdrift.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Fremdrift.slnx.");
    }
}
