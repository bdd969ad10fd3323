using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Models;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>A programme has either one period or editions, one of which is the default.</summary>
public sealed class EditionCheckTests
{
    [Fact]
    public void Programme_WithoutDays_IsRefused() => ModelCheck.Says(
        Begin("# nothing", "programme: try # here"),
        "the programme has no days", "add period: { from: 2020-04-01, source: … }, or editions: if it comes in rounds");

    [Fact]
    public void Programme_WithPeriodAndEditions_IsRefused() => ModelCheck.Says(
        Begin(
            """
            editions:
              one: { from: 2020-01-01, default: true, source: S }
            period: { from: 2020-01-01, source: S } # here
            """),
        "a programme has either a period or editions", "keep one of them");

    [Fact]
    public void Editions_WithoutADefault_AreRefused() => ModelCheck.Says(
        Begin(
            """
            editions:
              one: { from: 2020-01-01, source: S } # here
              two: { from: 2021-01-01, source: S }
            """),
        "exactly one edition must be the default", "add default: true to one of them");

    [Fact]
    public void Editions_WithTwoDefaults_AreRefused() => ModelCheck.Says(
        Begin(
            """
            editions:
              one: { from: 2020-01-01, default: true, source: S } # here
              two: { from: 2021-01-01, default: true, source: S }
            """),
        "exactly one edition must be the default", "add default: true to one of them");

    [Fact]
    public void Edition_ThatEndsBeforeItBegins_IsRefused() => ModelCheck.Says(
        Begin(
            """
            editions:
              one: { from: 2020-01-01, to: 2019-12-31, default: true, source: S } # here
            """),
        "the last day is before the first", "turn from: and to: around");

    [Fact]
    public void Period_ThatEndsBeforeItBegins_IsRefused() => ModelCheck.Says(
        Begin("period: { from: 2020-01-01, to: 2019-12-31, source: S } # here"), "the last day is before the first", "turn from: and to: around");

    [Fact]
    public void Period_OfOneDay_IsSound() => _ = Begin("period: { from: 2020-01-01, to: 2020-01-01, source: S }").Sound();

    [Theory]
    [InlineData("2021-02-29")]
    [InlineData("1.1.2020")]
    [InlineData("2020-1-1")]
    [InlineData("2020-01-01T00:00")]
    public void Period_FromNoDate_IsRefused(string from) => ModelCheck.Says(
        Begin($"period: {{ from: {from}, source: S }} # here"), "\"from\" is no date", "write from: 2020-04-01, or leave it out if there is none");

    [Fact]
    public void Period_WithoutAFirstDay_IsRefused() => ModelCheck.Says(
        Begin("period: { to: 2020-01-01, source: S } # here"), "the period lacks \"from\"", "add from: with the first day");

    [Fact]
    public void Edition_OfAnUnknownParameter_IsRefused() => ModelCheck.Says(
        Begin(
            """
            editions:
              one: { from: 2020-01-01, default: true, parameters: { limits: 10 days }, source: S } # here
            parameters:
              limit: { is: 14 days, source: S }
            """),
        "\"limits\" is no parameter", "did you mean \"limit\"?");

    [Fact]
    public void Edition_ThatChangesTheKindOfAParameter_IsRefused() => ModelCheck.Says(
        Begin(
            """
            editions:
              one: { from: 2020-01-01, default: true, parameters: { limit: 10 }, source: S } # here
            parameters:
              limit: { is: 14 days, source: S }
            """),
        "limit is a length of time elsewhere, but a number in this edition", "give it the same kind of value");

    [Fact]
    public void Edition_WithParametersThatAreNoList_IsRefused() => ModelCheck.Says(
        Begin(
            """
            editions:
              one: { from: 2020-01-01, default: true, parameters: 10 days, source: S } # here
            parameters:
              limit: { is: 14 days, source: S }
            """),
        "\"parameters\" of an edition should be a list of names", "write each as name: value");

    [Theory]
    [InlineData("default: true", "default")]
    [InlineData("parameters: { limit: 10 days }", "parameters")]
    public void Period_WithWhatOnlyEditionsHave_IsRefused(string entry, string name) => ModelCheck.Says(
        Begin(
            $$"""
            period: { from: 2020-01-01, {{entry}}, source: S } # here
            parameters:
              limit: { is: 14 days, source: S }
            """),
        $"the period has no \"{name}\"", "take it away; only editions have one");

