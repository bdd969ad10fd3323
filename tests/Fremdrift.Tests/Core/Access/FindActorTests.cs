using Fremdrift.Core.Access;
using Fremdrift.Core.Administration;
using Fremdrift.Tests.Core.Cases;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Access;

public sealed class FindActorTests
{
    private const int Today = 739_937;

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Account_WithAnotherStamp_IsNobody(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        var added = Assert.IsType<AddedMunicipality.Added>(await new AddMunicipality(municipality.Store).Run("Naboby", "anne"));
        Assert.Equal(2, added.Number);
        await using var session = await municipality.Store.Open();
        var stamp = (await session.First("select security_stamp from account where user_name = 'anne'", row => row.GetString(0)))!;

        var actor = await FindActor.ByAccount(session, "anne", stamp, Today);
        Assert.Equal((2, Role.Administrator), (actor!.Municipality, actor.Role));
        await session.Execute("update account set security_stamp = 'another'");
        Assert.Null(await FindActor.ByAccount(session, "anne", stamp, Today));
    }

    [Theory]
    [InlineData("", "anne")]
    [InlineData("Prøveby", "anne")]
    [InlineData("Naboby", "")]
    [InlineData("Naboby", "anne hansen")]
    public async Task Municipality_BadOrTaken_IsRefused(string name, string user)
    {
        await using var municipality = await TestMunicipality.Create(TestDatabases.Sqlite);

        Assert.IsType<AddedMunicipality.Refused>(await new AddMunicipality(municipality.Store).Run(name, user));
    }
}
