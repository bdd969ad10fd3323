using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Every name must mean something, and one thing only.</summary>
public sealed class NameCheckTests
{
    [Fact]
    public void Timeline_Misspelt_SuggestsTheNearest() => ModelCheck.Says(
        """
        timelines:
          unemployed: { is: benefit, source: S }
          there: { is: unemploied & period, source: S } # here
        """,
        "\"unemploied\" is not known", "did you mean \"unemployed\"?");

    [Fact]
    public void FactType_Misspelt_SuggestsTheNearest() => ModelCheck.Says(
        """
        timelines:
          there: { is: since vistation, source: S } # here
        """,
        "\"vistation\" is not known", "did you mean \"visitation\"?");

    [Fact]
    public void FactType_MisspeltWithConditions_SuggestsTheNearest() => ModelCheck.Says(
        """
        timelines:
          there: { is: "benefits[kind = ledighedsydelse]", source: S } # here
        """,
        "\"benefits\" is no type of fact", "did you mean \"benefit\"?");

    [Fact]
    public void Name_LikeNoOther_ListsWhatThereIs() => ModelCheck.Says(
        """
        timelines:
          there: { is: xyzzyxyzzy, source: S } # here
        """,
        "\"xyzzyxyzzy\" is not known",
        "use one of absence, alignment-meeting, benefit, broker, case-review, company-approach, company-contact, company-measure, consultant-involved, contact, cv, development, …");

    [Fact]
    public void Timeline_WithConditions_IsNoFactType() => ModelCheck.Says(
        """
        timelines:
          paid: { is: benefit, source: S }
          there: { is: "paid[kind = ledighedsydelse]", source: S } # here
        """,
        "paid is a timeline, so it has no fields to ask about", "put the conditions in [ ] on the fact type");

    [Fact]
    public void Group_Unknown_ListsTheKnown() => ModelCheck.Says(
        """
        target-groups:
          young: { is: benefit, source: S }
        timelines:
          there: { is: group old, source: S } # here
        """,
        "\"old\" is no target group", "use one of young");

    [Fact]
    public void Phase_Unknown_SaysThereIsNone() => ModelCheck.Says(
        """
        timelines:
          there: { is: phase 1, source: S } # here
        """,
        "\"1\" is no phase", "there is nothing of the kind here; define it first");

