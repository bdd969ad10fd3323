using System.Security.Cryptography;
using Xunit;

namespace Fremdrift.Tests.Docs;

/// <summary>The bundled look and scripts are committed; assets/bundled.sha256 says what they were made of, and what was made.</summary>
public sealed class AssetsTests
{
    private const string Web = "src/Fremdrift.Web";
    private const string Record = "assets/bundled.sha256";

    [Fact]
    public void BundledAssets_Committed_AreMadeOfTheSourcesAsTheyAre()
    {
        var recorded = Repository.Read($"{Web}/{Record}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var found = Files("assets").Concat(Files("wwwroot/assets")).Order(StringComparer.Ordinal).Select(Line);
        var changed = recorded.Order(StringComparer.Ordinal).Except(found, StringComparer.Ordinal).Concat(found.Except(recorded, StringComparer.Ordinal))
            .Select(line => line[66..]).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(changed.Length == 0, $"Run `npm ci && npm run build` in {Web}/assets and commit the result. Changed since it was last done: {string.Join(", ", changed)}");
    }

    [Fact]
    public void PackageLock_OfAssets_NamesNoRegistry() =>
        Assert.DoesNotContain("\"resolved\"", Repository.Read($"{Web}/assets/package-lock.json"), StringComparison.Ordinal);

    [Fact]
    public void BundledStyles_EverythingTheyLoad_IsServedByTheApplicationItself()
    {
        var css = Repository.Read($"{Web}/wwwroot/assets/app.css");
        Assert.DoesNotContain("url(data:", css, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files(string folder)
    {
        var root = Repository.PathOf(Web);
        return Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("assets/node_modules/", StringComparison.Ordinal) && file is not Record);
    }

    private static string Line(string file) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.PathOf($"{Web}/{file}"))))}  {file}";
}