    /// <summary>What is refused of a parameter must be refused of an edition's value of it too: a clock of nothing never ends.</summary>
    [Theory]
    [InlineData("0 days", "clock: { runs: benefit, reaches: limit, restarts: cv }, met-by: cv")]
    [InlineData("0 months", "clock: { runs: benefit, reaches: limit, restarts: cv }, met-by: cv")]
    [InlineData("24 hours", "clock: { runs: benefit, reaches: limit, restarts: cv }, met-by: cv")]
    [InlineData("0 days", "every: limit, while: benefit, met-by: cv")]
    [InlineData("24 hours", "every: limit, while: benefit, met-by: cv")]
    [InlineData("24 hours", "within: limit, while: benefit, met-by: cv")]
    public void Edition_WithALengthThatCannotBe_IsRefused(string length, string rule) => ModelCheck.Says(
        Begin(
            $$"""
            editions:
              one: { from: 2020-01-01, default: true, source: S }
              two: { from: 2020-01-01, parameters: { limit: {{length}} }, source: S } # here
            parameters:
              limit: { is: 14 days, source: S }
            obligations:
              told: { strength: must, {{rule}}, source: S }
            """),
        length is "24 hours" ? "with the parameters of this edition, 24 hours counts hours, but only an answer to a message does" : "with the parameters of this edition, nothing can be owed every 0 days",
        length is "24 hours" ? "write it in days, weeks or months" : "write a length of time above 0");

    [Theory]
    [InlineData("timelines", "there: { is: cv + limit, source: S }")]
    [InlineData("timelines", "there: { is: after limit of benefit from cv, source: S }")]
    [InlineData("indicators", "short: { share-of: spells, runs-of: benefit, ended: period, shorter-than: limit, source: S }")]
    public void Edition_WithHoursWhereDaysAreNeeded_IsRefused(string section, string entry) => ModelCheck.Says(
        Begin(
            $$"""
            editions:
              one: { from: 2020-01-01, default: true, source: S }
              two: { from: 2020-01-01, parameters: { limit: 24 hours }, source: S } # here
            parameters:
              limit: { is: 14 days, source: S }
            {{section}}:
              {{entry}}
            """),
        "with the parameters of this edition, 24 hours counts hours, but only an answer to a message does", "write it in days, weeks or months");

    [Theory]
    [InlineData("0")]
    [InlineData("2.5")]
    [InlineData("-4")]
    public void Edition_WithANumberOfTimesThatCannotBe_IsRefused(string times) => ModelCheck.Says(
        Begin(
            $$"""
            editions:
              one: { from: 2020-01-01, default: true, source: S }
              two: { from: 2020-01-01, parameters: { often: {{times}} }, source: S } # here
            parameters:
              often: { is: 4, source: S }
            obligations:
              told: { strength: must, within: 28 days, while: benefit, met-by: cv, times: often, source: S }
            """),
        "with the parameters of this edition, \"often\" is no number of times", "write a whole number from 1, or the name of a parameter that is one");

    [Fact]
    public void Edition_WithItsOwnParameter_IsCompiledWithIt()
    {
        var model = Begin(
            """
            editions:
              one: { from: 2020-01-01, default: true, source: S }
              two: { from: 2021-01-01, to: 2021-12-31, parameters: { limit: 10 days }, source: S }
            parameters:
              limit: { is: 14 days, source: S }
            obligations:
              told: { strength: must, within: limit, while: benefit, met-by: cv, source: S }
            """).Sound();
        var words = ModelWords.VocabularyOf(model);
        var table = new FactBuilder().Benefit("2021-06-01").ToTable(words);

        int Due(string? edition) => new Evaluator(Plan.Compile(model, edition, words)!).Evaluate(table, 0, Days.Of("2021-06-30")).Obligations[0].Due;
        Assert.Equal(Days.Of("2021-06-15"), Due(null));
        Assert.Equal(Days.Of("2021-06-15"), Due("one"));
        Assert.Equal(Days.Of("2021-06-11"), Due("two"));
        Assert.Null(Plan.Compile(model, "three", words));
    }

    [Fact]
    public void Edition_OfAModelWithout_IsNotFound()
    {
        var model = ModelText.Programme("timelines: { there: { is: benefit, source: S } }").Sound();

        Assert.False(model.HasEditions);
        Assert.Null(model.DefaultEdition);
        Assert.Null(Plan.Compile(model, "", ModelWords.VocabularyOf(model)));
        Assert.NotNull(Plan.Compile(model, null, ModelWords.VocabularyOf(model)));
    }

    private static ModelText Begin(string days, string first = "programme: try") => ModelText.Whole(
        $$"""
        {{first}}
        version: 1
        sources: { S: { title: A source } }
        {{days}}
        """);
}
