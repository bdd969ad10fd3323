using System.Text;
using Fremdrift.Core;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Programmes;
using Fremdrift.Tests.Support.Databases;
using Xunit;
using static Fremdrift.Tests.Core.Cases.Documents.Written;

namespace Fremdrift.Tests.Core.Cases.Documents;

/// <summary>What a document registers on its case, and begins with from it.</summary>
public sealed class DocumentFactsTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_RecommendationWithRetentionAndPlanWithConsultant_RegistersThem(string kind)
    {
        await using var municipality = await Municipality(kind);

        await Save(municipality, new(StringComparer.Ordinal) { ["retention"] = "true" }, 0, DocumentForm.Recommendation);
        await Save(municipality, new(StringComparer.Ordinal) { ["consultant"] = "true", ["section1.4"] = "Praktik" }, 0, DocumentForm.RehabilitationPlan, begins: true);

        var one = (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;
        Assert.Equal(["progressive-diagnosis", "rehab-preparation", "consultant-involved"], one.Facts.Select(fact => fact.Type.Name));
        var plan = (await new ReadDocument(municipality.Store).Run(TestMunicipality.Actor, "c1", DocumentForm.RehabilitationPlan))[0];
        Assert.Equal("1.4", Assert.Single(SectionsFilled.Of(plan.Content)).Number);
        Assert.Equal(9, SectionsFilled.MissingIn(plan.Content).Count);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_WrittenAfterTheMeeting_RegistersAsOfTheDayItHoldsFrom(string kind)
    {
        await using var municipality = await Municipality(kind);

        await Save(municipality, First, basedOn: 0, from: Today - 3);
        var late = await Saving(municipality).Run(TestMunicipality.Actor, new SaveDocumentInput("c1", DocumentForm.Cv, 0, DocumentContent.Of(("about", "x")), Today + 1));

        Assert.All((await Case(municipality)).Facts, fact => Assert.Equal(Today - 3, fact.From));
        Assert.IsType<SaveDocumentResult.WrongDay>(late);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_RetentionNoLongerTheGoal_TakesItBack(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Save(municipality, new(StringComparer.Ordinal) { ["retention"] = "true" }, 0, DocumentForm.Recommendation);

        var input = new SaveDocumentInput("c1", DocumentForm.Recommendation, 1, DocumentContent.Of(("functions", "Lager")), Today);
        var before = await Case(municipality);
        var foreseen = await Saving(municipality).Foresee(TestMunicipality.Actor, before, input);
        Assert.IsType<SaveDocumentResult.Saved>(await Saving(municipality).Run(TestMunicipality.Actor, input));

        Assert.NotNull(Assert.Single(foreseen).Supersedes);
        Assert.Contains("Tages tilbage", DocumentEffects.Lines(municipality.Programmes, before, foreseen, WallClock.EndOf(Today), Language.Danish)[0].Text, StringComparison.Ordinal);
        var one = await Case(municipality);
        Assert.Empty(one.InForce);
        Assert.Equal(2, one.Facts.Count);
        await municipality.AssertResultsAreFresh();
    }

    [Fact]
    public async Task Start_OfTheFirstPlan_IsWhatTheCaseSaysAndSavingItRegistersNothingAgain()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        const string Lines =
            """
            {"id":"g1","citizen":"c1","type":"job-goal","recorded":"2026-01-02T10:00:00+01:00","date":"2026-01-02","text":"Lager","concrete":true,"realistic":true}
            {"id":"g2","citizen":"c1","type":"job-goal","recorded":"2026-01-03T10:00:00+01:00","date":"2026-01-03","text":"Lager"}
            {"id":"s","citizen":"c1","type":"job-search-plan","recorded":"2026-01-03T10:00:00+01:00","date":"2026-01-03","note":"Ring til tre"}
            """;
        await municipality.Register("c1", Encoding.UTF8.GetBytes(Lines), null);

        var start = DocumentStart.Of(DocumentForm.MinPlan, (await Case(municipality)).InForce);
        var saved = await Saving(municipality).Run(TestMunicipality.Actor, new SaveDocumentInput("c1", DocumentForm.MinPlan, 0, start, Today));

        Assert.Equal(["Lager", "Ring til tre"], [start["jobGoal"], start["searchPlan"]]);
        Assert.True(start.Ticked("goalConcrete") && start.Ticked("goalRealistic"));
        Assert.Equal(new SaveDocumentResult.Saved(1, 0, 0), saved);
    }

    [Fact]
    public async Task Effects_BetweenTwoRegistrations_SayWhatTheyChanged()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        var line = """{"id":"p","citizen":"c1","type":"rehab-preparation","recorded":"2020-06-01T10:00:00+02:00","date":"2020-06-01","assessedForFlexjob":true}""";
        await municipality.Register("c1", Encoding.UTF8.GetBytes(line), null);
        var one = (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;
        var day = new DateOnly(2020, 6, 1).DayNumber;

        Assert.NotEmpty(EffectsBetween.Lines(municipality.Programmes, one, 0, 1, WallClock.EndOf(day), Language.Danish));
        Assert.Empty(EffectsBetween.Lines(municipality.Programmes, one, 1, 1, WallClock.EndOf(day), Language.Danish));
    }
}
