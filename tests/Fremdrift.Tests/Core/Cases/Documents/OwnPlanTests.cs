using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Tests.Core.Desk;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Documents;

public sealed class OwnPlanTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Acknowledge_ByTheCitizen_IsOfTheNewestVersionOnceAndOfTheirOwnOnly(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var own = new OwnPlan(town.Store, town.Time);
        Assert.Null(await own.Read(town.Anna));
        Assert.Equal(AcknowledgeResult.NotFound, await own.Acknowledge(town.Anna, 1));
        await town.WritePlan("anna", "Arbejde i et gartneri", 0);
        await town.WritePlan("bent", "Noget, der er Bents", 0);
        Assert.Equal("Arbejde i et gartneri", (await own.Read(town.Anna))!.Content["jobGoal"]);
        await town.WritePlan("anna", "Arbejde i et drivhus", 1);

        Assert.Equal(AcknowledgeResult.Overtaken, await own.Acknowledge(town.Anna, 1));
        Assert.Null((await own.Read(town.Anna))!.Acknowledged);
        Assert.Equal(AcknowledgeResult.Acknowledged, await own.Acknowledge(town.Anna, 2));
        Assert.Equal(AcknowledgeResult.Already, await own.Acknowledge(town.Anna, 2));

        var seen = await new ReadDocument(town.Store).Run(town.Mette, "anna", DocumentForm.MinPlan);
        Assert.Equal([("på Min side", town.Anna.Name), (null, null)], seen.Select(version => (version.AcknowledgedBy?.Way.Danish, version.AcknowledgedBy?.RegisteredBy)));
        Assert.Null(Assert.Single(await new ReadDocument(town.Store).Run(town.Mette, "bent", DocumentForm.MinPlan)).Acknowledged);
        await Assert.ThrowsAsync<NotAllowedException>(() => own.Read(town.Mette));
        await Assert.ThrowsAsync<NotAllowedException>(() => own.Acknowledge(town.Agency, 2));
    }
}
