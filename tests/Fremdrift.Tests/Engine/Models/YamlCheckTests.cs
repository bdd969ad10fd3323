using System.Diagnostics;
using Fremdrift.Engine.Models;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Text that is no YAML, or YAML of the kind a model has no use for.</summary>
public sealed class YamlCheckTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void Text_WithoutContent_IsEmpty(string text) =>
        Assert.Equal([new ModelProblem(ModelText.File, 1, "the file is empty", "write a model; docs/model-language.md shows how")], Problems(text));

    [Theory]
    [InlineData("a: [", 1)]
    [InlineData("a: 1\nb: }", 2)]
    [InlineData("a: 1\n b: 2\n  c: 3", 2)]
    [InlineData("a: \"open", 1)]
    [InlineData("a: 1\n\tb: 2", 1)]
    public void Text_ThatIsNoYaml_SaysWhere(string text, int line)
    {
        var problem = Assert.Single(Problems(text));

        Assert.StartsWith("this is not YAML: ", problem.What, StringComparison.Ordinal);
        Assert.DoesNotMatch("\\.$", problem.What);
        Assert.StartsWith("check indentation, quotes and brackets", problem.Remedy, StringComparison.Ordinal);
        Assert.InRange(problem.Line, line, line + 1);
    }

    /// <summary>Here the parser itself gives up, and does not say where.</summary>
    [Theory]
    [InlineData("a: {\nb")]
    [InlineData("timelines: {\nthere: { is: benefit, source: S }\n}")]
    public void Text_ThatTheParserDoesNotForesee_IsNoYaml(string text) => Assert.Equal(
        [new ModelProblem(ModelText.File, 1, "this is not YAML: where it goes wrong cannot be told", "check indentation, quotes and brackets; take out half of it to find the place")],
        Problems(text));

    [Theory]
    [InlineData(" : a")]
    [InlineData("programme: T\n : a")]
    [InlineData("- a\n- : b")]
    [InlineData("? a\n? b")]
    public void Text_WithoutNames_IsAProblemAndNoException(string text) => Assert.NotEmpty(Problems(text));

    [Theory]
    [InlineData("just a text")]
    [InlineData("[a, b]")]
    [InlineData("PK\u0003\u0004\u0000\u0000")]
    public void Text_OfAnotherKind_IsNoModel(string text)
    {
        var problems = Problems(text);

        Assert.Equal(new ModelProblem(ModelText.File, 1, "a model should be a list of name: value", "write it as name: value, one to a line"), problems[0]);
    }

    [Fact]
    public void Key_Unknown_SuggestsTheNearest() => ModelCheck.Says(
        """
        timeline: # here
          there: { is: benefit, source: S }
        """,
        "a model has no \"timeline\"", "did you mean \"timelines\"?");

    [Fact]
    public void Key_UnknownInAnEntry_SuggestsTheNearest() => ModelCheck.Says(
        """
        timelines:
          there:
            is: benefit
            soruce: S # here
            decision: Because.
        """,
        "\"there\" has no \"soruce\"", "did you mean \"source\"?");

    [Fact]
    public void Key_UnknownInARule_SuggestsTheNearest() => ModelCheck.Says(
        """
        obligations:
          told: { strength: must, while: benefit, every: 14 days, met-by: cv, metby: cv, source: S } # here
        """,
        "\"told\" has no \"metby\"", "did you mean \"met-by\"?");

    [Fact]
    public void Key_Twice_IsRefusedAtTheSecond() => ModelCheck.Says(
        WithTextsOfThere(
            """
            timelines:
              there: { is: benefit, source: S }
              there: { is: broker, source: S } # here
            """),
        "\"there\" stands here twice", "keep one of them");

    [Fact]
    public void Section_Twice_IsRefusedAtTheSecond() => ModelCheck.Says(
        WithTextsOfThere(
            """
            timelines:
              there: { is: benefit, source: S }
            timelines: # here
              other: { is: broker, source: S }
            """),
        "\"timelines\" stands here twice", "keep one of them");

    [Fact]
    public void Section_ThatIsNoList_IsRefused() => ModelCheck.Says(
        "timelines: benefit # here", "\"timelines\" should be a list of names", "write each entry as name: { … }");

    [Fact]
    public void Value_ThatIsNoText_IsRefused() => ModelCheck.Says(
        """
        timelines:
          there:
            is: [benefit, broker] # here
            source: S
        """,
        "\"is\" should be a text", "write is: text");

    [Fact]
    public void Flag_ThatIsNeither_IsRefused() => ModelCheck.Says(
        """
        elements:
          A: { core: maybe, source: S } # here
        """,
        "\"core\" should be true or false", "write core: true");

    [Theory]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("first")]
    public void Version_ThatIsNoCount_IsRefused(string version) => ModelCheck.Says(
        ModelText.Whole(
            $$"""
            programme: try
            version: {{version}} # here
            sources: { S: { title: A source } }
            period: { from: 2020-01-01, source: S }
            """),
        "\"version\" is no whole number above 0", "write version: 1 and count it up when the meaning changes");

    [Fact]
    public void AnchorAliasAndTag_AreRefusedEachOnItsLine() => ModelCheck.SaysAt(
        ModelText.Programme(
            """
            parameters:
              one:
                is: [&word a, b] # here
                source: S
              two:
                is: [*word , b] # here
                source: S
              three:
                is: !!str 14 days # here
                source: S
            """),
        ("an anchor (&word) is not allowed in a model", "write the value out where it is used"),
        ("an alias (*) is not allowed in a model", "write the value out"),
        ("a tag (!) is not allowed in a model", "take it away"));

    [Fact]
    public void Key_ThatIsAList_IsRefused() => ModelCheck.Says(
        """
        timelines:
          [a, b]: { is: benefit, source: S } # here
        """,
        "a name must be plain text", "write it as name: value");

    [Fact]
    public void Nesting_TooDeep_IsRefused() => Assert.Equal(
        [new ModelProblem(ModelText.File, 3, "values are nested too deep", "a model needs at most a handful of levels")],
        Problems($"programme: try\nversion: 1\ntimelines: {new string('[', 40)}{new string(']', 40)}"));

    [Fact]
    public void Text_TooLarge_IsRefusedUnread() => Assert.Equal(
        [new ModelProblem(ModelText.File, 1, "the file is larger than 2 MB", "split the programme, or take out what does not belong in a model")],
        Problems($"programme: try # {new string('x', 2_000_000)}"));

    [Fact]
    public void SecondDocument_InTheFile_IsRefused() => ModelCheck.Says(
        ModelText.Whole(
            """
            programme: try
            version: 1
            sources: { S: { title: A source } }
            period: { from: 2020-01-01, source: S }
            --- # here
            timelines:
              there: { is: nothing-known, source: S }
            """),
        "a second document begins here", "keep one to a file");

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    public void Value_ThatIsNothing_IsNoText(string nothing) => ModelCheck.Says(
        $$"""
        timelines:
          there:
            is: {{nothing}} # here
            source: S
        """,
        "\"is\" should be a text", "write is: text");

    [Fact]
    public void BillionLaughs_AreAnsweredAtOnce()
    {
        var bomb = $"a0: &a0 [lol]\n{string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n"))}";
        var clock = Stopwatch.StartNew();

        var problems = Problems(bomb);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Contains(problems, problem => problem.What is "an anchor (&a30) is not allowed in a model");
        Assert.Contains(problems, problem => problem.What is "an alias (*) is not allowed in a model");
    }

    [Fact]
    public void Brackets_AHundredThousand_AreAnsweredAtOnce()
    {
        var problem = Assert.Single(Problems(new string('[', 100_000)));

        Assert.Equal("values are nested too deep", problem.What);
    }

    private static ModelText WithTextsOfThere(string sections) =>
        ModelText.Programme(sections).With("da", "programme: T\ntimelines: { there: T }").With("en", "programme: T\ntimelines: { there: T }");

    private static IReadOnlyList<ModelProblem> Problems(string text)
    {
        Assert.Null(ModelText.Anything(text).Read(out var problems));
        return problems;
    }
}
