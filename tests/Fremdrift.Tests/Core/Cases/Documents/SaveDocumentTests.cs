using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Tests.Support.Databases;
using Xunit;
using static Fremdrift.Tests.Core.Cases.Documents.Written;

namespace Fremdrift.Tests.Core.Cases.Documents;

public sealed class SaveDocumentTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_FirstPlan_KeepsItAndRegistersGoalAndSearchPlan(string kind)
    {
        await using var municipality = await Municipality(kind);

        var saved = Assert.IsType<SaveDocumentResult.Saved>(await Save(municipality, First, basedOn: 0));

        Assert.Equal(new SaveDocumentResult.Saved(1, 0, 2), saved);
        var version = Assert.Single(await Versions(municipality));
        Assert.Equal("Pakke varer på et lager <b>", version.Content["jobGoal"]);
        Assert.Equal("Vi tales ved på torsdag.\nOg igen.", version.Content["agreements"]);
        Assert.Equal("Møllers Lager", version.Content["search.0.company"]);
        var one = (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;
        Assert.Equal(["job-goal", "job-search-plan"], one.Facts.Select(fact => fact.Type.Name));
        var goal = new FactView(one.Facts[0]);
        Assert.True(goal.Flag("concrete"));
        Assert.False(goal.Flag("realistic"));
        Assert.Equal("Møllers Lager · Jobformidleren", new FactView(one.Facts[1]).Text("note"));
        await municipality.AssertResultsAreFresh();
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_AnotherVersionWithTheSameGoal_RegistersOnlyWhatChanged(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Save(municipality, First, basedOn: 0);

        var again = await Save(municipality, First, basedOn: 1);
        var second = await Save(municipality, new(First, StringComparer.Ordinal) { ["agreements"] = "Noget nyt" }, basedOn: 1);

        Assert.Equal(new SaveDocumentResult.Unchanged(1), again);
        Assert.Equal(new SaveDocumentResult.Saved(2, 0, 0), second);
        Assert.Equal([2, 1], (await Versions(municipality)).Select(version => version.Version));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_OnAVersionThatIsNoLongerTheNewest_TellsAndOverwritesNothing(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Save(municipality, First, basedOn: 0);

        var late = await Save(municipality, new(StringComparer.Ordinal) { ["jobGoal"] = "Noget helt andet" }, basedOn: 0);

        Assert.Equal("Pakke varer på et lager <b>", Assert.IsType<SaveDocumentResult.Overtaken>(late).Latest.Content["jobGoal"]);
        Assert.Single(await Versions(municipality));
        Assert.IsType<SaveDocumentResult.Saved>(await Save(municipality, new(StringComparer.Ordinal) { ["jobGoal"] = "Noget helt andet" }, basedOn: 1));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_ByManyAtOnce_OneVersionEachAndTheOthersTold(string kind)
    {
        await using var municipality = await Municipality(kind);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            Task.Run(() => Save(municipality, new(StringComparer.Ordinal) { ["jobGoal"] = FormattableString.Invariant($"Mål {number}") }, basedOn: 0))));

        Assert.Single(results.OfType<SaveDocumentResult.Saved>());
        Assert.Equal(5, results.OfType<SaveDocumentResult.Overtaken>().Count());
        Assert.Single(await Versions(municipality));
    }

    [Fact]
    public async Task Save_BySomebodyWhoMayNotRegister_IsRefused()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        var agency = TestMunicipality.Actor with { Role = Role.Agency };

        await Assert.ThrowsAsync<NotAllowedException>(() => Saving(municipality).Run(agency, new SaveDocumentInput("c1", DocumentForm.MinPlan, 0, DocumentContent.Empty, Today)));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ReadDocument(municipality.Store).Run(agency, "c1", DocumentForm.MinPlan));
    }
}
