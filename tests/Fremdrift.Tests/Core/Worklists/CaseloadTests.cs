using System.Globalization;
using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists;

public sealed class CaseloadTests : IAsyncLifetime
{
    private WorklistTown _town = null!;
    private FacetBasis _basis = null!;

    public async Task InitializeAsync()
    {
        _town = await WorklistTown.Create(TestDatabases.Sqlite);
        await using var session = await _town.Store.Open();
        _basis = new FacetBasis(new WallClock(WorklistTown.Today, 36_000), await Colleagues.Of(session, _town.Anna, WorklistTown.Today));
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public void View_Filtered_CountsEachFacetByAllTheOthers()
    {
        CaseRow[] rows = [Row(1, "anna", 4), Row(2, "anna", 8), Row(3, "bo", 4), Row(4, "bo", null)];
        var choice = new CaseloadChoice().Toggle(CaseFacet.Broker, "anna").Toggle(CaseFacet.Hours, "1-5");

        var view = CaseloadView.Of(rows, choice, _basis);

        Assert.Equal([1], view.Rows.Select(row => row.Citizen));
        Assert.Equal(4, view.Unfiltered);
        // Of brokers: those with 1–5 hours. Of hours: Anna's.
        Assert.Equal([("anna", 1), ("bo", 1)], view.Counts[CaseFacet.Broker].Select(count => (count.Key, count.Value)).Order());
        Assert.Equal([("1-5", 1), ("6-10", 1)], view.Counts[CaseFacet.Hours].Select(count => (count.Key, count.Value)).Order());
        // Of anything else: those that pass both.
        Assert.Equal(1, view.Counts[CaseFacet.Away].Values.Sum());
    }

    [Fact]
    public void View_RuleChosen_LooksAtTheDaysOfItsDutiesOnly()
    {
        var row = Row(1, "anna", 4) with { Owed = [new OwedRule(WorklistTown.Today - 5, 1, "a"), new OwedRule(WorklistTown.Today + 20, 1, "b")] };
        var over = new CaseloadChoice().Toggle(CaseFacet.Duty, "over");

        Assert.Single(CaseloadView.Of([row], over, _basis).Rows);
        Assert.Single(CaseloadView.Of([row], over.Toggle(CaseFacet.Rule, "1:a"), _basis).Rows);
        var none = CaseloadView.Of([row], over.Toggle(CaseFacet.Rule, "1:b"), _basis);
        Assert.Empty(none.Rows);
        Assert.Equal([("1:a", 1)], none.Counts[CaseFacet.Rule].Select(count => (count.Key, count.Value)));
        Assert.Equal([("intet", 1)], none.Counts[CaseFacet.Duty].Select(count => (count.Key, count.Value)));
    }

    [Fact]
    public void View_EveryCount_IsHowManyAreLeftWhenItIsChosen()
    {
        var dice = new Random(7);
        CaseRow[] rows = [.. Enumerable.Range(1, 60).Select(i => Row(i, dice.Next(3) switch { 0 => "anna", 1 => "bo", _ => null }, dice.Next(25)) with
        {
            MatchGroup = dice.Next(4) is var group and > 0 ? group : null, IsAway = dice.Next(2) == 0, BenefitDays = dice.Next(900),
            Owed = dice.Next(3) == 0 ? [] : [new OwedRule(WorklistTown.Today + dice.Next(-10, 20), 1, dice.Next(2) == 0 ? "rule" : "other")],
        })];
        var choice = new CaseloadChoice().Toggle(CaseFacet.Broker, "anna").Toggle(CaseFacet.Duty, "snart").Toggle(CaseFacet.Duty, "over");

        var counts = CaseloadView.Of(rows, choice, _basis).Counts;

        foreach (var (facet, values) in counts)
        {
            foreach (var (value, count) in values)
                Assert.Equal(count, CaseloadView.Of(rows, (choice with { Chosen = choice.Chosen.Remove(facet) }).Toggle(facet, value), _basis).Rows.Count);
        }
    }

    [Theory]
    [InlineData(null, "-")]
    [InlineData(0.0, "-")]
    [InlineData(0.5, "1-5")]
    [InlineData(5.0, "1-5")]
    [InlineData(5.5, "6-10")]
    [InlineData(10.0, "6-10")]
    [InlineData(20.0, "11-20")]
    [InlineData(20.25, "over-20")]
    public void HoursBand_AtItsEdges(double? hours, string band) => Assert.Equal(band, CaseFacet.HoursBand(hours));

    [Theory]
    [InlineData("2020-12-01", "0-2")]
    [InlineData("2020-09-02", "0-2")]
    [InlineData("2020-09-01", "3-5")]
    [InlineData("2020-06-01", "6-11")]
    [InlineData("2019-12-02", "6-11")]
    [InlineData("2019-12-01", "12-23")]
    [InlineData("2018-12-01", "24-")]
    public void SeniorityBand_AtItsEdges(string from, string band) => Assert.Equal(band, CaseFacet.SeniorityBand(WorklistTown.Today - Days.Of(from) + 1, WorklistTown.Today));

    [Theory]
    [InlineData(-1, "over")]
    [InlineData(0, "snart")]
    [InlineData(7, "snart")]
    [InlineData(8, "intet")]
    public void Status_AtItsEdges(int daysAhead, string status) =>
        Assert.Equal(status, CaseFacet.Status(new OwedRule(WorklistTown.Today + daysAhead, 1, "rule"), _basis.Now));

    [Fact]
    public void Choice_WrittenAndRead_IsTheSame()
    {
        var choice = (new CaseloadChoice { Whose = Whose.Team }.Toggle(CaseFacet.Phase, "1:2").Toggle(CaseFacet.Marking, "Æ & Ø = 1").By(CaseSort.Name).By(CaseSort.Name) with { Page = 3 }).Toggle(CaseFacet.Away, "fravaer") with { Page = 2 };

        var read = ReadCaseload.Read(_town.Anna, choice.ToQuery());

        Assert.Equal(choice.ToQuery(), read.ToQuery());
        Assert.True(read.Has(CaseFacet.Marking, "Æ & Ø = 1"));
        Assert.Equal((CaseSort.Name, true, 2, Whose.Team), (read.Sort, read.IsDescending, read.Page, read.Whose));
    }

    [Fact]
    public void Choice_WithSearch_SaysNothingOfItInItsAddress() =>
        Assert.Equal("vis=alle", new CaseloadChoice { Whose = Whose.All, Search = "Anna Jensen" }.ToQuery());

    [Fact]
    public void Choice_OfAnAddressNobodyWrote_LeavesOutWhatItDoesNotKnow() =>
        Assert.Equal("vis=mine", ReadCaseload.Read(_town.Anna, "vis=x&sort=y&side=-1&q=z&drop=table&fase=&side=999999999999").ToQuery());

    [Fact]
    public void View_Sorted_HasTheMissingLastEitherWay()
    {
        CaseRow[] rows = [Row(1, null, null), Row(2, null, 3), Row(3, null, 9)];

        Assert.Equal([2, 3, 1], CaseloadView.Of(rows, new CaseloadChoice().By(CaseSort.Hours), _basis).Rows.Select(row => row.Citizen));
        Assert.Equal([3, 2, 1], CaseloadView.Of(rows, new CaseloadChoice().By(CaseSort.Hours).By(CaseSort.Hours), _basis).Rows.Select(row => row.Citizen));
    }

    [Fact]
    public void View_ByName_IsInDanishOrder()
    {
        string[] names = ["Zita", "Åse", "anna", "Ærlig", "Østen", "Bo"];
        var rows = names.Select((name, i) => Row(i, null, null) with { Name = name }).Append(Row(9, null, null) with { Name = null }).ToArray();

        Assert.Equal(["anna", "Bo", "Zita", "Ærlig", "Østen", "Åse", null], CaseloadView.Of(rows, new CaseloadChoice().By(CaseSort.Name), _basis).Rows.Select(row => row.Name));
    }

    [Fact]
    public void View_OfManyRows_IsCutIntoPages()
    {
        CaseRow[] rows = [.. Enumerable.Range(1, 101).Select(i => Row(i, null, null))];

        var last = CaseloadView.Of(rows, new CaseloadChoice { Page = 99 }, _basis);

        Assert.Equal((3, 3), (last.Page, last.Pages));
        Assert.Single(last.RowsOfPage);
        Assert.Equal(50, CaseloadView.Of(rows, new CaseloadChoice { Page = 2 }, _basis).RowsOfPage.Count);
    }

    [Fact]
    public async Task SavedView_IsTheActorsOwnAndCountsToday()
    {
        await _town.Citizen("a", "A");
        await _town.Broker("a", "anna", "2020-06-01");
        await _town.Citizen("b", "B");
        var views = new SavedViews(_town.Store);
        Assert.True(await views.Save(_town.Anna, " Mine uden job ", new CaseloadChoice { Search = "hemmelig" }.Toggle(CaseFacet.Hours, "-")));
        Assert.True(await views.Save(_town.Anna, "alle", new CaseloadChoice { Whose = Whose.All, Page = 4 }));
        Assert.False(await views.Save(_town.Anna, "  ", new CaseloadChoice()));
        Assert.False(await views.Save(_town.Anna, new string('x', 61), new CaseloadChoice()));

        var caseload = new ReadCaseload(_town.Store, _town.Programmes, _town.Clock, new CaseBook());
        var saved = (await caseload.Run(_town.Anna, new CaseloadChoice())).Saved;
        await views.Delete(_town.Bo, saved[0].Number);
        await views.Delete(_town.Anna, saved[1].Number);

        Assert.Equal([("Mine uden job", 1), ("alle", 2)], saved.Select(view => (view.Name, view.Count)));
        Assert.Null(saved[0].Choice.Search);
        Assert.Equal(["Mine uden job"], (await caseload.Run(_town.Anna, new CaseloadChoice())).Saved.Select(view => view.Name));
        Assert.Empty((await caseload.Run(_town.Bo, new CaseloadChoice())).Saved);
    }

    [Fact]
    public async Task Sheet_OfACaseload_HidesTheProtectedAndHoldsNoCpr()
    {
        await _town.Citizen("p", "Petra Hemmelig", citizen => (citizen.IsProtected, citizen.Cpr) = (true, "0202800002"));
        await _town.Broker("p", "anna", "2020-06-01");
        await _town.Citizen("x", "=1+1", citizen => citizen.Cpr = "0303800003");
        await _town.Broker("x", "anna", "2020-06-01");
        var sheet = new CaseloadSheet(new ReadCaseload(_town.Store, _town.Programmes, _town.Clock, new CaseBook()));

        var brokers = Csv(await sheet.Run(_town.Anna, new CaseloadChoice(), Language.Danish));
        var leaders = Csv(await sheet.Run(_town.Leader, new CaseloadChoice { Whose = Whose.Team }, Language.Danish));

        Assert.Contains("Navnebeskyttet", brokers, StringComparison.Ordinal);
        Assert.DoesNotContain("Petra", brokers, StringComparison.Ordinal);
        Assert.Contains("Petra Hemmelig", leaders, StringComparison.Ordinal);
        Assert.DoesNotContain("800002", leaders + brokers, StringComparison.Ordinal);
        Assert.Contains(";'=1+1;", leaders, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAllowedException>(() => sheet.Run(_town.Anna with { Role = Role.RehabilitationTeam }, new CaseloadChoice(), Language.Danish));
    }

    private static string Csv(Sheet sheet)
    {
        using var file = new MemoryStream();
        CsvFile.Write(sheet, file, Language.Danish);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }

    private static CaseRow Row(int citizen, string? broker, double? hours) => new()
    {
        Citizen = citizen, Key = citizen.ToString(CultureInfo.InvariantCulture), Seq = 0, Name = "x", IsProtected = false, CaseNumber = null, MatchGroup = null, Caseworker = null,
        Groups = [], Phases = [], Markings = [], Broker = broker, Brokers = broker is null ? [] : [broker], Benefit = null, BenefitFrom = null, BenefitDays = null, Hours = hours, IsAway = false, Owed = [], IsClosed = false,
    };
}
