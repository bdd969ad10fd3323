using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Citizens;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Worklists;
using Fremdrift.Tests.Core.Desk;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Access;

/// <summary>Who may see the name of the protected citizen Bent Skovgaard.</summary>
public sealed class NameRightTests
{
    private static readonly Actor Consultant = new(1, 9, "koko", "Kim Konsulent", Role.Consultant, 1);

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Name_OfAProtectedCitizen_IsForTheBrokerTheStandInTheCaseworkerAndTheRole(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Assign("bent", "meka");
        Assert.Equal("Bent Skovgaard", await Name(town, town.Mette));
        Assert.Equal("Bent Skovgaard", await Name(town, town.Leader));
        Assert.Null(await Name(town, town.Ole));
        Assert.Null(await Name(town, Consultant));

        await using (var context = new FremdriftContext(town.Store))
        {
            context.StandIns.Add(new StandIn { Municipality = 1, Number = 1, Absent = 1, Substitute = 2, FromDay = DeskTown.Today, ToDay = DeskTown.Today });
            context.Citizens.Single(citizen => citizen.Key == "bent").Caseworker = 9;
            await context.SaveChangesAsync();
        }

        Assert.Equal("Bent Skovgaard", await Name(town, town.Ole));
        Assert.Equal("Bent Skovgaard", await Name(town, Consultant));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Name_AfterAnotherTookOver_IsNoLongerForTheFormerBroker(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Register("bent", """{"id":"b1","citizen":"bent","type":"broker","broker":"olbo","from":"2026-01-05","to":"2026-06-30","recorded":"2026-01-05T10:00:00+01:00"}""", town.Leader);
        await town.Register("bent", """{"id":"b2","citizen":"bent","type":"broker","broker":"meka","from":"2026-07-01","recorded":"2026-07-01T10:00:00+01:00"}""", town.Leader);

        Assert.Null(await Name(town, town.Ole));
        Assert.NotNull(await Name(town, town.Mette));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Search_ByTheDayOfBirth_FindsAProtectedCitizenOnlyForWhoMaySeeTheName(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await using (var context = new FremdriftContext(town.Store))
        {
            context.Citizens.Single(citizen => citizen.Key == "bent").Cpr = "0101704444";
            await context.SaveChangesAsync();
        }

        await town.Assign("bent", "meka");
        Assert.Empty(await Found(town, Consultant, "010170"));
        Assert.Empty(await Found(town, Consultant, "Skovgaard"));
        Assert.Null(Assert.Single(await Found(town, Consultant, "010170-4444")).Name);
        Assert.Single(await Found(town, town.Mette, "010170"));
        Assert.Single(await Found(town, town.Mette, "skovgaard"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task List_WithANamelessCitizen_HasThemLast(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await using (var context = new FremdriftContext(town.Store))
        {
            context.Citizens.Single(citizen => citizen.Key == "bent").Name = "Aage Aaby";
            await context.SaveChangesAsync();
        }

        await using var session = await town.Store.Open();
        var rows = await CaseRows.Of(session, Consultant, DeskTown.Today, new CaseScope());
        Assert.Equal("bent", rows[^1].Key);
        Assert.Null(rows[^1].Name);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Particulars_OfAProtectedCitizen_AreNotChangedByWhoMayNotSeeThem(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var form = CitizenForm.Of(new Citizen { Municipality = 1, Number = 2, Key = "bent", Name = "Anden", Search = "anden" });

        await Assert.ThrowsAsync<NotAllowedException>(() => new SaveCitizen(town.Store, town.Time).Run(Consultant, "bent", form, 0));
        await Assert.ThrowsAsync<NotAllowedException>(() => new RecordCivilEvent(town.Store, town.Time).Run(Consultant, "bent", new CivilEventForm(CivilEvent.Moved, "i dag", "Aarhus", false, 0)));
    }

    private static async Task<List<CaseRow>> Found(DeskTown town, Actor actor, string search)
    {
        await using var session = await town.Store.Open();
        return await CaseRows.Of(session, actor, DeskTown.Today, new CaseScope { Search = search });
    }

    /// <summary>The name as the list and the case say it, which is the same.</summary>
    private static async Task<string?> Name(DeskTown town, Actor actor)
    {
        await using var session = await town.Store.Open();
        var listed = Assert.Single(await CaseRows.Of(session, actor, DeskTown.Today, new CaseScope { Keys = ["bent"] })).Name;
        var one = (await town.Case("bent", actor))!;
        Assert.Equal(listed, one.Name);
        Assert.Equal(listed ?? "", one.Citizen.Name);
        return listed;
    }
}
