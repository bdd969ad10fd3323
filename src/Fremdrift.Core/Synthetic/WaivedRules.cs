using System.Globalization;

namespace Fremdrift.Core.Synthetic;

/// <summary>A rule that made-up leaders waive.</summary>
internal sealed record WaivedRule(string Name, bool OfAJob);

/// <summary>The rules that made-up leaders waive, from a file of data: rules of programmes have no place in code.</summary>
internal static class WaivedRules
{
    public static Weighted<WaivedRule> Flexjob { get; } = Read("flexjob");

    public static Weighted<WaivedRule> Groups { get; } = Read("groups");

    private static Weighted<WaivedRule> Read(string programme)
    {
        using var stream = typeof(WaivedRules).Assembly.GetManifestResourceStream("waived-rules.txt")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Where(words => string.Equals(words[0], programme, StringComparison.Ordinal));
        return new Weighted<WaivedRule>([.. rows.Select(words => (new WaivedRule(words[1], words.Length > 3), int.Parse(words[2], CultureInfo.InvariantCulture)))]);
    }
}
