using System.Text;
using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Programmes;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Documents;

public sealed class SaveDocumentTests
{
    private static readonly Dictionary<string, string> First = new(StringComparer.Ordinal)
    {
        ["jobGoal"] = "Pakke varer på et lager <b>", ["goalConcrete"] = "true", ["agreements"] = "Vi tales ved på torsdag.\r\nOg igen.",
        ["search.0.company"] = "", ["search.1.company"] = "Møllers Lager", ["search.1.who"] = "Jobformidleren",
    };

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_FirstPlan_KeepsItAndRegistersGoalAndSearchPlan(string kind)
    {
        await using var municipality = await Municipality(kind);

        var saved = Assert.IsType<SaveDocumentResult.Saved>(await Save(municipality, First, basedOn: 0));

        Assert.Equal(new SaveDocumentResult.Saved(1, 0, 2), saved);
        var version = Assert.Single(await Versions(municipality));
        Assert.Equal("Pakke varer på et lager <b>", version.Content["jobGoal"]);
        Assert.Equal("Vi tales ved på torsdag.\nOg igen.", version.Content["agreements"]);
        Assert.Equal("Møllers Lager", version.Content["search.0.company"]);
        var one = (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;
        Assert.Equal(["job-goal", "job-search-plan"], one.Facts.Select(fact => fact.Type.Name));
        var goal = new FactView(one.Facts[0]);
        Assert.True(goal.Flag("concrete"));
        Assert.False(goal.Flag("realistic"));
        Assert.Equal("Møllers Lager · Jobformidleren", new FactView(one.Facts[1]).Text("note"));
        await municipality.AssertResultsAreFresh();
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_AnotherVersionWithTheSameGoal_RegistersOnlyWhatChanged(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Save(municipality, First, basedOn: 0);

        var again = await Save(municipality, First, basedOn: 1);
        var second = await Save(municipality, new(First, StringComparer.Ordinal) { ["agreements"] = "Noget nyt" }, basedOn: 1);

        Assert.Equal(new SaveDocumentResult.Unchanged(1), again);
        Assert.Equal(new SaveDocumentResult.Saved(2, 0, 0), second);
        Assert.Equal([2, 1], (await Versions(municipality)).Select(version => version.Version));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_OnAVersionThatIsNoLongerTheNewest_TellsAndOverwritesNothing(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Save(municipality, First, basedOn: 0);

        var late = await Save(municipality, new(StringComparer.Ordinal) { ["jobGoal"] = "Noget helt andet" }, basedOn: 0);

        Assert.Equal("Pakke varer på et lager <b>", Assert.IsType<SaveDocumentResult.Overtaken>(late).Latest.Content["jobGoal"]);
        Assert.Single(await Versions(municipality));
        Assert.IsType<SaveDocumentResult.Saved>(await Save(municipality, new(StringComparer.Ordinal) { ["jobGoal"] = "Noget helt andet" }, basedOn: 1));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_ByManyAtOnce_OneVersionEachAndTheOthersTold(string kind)
    {
        await using var municipality = await Municipality(kind);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            Task.Run(() => Save(municipality, new(StringComparer.Ordinal) { ["jobGoal"] = FormattableString.Invariant($"Mål {number}") }, basedOn: 0))));

        Assert.Single(results.OfType<SaveDocumentResult.Saved>());
        Assert.Equal(5, results.OfType<SaveDocumentResult.Overtaken>().Count());
        Assert.Single(await Versions(municipality));
    }

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

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_RecommendationWithRetentionAndPlanWithConsultant_RegistersThem(string kind)
    {
        await using var municipality = await Municipality(kind);

        await Save(municipality, new(StringComparer.Ordinal) { ["retention"] = "true" }, 0, DocumentForm.Recommendation);
        await Save(municipality, new(StringComparer.Ordinal) { ["consultant"] = "true", ["section1.4"] = "Praktik" }, 0, DocumentForm.RehabilitationPlan, begins: true);

        var one = (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;
        Assert.Equal(["progressive-diagnosis", "rehab-preparation", "consultant-involved"], one.Facts.Select(fact => fact.Type.Name));
        var plan = (await new ReadDocument(municipality.Store).Run(TestMunicipality.Actor, "c1", DocumentForm.RehabilitationPlan))[0];
        Assert.Equal("1.4", Assert.Single(SectionsFilled.Of(plan.Content)).Number);
        Assert.Equal(9, SectionsFilled.MissingIn(plan.Content).Count);
    }

    [Fact]
    public async Task Effects_BetweenTwoRegistrations_SayWhatTheyChanged()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        var line = """{"id":"p","citizen":"c1","type":"rehab-preparation","recorded":"2020-06-01T10:00:00+02:00","date":"2020-06-01","assessedForFlexjob":true}""";
        await municipality.Register("c1", Encoding.UTF8.GetBytes(line), null);
        var one = (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;
        var day = new DateOnly(2020, 6, 1).DayNumber;

        Assert.NotEmpty(EffectsBetween.Lines(municipality.Programmes, one, 0, 1, WallClock.EndOf(day), Language.Danish));
        Assert.Empty(EffectsBetween.Lines(municipality.Programmes, one, 1, 1, WallClock.EndOf(day), Language.Danish));
    }

    [Fact]
    public async Task Save_BySomebodyWhoMayNotRegister_IsRefused()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        var agency = TestMunicipality.Actor with { Role = Role.Agency };

        await Assert.ThrowsAsync<NotAllowedException>(() => Saving(municipality).Run(agency, new SaveDocumentInput("c1", DocumentForm.MinPlan, 0, DocumentContent.Empty, Today)));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ReadDocument(municipality.Store).Run(agency, "c1", DocumentForm.MinPlan));
    }

    [Fact]
    public void Read_TextThatIsTooLong_SaysWhere()
    {
        var form = DocumentForm.Of(DocumentForm.Cv);
        var (_, problems) = DocumentContent.Read(form, new Dictionary<string, string>(StringComparer.Ordinal) { ["languages"] = new('x', 201), ["about"] = "a\u0001" }, DocumentContent.Empty);

        Assert.Equal(["about", "languages"], problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Read_WhatTheFormDoesNotShow_IsKept()
    {
        var basis = DocumentContent.Parse("""{"imported":"x","about":"y"}""");

        var (content, _) = DocumentContent.Read(DocumentForm.Of(DocumentForm.Cv), new Dictionary<string, string>(StringComparer.Ordinal), basis);

        Assert.Equal("x", content["imported"]);
        Assert.Equal("", content["about"]);
    }

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

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_WrittenAfterTheMeeting_RegistersAsOfTheDayItHoldsFrom(string kind)
    {
        await using var municipality = await Municipality(kind);

        await Save(municipality, First, basedOn: 0, from: Today - 3);
        var late = await Saving(municipality).Run(TestMunicipality.Actor, new SaveDocumentInput("c1", DocumentForm.Cv, 0, DocumentContent.Of(("about", "x")), Today + 1));

        Assert.All((await Case(municipality)).Facts, fact => Assert.Equal(Today - 3, fact.From));
        Assert.IsType<SaveDocumentResult.WrongDay>(late);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Save_RetentionNoLongerTheGoal_TakesItBack(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Save(municipality, new(StringComparer.Ordinal) { ["retention"] = "true" }, 0, DocumentForm.Recommendation);

        var input = new SaveDocumentInput("c1", DocumentForm.Recommendation, 1, DocumentContent.Of(("functions", "Lager")), Today);
        var before = await Case(municipality);
        var foreseen = await Saving(municipality).Foresee(TestMunicipality.Actor, before, input);
        Assert.IsType<SaveDocumentResult.Saved>(await Saving(municipality).Run(TestMunicipality.Actor, input));

        Assert.NotNull(Assert.Single(foreseen).Supersedes);
        Assert.Contains("Tages tilbage", DocumentEffects.Lines(municipality.Programmes, before, foreseen, WallClock.EndOf(Today), Language.Danish)[0].Text, StringComparison.Ordinal);
        var one = await Case(municipality);
        Assert.Empty(one.InForce);
        Assert.Equal(2, one.Facts.Count);
        await municipality.AssertResultsAreFresh();
    }

    [Fact]
    public async Task Start_OfTheFirstPlan_IsWhatTheCaseSaysAndSavingItRegistersNothingAgain()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        const string Lines =
            """
            {"id":"g1","citizen":"c1","type":"job-goal","recorded":"2026-01-02T10:00:00+01:00","date":"2026-01-02","text":"Lager","concrete":true,"realistic":true}
            {"id":"g2","citizen":"c1","type":"job-goal","recorded":"2026-01-03T10:00:00+01:00","date":"2026-01-03","text":"Lager"}
            {"id":"s","citizen":"c1","type":"job-search-plan","recorded":"2026-01-03T10:00:00+01:00","date":"2026-01-03","note":"Ring til tre"}
            """;
        await municipality.Register("c1", Encoding.UTF8.GetBytes(Lines), null);

        var start = DocumentStart.Of(DocumentForm.MinPlan, (await Case(municipality)).InForce);
        var saved = await Saving(municipality).Run(TestMunicipality.Actor, new SaveDocumentInput("c1", DocumentForm.MinPlan, 0, start, Today));

        Assert.Equal(["Lager", "Ring til tre"], [start["jobGoal"], start["searchPlan"]]);
        Assert.True(start.Ticked("goalConcrete") && start.Ticked("goalRealistic"));
        Assert.Equal(new SaveDocumentResult.Saved(1, 0, 0), saved);
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

    private static int Today => Fremdrift.Core.DanishTime.Today(TimeProvider.System);

    private static async Task<CaseFile> Case(TestMunicipality municipality) =>
        (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;

    private static async Task<CaseJob> Job(TestMunicipality municipality, DateOnly day)
    {
        var one = await Case(municipality);
        return Assert.Single(CaseJob.Of([.. one.InForce], CaseDuty.Of(municipality.Programmes, one, day.DayNumber), day.DayNumber));
    }

    private static async Task<TestMunicipality> Municipality(string kind)
    {
        var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        return municipality;
    }

    private static SaveDocument Saving(TestMunicipality municipality) =>
        new(municipality.Store, new RegisterFacts(municipality.Store, municipality.Programmes, TimeProvider.System), TimeProvider.System);

    private static async Task<SaveDocumentResult> Save(
        TestMunicipality municipality, Dictionary<string, string> typed, int basedOn, string kind = DocumentForm.MinPlan, bool begins = false, int? from = null)
    {
        var (content, problems) = DocumentContent.Read(DocumentForm.Of(kind), typed, DocumentContent.Empty);
        Assert.Empty(problems);
        return await Saving(municipality).Run(TestMunicipality.Actor, new SaveDocumentInput("c1", kind, basedOn, content, from ?? Today, begins));
    }

    private static Task<IReadOnlyList<DocumentVersion>> Versions(TestMunicipality municipality) =>
        new ReadDocument(municipality.Store).Run(TestMunicipality.Actor, "c1", DocumentForm.MinPlan);
}
