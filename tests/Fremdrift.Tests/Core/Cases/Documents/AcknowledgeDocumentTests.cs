using Fremdrift.Core.Cases.Documents;
using Fremdrift.Tests.Support.Databases;
using Xunit;
using static Fremdrift.Tests.Core.Cases.Documents.Written;

namespace Fremdrift.Tests.Core.Cases.Documents;

public sealed class AcknowledgeDocumentTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Acknowledge_TheDayItWasWritten_StandsOnce(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Save(municipality, First, basedOn: 0);
        var today = Fremdrift.Core.DanishTime.Today(TimeProvider.System);

        Assert.Equal(AcknowledgeResult.WrongDay, await Acknowledge(today - 1, "meeting"));
        Assert.Equal(AcknowledgeResult.WrongDay, await Acknowledge(today + 1, "meeting"));
        Assert.Equal(AcknowledgeResult.NotFound, await Acknowledge(today, "guesswork"));
        Assert.Equal(AcknowledgeResult.Acknowledged, await Acknowledge(today, "meeting"));
        Assert.Equal(AcknowledgeResult.Already, await Acknowledge(today, "phone"));
        Assert.Equal(new Acknowledgement("meeting", "Fremdrift"), Assert.Single(await Versions(municipality)).AcknowledgedBy);

        Task<AcknowledgeResult> Acknowledge(int day, string how) =>
            new AcknowledgeDocument(municipality.Store, TimeProvider.System).Run(TestMunicipality.Actor, new AcknowledgeInput("c1", DocumentForm.MinPlan, 1, day, how));
    }
}
