using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Every entry cites a document of the model, or says what was decided where they are silent.</summary>
public sealed class CitationCheckTests
{
    private const string AddSource = "add source: with the place in a document or, where they are silent, decision: with the reason";

    [Theory]
    [InlineData("parameters", "limit: { is: 14 days }", "limit")]
    [InlineData("each", "job: { facts: flexjob, by: job }", "job")]
    [InlineData("timelines", "there: { is: benefit }", "there")]
    [InlineData("numbers", "most: { is: highest hours of flexjob on flexjob }", "most")]
    [InlineData("target-groups", "1: { is: benefit }", "1")]
    [InlineData("phases", "1: { is: benefit }", "1")]
    [InlineData("elements", "A: { core: true }", "A")]
    [InlineData("obligations", "told: { strength: must, while: benefit, holds: broker }", "told")]
    [InlineData("entitlements", "right: { on: cv }", "right")]
    [InlineData("indicators", "most: { share-of: citizens, on-the-day: benefit, who-are: broker }", "most")]
    public void Entry_WithoutSourceOrDecision_IsRefused(string section, string entry, string name) => ModelCheck.Says(
        $$"""
        {{section}}:
          {{entry}} # here
        """,
        $"\"{name}\" says neither source nor decision", AddSource);

    [Fact]
    public void Period_WithoutSourceOrDecision_IsRefused() => ModelCheck.Says(
        ModelText.Whole(
            """
            programme: try
            version: 1
            sources: { S: { title: A source } }
            period: { from: 2020-01-01 } # here
            """),
        "\"period\" says neither source nor decision", AddSource);

    [Fact]
    public void Fidelity_WithoutSourceOrDecision_IsRefused() => ModelCheck.Says(
        "fidelity: { per: element } # here", "\"fidelity\" says neither source nor decision", AddSource);

    [Fact]
    public void Decision_Alone_IsEnough() => ModelCheck.IsSound("timelines: { there: { is: benefit, decision: Because. } }");

    [Theory]
    [InlineData("Q, p. 1", "Q, p. 1", "did you mean \"S\"?")]
    [InlineData("S, p. 1; Q 2", "Q 2", "did you mean \"S\"?")]
    [InlineData("The long report", "The long report", "use one of S")]
    public void Source_OfAnUnknownDocument_IsRefused(string source, string part, string remedy) => ModelCheck.Says(
        $$"""
        timelines:
          there: { is: benefit, source: "{{source}}" } # here
        """,
        $"the source \"{part}\" does not begin with a document of the model", remedy);

    [Fact]
    public void Source_OfThePeriod_MustBeADocumentToo() => ModelCheck.Says(
        ModelText.Whole(
            """
            programme: try
            version: 1
            sources: { S: { title: A source } }
            period: { from: 2020-01-01, source: "Q, p. 1" } # here
            """),
        "the source \"Q, p. 1\" does not begin with a document of the model", "did you mean \"S\"?");

    [Fact]
    public void Source_OfFidelity_MustBeADocumentToo() => ModelCheck.Says(
        "fidelity: { per: rule, source: \"Q, p. 1\" } # here", "the source \"Q, p. 1\" does not begin with a document of the model", "did you mean \"S\"?");

    [Fact]
    public void Sources_Missing_AreAskedFor() => ModelCheck.Says(
        ModelText.Whole(
            """
            programme: try # here
            version: 1
            period: { from: 2020-01-01, decision: Because. }
            """),
        "a model lacks \"sources\"", "name the documents that the model comes from, such as NOTE: { title: … }");

    [Fact]
    public void Sources_ThatAreNoList_AreRefused() => ModelCheck.Says(
        ModelText.Whole(
            """
            programme: try
            version: 1
            sources: S # here
            period: { from: 2020-01-01, decision: Because. }
            """),
        "\"sources\" should be a list of names", "write each as NAME: { title: … }");

    [Fact]
    public void Document_WithoutTitle_IsRefused() => ModelCheck.Says(
        ModelText.Whole(
            """
            programme: try
            version: 1
            sources:
              S: { by: Somebody } # here
            period: { from: 2020-01-01, source: S }
            """),
        "the source \"S\" lacks \"title\"", "add title:");
}
