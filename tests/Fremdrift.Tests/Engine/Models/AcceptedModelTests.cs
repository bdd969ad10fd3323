using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Indicators;
using Fremdrift.Engine.Models;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>What the checker lets through, the compiler and the evaluator must bear: a model is either refused or means something.</summary>
public sealed class AcceptedModelTests
{
    /// <summary>A word in quotes is that word, never the name of a parameter; compared with a number it is a mistake.</summary>
    [Theory]
    [InlineData("flexjob[hours <= \"low-hours\"]")]
    [InlineData("flexjob[hours > \"most-hours\"]")]
    public void Number_ComparedWithAQuotedName_IsRefusedOrUsable(string expression) => IsRefusedOrUsable(
        $$"""
        parameters:
          low-hours: { is: 10, source: S }
        numbers:
          most-hours: { is: highest hours of flexjob on flexjob, source: S }
        target-groups:
          1: { is: '{{expression}}', source: S }
        """);

    [Fact]
    public void Parameter_NamedLikeANumber_IsRefusedOrUsable() => IsRefusedOrUsable(
        """
        parameters:
          10: { is: 14 days, source: S }
        target-groups:
          1: { is: "flexjob[hours <= 10]", source: S }
        """);

    [Fact]
    public void Parameter_OfNoWords_IsRefusedOrUsable() => IsRefusedOrUsable(
        """
        parameters:
          channels: { is: [], source: S }
        obligations:
          told: { strength: must, within: 14 days, while: benefit, met-by: "contact[channel = channels]", source: S }
        """);

    /// <summary>A list of words that the field never holds is as wrong as the words themselves.</summary>
    [Fact]
    public void Choice_AParameterOfOtherWords_IsRefused() => ModelCheck.Says(
        """
        parameters:
          channels: { is: [fone, meeting], source: S }
        timelines:
          there: { is: "contact[channel = channels]", source: S } # here
        """,
        "channel of contact is never \"fone\"", "did you mean \"phone\"?");

    /// <summary>No expression could speak of <c>group since</c>: it would read as the word of the language.</summary>
    [Theory]
    [InlineData("target-groups")]
    [InlineData("phases")]
    public void GroupOrPhase_NamedLikeAWordOfTheLanguage_IsRefused(string section)
    {
        var model = ModelText.Programme(
            $$"""
            {{section}}:
              since: { is: benefit, source: S }
            """);

        Assert.Null(model.Read(out var problems));
        Assert.Equal((6, "\"since\" is a word of the language"), (Assert.Single(problems).Line, problems[0].What));
    }

    /// <summary>A rule that is switched off is owed by nobody, so nobody counts.</summary>
    [Fact]
    public void Indicator_OfARuleSwitchedOff_CountsNobody()
    {
        var model = ModelText.Programme(
            """
            parameters:
              wanted: { is: false, source: S }
            obligations:
              told: { strength: must, only-if: wanted, within: 14 days, while: benefit, met-by: cv, source: S }
            indicators:
              owing: { share-of: citizens, on-the-day: benefit, who-owe: told, source: S }
            """).Sound();

        Assert.Equal(new Share(0, 1), Figures(model).Single(figure => figure.Key is "owing").Value);
    }

    private static void IsRefusedOrUsable(string sections)
    {
        var model = ModelText.Programme(sections).Read(out var problems);
        Assert.Equal(model is null, problems.Count > 0);
        if (model is null) return;
        _ = Figures(model).ToArray();
    }

    private static IEnumerable<KeyValuePair<string, Share>> Figures(ProgrammeModel model)
    {
        var words = ModelWords.VocabularyOf(model);
        var plan = Plan.Compile(model, null, words)!;
        var table = new FactBuilder().Benefit("2020-05-01").Job("2020-06-01").ToTable(words);
        var tally = new IndicatorTally(plan);
        var evaluator = new Evaluator(plan);
        evaluator.Evaluate(table, 0, Days.Of("2020-12-31"));
        evaluator.CountIn(tally);
        _ = new Explainer(plan).Explain(table, 0, Days.Of("2020-12-31"));
        return tally.Figures;
    }
}
