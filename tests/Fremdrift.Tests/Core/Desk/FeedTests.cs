using System.Text;
using Fremdrift.Core.Database;
using Fremdrift.Core.Desk;
using Fremdrift.Core.Programmes;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Desk;

public sealed class FeedTests
{
    private static readonly string[] Names = ["Anna", "Hjelm", "Jensen", "Bent", "Skovgaard", "Samtale", "010190", "Birkevej"];

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Feed_OfSomebody_TellsTimesAndInitialsAndNoNames(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Book();
        await town.Book("anna", town.Form(time: "14") with { Place = "Hjemme hos Annas mor" });
        await town.Book("bent", town.Form(time: "15") with { Place = "Hemmelig adresse" });
        var cancelled = await town.Book("anna", town.Form(time: "16"));
        await new EndAppointment(town.Store, town.Time).Cancel(town.Mette, cancelled, 0);
        var secret = await new ManageFeed(town.Store).Renew(town.Mette);

        var text = Encoding.UTF8.GetString((await new WriteFeed(town.Store, town.Time).Run(secret, Language.Danish))!);

        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(
            ["DTSTART;TZID=Europe/Copenhagen:20261118T133000", "DTSTART;TZID=Europe/Copenhagen:20261118T140000", "DTSTART;TZID=Europe/Copenhagen:20261118T150000", "DTSTART;TZID=Europe/Copenhagen:20261118T160000"],
            lines.Where(line => line.StartsWith("DTSTART;TZID", StringComparison.Ordinal)));
        Assert.Equal(["SUMMARY:Aftale AHJ", "SUMMARY:Aftale AHJ", "SUMMARY:Aftale", "SUMMARY:Aflyst: Aftale AHJ"], lines.Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal)));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED"], lines.Where(line => line.StartsWith("STATUS:", StringComparison.Ordinal)).Select(line => line["STATUS:".Length..]));
        Assert.Equal(["0", "0", "0", "1"], lines.Where(line => line.StartsWith("SEQUENCE:", StringComparison.Ordinal)).Select(line => line["SEQUENCE:".Length..]));
        Assert.Equal(["LOCATION:Lokale 2", "LOCATION:Lokale 2"], lines.Where(line => line.StartsWith("LOCATION", StringComparison.Ordinal)));
        Assert.DoesNotContain(Names, name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Feed_DutiesFallingDue_AreCountedByDay(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Assign("anna", "meka");
        await using (var session = await town.Store.Begin())
        {
            foreach (var number in new[] { 901, 902, 903 })
            {
                await session.Execute(
                    """
                    insert into duty (municipality, citizen, number, programme, rule, opens, due, open_until, ground_end, fulfilled_on, waived_on, counts_from, second, due_second, fulfilled_second)
                    values (1, 1, @number, 1, 'r', @opens, @due, @until, @until, @never, @never, @opens, -1, -1, -1)
                    """,
                    ("number", number), ("opens", DeskTown.Today - 5), ("due", DeskTown.Today + 2), ("until", number == 903 ? DeskTown.Today : int.MaxValue), ("never", int.MaxValue));
            }

            await session.Commit();
        }

        var (mettes, oles) = (await new ManageFeed(town.Store).Renew(town.Mette), await new ManageFeed(town.Store).Renew(town.Ole));
        var feed = new WriteFeed(town.Store, town.Time);

        var text = Encoding.UTF8.GetString((await feed.Run(mettes, Language.Danish))!);
        Assert.Contains("DTSTART;VALUE=DATE:20261120", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:2 pligter forfalder\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pligt", Encoding.UTF8.GetString((await feed.Run(oles, Language.Danish))!), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Feed_SecretRenewedOrRemoved_StopsWorkingAndIsNeverStored(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var (managing, feed) = (new ManageFeed(town.Store), new WriteFeed(town.Store, town.Time));

        var first = await managing.Renew(town.Mette);
        Assert.NotNull(await feed.Run(first, Language.Danish));
        var second = await managing.Renew(town.Mette);

        Assert.Null(await feed.Run(first, Language.Danish));
        await using (var session = await town.Store.Open())
        {
            var stored = await session.Query("select feed from person where feed is not null", row => row.GetString(0));
            Assert.NotEqual(second, Assert.Single(stored));
            Assert.Null(await feed.Run(stored[0], Language.Danish));
        }

        Assert.Null(await feed.Run("", Language.Danish));
        await managing.Remove(town.Mette);
        Assert.Null(await feed.Run(second, Language.Danish));
        Assert.False(await managing.HasFeed(town.Mette));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    public async Task Feed_OfOneWhoLeaves_StopsAfterTheLastDay(int daysAhead, bool isThere)
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var secret = await new ManageFeed(town.Store).Renew(town.Mette);
        await using (var context = new FremdriftContext(town.Store))
        {
            context.People.First(person => person.Key == "meka").LeftOn = DeskTown.Today + daysAhead;
            await context.SaveChangesAsync();
        }

        Assert.Equal(isThere, await new WriteFeed(town.Store, town.Time).Run(secret, Language.Danish) is not null);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Feed_OfALockedAccount_IsGone(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var secret = await new ManageFeed(town.Store).Renew(town.Mette);
        await using (var session = await town.Store.Open())
        {
            await session.Execute(
                """
                insert into account (id, user_name, normalized_user_name, lockout_end, lockout_enabled, access_failed_count, email_confirmed, phone_number_confirmed, two_factor_enabled)
                values ('1', 'meka', 'MEKA', '9999-12-31T23:59:59.9999999+00:00', true, 0, false, false, false)
                """);
        }

        Assert.Null(await new WriteFeed(town.Store, town.Time).Run(secret, Language.Danish));
    }
}
