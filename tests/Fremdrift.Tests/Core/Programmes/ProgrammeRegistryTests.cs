using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Programmes;

public sealed class ProgrammeRegistryTests
{
    private readonly ProgrammeRegistry _registry = ProgrammeRegistry.Load();

    [Fact]
    public void Load_ReadsEveryModelTheProductComesWith() =>
        Assert.Equal(Shipped.Names, _registry.Models.Select(model => model.Name), StringComparer.Ordinal);

    [Fact]
    public void Plan_OfEveryEdition_ReadsTheSameWords() => Assert.All(
        Shipped.Editions, edition => Assert.Same(_registry.Vocabulary, _registry.Plan(edition.Model, edition.Edition).Vocabulary));

    [Fact]
    public void Plan_AskedForAgain_IsTheSame() => Assert.All(
        Shipped.Editions, edition => Assert.Same(_registry.Plan(edition.Model, edition.Edition), _registry.Plan(edition.Model, edition.Edition)));

    [Fact]
    public void Plan_WithoutEdition_IsTheDefaultOne()
    {
        var model = _registry.Find(Shipped.Flexjob)!;

        Assert.Same(_registry.Plan(model.Name, model.DefaultEdition), _registry.Plan(model.Name));
        Assert.Same(_registry.Plan(model.Name), _registry.Plan(model.Name, ""));
    }

    [Fact]
    public void Plan_OfSomethingUnknown_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => _registry.Plan("no-such-model"));
        Assert.Throws<ArgumentException>(() => _registry.Plan(Shipped.Flexjob, "no-such-edition"));
        Assert.False(_registry.TryPlan("no-such-model", null, out _));
        Assert.Null(_registry.Find("no-such-model"));
    }

    [Fact]
    public void Plan_AskedForByManyAtOnce_IsCompiledOnce()
    {
        var plans = new Plan[64];

        Parallel.For(0, plans.Length, i => plans[i] = _registry.Plan(Shipped.Flexjob));

        Assert.Single(plans.Distinct());
    }

    [Fact]
    public void Evaluators_RentedByManyAtOnce_AgreeWithOneOfTheirOwn()
    {
        var plan = _registry.Plan(Shipped.Flexjob);
        var tables = Enumerable.Range(1, 28).Select(day => new FactBuilder().Benefit($"2020-05-{day:00}").Broker("2020-05-01").ToTable(plan.Vocabulary)).ToArray();
        var expected = tables.Select(table => Told(new Evaluator(plan), table)).ToArray();
        var told = new string[tables.Length * 50];

        Parallel.For(0, told.Length, i =>
        {
            using var lease = _registry.RentEvaluator(plan);
            told[i] = Told(lease.Value, tables[i % tables.Length]);
        });

        Assert.All(told.Index(), item => Assert.Equal(expected[item.Index % expected.Length], item.Item, StringComparer.Ordinal));
    }

    [Fact]
    public void Evaluators_RentedAtOnce_AreDifferentOnes()
    {
        using var one = _registry.RentEvaluator(_registry.Plan(Shipped.Flexjob));
        using var other = _registry.RentEvaluator(_registry.Plan(Shipped.Flexjob));

        Assert.NotSame(one.Value, other.Value);
    }

    [Fact]
    public void Explainer_GivenBack_ServesTheNext()
    {
        var plan = _registry.Plan(Shipped.Copenhagen);
        var first = _registry.RentExplainer(plan);
        var explainer = first.Value;
        first.Dispose();
        first.Dispose();

        using var next = _registry.RentExplainer(plan);
        using var another = _registry.RentExplainer(plan);

        Assert.Same(explainer, next.Value);
        Assert.NotSame(explainer, another.Value);
        Assert.Throws<ObjectDisposedException>(() => first.Value);
    }

    [Fact]
    public void TitleOf_SpeaksTheLanguage()
    {
        Assert.Equal("Udvikling i fleksjob II", _registry.TitleOf(Shipped.Flexjob, Language.Danish));
        Assert.NotEqual(_registry.TitleOf(Shipped.Copenhagen, Language.Danish), _registry.TitleOf(Shipped.Copenhagen, Language.English), StringComparer.Ordinal);
        Assert.Equal("no-such-model", _registry.TitleOf("no-such-model", Language.Danish));
        Assert.Equal("Udvidelsen, 2020–2021", _registry.TitleOf(Shipped.Flexjob, null, Language.Danish));
        Assert.Null(_registry.TitleOf(Shipped.Copenhagen, null, Language.Danish));
    }

    private static string Told(Evaluator evaluator, FactTable table)
    {
        var findings = evaluator.Evaluate(table, 0, Days.Of("2020-08-01"));
        return string.Join(' ', findings.Obligations.ToArray().Select(owed => $"{owed.Rule}:{owed.Opens}:{owed.Due}")) + string.Join(' ', findings.Phases.ToArray().Select(phase => phase.Days));
    }
}
