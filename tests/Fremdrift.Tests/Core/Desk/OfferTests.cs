using Fremdrift.Core.Access;
using Fremdrift.Core.Desk;
using Fremdrift.Core.Registers;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Desk;

public sealed class OfferTests
{
    private static readonly OfferTime Ten = new(DeskTown.Today + 1, 10 * 60);
    private static readonly OfferTime Noon = new(DeskTown.Today + 2, 12 * 60);

    private static readonly OfferForm Form = new()
    {
        Person = "1", What = "Samtale", Minutes = "30", Channel = "phone", Times = [new("20-11-2026", "12"), new("19-11-2026", "10"), new("", ""), new("19-11-2026", "10.00")],
    };

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Choose_ByTheCitizen_BooksOneAndWithdrawsTheOthers(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var number = await Offer(town);
        Assert.Equal(number, await Offer(town));
        Assert.Empty(await new ReadCalendar(town.Store, town.Time).Run(town.Mette, 0, int.MaxValue));
        var (choosing, own) = (new ChooseTime(town.Store, town.Time), new ReadOwnPage(town.Store, town.Time));
        Assert.Equal([Ten, Noon], Assert.Single((await own.Run(town.Anna))!.Offers).Times);

        var chosen = Assert.IsType<DeskResult.Saved>(await choosing.AsCitizen(town.Anna, number, Noon)).Number;
        Assert.Equal(new DeskResult.Saved(chosen), await choosing.AsCitizen(town.Anna, number, Noon));
        Assert.IsType<DeskResult.Overtaken>(await choosing.AsCitizen(town.Anna, number, Ten));
        Assert.IsType<DeskResult.Overtaken>(await new EndOffer(town.Store, town.Time).Withdraw(town.Mette, number));

        var booked = Assert.Single(await new ReadCalendar(town.Store, town.Time).Run(town.Mette, 0, int.MaxValue));
        Assert.Equal((chosen, Noon.Day, Noon.Minute, "phone", "anna"), (booked.Number, booked.Day, booked.Minute, booked.Channel, booked.Key));
        var page = (await own.Run(town.Anna))!;
        Assert.Equal((Noon.Day, "Mette Kaas"), (Assert.Single(page.Appointments).Day, page.Appointments[0].With));
        Assert.Empty(page.Offers);
        var seen = Assert.Single(await new ReadOffers(town.Store, town.Time).Mine(town.Mette));
        Assert.Equal((true, Noon), (seen.ByCitizen, seen.Chosen));
        Assert.IsType<DeskResult.Saved>(await new EndOffer(town.Store, town.Time).Seen(town.Mette, number));
        Assert.Empty(await new ReadOffers(town.Store, town.Time).Mine(town.Mette));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Choose_TakenMeanwhile_ChangesNothingAndStillOffersTheOthers(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var number = await Offer(town);
        await town.Book("bent", town.Form(day: "19-11-2026", time: "10.15"));

        Assert.IsType<DeskResult.Wrong>(await new ChooseTime(town.Store, town.Time).AsCitizen(town.Anna, number, Ten));

        Assert.Equal([Noon], Assert.Single((await new ReadOwnPage(town.Store, town.Time).Run(town.Anna))!.Offers).Times);
        Assert.IsType<DeskResult.Saved>(await new ChooseTime(town.Store, town.Time).ForCitizen(town.Ole, number, Noon));
        Assert.Empty(await new ReadOffers(town.Store, town.Time).Mine(town.Mette));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Choose_ByManyAtOnce_BooksOnce(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var (annas, bents) = (await Offer(town), await Offer(town, "bent"));
        var choosing = new ChooseTime(town.Store, town.Time);

        var results = await Task.WhenAll(choosing.AsCitizen(town.Anna, annas, Ten), choosing.ForCitizen(town.Mette, bents, Ten), choosing.AsCitizen(town.Anna, annas, Noon));

        Assert.InRange(results.Count(result => result is DeskResult.Saved), 1, 2);
        var booked = await new ReadCalendar(town.Store, town.Time).Run(town.Mette, 0, int.MaxValue);
        Assert.Equal(results.Count(result => result is DeskResult.Saved), booked.Count);
        Assert.Equal(booked.Count, booked.Select(one => (one.Day, one.Minute)).Distinct().Count());
        Assert.Equal(booked.Count, booked.Select(one => one.Key).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Offers_OfSomebodyElse_AreNeitherSeenNorChosen()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var bents = await Offer(town, "bent");

        Assert.Empty((await new ReadOwnPage(town.Store, town.Time).Run(town.Anna))!.Offers);
        Assert.IsType<DeskResult.NotFound>(await new ChooseTime(town.Store, town.Time).AsCitizen(town.Anna, bents, Ten));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ChooseTime(town.Store, town.Time).ForCitizen(town.Anna, bents, Ten));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ChooseTime(town.Store, town.Time).AsCitizen(town.Mette, bents, Ten));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ReadOwnPage(town.Store, town.Time).Run(town.Mette));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ReadOffers(town.Store, town.Time).Mine(town.Anna));
    }

    [Fact]
    public async Task Offer_OddOrWrong_IsWarnedAboutOrRefused()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        await town.Book("bent", town.Form(day: "19-11-2026", time: "10"));
        var offering = new OfferTimes(town.Store, town.Time);

        Assert.Contains("Medarbejderen", Assert.Single(Assert.IsType<DeskResult.Odd>(await offering.Run(town.Mette, "anna", Form, anyway: false)).Warnings).Danish, StringComparison.Ordinal);
        Assert.Equal(["time1"], Fields(await offering.Run(town.Mette, "anna", Form with { Times = [new("18-11-2026", "8.59")] }, anyway: true)));
        Assert.Equal(["day1"], Fields(await offering.Run(town.Mette, "anna", Form with { Times = [] }, anyway: true)));
        Assert.Equal(["time2"], Fields(await offering.Run(town.Mette, "anna", Form with { Times = [new("", ""), new("19-11-2026", "")] }, anyway: true)));
        Assert.Equal([""], Fields(await offering.Run(town.Mette, "carl", Form, anyway: true)));
        Assert.IsType<DeskResult.NotFound>(await offering.Run(town.Mette, "dorte", Form, anyway: true));

        static IEnumerable<string> Fields(DeskResult result) => Assert.IsType<DeskResult.Wrong>(result).Problems.Select(problem => problem.Field);
    }

    [Fact]
    public async Task Withdraw_AnOpenOffer_TakesTheTimesAway()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var number = await Offer(town);

        Assert.IsType<DeskResult.Saved>(await new EndOffer(town.Store, town.Time).Withdraw(town.Mette, number));
        Assert.IsType<DeskResult.Saved>(await new EndOffer(town.Store, town.Time).Withdraw(town.Mette, number));

        Assert.Empty((await new ReadOwnPage(town.Store, town.Time).Run(town.Anna))!.Offers);
        Assert.IsType<DeskResult.Overtaken>(await new ChooseTime(town.Store, town.Time).AsCitizen(town.Anna, number, Ten));
        Assert.Equal(OfferState.Withdrawn, (await new ReadOffers(town.Store, town.Time).One(town.Mette, number))!.State);
        Assert.Equal(AppointmentState.Booked, (await town.Appointment(await town.Book())).State);
    }

    private static async Task<int> Offer(DeskTown town, string citizen = "anna") =>
        Assert.IsType<DeskResult.Saved>(await new OfferTimes(town.Store, town.Time).Run(town.Mette, citizen, Form, anyway: false)).Number;
}
