using System.Text;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Tests.Support.Databases;
using Xunit;
using static Fremdrift.Tests.Core.Cases.Documents.Written;

namespace Fremdrift.Tests.Core.Cases.Documents;

public sealed class CaseJobTests
{
    [Fact]
    public async Task Jobs_WithAgreements_SayWhatIsMissing()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        const string Lines =
            """
            {"id":"j","citizen":"c1","type":"flexjob","recorded":"2026-01-02T10:00:00+01:00","from":"2026-01-02","job":"j1","employer":"Møllers","hours":6}
            {"id":"a","citizen":"c1","type":"flexjob-agreement","recorded":"2026-01-02T10:00:00+01:00","date":"2026-01-02","job":"j1","tasks":"Pakke","hours":6,"support":false,"followUp":true}
            """;
        await municipality.Register("c1", Encoding.UTF8.GetBytes(Lines), null);

        var job = await Job(municipality, new DateOnly(2026, 2, 1));

        Assert.Equal(["progressionGoal", "support", "parallelInternship"], job.Missing.Select(part => part.Name));
        Assert.Equal(AgreementState.Lacking, job.AgreementState);
        Assert.Equal("Møllers", job.Name);
    }

    [Fact]
    public async Task Jobs_WithALaterAgreementOfAPart_StandAsTheDutySays()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        const string Whole = """ "tasks":"Pakke","hours":6,"progressionGoal":"8 timer","support":"Pauser","parallelInternship":true,"followUp":"Hver måned"} """;
        const string Lines =
            """
            {"id":"j","citizen":"c1","type":"flexjob","recorded":"2020-06-01T10:00:00+02:00","from":"2020-06-01","job":"j1","employer":"Møllers","hours":6}
            {"id":"p","citizen":"c1","type":"company-contact","recorded":"2020-06-01T10:00:00+02:00","from":"2020-06-01","to":"2020-08-31","job":"j1","name":"Ole"}
            {"id":"a","citizen":"c1","type":"flexjob-agreement","recorded":"2020-06-02T10:00:00+02:00","date":"2020-06-02","job":"j1",
            """;
        const string Later = """{"id":"b","citizen":"c1","type":"flexjob-agreement","recorded":"2020-07-01T10:00:00+02:00","date":"2020-07-01","job":"j1","tasks":"Også køre truck"}""";
        await municipality.Register("c1", Encoding.UTF8.GetBytes(Lines + Whole + "\n" + Later), null);

        var during = await Job(municipality, new DateOnly(2020, 7, 10));
        var after = await Job(municipality, new DateOnly(2020, 9, 10));

        Assert.Equal(AgreementState.Complete, during.AgreementState);
        Assert.Equal(Fremdrift.Engine.Evaluation.ObligationStatus.Fulfilled, during.AgreementDuty!.Status);
        Assert.Equal("Også køre truck", during.Given("tasks")!.Text("tasks"));
        Assert.Equal("8 timer", during.Given("progressionGoal")!.Text("progressionGoal"));
        Assert.Equal("Ole", during.ContactPerson!.Text("name"));
        Assert.False(during.LostContactPerson);
        Assert.Equal(AgreementState.Complete, after.AgreementState);
        Assert.Null(after.ContactPerson);
        Assert.True(after.LostContactPerson);
    }

    [Fact]
    public async Task Jobs_AgreedBitByBit_AreScatteredWhileTheDutyIsOpen()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        const string Lines =
            """
            {"id":"j","citizen":"c1","type":"flexjob","recorded":"2020-06-01T10:00:00+02:00","from":"2020-06-01","job":"j1","hours":6}
            {"id":"p","citizen":"c1","type":"company-contact","recorded":"2020-06-01T10:00:00+02:00","from":"2020-06-01","job":"j1","name":"Ole"}
            {"id":"a","citizen":"c1","type":"flexjob-agreement","recorded":"2020-06-02T10:00:00+02:00","date":"2020-06-02","job":"j1","tasks":"Pakke","hours":6,"progressionGoal":"8 timer"}
            {"id":"b","citizen":"c1","type":"flexjob-agreement","recorded":"2020-06-03T10:00:00+02:00","date":"2020-06-03","job":"j1","support":"Pauser","parallelInternship":true,"followUp":"Hver måned"}
            """;
        await municipality.Register("c1", Encoding.UTF8.GetBytes(Lines), null);

        var job = await Job(municipality, new DateOnly(2020, 6, 5));

        Assert.Equal(AgreementState.Scattered, job.AgreementState);
        Assert.True(job.AgreementDuty!.IsOpen);
        Assert.Empty(job.Missing);
        Assert.Equal(6, job.HoursAtStart);
    }

    [Fact]
    public async Task ContactPerson_OfAJobThatHasEnded_IsTheLastOne()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        const string Lines =
            """
            {"id":"j","citizen":"c1","type":"flexjob","recorded":"2026-01-02T10:00:00+01:00","from":"2026-01-02","to":"2026-06-30","job":"j1","hours":8}
            {"id":"k1","citizen":"c1","type":"company-contact","recorded":"2026-01-02T10:00:00+01:00","from":"2026-01-02","to":"2026-03-31","job":"j1","name":"Karen"}
            {"id":"k2","citizen":"c1","type":"company-contact","recorded":"2026-04-01T10:00:00+01:00","from":"2026-04-01","to":"2026-05-31","job":"j1","name":"Sara"}
            """;
        await municipality.Register("c1", Encoding.UTF8.GetBytes(Lines), null);

        Assert.Equal("Karen", (await Job(municipality, new(2026, 3, 1))).ContactPerson?.Text("name"));
        Assert.Null((await Job(municipality, new(2026, 6, 15))).ContactPerson);
        Assert.Equal("Sara", (await Job(municipality, new(2026, 9, 1))).ContactPerson?.Text("name"));
    }

    private static async Task<CaseJob> Job(TestMunicipality municipality, DateOnly day)
    {
        var one = await Case(municipality);
        return Assert.Single(CaseJob.Of([.. one.InForce], CaseDuty.Of(municipality.Programmes, one, day.DayNumber), day.DayNumber));
    }
}
