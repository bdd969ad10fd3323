using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>What a definition is shown as is the model language itself: read again, it says and means the same.</summary>
public sealed class DefinitionTextTests
{
    public static TheoryData<string> Names => [.. Shipped.Names];

    [Theory]
    [InlineData("benefit - (broker - marking)")]
    [InlineData("benefit - broker - marking")]
    [InlineData("benefit - (broker & marking)")]
    [InlineData("benefit & (broker - marking)")]
    [InlineData("(benefit | broker) - marking")]
    [InlineData("benefit | (broker | marking)")]
    [InlineData("first (cv | contact) on or after since visitation")]
    [InlineData("first cv on or after (contact + 1 month)")]
    [InlineData("cv + 14 days + 1 month")]
    [InlineData("since (cv + 14 days)")]
    [InlineData("since cv + 14 days")]
    [InlineData("run of (benefit & period) at first broker")]
    [InlineData("run of run of benefit at broker at marking")]
    [InlineData("(any job: flexjob(job)) & benefit")]
    [InlineData("any job: flexjob(job) & benefit if broker")]
    [InlineData("any job: first flexjob(job) else since flexjob(job)")]
    [InlineData("benefit if (broker else marking)")]
    [InlineData("(benefit else broker) - marking")]
    [InlineData("(benefit if broker) else marking")]
    [InlineData("(any job: flexjob(job)) if broker")]
    [InlineData("(any job: since flexjob(job)) else marking")]
    [InlineData("until (benefit else broker)")]
    [InlineData("after 14 days of (benefit - absence) from first broker")]
    [InlineData("after (after 14 days of benefit from broker)")]
    [InlineData("last (benefit & until cv) else first benefit")]
    [InlineData("starts of (benefit | broker) & before marking")]
    [InlineData("beginnings of flexjob[hours <= 10.5; not employer]")]
    [InlineData("marking[name = \"Udvikling i fleksjob II\"]")]
    [InlineData("contact[channel = phone, meeting; with not company] | benefit[kind not \"a, b\", c]")]
    [InlineData("rehab-meeting[sections has \"1.4\", \"2.1\"; consultantPresent = false]")]
    [InlineData("flexjob[hours > low] - flexjob[hours >= most]")]
    public void Expression_ShownAndReadAgain_MeansTheSame(string expression)
    {
        var written = With(expression);
        var shown = DefinitionText.Of(written.TargetGroups[0]).Single(pair => pair.Key is "is").Value;
        var again = With(shown);

        Assert.Equal(shown, DefinitionText.Of(again.TargetGroups[0]).Single(pair => pair.Key is "is").Value);
        var words = ModelWords.VocabularyOf(written, again);
        var (one, other) = (new Evaluator(Plan.Compile(written, null, words)!), new Evaluator(Plan.Compile(again, null, words)!));
        for (var seed = 0; seed < 40; seed++)
        {
            var table = FactBuilder.ToTable(WildRegistrations.Of(Shipped.Plan(Shipped.Flexjob), seed), words);
            Assert.Equal(Snapshot.Of(one.Evaluate(table, 0, Day.Last), Day.Last), Snapshot.Of(other.Evaluate(table, 0, Day.Last), Day.Last));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Definition_OfAShippedModel_HasSomethingToSay(string name)
    {
        var model = Shipped.Model(name);

        Assert.All(model.Definitions.Where(definition => definition is not ElementDefinition), definition => Assert.NotEmpty(DefinitionText.Of(definition)));
        Assert.Empty(ModelComparison.Changes(model, model));
    }

    [Fact]
    public void Versions_ThatDifferInOneParameter_DifferInThatAlone()
    {
        var before = Shipped.Model(Shipped.Flexjob);
        var texts = before.Texts.ToDictionary(texts => texts.Language, texts => new ModelFile(texts.Language, Shipped.Text(Shipped.Flexjob, $"texts.{texts.Language}.yaml")), StringComparer.Ordinal);
        var changed = Shipped.Text(Shipped.Flexjob, "model.yaml").Replace("contact-interval: { is: 14 days", "contact-interval: { is: 7 days", StringComparison.Ordinal);
        var after = ProgrammeModel.Read(new ModelFile("model.yaml", changed), texts, out _)!;

        var change = Assert.Single(ModelComparison.Changes(before, after));

        Assert.Equal((Section.Parameters, "contact-interval"), (change.Section, change.Name));
        Assert.Equal(("14 days", "7 days"), (change.Before![0].Value, change.After![0].Value));
    }

    [Fact]
    public void Dependencies_OfARule_ReachThroughPhasesToTimelines()
    {
        var model = Shipped.Model(Shipped.Flexjob);
        var rule = model.Obligations.Single(rule => rule.Name is "contact-14-days");

        var names = new Dependencies(model).Of(rule).Select(definition => definition.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "2", "on-benefit", "excused", "spoken-with", "contact-interval", "in-scheme", "grant" }, names);
        Assert.DoesNotContain("contact-14-days", names);
        Assert.DoesNotContain("plan-limit", names);
    }

    private static ProgrammeModel With(string expression) => ModelText.Programme(
        $$"""
        each:
          job: { facts: flexjob, by: job, source: S }
        parameters:
          low: { is: 10, source: S }
        numbers:
          most: { is: highest hours of flexjob on flexjob, source: S }
        target-groups:
          1: { is: '{{expression}}', source: S }
        """).Sound();
}
