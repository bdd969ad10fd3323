using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Citizens;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Citizens;

public sealed class SaveCitizenTests
{
    private static readonly CitizenForm Ida = new() { Name = "Ida Prøve", Cpr = "610180-1117", Phone = "11 22 33 44", MatchGroup = "2" };

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Citizen_New_StandsInTheRegisterUnderAKeyThatSaysNothing(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);

        var saved = Assert.IsType<SaveResult.Saved>(await Save(municipality, null, Ida));

        var citizen = await Read(municipality, saved.Key);
        Assert.Equal(("Ida Prøve", "6101801117", 2, "ida prøve"), (citizen.Name, citizen.Cpr, citizen.MatchGroup, citizen.Search));
        Assert.Equal(new DateOnly(1980, 1, 1).DayNumber, citizen.BornOn);
        Assert.Matches("^[a-z][a-z0-9]{7}$", saved.Key);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Cpr_EnteredTwice_IsRefusedAlsoWhenBothCameAtOnce(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Save(municipality, null, Ida with { Name = $"Nummer {i}" })));

        Assert.Single(results.OfType<SaveResult.Saved>());
        Assert.All(results.OfType<SaveResult.Refused>(), refused => Assert.Equal("cpr", Assert.Single(refused.Problems).Field));
        Assert.Equal(3, results.OfType<SaveResult.Refused>().Count());
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Particulars_SeenBeforeSomebodyChangedThem_AreNotOverwritten(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        var key = Assert.IsType<SaveResult.Saved>(await Save(municipality, null, Ida)).Key;
        await Save(municipality, key, Ida with { Cpr = "", Phone = "55 66 77 88" });

        var late = await Save(municipality, key, Ida with { Cpr = "", Interpreter = "tamil" });

        Assert.Equal("55 66 77 88", Assert.IsType<SaveResult.Overtaken>(late).Now.Phone);
        var citizen = await Read(municipality, key);
        Assert.Equal(("55 66 77 88", null, "6101801117"), (citizen.Phone, citizen.Interpreter, citizen.Cpr));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Particulars_Changed_AreKeptAsTheyWereWithoutTheCprNumber(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        var key = Assert.IsType<SaveResult.Saved>(await Save(municipality, null, Ida)).Key;
        await Save(municipality, key, Ida with { Name = "Ida Ny", Cpr = "620180-1118" });

        var log = await CitizenLog.Of(municipality.Store, TestMunicipality.Actor, (await Read(municipality, key)).Number);

        Assert.Equal(2, log.Count);
        Assert.Equal("ida ny\nida prøve", (await Read(municipality, key)).Search);
        Assert.Equal([new("cpr", "", ""), new ParticularsChange("name", "Ida Prøve", "Ida Ny")], log[0].Changes);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Citizen_Dead_HasNoAppointmentsMore(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        var key = Assert.IsType<SaveResult.Saved>(await Save(municipality, null, Ida)).Key;
        var citizen = await Read(municipality, key);
        var today = DateOnly.FromDateTime(DateTime.UtcNow).DayNumber;
        await using (var context = new FremdriftContext(municipality.Store))
        {
            context.Appointments.Add(new Appointment { Municipality = 1, Number = 1, Citizen = citizen.Number, Person = 1, Day = today + 5, Minute = 600, Minutes = 30, What = "Samtale" });
            context.Appointments.Add(new Appointment { Municipality = 1, Number = 2, Citizen = citizen.Number, Person = 1, Day = today - 9, Minute = 600, Minutes = 30, What = "Samtale" });
            await context.SaveChangesAsync();
        }

        var recording = new RecordCivilEvent(municipality.Store, TimeProvider.System);
        Assert.IsType<SaveResult.Refused>(await recording.Run(TestMunicipality.Actor, key, new CivilEventForm(CivilEvent.Died, "i går", "", IsConfirmed: false, 0)));
        Assert.IsType<SaveResult.Saved>(await recording.Run(TestMunicipality.Actor, key, new CivilEventForm(CivilEvent.Died, "i går", "", IsConfirmed: true, 0)));

        await using var after = new FremdriftContext(municipality.Store);
        var states = await after.Appointments.OrderBy(one => one.Number).Select(one => one.State).ToListAsync();
        Assert.Equal([AppointmentState.Cancelled, AppointmentState.Booked], states);
        Assert.NotNull((await Read(municipality, key)).DiedOn);
    }

    [Theory]
    [InlineData("", "", "name")]
    [InlineData("Ida", "310280-1111", "cpr")]
    [InlineData("Ida", "12", "cpr")]
    [InlineData("Ida\u0007", "610180-1117", "name")]
    public async Task Particulars_Wrong_AreRefusedAtTheField(string name, string cpr, string field)
    {
        await using var municipality = await TestMunicipality.Create(TestDatabases.Sqlite);

        var refused = Assert.IsType<SaveResult.Refused>(await Save(municipality, null, new CitizenForm { Name = name, Cpr = cpr }));

        Assert.Contains(refused.Problems, problem => problem.Field == field);
    }

    [Fact]
    public async Task Particulars_ChangedBySomebodyWhoMayNot_AreStopped()
    {
        await using var municipality = await TestMunicipality.Create(TestDatabases.Sqlite);

        await Assert.ThrowsAsync<NotAllowedException>(() => new SaveCitizen(municipality.Store, TimeProvider.System).Run(TestMunicipality.Actor with { Role = Role.Mentor }, null, Ida, 0));
    }

    private static Task<SaveResult> Save(TestMunicipality municipality, string? key, CitizenForm form) =>
        new SaveCitizen(municipality.Store, TimeProvider.System).Run(TestMunicipality.Actor, key, form, 0);

    private static async Task<Citizen> Read(TestMunicipality municipality, string key)
    {
        await using var context = new FremdriftContext(municipality.Store);
        return await context.Citizens.AsNoTracking().FirstAsync(citizen => citizen.Key == key);
    }
}
