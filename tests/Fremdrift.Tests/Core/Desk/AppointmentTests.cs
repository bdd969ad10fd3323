using Fremdrift.Core.Access;
using Fremdrift.Core.Desk;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Worklists;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Desk;

public sealed class AppointmentTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Book_ReadableAndFree_StandsInTheCalendarOnce(string kind)
    {
        await using var town = await DeskTown.Create(kind);

        var number = await town.Book();
        var again = await town.Book();

        Assert.Equal(number, again);
        var one = Assert.Single(await new ReadCalendar(town.Store, town.Time).Run(town.Mette, DeskTown.Today, DeskTown.Today));
        Assert.Equal(("anna", "Anna Hjelm Jensen", (13 * 60) + 30, 30, "Lokale 2"), (one.Key, one.Name, one.Minute, one.Minutes, one.Place));
        Assert.Empty(await new ReadCalendar(town.Store, town.Time).Run(town.Ole, DeskTown.Today, DeskTown.Today));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Book_OddTimes_IsWarnedAboutAndSavedIfMeant(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Book();
        var booking = new BookAppointment(town.Store, town.Time);

        var both = await booking.Run(town.Mette, "anna", town.Form(time: "13.45") with { What = "Andet" }, anyway: false);
        var person = await booking.Run(town.Mette, "bent", town.Form(time: "13"), anyway: false);
        var overlapsOnePerson = await booking.Run(town.Mette, "bent", town.Form(time: "13", minutes: "45"), anyway: false);
        var citizen = await booking.Run(town.Ole, "anna", town.Form(time: "13.59") with { Person = "2" }, anyway: false);
        var past = await booking.Run(town.Mette, "anna", town.Form(time: "8.30"), anyway: false);
        var weekend = await booking.Run(town.Mette, "anna", town.Form(day: "22-11-2026"), anyway: false);

        Assert.Single(Assert.IsType<DeskResult.Odd>(both).Warnings);
        Assert.IsType<DeskResult.Saved>(person);
        Assert.Contains("Medarbejderen", Assert.IsType<DeskResult.Odd>(overlapsOnePerson).Warnings[0].Danish, StringComparison.Ordinal);
        Assert.Contains("Borgeren", Assert.Single(Assert.IsType<DeskResult.Odd>(citizen).Warnings).Danish, StringComparison.Ordinal);
        Assert.Equal("Tidspunktet er gået.", Assert.Single(Assert.IsType<DeskResult.Odd>(past).Warnings).Danish);
        Assert.Equal("Dagen er en søndag.", Assert.Single(Assert.IsType<DeskResult.Odd>(weekend).Warnings).Danish);
        Assert.IsType<DeskResult.Saved>(await booking.Run(town.Mette, "anna", town.Form(day: "22-11-2026"), anyway: true));
    }

    [Fact]
    public async Task Book_Unreadable_SaysWhereAndSavesNothing()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var typed = new AppointmentForm { Person = "4", What = " ", Day = "31-02-2026", Time = "25.00", Minutes = "-1", Place = "a\u202Eb" };

        var wrong = Assert.IsType<DeskResult.Wrong>(await new BookAppointment(town.Store, town.Time).Run(town.Mette, "anna", typed, anyway: true));

        Assert.Equal(["day", "minutes", "person", "place", "time", "what"], wrong.Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
        Assert.IsType<DeskResult.Wrong>(await new BookAppointment(town.Store, town.Time).Run(town.Mette, "anna", town.Form(time: "23.45"), anyway: true));
        Assert.IsType<DeskResult.Wrong>(await new BookAppointment(town.Store, town.Time).Run(town.Mette, "carl", town.Form(), anyway: true));
        Assert.IsType<DeskResult.NotFound>(await new BookAppointment(town.Store, town.Time).Run(town.Mette, "dorte", town.Form(), anyway: true));
        Assert.Empty(await new ReadCalendar(town.Store, town.Time).Run(town.Mette, 0, int.MaxValue));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Change_ByTwoPeople_NeverOverwritesSilently(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var number = await town.Book();
        var changing = new ChangeAppointment(town.Store, town.Time);

        var first = await changing.Run(town.Mette, number, 0, town.Form(time: "14"), anyway: false);
        var second = await changing.Run(town.Ole, number, 0, town.Form(time: "15"), anyway: false);
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 6).Select(hour => changing.Run(town.Mette, number, 1, town.Form(time: $"{10 + hour}"), anyway: true)));

        Assert.IsType<DeskResult.Saved>(first);
        Assert.IsType<DeskResult.Overtaken>(second);
        Assert.Single(atOnce, result => result is DeskResult.Saved);
        Assert.Equal(2, (await town.Appointment(number)).Version);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task NoShow_OneClickSentTwice_RegistersOneAbsence(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var number = await town.Book(form: town.Form(time: "9.00"));

        Assert.IsType<DeskResult.Saved>(await town.NoShow.Run(town.Mette, number, 0));
        Assert.IsType<DeskResult.Saved>(await town.NoShow.Run(town.Mette, number, 0));

        Assert.Equal(AppointmentState.NoShow, (await town.Appointment(number)).State);
        var absence = Assert.Single((await town.Case("anna")).InForce);
        Assert.Equal(("absence", DeskTown.Today, DeskTown.Today, """{"kind":"udeblivelse"}"""), (absence.Type.Name, absence.From, absence.To, absence.Fields));
        Assert.IsType<DeskResult.Overtaken>(await new EndAppointment(town.Store, town.Time).Held(town.Mette, number, 1));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Reopen_AfterANoShow_TakesTheAbsenceBackAndMayBeSaidAgain(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var number = await town.Book(form: town.Form(time: "9.00"));
        await town.NoShow.Run(town.Mette, number, 0);

        Assert.IsType<DeskResult.Saved>(await town.Reopen.Run(town.Mette, number, 1));
        Assert.IsType<DeskResult.Saved>(await town.Reopen.Run(town.Mette, number, 1));
        Assert.Equal((AppointmentState.Booked, 2), ((await town.Appointment(number)).State, (await town.Appointment(number)).Version));
        Assert.Empty((await town.Case("anna")).InForce);

        Assert.IsType<DeskResult.Saved>(await town.NoShow.Run(town.Mette, number, 2));
        Assert.Single((await town.Case("anna")).InForce);
        Assert.IsType<DeskResult.Overtaken>(await town.Reopen.Run(town.Ole, number, 1));
    }

    [Fact]
    public async Task Reopen_HeldOrCancelled_IsBookedAgain()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var (number, ending) = (await town.Book(), new EndAppointment(town.Store, town.Time));

        await ending.Held(town.Mette, number, 0);
        Assert.IsType<DeskResult.Saved>(await town.Reopen.Run(town.Mette, number, 1));
        await ending.Cancel(town.Mette, number, 2);
        Assert.IsType<DeskResult.Saved>(await town.Reopen.Run(town.Mette, number, 3));
        Assert.Equal(AppointmentState.Booked, (await town.Appointment(number)).State);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Letter_PrintedAndReminded_IsMarkedUntilTheTimeChanges(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var (number, marking) = (await town.Book(form: town.Form(day: "19-11-2026")), new MarkAppointment(town.Store, town.Time));
        Assert.True((await town.Appointment(number)).IsLetterOwed);
        Assert.Single((await new MyDayDesk(town.Store, town.Time).Run(town.Mette, [])).ToRemind);

        await marking.Printed(town.Mette, number);
        await marking.Reminded(town.Mette, number);
        Assert.False((await town.Appointment(number)).IsLetterOwed);
        Assert.Empty((await new MyDayDesk(town.Store, town.Time).Run(town.Mette, [])).ToRemind);

        Assert.IsType<DeskResult.Saved>(await new ChangeAppointment(town.Store, town.Time).Run(town.Mette, number, 0, town.Form(day: "19-11-2026", time: "15"), anyway: false));
        Assert.Equal((null, null), ((await town.Appointment(number)).PrintedOn, (await town.Appointment(number)).RemindedOn));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Contact_OfTheDay_IsKnown(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var number = await town.Book(form: town.Form() with { Channel = "phone" });
        Assert.Equal(("phone", false), ((await town.Appointment(number)).Channel, (await town.Appointment(number)).HasContact));

        await town.Register("anna", """{"id":"k","citizen":"anna","type":"contact","channel":"phone","with":"citizen","date":"2026-11-18","recorded":"2026-11-18T08:00:00+01:00"}""");

        Assert.True((await town.Appointment(number)).HasContact);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task MyDay_OfAStandIn_ShowsWhatTheColleagueHas(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Book();
        await new AddReminder(town.Store, town.Time).Run(town.Mette, "anna", ReminderForm.For(town.Mette) with { Day = "i dag", Text = "Ring" });
        await new SetStandIn(town.Store, town.Time).Run(town.Mette, new StandInForm { Absent = "1", Substitute = "2", From = "18-11-2026", To = "20-11-2026" });

        var (oles, mettes) = (await new MyDayDesk(town.Store, town.Time).Run(town.Ole, []), await new MyDayDesk(town.Store, town.Time).Run(town.Mette, []));

        Assert.Equal(("Mette Kaas", "Mette Kaas"), (Assert.Single(oles.Appointments).PersonName, Assert.Single(oles.Reminders).Owner));
        Assert.Equal("Mette Kaas", Assert.Single(oles.Covered).Name);
        Assert.Equal("Ole Bo", Assert.Single(mettes.CoveredBy).Name);
    }

    [Fact]
    public async Task End_BeforeItWas_IsOnlyCancelled()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var number = await town.Book(form: town.Form(day: "19-11-2026"));
        var ending = new EndAppointment(town.Store, town.Time);

        Assert.IsType<DeskResult.Wrong>(await ending.Held(town.Mette, number, 0));
        Assert.IsType<DeskResult.Wrong>(await town.NoShow.Run(town.Mette, number, 0));
        Assert.Empty((await town.Case("anna")).Facts);
        Assert.IsType<DeskResult.Saved>(await ending.Cancel(town.Mette, number, 0));
        Assert.IsType<DeskResult.Overtaken>(await new ChangeAppointment(town.Store, town.Time).Run(town.Mette, number, 1, town.Form(), anyway: true));
    }

    [Fact]
    public async Task NoShow_BeforeItsHour_IsNotYetOne()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var number = await town.Book(form: town.Form(time: "9.15"));

        Assert.IsType<DeskResult.Wrong>(await town.NoShow.Run(town.Mette, number, 0));
        Assert.Empty((await town.Case("anna")).Facts);
    }

    [Fact]
    public async Task Invitation_OfTheProtectedOrDead_KeepsWhatMustBeKept()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var (anna, bent) = (await town.Book(), await town.Book("bent", town.Form(time: "15")));
        var reading = new ReadInvitation(town.Store, town.Time);

        Assert.Equal("Birkevej 7, 9999 Prøveby", Assert.IsType<Invitation.Letter>(await reading.Run(town.Mette, anna)).Address);
        var hidden = Assert.IsType<Invitation.Letter>(await reading.Run(town.Mette, bent));
        Assert.Equal((null, null), (hidden.Address, hidden.Appointment.Name));
        Assert.NotNull(Assert.IsType<Invitation.Letter>(await reading.Run(town.Leader, bent)).Address);
        await using (var context = new Fremdrift.Core.Database.FremdriftContext(town.Store))
        {
            context.Citizens.First(citizen => citizen.Key == "anna").DiedOn = DeskTown.Today;
            await context.SaveChangesAsync();
        }

        Assert.IsType<Invitation.None>(await reading.Run(town.Mette, anna));
    }

    [Fact]
    public async Task Operations_AskedByOneWithoutTheRight_Refuse()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);

        await Assert.ThrowsAsync<NotAllowedException>(() => new ReadCalendar(town.Store, town.Time).Run(town.Agency, 0, 1));
        await Assert.ThrowsAsync<NotAllowedException>(() => new BookAppointment(town.Store, town.Time).Run(town.Agency, "anna", town.Form(), anyway: true));
        await Assert.ThrowsAsync<NotAllowedException>(() => new EndAppointment(town.Store, town.Time).Cancel(town.Agency, 1, 0));
        await Assert.ThrowsAsync<NotAllowedException>(() => town.NoShow.Run(town.Agency, 1, 0));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ManageFeed(town.Store).Renew(town.Agency));
        await Assert.ThrowsAsync<NotAllowedException>(() => new AddReminder(town.Store, town.Time).Run(town.Agency, "anna", new ReminderForm()));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ReadStandIns(town.Store, town.Time).Run(town.Agency));
    }
}
