using Fremdrift.Core.Import;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class ConformanceFactsTests
{
    [Fact]
    public void Facts_OfEveryCase_AreReadWithoutProblems()
    {
        var models = Path.Combine(Root(), "models");
        foreach (var path in Directory.EnumerateFiles(models, "facts.jsonl", SearchOption.AllDirectories))
        {
            using var files = FactFiles.Open([path], Reading.Vocabulary);
            using var shuffled = FactFiles.Open([Shuffled(path)], Reading.Vocabulary);

            Assert.Empty(files.Problems);
            Assert.Equal(File.ReadLines(path).Count(), files.AcceptedFacts);
            Assert.True(files.IsStreaming);
            Assert.False(shuffled.IsStreaming);
            Assert.Equal(Reading.Dump(files), Reading.Dump(shuffled));
        }
    }

    private static FactSource Shuffled(string path)
    {
        var lines = File.ReadAllLines(path);
        new Random(17).Shuffle(lines);
        return FactSource.FromMemory(path, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fremdrift.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
