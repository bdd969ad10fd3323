using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Tests.Core.Desk;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Access;

/// <summary>Who may say who the broker is.</summary>
public sealed class BrokerRightTests
{
    private static readonly Actor Caseworker = new(1, 8, "sasa", "Sanne Sagsbehandler", Role.Caseworker, 1);
    private static readonly Actor ProjectLeader = new(1, 7, "prpr", "Per Projektleder", Role.ProjectLeader, 1);
    private int _facts;

    [Fact]
    public async Task Broker_ByABroker_IsRefusedAlsoForAPeriodThatIsPast()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);

        await Assert.ThrowsAsync<NotAllowedException>(() => Assign(town, town.Ole, "olbo"));
        await Assert.ThrowsAsync<NotAllowedException>(() => Assign(town, town.Ole, "olbo", "\"to\":\"2026-02-01\","));
    }

    [Fact]
    public async Task Broker_ByACaseworker_IsOnlyTheFirst()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        await Assign(town, Caseworker, "olbo");

        await Assert.ThrowsAsync<NotAllowedException>(() => Assign(town, Caseworker, "meka"));
        await Assign(town, town.Leader, "meka");
    }

    [Fact]
    public async Task Broker_OneselfByALeaderWithoutTheRightToNames_IsRefused()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);

        await Assert.ThrowsAsync<NotAllowedException>(() => Assign(town, ProjectLeader, "prpr"));
        await Assign(town, ProjectLeader, "olbo");
    }

    [Fact]
    public async Task TakingBack_TheBroker_IsForALeader()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        await town.Assign("bent", "meka");
        const string Retraction = """{"id":"r","citizen":"bent","type":"retraction","supersedes":"broker-bent","recorded":"2026-02-05T10:00:00+01:00"}""";

        await Assert.ThrowsAsync<NotAllowedException>(() => town.Register("bent", Retraction, town.Mette));
        await town.Register("bent", Retraction, town.Leader);
    }

    private Task Assign(DeskTown town, Actor actor, string broker, string to = "") => town.Register(
        "bent",
        $$"""{"id":"f{{(++_facts).ToString(CultureInfo.InvariantCulture)}}","citizen":"bent","type":"broker","broker":"{{broker}}","from":"2026-01-05",{{to}}"recorded":"2026-01-05T10:00:00+01:00"}""",
        actor);
}
