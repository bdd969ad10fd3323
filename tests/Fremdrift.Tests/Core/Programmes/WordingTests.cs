using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Tests.Engine.Explanation;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Programmes;

public sealed class WordingTests
{
    private static readonly Plan Plan = Shipped.Plan(Shipped.Flexjob);

    [Theory]
    [InlineData("contact", "Kontakt", "Contact")]
    [InlineData("contact[with = citizen, both; channel = phone, meeting, video]", "Kontakt (med hvem: borgeren eller borgeren og virksomheden; hvordan: telefon, møde eller video)", "Contact (with whom: the citizen or the citizen and the company; channel: phone, meeting or video)")]
    [InlineData("benefit[kind not ledighedsydelse]", "Ydelse (art: ikke ledighedsydelse)", "Benefit (kind: not ledighedsydelse)")]
    [InlineData("beginnings of flexjob(job)[hours <= low-hours]", "Fleksjob (timer om ugen (effektive): højst 10 timer om ugen)", "Flexjob (hours a week (effective): at most 10 hours a week)")]
    [InlineData("flexjob(job)[hours > hours-at-start(job)]", "Fleksjob (timer om ugen (effektive): mere end et timetal ved jobstart)", "Flexjob (hours a week (effective): more than weekly hours at the start of the job)")]
    [InlineData("follow-up(job)[inPerson]", "Opfølgning på job (med personligt fremmøde)", "Follow-up on a job (with in person)")]
    [InlineData("marking[name = \"A; b\"]", "Persongruppemarkering (navn: »A; b«)", "Person group marking (name: “A; b”)")]
    [InlineData("visitation[not decision]", "Visitation til fleksjob (uden afgørelse)", "Grant of a flexjob (visitation) (without decision)")]
    public void FactWording_OfAnExpression_IsPlain(string expression, string danish, string english)
    {
        Assert.Equal(danish, new FactWording(Plan.Model, Language.Danish, Plan.Edition).Of(expression));
        if (!expression.Contains("hours-at-start", StringComparison.Ordinal)) Assert.Equal(english, new FactWording(Plan.Model, Language.English, Plan.Edition).Of(expression));
    }

    [Theory]
    [InlineData("period")]
    [InlineData("since contact")]
    [InlineData("contact | reply")]
    [InlineData("")]
    public void FactWording_OfWhatIsNoFact_IsNothing(string expression) =>
        Assert.Null(new FactWording(Plan.Model, Language.Danish).Of(expression));

    [Theory]
    [InlineData("14 days", "14 dage", "14 days")]
    [InlineData("1 day", "1 dag", "1 day")]
    [InlineData("13 weeks", "13 uger", "13 weeks")]
    [InlineData("1 year", "12 måneder", "12 months")]
    [InlineData("24 hours", "24 timer", "24 hours")]
    [InlineData("true", "ja", "yes")]
    [InlineData("2.5", "2,5", "2.5")]
    [InlineData("noget andet", "noget andet", "noget andet")]
    public void ModelWording_OfAFigure_IsPlain(string written, string danish, string english)
    {
        Assert.Equal(danish, new ModelWording(Plan.Model, Language.Danish).Plain(written));
        Assert.Equal(english, new ModelWording(Plan.Model, Language.English).Plain(written));
    }

    [Fact]
    public void ModelWording_Places_NameTheirDocuments()
    {
        var places = ModelWording.Places(Plan.Model, "MODEL E: samtaler; NOTE, fodnote 1;  ukendt");

        Assert.Equal("MODEL|NOTE|", string.Join('|', places.Select(place => place.Document?.Name)));
        Assert.Equal("E: samtaler|fodnote 1|ukendt", string.Join('|', places.Select(place => place.Where)));
    }

    [Fact]
    public void DueWording_OfEveryRuleShipped_IsThereInBothLanguages() => Assert.All(Shipped.Names.Select(Shipped.Model), model => Assert.All(model.Obligations, rule =>
    {
        var (danish, english) = (new DueWording(model, Language.Danish).Of(rule), new DueWording(model, Language.English).Of(rule));

        Assert.NotEqual(danish, english, StringComparer.Ordinal);
        Assert.DoesNotMatch("[=\\[\\]&|]|  |-after|-limit", danish + english);
    }));

