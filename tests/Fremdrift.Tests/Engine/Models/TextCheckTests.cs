using Fremdrift.Engine.Models;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Every entry has its texts in both languages, and no text is about nothing.</summary>
public sealed class TextCheckTests
{
    private const string Sections =
        """
        timelines:
          paid: { is: benefit, source: S }
        obligations:
          told: { strength: must, while: paid, holds: broker, source: S }
        """;

    private const string Complete =
        """
        programme: { title: T, text: T }
        timelines: { paid: T }
        obligations: { told: { title: T, text: T, remedy: T } }
        """;

    private static readonly string Decided = Sections.Replace("is: benefit, source: S", "is: benefit, decision: Fordi.", StringComparison.Ordinal);

    private static readonly string WithDecision = Complete.Replace("paid: T", "paid: { title: T, decision: Because. }", StringComparison.Ordinal);

    [Fact]
    public void Texts_Complete_AreSound() => _ = ModelText.Programme(Sections).With("da", Complete).With("en", Complete).Sound();

    [Theory]
    [InlineData("da", "there are no texts in Danish", "write texts.da.yaml beside the model")]
    [InlineData("en", "there are no texts in English", "write texts.en.yaml beside the model")]
    public void Texts_OfALanguageMissing_AreAskedFor(string language, string what, string remedy) =>
        Assert.Equal([new ModelProblem(ModelText.File, 1, what, remedy)], Problems(ModelText.Programme(Sections).Without(language)));

    [Theory]
    [InlineData("da", "\"paid\" has no text in Danish", "add paid: under timelines: in texts.da.yaml")]
    [InlineData("en", "\"paid\" has no text in English", "add paid: under timelines: in texts.en.yaml")]
    public void Text_OfAnEntryMissing_IsAskedForAtTheEntry(string language, string what, string remedy) => Assert.Equal(
        [new ModelProblem(ModelText.File, 6, what, remedy)],
        Problems(ModelText.Programme(Sections).With(language, Complete.Replace("timelines: { paid: T }", "", StringComparison.Ordinal))));

    [Fact]
    public void Text_OfARuleWithoutMeaning_IsAskedFor() => Assert.Equal(
        [new ModelProblem(ModelText.File, 8, "\"told\" has a title in Danish, but not what it means", "add text: to told under obligations: in texts.da.yaml")],
        Problems(ModelText.Programme(Sections).With("da", Complete.Replace("{ title: T, text: T, remedy: T }", "T", StringComparison.Ordinal))));

    [Fact]
    public void Decision_WithoutItsEnglish_IsAskedFor() => Assert.Equal(
        [new ModelProblem(ModelText.File, 6, "\"paid\" has a decision, but not in English", "add decision: to paid under timelines: in texts.en.yaml")],
        Problems(ModelText.Programme(Decided).With("da", Complete).With("en", Complete)));

    [Fact]
    public void Decision_AmongTheDanishTexts_IsRefused() => Assert.Equal(
        [new ModelProblem(ModelText.File, 6, "\"paid\" has a decision in Danish that the model does not ask for", "take it out of texts.da.yaml; in Danish a decision stands in the model itself")],
        Problems(ModelText.Programme(Decided).With("da", WithDecision).With("en", WithDecision)));

    [Fact]
    public void Decision_IsReadInTheLanguageOfTheReader()
    {
        var model = ModelText.Programme(Decided).With("da", Complete).With("en", WithDecision).Sound();

        Assert.Equal("Fordi.", model.In("da").DecisionOn(model.Timelines[0]));
        Assert.Equal("Because.", model.In("en").DecisionOn(model.Timelines[0]));
        Assert.Null(model.In("en").DecisionOn(model.Obligations[0]));
    }

    [Fact]
    public void Text_AboutNothing_IsRefusedWhereItStands() => Assert.Equal(
        [new ModelProblem("texts.en.yaml", 2, "\"pait\" has a text, but the model has no such entry there", "did you mean \"paid\"?")],
        Problems(ModelText.Programme(Sections).With("en", Complete.Replace("{ paid: T }", "{ paid: T, pait: T }", StringComparison.Ordinal))));

    [Fact]
    public void Text_UnderAnUnknownSection_SuggestsTheNearest() => Assert.Equal(
        [new ModelProblem("texts.da.yaml", 4, "the texts has no \"target-group\"", "did you mean \"target-groups\"?")],
        Problems(ModelText.Programme(Sections).With("da", $"{Complete}\ntarget-group: {{ 1: T }}")));

    [Fact]
    public void Texts_OfASectionThatIsNoList_AreRefused() => Assert.Contains(
        new ModelProblem("texts.da.yaml", 2, "\"timelines\" should be a list of names", "write each as name: title, or name: { title: …, text: … }"),
        Problems(ModelText.Programme(Sections).With("da", Complete.Replace("timelines: { paid: T }", "timelines: paid", StringComparison.Ordinal))));

    [Fact]
    public void Text_WithoutTitle_IsRefused() => Assert.Equal(
        [new ModelProblem("texts.da.yaml", 3, "the text of \"told\" lacks \"title\"", "add title:")],
        Problems(ModelText.Programme(Sections).With("da", Complete.Replace("{ title: T, text: T, remedy: T }", "{ text: T }", StringComparison.Ordinal))));

    [Fact]
    public void Texts_WithoutTheProgramme_AreRefused() => Assert.Equal(
        [new ModelProblem("texts.da.yaml", 2, "the texts lacks \"programme\"", "add programme: { title: …, text: … }")],
        Problems(ModelText.Programme(Sections).With("da", Complete.Replace("programme: { title: T, text: T }", "", StringComparison.Ordinal))));

    [Fact]
    public void Texts_Broken_AreReportedUnderTheirOwnName()
    {
        var problems = Problems(ModelText.Programme(Sections).With("da", "programme: ["));

        Assert.Contains(problems, problem => problem is { File: "texts.da.yaml", Line: 1 or 2 } && problem.What.StartsWith("this is not YAML: ", StringComparison.Ordinal));
    }

    private static IReadOnlyList<ModelProblem> Problems(ModelText model)
    {
        Assert.Null(model.Read(out var problems));
        return problems;
    }
}
