namespace Fremdrift.Tests.Docs;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Fremdrift.slnx"))) return folder;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Fremdrift.slnx.");
    }
}
