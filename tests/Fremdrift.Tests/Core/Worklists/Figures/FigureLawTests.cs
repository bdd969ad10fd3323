using System.Text;
using System.Text.Json.Nodes;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Core.Worklists.Figures;
using Fremdrift.Engine.Indicators;
using Fremdrift.Tests.Core.Cases;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using FsCheck.Fluent;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists.Figures;

/// <summary>The page's figures are those of the command line over the same facts, and add up.</summary>
public sealed class FigureLawTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Figures_OfAnyFacts_AreTheIndicatorsOfTheSameFactsAsOfEachDay(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        var facts = await Fill(municipality);
        using var book = new FigureBook(municipality.Programmes);

        var sheet = await Read(municipality, book).Run(TestMunicipality.Actor, new FigureScope(null, null));

        var reported = sheet.Figures.Where(sum => sum.Figure.Kind is not FigureKind.Extra).ToList();
        foreach (var ofProgramme in reported.GroupBy(sum => sum.Figure.Programme))
        {
            var plan = ofProgramme.Key.Plan;
            for (var day = 0; day < ofProgramme.First().Course.Count; day++)
            {
                var asOf = ofProgramme.First().Course[day].Day;
                var indicators = JsonNode.Parse(Evaluated.Indicators(plan, facts, new Viewpoint(asOf)))!.AsObject();
                Assert.Equal(
                    plan.IndicatorNames.Select(name => (name, Of(indicators[name]))),
                    ofProgramme.Select(sum => (sum.Figure.Name, sum.Course[day].Share)));
            }
        }

        Assert.True(reported.Count(sum => sum.Now.Numerator > 0) > reported.Count / 3);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Figures_OfEachBrokerAndOfThoseWithoutOne_AddUpToTheMunicipality(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        await Fill(municipality);
        using var book = new FigureBook(municipality.Programmes);
        var read = Read(municipality, book);
        var all = (await read.Run(TestMunicipality.Actor, new FigureScope(null, null))).Figures;
        var brokers = new HashSet<string>(StringComparer.Ordinal) { CaseFacet.None };
        foreach (var sum in all)
        {
            var behind = (await read.Run(TestMunicipality.Actor, new FigureScope(null, null), sum.Figure.Programme.Number, sum.Figure.Name))!;
            brokers.UnionWith(behind.ByBroker.Select(one => one.Broker).OfType<string>());
            Assert.Equal(sum.Now, Total(behind.ByBroker.Select(one => one.Share)));
            Assert.Equal(sum.Now, Total(behind.Cases.Select(one => one.Counts)));
            Assert.Equal((sum.Citizens, sum.Short), (behind.Cases.Count, behind.Cases.Count(one => one.IsShort)));
        }

        var parts = new List<IReadOnlyList<FigureSum>>();
        foreach (var broker in brokers) parts.Add((await read.Run(TestMunicipality.Actor, new FigureScope(null, broker))).Figures);

        Assert.True(brokers.Count > 1);
        foreach (var sum in all)
        {
            for (var day = 0; day < sum.Course.Count; day++)
                Assert.Equal(sum.Course[day].Share, Total(parts.Select(part => part[sum.Figure.Number].Course[day].Share)));
        }
    }

    /// <summary>Wild histories of both programmes, and what was taken of them.</summary>
    private static async Task<List<WrittenFact>> Fill(TestMunicipality municipality)
    {
        var taken = new List<WrittenFact>();
        foreach (var (seed, i) in Gen.Choose(1, 1_000_000).Sample(40).Select((seed, i) => (seed, i)))
        {
            var key = $"w{i}";
            var facts = WildRegistrations.Of(municipality.Programmes.Plan(i % 4 == 0 ? Shipped.Copenhagen : Shipped.Flexjob), seed).Select(fact => fact with
            {
                Citizen = key, Id = $"{key}-{fact.Id}", Supersedes = fact.Supersedes is null ? null : $"{key}-{fact.Supersedes}",
                Fields = [.. fact.Fields.Select(field => field.Field is "inReplyTo" ? (field.Field, (object)$"{key}-{field.Value}") : field)],
            }).ToArray();
            await municipality.AddCitizen(key);
            if (await municipality.Register(key, Encoding.UTF8.GetBytes(string.Join('\n', facts.AsEnumerable())), null) is RegisterResult.Registered) taken.AddRange(facts);
        }

        return taken;
    }

    private static ReadFigures Read(TestMunicipality municipality, FigureBook book) => new(municipality.Store, municipality.Programmes, new FixedClock("2021-09-15"), book);

    private static Share Of(JsonNode? figure) => figure is null ? default : new Share((long)figure["numerator"]!, (long)figure["denominator"]!);

    private static Share Total(IEnumerable<Share> shares) => shares.Aggregate(default(Share), (sum, share) => new Share(sum.Numerator + share.Numerator, sum.Denominator + share.Denominator));

    private sealed class FixedClock(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(DateOnly.FromDayNumber(Days.Of(day)).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
    }
}
