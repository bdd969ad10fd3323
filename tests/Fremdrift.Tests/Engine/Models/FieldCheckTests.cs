using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Conditions in [ ] ask about fields that are there, in a way that suits them.</summary>
public sealed class FieldCheckTests
{
    [Fact]
    public void Field_Misspelt_SuggestsTheNearest() => Says("contact[chanel = phone]", "contact has no field \"chanel\"", "did you mean \"channel\"?");

    [Fact]
    public void Field_OfAnotherType_ListsTheTypesOwn() => Says("contact[kind = phone]", "contact has no field \"kind\"", "use one of by, channel, with");

    [Fact]
    public void Field_OfATypeWithoutAny_SaysThereIsNone() => Says("cv[kind = phone]", "cv has no field \"kind\"", "there is nothing of the kind here; define it first");

    [Fact]
    public void Choice_NotAmongTheWords_SuggestsTheNearest() => Says("contact[channel = fone]", "channel of contact is never \"fone\"", "did you mean \"phone\"?");

    [Fact]
    public void Choice_OneOfSeveralWrong_NamesThatOne() => Says("contact[with = citizen, firm]", "with of contact is never \"firm\"", "use one of both, citizen, company");

    [Fact]
    public void Choice_Quoted_IsHeldAgainstTheSameWords() => Says("contact[channel = \"fone\"]", "channel of contact is never \"fone\"", "did you mean \"phone\"?");

    [Fact]
    public void OpenChoice_AnyWord_IsSound() => ModelCheck.IsSound("""timelines: { there: { is: "benefit[kind = noget-nyt]", source: S } }""");

    [Fact]
    public void Flag_ComparedWithAWord_SaysHowToWriteIt() =>
        Says("rehab-preparation[assessedForFlexjob = yes]", "assessedForFlexjob of rehab-preparation is true or false", "write [assessedForFlexjob] or [assessedForFlexjob = false]");

    [Fact]
    public void Number_ComparedWithEquals_SaysHowToCompare() => Says("flexjob[hours = 10]", "hours of flexjob cannot be compared with words", "compare numbers with <, <=, > or >=");

    [Fact]
    public void Given_ComparedWithAWord_SaysHowToAsk() =>
        Says("flexjob-agreement[tasks = lager]", "tasks of flexjob-agreement cannot be compared with words", "write [tasks] or [not tasks]");

    [Fact]
    public void Key_ComparedWithAWord_SaysHowToAsk() => Says("flexjob[job = j1]", "job of flexjob cannot be compared with words", "write [job] or [not job]");

    [Fact]
    public void Word_ComparedAsANumber_IsRefused() => Says("contact[channel > 10]", "channel of contact is no number", "write channel = …");

    [Fact]
    public void Number_ComparedWithAWord_SuggestsAParameter() => ModelCheck.Says(
        """
        parameters:
          low-hours: { is: 10, source: S }
        timelines:
          there: { is: "flexjob[hours <= lov-hours]", source: S } # here
        """,
        "\"lov-hours\" is no number", "did you mean \"low-hours\"?");

    [Fact]
    public void Number_ComparedWithALength_SaysWhatItIs() => ModelCheck.Says(
        """
        parameters:
          low-hours: { is: 10 days, source: S }
        timelines:
          there: { is: "flexjob[hours <= low-hours]", source: S } # here
        """,
        "low-hours is a length of time, not a number", "compare with a number");

    [Fact]
    public void Number_ComparedWithSeveral_IsRefused() => Says("flexjob[hours <= 10, 12]", "hours is compared with several numbers", "compare with one; a comma separates, a decimal has a point");

    [Theory]
    [InlineData("1e400")]
    [InlineData("NaN")]
    public void Number_ComparedWithNone_IsRefused(string number) =>
        Says($"flexjob[hours <= {number}]", $"\"{number}\" is no number", "there is nothing of the kind here; define it first");

    [Fact]
    public void Choice_AParameterThatIsNoList_SaysWhatItIs() => ModelCheck.Says(
        """
        parameters:
          limit: { is: 14 days, source: S }
        timelines:
          there: { is: "benefit[kind = limit]", source: S } # here
        """,
        "limit is a length of time, not a list of words", "compare with a word, or with a parameter that is a list");

    [Fact]
    public void Choice_AParameterThatIsAList_IsSound() => ModelCheck.IsSound(
        """
        parameters:
          spoken: { is: [phone, meeting], source: S }
        timelines:
          there: { is: "contact[channel = spoken]", source: S }
        """);

    [Fact]
    public void Number_OfEachJob_MustSayWhich() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        numbers:
          first-hours(job): { is: lowest hours of flexjob(job) on flexjob(job), source: S }
        timelines:
          there(job): { is: "flexjob(job)[hours > first-hours]", source: S } # here
        """,
        "first-hours is worked out for each job", "write first-hours(job)");

    [Fact]
    public void Number_OfTheCitizen_HasNoFamily() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        numbers:
          most: { is: highest hours of flexjob on flexjob, source: S }
        timelines:
          there(job): { is: "flexjob(job)[hours > most(job)]", source: S } # here
        """,
        "most is the citizen's", "write most");

    [Theory]
    [InlineData("\"10\"")]
    [InlineData("\"low-hours\"")]
    public void Number_ComparedWithAText_IsRefused(string text) => ModelCheck.Says(
        $$"""
        parameters:
          low-hours: { is: 10, source: S }
        timelines:
          there: { is: 'flexjob[hours <= {{text}}]', source: S } # here
        """,
        "hours is compared with a text", "compare with a number, without quotation marks");

    [Fact]
    public void Word_OfAFamily_IsRefused() => ModelCheck.Says(
        """
        each:
          job: { facts: flexjob, by: job, source: S }
        timelines:
          there(job): { is: "benefit[kind = low(job)] & flexjob(job)", source: S } # here
        """,
        "\"low(job)\" is no word", "compare with words here; numbers are compared with <, <=, > or >=");

    [Fact]
    public void Parameter_OfNoWords_IsRefused() => ModelCheck.Says(
        """
        parameters:
          channels: { is: [], source: S } # here
        """,
        "\"channels\" is an empty list", "write at least one word in the []");

    [Fact]
    public void Has_OnAFieldThatIsNoList_IsRefused() => Says("contact[channel has phone]", "channel of contact is no list", "write channel = …");

    [Fact]
    public void Contains_AWrongField_IsRefusedOnItsLine() => ModelCheck.Says(
        """
        obligations:
          told:
            strength: must
            at: rehab-meeting
            contains: consultantWasThere # here
            source: S
        """,
        "rehab-meeting has no field \"consultantWasThere\"", "use one of consultantPresent, kind, progressionGoal, sections");

    [Fact]
    public void WhichSay_AWrongValue_IsRefused() => ModelCheck.Says(
        """
        indicators:
          face-to-face: { share-of: registrations, of: contact, while: benefit, which-say: channel = fax, source: S } # here
        """,
        "channel of contact is never \"fax\"", "use one of mail, meeting, phone, video");

    [Fact]
    public void Lowest_OfAFieldThatIsNoNumber_IsRefused() => ModelCheck.Says(
        """
        numbers:
          least: { is: lowest employer of flexjob on flexjob, source: S } # here
        """,
        "employer of flexjob is no number", "lowest and highest need a field that is a number, such as hours");

    private static void Says(string expression, string what, string remedy) => ModelCheck.Says(
        $$"""
        timelines:
          there: { is: '{{expression}}', source: S } # here
        """,
        what, remedy);
}
