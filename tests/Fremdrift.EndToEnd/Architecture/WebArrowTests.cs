using System.Text.RegularExpressions;
using Fremdrift.Core.Database;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.EndToEnd.Architecture;

/// <summary>The web application stands on Core, and Core does not know it.</summary>
public sealed partial class WebArrowTests
{
    /// <summary>Where the application is put together, and where it keeps its accounts and keys.</summary>
    private static readonly string[] MaySpeakToTheDatabase = ["Setup", "Access"];

    [Fact]
    public void Core_DoesNotKnowTheWeb() => Assert.DoesNotContain(
        typeof(Store).Assembly.GetReferencedAssemblies(),
        reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || reference.Name is "Fremdrift.Web");

    [Fact]
    public void Web_DoesNotKnowTheCommandLine() =>
        Assert.DoesNotContain(typeof(Program).Assembly.GetReferencedAssemblies(), reference => reference.Name is "fremdrift");

    /// <summary>What is read and written goes through the operations of Core, which ask the policy.</summary>
    [Fact]
    public void Pages_DoNotSpeakToTheDatabase()
    {
        var web = Repository.PathTo("src", "Fremdrift.Web");
        var files = Directory.GetDirectories(web).Where(folder => !MaySpeakToTheDatabase.Contains(Path.GetFileName(folder), StringComparer.Ordinal) && Path.GetFileName(folder) is not ("bin" or "obj" or "assets"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Where(file => Path.GetExtension(file) is ".cs" or ".razor").ToList();
        Assert.True(files.Count > 150, $"{files.Count} files");

        Assert.Empty(files.Where(file => Database().IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(web, file)));
    }

    [GeneratedRegex(
        """FremdriftContext|EntityFrameworkCore|[sS]ession\.(Query|First|Each|Execute|Command|Write|NextNumber)\b|[sS]tore\.Begin\b|\bselect\s[^;{}]*\sfrom\s|\binsert\s+into\b|\bdelete\s+from\b|\bupdate\s+\w+\s+set\b""",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Database();
}
