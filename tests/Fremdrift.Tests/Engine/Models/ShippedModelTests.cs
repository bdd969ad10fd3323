using Fremdrift.Engine.Models;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

public sealed class ShippedModelTests
{
    public static TheoryData<string> Names => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Model_Shipped_HasNoProblems(string name)
    {
        var texts = new Dictionary<string, ModelFile>(StringComparer.Ordinal)
        {
            ["da"] = new("texts.da.yaml", Shipped.Text(name, "texts.da.yaml")),
            ["en"] = new("texts.en.yaml", Shipped.Text(name, "texts.en.yaml")),
        };

        var model = ProgrammeModel.Read(new ModelFile("model.yaml", Shipped.Text(name, "model.yaml")), texts, out var problems);

        Assert.Empty(problems);
        Assert.Equal(name, model!.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Entry_OfAShippedModel_CanBeRead(string name)
    {
        var model = Shipped.Model(name);

        Assert.Equal("da en", string.Join(" ", model.Texts.Select(texts => texts.Language)));
        Assert.All(model.Definitions, definition =>
        {
            Assert.True(definition.Citation.Source is not null || definition.Citation.Decision is not null);
            Assert.NotEqual(0, definition.Place.Line);
            Assert.All(model.Texts, texts => Assert.False(string.IsNullOrWhiteSpace(texts.Of(definition).Title), $"{definition.Name} has no title in {texts.Language}"));
        });
    }

    [Fact]
    public void Model_WithManyMistakes_TellsAllInTheOrderOfItsLines()
    {
        var model = ModelText.Programme(
            """
            parameters:
              limit: { is: whenever, source: S } # here
            timelines:
              since: { is: benefit, source: S } # here
              there: { is: benefitt, source: S } # here
              here: { is: benefit | broker & marking, source: Q } # here
              loop: { is: loop, source: S } # here
            phases:
              1: { is: phase 7 } # here
            obligations:
              told: { strength: most, while: there, every: limit, met-by: since cv, source: S } # here
            unknown: 1 # here
            """).With("en", "programme: T");

        Assert.Null(model.Read(out var problems));

        // Every marked line is blamed, in order; entries of the model that lack their English texts come beside them.
        var mistakes = problems.Where(problem => !problem.What.EndsWith("has no text in English", StringComparison.Ordinal)).ToArray();
        Assert.Equal(model.Here, mistakes.Select(problem => problem.Line).Distinct());
        Assert.Equal(problems.OrderBy(problem => problem.Line), problems);
        Assert.Contains(problems, problem => problem.What.EndsWith("has no text in English", StringComparison.Ordinal));
        Assert.Equal(problems.Count, problems.Distinct().Count());
    }

    /// <summary>"All found at once": a missing source elsewhere must not hide that phases overlap.</summary>
    [Fact]
    public void Phases_ThatOverlap_AreFoundBesideAMissingSource() => ModelCheck.SaysAt(
        ModelText.Programme(
            """
            timelines:
              there: { is: benefit } # here
            phases:
              1: { is: benefit, source: S }
              2: { is: broker, source: S } # here
            """),
        ("\"there\" says neither source nor decision", "add source: with the place in a document or, where they are silent, decision: with the reason"),
        ("phases 1 and 2 can overlap, for instance on a day in benefit and broker", "say which goes before in precedence:, or take the one away from the other"));
}