    [Fact]
    public void WhyWording_OfEverything_SpeaksTheWayItsReasonDoes()
    {
        var explanation = Explained.Citizen(new FactBuilder().Preparation("2020-04-10").Visitation("2020-05-01").Benefit("2020-05-01").Broker("2020-05-03").Contact("2020-05-10"), "2020-08-01");
        var why = new WhyWording(new Wording(explanation.Plan, Language.Danish, explanation.AsOf));

        Assert.All(explanation.NotIn, absence => Assert.All(why.Lines(absence.WhyNot), line => Assert.NotEqual(true, line.Speaks)));
        Assert.All(explanation.Phases, phase => Assert.All(why.Lines(phase.Why), line => Assert.NotEqual(false, line.Speaks)));
    }

    [Fact]
    public void WhyWording_KeepsEveryFactOfTheReason()
    {
        var explanation = Explained.Citizen(new FactBuilder().Preparation("2020-04-10").Visitation("2020-05-01").Benefit("2020-05-01").Broker("2020-05-03").Contact("2020-05-10"), "2020-08-01");
        var why = new WhyWording(new Wording(explanation.Plan, Language.Danish, explanation.AsOf));

        Assert.All(explanation.Phases, phase => Assert.Superset(
            phase.Why.All().SelectMany(reason => reason.Facts).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal),
            WhyLine.FactsOf(why.Lines(phase.Why)).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void WhyWording_OfAPhase_BeginsWithWhatDecidedAndNotWithThePhaseItself()
    {
        var explanation = Explained.Citizen(
            new FactBuilder().Visitation("2020-05-01").Benefit("2020-05-01", "2020-07-31").Broker("2020-05-03").Job("2020-08-01").Agreement("2020-08-10").ContactPerson("2020-08-10").Marking("2020-08-20"), "2020-10-01");
        var why = new WhyWording(new Wording(explanation.Plan, Language.Danish, explanation.AsOf));
        var phase = explanation.Phases.Single(stretch => stretch.Definition.Name is "3");

        var lines = why.Lines(phase.Why, phase.Definition);

        Assert.DoesNotContain(lines, line => line.Definition == phase.Definition);
        Assert.Equal("marking", lines[0].Fact?.Type.Name ?? Assert.Single(lines[0].Because).Fact?.Type.Name);
        Assert.True(lines[0].Decides);
        Assert.Contains(WhyLine.InSight(lines), line => line.Fact?.Type.Name is "marking");
        Assert.DoesNotContain(WhyLine.InSight(lines.Where(line => !line.Decides)), line => line.Fact?.Type.Name is "visitation");
    }

    [Fact]
    public void WhyWording_OfAnAbsenceOrAnEnd_SaysMoreThanThatItIsSo()
    {
        var explanation = Explained.Citizen(
            new FactBuilder().Visitation("2020-05-01").Benefit("2020-05-01", "2020-07-31").Broker("2020-05-03").Job("2020-08-01").Agreement("2020-08-10").ContactPerson("2020-08-10").Marking("2020-08-20"), "2020-10-01");
        var why = new WhyWording(new Wording(explanation.Plan, Language.Danish, explanation.AsOf));

        Assert.All(explanation.NotIn, absence => Assert.DoesNotContain(why.Lines(absence.WhyNot, absence.Definition), line => line.Definition == absence.Definition));
        Assert.All(explanation.NotIn, absence => Assert.NotEmpty(why.Lines(absence.WhyNot, absence.Definition)));
        Assert.All(explanation.Phases.Where(stretch => stretch.WhyEnded is not null), stretch => Assert.Contains(why.Lines(stretch.WhyEnded!, stretch.Definition), line => line.Decides && line.Definition != stretch.Definition));
    }

    [Fact]
    public void Wording_OfARegistration_NamesThePersonBehindAKey()
    {
        var explanation = Explained.Citizen(new FactBuilder().Visitation("2020-05-01").Benefit("2020-05-01").Broker("2020-05-03"), "2020-08-01");
        var words = new Wording(explanation.Plan, Language.Danish, explanation.AsOf) { PersonTitle = key => $"Navnet bag {key}" };
        var broker = explanation.Phases.SelectMany(phase => phase.Why.All()).SelectMany(reason => reason.Facts).First(fact => fact.Type.Name is "broker");

        Assert.Equal("Personlig jobformidler (jobformidler: Navnet bag Bente), fra 3. maj 2020", words.Fact(broker));
    }

    [Theory]
    [InlineData("2020-05-10", "Skal være opfyldt senest 17. maj 2020, om 7 dage.")]
    [InlineData("2020-05-16", "Skal være opfyldt senest 17. maj 2020, om 1 dag.")]
    [InlineData("2020-05-17", "Skal være opfyldt senest 17. maj 2020, i dag.")]
    [InlineData("2020-05-18", "Skulle have været opfyldt senest 17. maj 2020. Det er 1 dag siden.")]
    public void AnswerWording_OfARecurringRule_SaysHowFarOffItIs(string asOf, string answer)
    {
        var explanation = Explained.Citizen(new FactBuilder().Benefit("2020-05-03").Broker("2020-05-03"), asOf);
        var owed = explanation.Obligations.First(owed => owed.Rule.Kind is Fremdrift.Engine.Models.ObligationKind.Recurring);

        Assert.Equal(answer, new AnswerWording(new Wording(explanation.Plan, Language.Danish, explanation.AsOf)).Of(owed));
    }

    [Fact]
    public void AnswerWording_OfADayAhead_CountsFromTheDayItIsReadOn()
    {
        var explanation = Explained.Citizen(new FactBuilder().Benefit("2020-05-03").Broker("2020-05-03"), "2020-05-03");
        var owed = explanation.Obligations.First(owed => owed.Rule.Kind is Fremdrift.Engine.Models.ObligationKind.Recurring);
        var answers = new AnswerWording(new Wording(explanation.Plan, Language.Danish, explanation.AsOf) { Today = Days.Of("2020-05-01") });

        Assert.Equal("Skal være opfyldt senest 17. maj 2020, om 16 dage.", answers.Of(owed));
        Assert.Equal("Det kommer til at gælde fra 3. maj 2020.", answers.Since(owed));
    }

    [Fact]
    public void WhyNot_OfSeveralJobs_NamesThemAndTheirHours()
    {
        var explanation = Explained.Citizen(new FactBuilder().Benefit("2020-05-03", "2020-05-31").Broker("2020-05-03").Job("2020-06-01", "2020-06-30", 3.5).Job("2020-08-01", null, 12.5, "j2"), "2020-09-01");
        var words = new Wording(explanation.Plan, Language.Danish, explanation.AsOf) { KeyTitle = key => key is "j1" ? "Netto" : "Bageren" };
        var absence = explanation.NotIn.First(absence => absence.Definition is Fremdrift.Engine.Models.PhaseDefinition { Name: "3" });

        var lines = new WhyWording(words).Lines(absence.WhyNot, absence.Definition).SelectMany(All).Select(line => line.Text).ToList();

        Assert.Contains("Netto:", lines);
        Assert.Contains("Bageren:", lines);
        Assert.DoesNotContain(lines, line => line.Contains("(senest", StringComparison.Ordinal));
        Assert.Contains("12,5", words.Field(new(Fremdrift.Engine.Facts.Catalogue.Find("flexjob")!.Field("hours")!, "12.5")), StringComparison.Ordinal);

        static IEnumerable<WhyLine> All(WhyLine line) => line.Because.SelectMany(All).Prepend(line);
    }

    [Fact]
    public void PhaseDiagram_OfTheShippedProgramme_KeepsArrowsApart()
    {
        var drawing = PhaseDiagram.Of(Plan.Model, Language.Danish);

        Assert.Equal(Plan.Model.Phases.Select(phase => phase.Name), drawing.Boxes.Select(box => box.Phase.Name), StringComparer.Ordinal);
        Assert.Equal(Plan.Model.Phases.Sum(phase => phase.LeadsTo.Count), drawing.Arrows.Count);
        Assert.Distinct(drawing.Arrows.Where(arrow => arrow.Lane > 0).Select(arrow => arrow.Lane));
        Assert.InRange(drawing.Width, 1, 330);
        Assert.All(drawing.Boxes, box => Assert.All(box.Lines, line => Assert.InRange(line.Length, 1, 28)));
    }
}
