using System.Text.RegularExpressions;
using Xunit;

namespace Fremdrift.Tests.Docs;

/// <summary>The page's table of refusals is the checker's: every message in it is given for some broken model, and no model gets another.</summary>
public sealed class RefusalTests
{
    private const string Frame = "programme: p\nversion: 1\nsources: { S: { title: T } }\nperiod: { from: 2025-01-01, source: S }\n";

    private const string SoundTexts = "programme: P\nobligations:\n  o: { title: O, text: Owed. }\n";

    private static readonly (string Message, string Model)[] Broken = [.. Written(), .. Made()];

    public static TheoryData<string> Messages => [.. Broken.Select(broken => broken.Message)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Checker_BrokenModel_GetsItsMessage(string message)
    {
        var model = Broken.First(broken => string.Equals(broken.Message, message, StringComparison.Ordinal)).Model;
        Assert.Contains($"\n{message}\n", $"\n{string.Join('\n', Readings.ProblemsOf(model))}\n", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there are no texts in Danish", null)]
    [InlineData("\"o\" has no text in Danish", "programme: P")]
    [InlineData("\"o\" has a title in Danish, but not what it means", "programme: P\nobligations: { o: O }")]
    [InlineData("\"o\" has a decision in Danish that the model does not ask for", "programme: P\nobligations:\n  o: { title: O, text: Owed., decision: D }\n")]
    [InlineData("\"p\" has a text, but the model has no such entry there", SoundTexts + "  p: { title: P, text: Owed. }\n")]
    public void Checker_BrokenTexts_GetTheirMessage(string message, string? danish)
    {
        const string model = Frame + "obligations:\n  o: { strength: must, while: benefit, holds: broker, source: S }\n";
        var texts = new Dictionary<string, Fremdrift.Engine.Models.ModelFile>(StringComparer.Ordinal) { ["en"] = new("texts.en.yaml", SoundTexts) };
        if (danish is not null) texts["da"] = new("texts.da.yaml", danish);
        Fremdrift.Engine.Models.ProgrammeModel.Read(new("model.yaml", model), texts, out var problems);
        Readings.Same([message], problems.Select(problem => problem.What));
        Assert.Contains(Patterns(), pattern => pattern.IsMatch(message));
    }

    [Fact]
    public void Page_TableOfRefusals_HoldsEveryMessageAndNoOther()
    {
        var patterns = Patterns();
        var given = Broken.Select(broken => broken.Message)
            .Concat(["there are no texts in Danish", "\"o\" has no text in Danish", "\"o\" has a title in Danish, but not what it means", "\"p\" has a text, but the model has no such entry there",
                "\"o\" has a decision, but not in English", "\"o\" has a decision in Danish that the model does not ask for"])
            .ToArray();
        var unlisted = given.Where(message => !patterns.Exists(pattern => pattern.IsMatch(message)));
        var idle = patterns.Where(pattern => !Array.Exists(given, message => Best(patterns, message) == pattern)).Select(pattern => Regex.Unescape(pattern.ToString()));
        Assert.Empty(unlisted);
        Assert.Empty(idle);
    }

    [Fact]
    public void Page_WordsOfTheLanguage_AreAllRefusedAsNames()
    {
        var text = Repository.Read("docs/model-language.md");
        var from = text.IndexOf("`any since", StringComparison.Ordinal) + 1;
        var words = text[from..text.IndexOf('`', from)].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.True(words.Length > 20);
        Readings.Same(
            words.Select(word => $"\"{word}\" is a word of the language"),
            words.Select(word => Readings.ProblemsOf($"{Frame}timelines:\n  {word}: {{ is: benefit, source: S }}\n")[0]));
    }

    /// <summary>The messages of the table, most telling first; … stands for anything.</summary>
    private static List<Regex> Patterns() =>
    [
        .. Page.Table("refusals").SelectMany(row => Page.Code(row[0]))
            .OrderByDescending(message => message.Replace("…", "", StringComparison.Ordinal).Length)
            .Select(message => new Regex($"^{string.Join(".*", message.Split('…').Select(Regex.Escape))}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))),
    ];

    private static Regex? Best(List<Regex> patterns, string message) => patterns.Find(pattern => pattern.IsMatch(message));

    private static IEnumerable<(string Message, string Model)> Written()
    {
        var text = Repository.Read("tests/Fremdrift.Tests/Docs/broken-models.txt");
        foreach (var part in ("\n" + text).Split("\n===").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var isWhole = part[0] is '=';
            yield return (part[..end].TrimStart('=').Trim(), (isWhole ? "" : Frame) + part[(end + 1)..] + "\n");
        }
    }

    private static IEnumerable<(string Message, string Model)> Made() =>
    [
        ("the file is empty", ""),
        ("the file is larger than 2 MB", new string('#', 2_000_001)),
        ("values are nested too deep", new string('[', 40) + new string(']', 40)),
    ];
}