    [Fact]
    public void Family_OfATimeline_MustBeKnown() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        timelines:
          there(jobs): { is: flexjob, source: S } # here
        """,
        "\"jobs\" is no family", "did you mean \"job\"?");

    [Fact]
    public void Family_AfterAny_MustBeKnown() => ModelCheck.Says(
        """
        timelines:
          there: { is: "any job: flexjob", source: S } # here
        """,
        "\"job\" is no family", "there is nothing of the kind here; define it first");

    [Fact]
    public void Family_OfARule_MustBeKnown() => ModelCheck.Says(
        """
        obligations:
          told: { strength: must, each: job, while: benefit, holds: broker, source: S } # here
        """,
        "\"job\" is no family", "there is nothing of the kind here; define it first");

    [Fact]
    public void Family_NotFollowedHere_MustBeSaid() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        timelines:
          there: { is: flexjob(job), source: S } # here
        """,
        "it is not said which job is meant", "put any job: in front, or each: job in the rule");

    [Fact]
    public void Family_OtherThanTheFollowed_MustBeSaid() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
          grant: { day: visitation, source: S }
        timelines:
          there(grant): { is: flexjob(job) & since grant, source: S } # here
        """,
        "each grant is followed here, not each job", "put any job: in front, or each: job in the rule");

    [Fact]
    public void Family_WithoutKey_CannotPickFacts() => ModelCheck.Says(
        """
        each:
          grant: { day: visitation, source: S }
        timelines:
          there(grant): { is: contact(grant), source: S } # here
        """,
        "facts do not say which grant they belong to", "only a family made of facts by a key can be used so; write contact");

    [Fact]
    public void Fact_WithoutTheKey_CannotBePicked() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        timelines:
          there(job): { is: contact(job), source: S } # here
        """,
        "contact has no field job that tells which job it belongs to", "write contact");

    [Fact]
    public void Any_InsideItsOwnFamily_IsRefused() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        timelines:
          there(job): { is: "any job: flexjob(job)", source: S } # here
        """,
        "any job: stands where each job is followed", "give it a timeline of its own and use its name");

    [Fact]
    public void TimelineOfEach_WithoutTheFamily_SaysHowToWriteIt() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        timelines:
          held(job): { is: flexjob(job), source: S }
          there: { is: held, source: S } # here
        """,
        "held is worked out for each job", "write held(job) where each job is followed, or any job: held(job)");

    [Fact]
    public void TimelineOfTheCitizen_WithAFamily_SaysHowToWriteIt() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        timelines:
          held: { is: flexjob, source: S }
          there(job): { is: held(job), source: S } # here
        """,
        "held is the citizen's, not each job's", "write held");

    [Fact]
    public void TimelineOfEach_WithAnotherFamily_SaysWhichItIs() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
          grant: { day: visitation, source: S }
        timelines:
          held(job): { is: flexjob(job), source: S }
          there(grant): { is: held(grant), source: S } # here
        """,
        "held is worked out for each job, not each grant", "write held(job)");

    [Fact]
    public void Parameter_NamedLikeANumber_IsRefused() => ModelCheck.Says(
        """
        parameters:
          10: { is: 14 days, source: S } # here
        """,
        "\"10\" is a number, so it cannot name one", "choose another name");

    [Fact]
    public void Number_AsDays_IsRefused() => ModelCheck.Says(
        """
        numbers:
          most: { is: highest hours of flexjob on flexjob, source: S }
        timelines:
          there: { is: since most, source: S } # here
        """,
        "most is a number, not a set of days", "use numbers inside [ ], such as [hours > its-name]");

    [Fact]
    public void Retraction_AsDays_IsRefused() => ModelCheck.Says(
        """
        timelines:
          there: { is: since retraction, source: S } # here
        """,
        "retraction lies on no day", "use another type of fact");

    [Theory]
    [InlineData("since")]
    [InlineData("period")]
    [InlineData("any")]
    [InlineData("phase")]
    public void Name_ThatIsAWordOfTheLanguage_IsRefused(string word) => ModelCheck.Says(
        $$"""
        timelines:
          {{word}}: { is: benefit, source: S } # here
        """,
        $"\"{word}\" is a word of the language", "choose another name");

    [Fact]
    public void Name_ThatIsAFactType_IsRefused() => ModelCheck.Says(
        """
        timelines:
          contact: { is: benefit, source: S } # here
        """,
        "\"contact\" is also a type of fact, so it would not be clear which is meant", "choose another name");

    [Fact]
    public void Name_OfTwoThings_IsRefused() => ModelCheck.Says(
        """
        parameters:
          low: { is: 10, source: S }
        timelines:
          low: { is: benefit, source: S } # here
        """,
        "\"low\" is the name of two things", "choose another name for one of them");

    [Fact]
    public void Name_OfTheCitizensAndOfEach_IsRefused() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        timelines:
          low: { is: flexjob, source: S }
          low(job): { is: flexjob(job), source: S } # here
        """,
        "\"low\" is the name of two things", "choose another name for one of them");

    [Fact]
    public void Name_WithHalfAParenthesis_IsRefused()
    {
        var model = Support.ModelText.Programme(
            """
            timelines:
              "(job)": { is: flexjob, source: S }
            """);

        Assert.Null(model.Read(out var problems));
        Assert.All(problems, problem => Assert.Equal((6, "\"(job)\" is no name"), (problem.Line, problem.What)));
        Assert.Contains(problems, problem => problem.Remedy is "write name or name(family)");
    }

    [Theory]
    [InlineData("timelines", "two words")]
    [InlineData("timelines", "-minus")]
    [InlineData("target-groups", "a/b")]
    [InlineData("phases", "1.")]
    public void Name_OfOtherThanLettersDigitsAndHyphens_IsRefused(string section, string name) => ModelCheck.Says(
        $$"""
        {{section}}:
          "{{name}}": { is: benefit, source: S } # here
        """,
        $"\"{name}\" is no name", "use letters, digits and hyphens, and no blanks");

    [Theory]
    [InlineData("Try")]
    [InlineData("prøv")]
    [InlineData("try it")]
    [InlineData("../try")]
    public void Programme_OfOtherThanPlainLetters_IsRefused(string name) => ModelCheck.Says(
        Support.ModelText.Whole(
            $$"""
            programme: {{name}} # here
            version: 1
            sources: { S: { title: A source } }
            period: { from: 2020-01-01, source: S }
            """),
        $"\"{name}\" is no name for a programme", "use small letters a to z, digits and hyphens");

    [Fact]
    public void Parameter_NamedLikeAWordOfTheCatalogue_IsRefused() => ModelCheck.Says(
        """
        parameters:
          phone: { is: [phone, video], source: S } # here
        """,
        "\"phone\" is a word that facts are compared with", "choose another name");

    [Fact]
    public void Indicator_NamedLikeAFigureOfFidelity_IsRefused() => ModelCheck.Says(
        """
        obligations:
          told: { strength: must, within: 14 days, while: benefit, met-by: cv, source: S }
        indicators:
          told: { share-of: citizens, on-the-day: benefit, who-are: broker, source: S } # here
        fidelity: { per: rule, source: S }
        """,
        "\"told\" is the name of a figure of fidelity", "choose another name");

    [Fact]
    public void Family_OfAFamily_IsRefused() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
          grant: { day: visitation, source: S }
        timelines:
          there(grant): { is: since grant(job), source: S } # here
        """,
        "grant is a family itself, so it is not job's", "write grant");

    [Fact]
    public void Phase_ThatLeadsNowhereKnown_IsRefused() => ModelCheck.Says(
        """
        phases:
          1: { is: benefit, leads-to: [2], source: S } # here
        """,
        "\"2\" is no phase", "did you mean \"1\"?");

    [Fact]
    public void Element_Unknown_SuggestsTheNearest() => ModelCheck.Says(
        """
        elements:
          contact: { source: S }
        obligations:
          told: { element: contacts, strength: must, while: benefit, holds: broker, source: S } # here
        """,
        "\"contacts\" is no core element", "did you mean \"contact\"?");

    [Fact]
    public void Obligation_Accompanied_MustBeKnown() => ModelCheck.Says(
        """
        obligations:
          told: { strength: must, accompanies: asked, met-by: case-review, source: S } # here
        """,
        "\"asked\" is no obligation", "use one of told");

    [Fact]
    public void FamilyOfFacts_OfAnUnknownType_SuggestsTheNearest() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjobs, by: job, source: S } # here
        """,
        "\"flexjobs\" is no type of fact", "did you mean \"flexjob\"?");

    [Fact]
    public void FamilyOfFacts_ByAFieldThatIsNoKey_IsRefused() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: employer, source: S } # here
        """,
        "flexjob has no key \"employer\"", "use one of job");

    [Fact]
    public void Family_OfNoKind_SaysTheKinds() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, source: S } # here
        """,
        "it is not clear what each \"job\" is", "write { facts: type, by: key }, { day: days }, { run: days } or { opens: days, closes: days }");

    [Fact]
    public void Family_OfDaysThatAreLong_IsRefused() => ModelCheck.Says(
        """
        each:
          day: { day: benefit, source: S } # here
        """,
        "\"benefit\" can hold long stretches, but single days are needed here", "use facts that lie on a day, or first, last, starts of, ends of, beginnings of");

    [Fact]
    public void Indicator_OfAnUnknownObligation_IsRefused() => ModelCheck.Says(
        """
        obligations:
          told: { strength: must, while: benefit, holds: broker, source: S }
        indicators:
          owing: { share-of: citizens, on-the-day: benefit, who-owe: tald, source: S } # here
        """,
        "\"tald\" is no obligation", "did you mean \"told\"?");
}
