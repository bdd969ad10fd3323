using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Evaluation;

/// <summary>One evaluator serves citizen after citizen, table after table.</summary>
public sealed class EvaluatorTests
{
    [Fact]
    public void Evaluator_AfterALargerTable_ReadsASmaller()
    {
        var plan = Shipped.Plan(Shipped.Flexjob);
        var evaluator = new Evaluator(plan);
        var large = new FactBuilder().Benefit("2020-05-01");
        for (var i = 0; i < 100; i++) large.Contact("2020-05-01").Job("2020-06-01").FollowUp("2020-07-01");
        var small = new FactBuilder().Contact("2020-05-01").ToTable(plan.Vocabulary);

        evaluator.Evaluate(large.ToTable(plan.Vocabulary), 0, Day.Last);

        Assert.Equal("", Snapshot.Of(evaluator.Evaluate(small, 0, Day.Last), Day.Last));
    }

    [Fact]
    public void Evaluator_ForAClearedAndRefilledTable_SeesOnlyWhatIsThere()
    {
        var plan = Shipped.Plan(Shipped.Flexjob);
        var evaluator = new Evaluator(plan);
        var table = new FactBuilder("anna").Benefit("2020-05-01").Broker("2020-05-01").Citizen("bo").Job("2020-05-01").ToTable(plan.Vocabulary);
        evaluator.Evaluate(table, 1, Day.Last);

        table.Clear();
        foreach (var fact in new FactBuilder("carl").Contact("2020-05-01").Facts) fact.AddTo(table);
        table.Complete();

        Assert.Equal("", Snapshot.Of(evaluator.Evaluate(table, 0, Day.Last), Day.Last));
        Assert.Equal("carl", table.Citizens.Text(0));
        Assert.Equal(1, table.Citizens.Count);
    }

    [Fact]
    public void Evaluator_ForATableOfOtherWords_Refuses()
    {
        var plan = Shipped.Plan(Shipped.Flexjob);
        var table = new FactBuilder().Contact("2020-05-01").ToTable(ModelWords.VocabularyOf(plan.Model));

        Assert.Throws<ArgumentException>(() => new Evaluator(plan).Evaluate(table, 0, Day.Last));
    }

    [Fact]
    public void Table_CompletedTwice_HoldsTheSame()
    {
        var plan = Shipped.Plan(Shipped.Flexjob);
        var facts = new FactBuilder("anna").Benefit("2020-05-01").Citizen("bo").Benefit("2020-05-01").Citizen("anna").Broker("2020-05-01").Facts;
        var table = FactBuilder.ToTable(facts.Take(2), plan.Vocabulary);

        facts[2].AddTo(table);
        table.Complete();

        Assert.Equal(
            Snapshot.Of(new Evaluator(plan).Evaluate(FactBuilder.ToTable(facts, plan.Vocabulary), 0, Day.Last), Day.Last),
            Snapshot.Of(new Evaluator(plan).Evaluate(table, 0, Day.Last), Day.Last));
    }

    [Fact]
    public void Citizen_OfAnotherTable_IsTakenWithEverything()
    {
        var plan = Shipped.Plan(Shipped.Flexjob);
        for (var seed = 0; seed < 60; seed++)
        {
            var from = FactBuilder.ToTable(WildRegistrations.Of(plan, seed), plan.Vocabulary);
            var into = new FactTable(plan.Vocabulary);
            into.Texts.Add("something else");
            into.AddAllOf(from, 0);
            into.Complete();

            Assert.Equal(Snapshot.Of(new Evaluator(plan).Evaluate(from, 0, Day.Last), Day.Last), Snapshot.Of(new Evaluator(plan).Evaluate(into, 0, Day.Last), Day.Last));
        }
    }
}
