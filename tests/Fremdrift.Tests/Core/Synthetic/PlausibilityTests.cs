using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Facts;
using Xunit;

namespace Fremdrift.Tests.Core.Synthetic;

public sealed class PlausibilityTests
{
    [Fact]
    public void Generate_FlexjobMix_AboutTwentyFourFactsEach() =>
        Assert.InRange(Municipality.FactsEach(Municipality.InFlexjob(5_000)), 23, 25);

    [Theory]
    [InlineData(10, 2_000)]
    [InlineData(100, 200)]
    public void Generate_Scaled_SoManyTimesTheFacts(int scale, int citizens)
    {
        var once = Municipality.FactsEach(Municipality.InFlexjob(10_000));
        var scaled = Municipality.FactsEach(Municipality.InFlexjob(citizens) with { Scale = scale });

        Assert.InRange(scaled / once, scale * 0.97, scale * 1.03);
    }

    [Fact]
    public void Generate_Scaled_MoreJobsNotTheSameAgain()
    {
        var citizen = SyntheticMunicipality.Generate(Municipality.InFlexjob(1) with { Scale = 20 }).Single();
        var jobs = citizen.Facts.Where(fact => fact.Type.Name is "flexjob" && fact.Supersedes == 0).ToArray();

        Assert.True(jobs.DistinctBy(job => job["job"].Number).Count() >= 15);
        Assert.Equal(jobs.Length, jobs.DistinctBy(job => (job["job"].Number, job.From)).Count());
    }

    [Fact]
    public void Generate_Municipality_HoldsEveryTypeOfFact()
    {
        var found = SyntheticMunicipality.Generate(Municipality.Of(5_000))
            .SelectMany(citizen => citizen.Facts).Select(fact => fact.Type).ToHashSet();

        Assert.Empty(Catalogue.Types.Except(found));
    }

    [Fact]
    public void Generate_Always_EveryCitizenHasAFactAndKeysAreInOrder()
    {
        var citizens = SyntheticMunicipality.Generate(Municipality.Of(3_000)).ToArray();

        Assert.All(citizens, citizen => Assert.NotEmpty(citizen.Facts));
        Assert.Equal(Enumerable.Range(1, 3_000), citizens.Select(citizen => citizen.Number));
        Assert.Equal(citizens.OrderBy(citizen => citizen.Key, StringComparer.Ordinal), citizens);
        Assert.Equal("c0000001", citizens[0].Key);
    }

    [Fact]
    public void Generate_TenMillionCitizens_KeysGrowWiderAndStayInOrder()
    {
        var options = Municipality.Of(10_000_001);
        var keys = SyntheticMunicipality.Generate(options, 9_999_999, 3).Select(citizen => citizen.Key);

        Assert.Equal("c09999999 c10000000 c10000001", string.Join(' ', keys));
    }

    [Fact]
    public void Generate_Always_FactsAreInTheOrderTheyWereRecorded()
    {
        foreach (var citizen in SyntheticMunicipality.Generate(Municipality.Of(200)))
        {
            Assert.Equal(Enumerable.Range(1, citizen.Facts.Length), citizen.Facts.Select(fact => fact.Number));
            Assert.Equal(citizen.Facts.Select(fact => fact.Recorded).Order(), citizen.Facts.Select(fact => fact.Recorded));
        }
    }

    [Fact]
    public void Generate_Always_AboutTwoPercentAreCorrectedOrTakenBack()
    {
        var facts = SyntheticMunicipality.Generate(Municipality.Of(3_000)).SelectMany(citizen => citizen.Facts).ToArray();
        var corrections = facts.Count(fact => fact.Supersedes > 0 && fact.Type != Catalogue.Retraction);
        var retractions = facts.Count(fact => fact.Type == Catalogue.Retraction);

        Assert.InRange((corrections + retractions) / (double)facts.Length, 0.015, 0.025);
        Assert.True(corrections > retractions && retractions > 0);
    }

    [Fact]
    public void Generate_UpToTheEndOfTheProgramme_SpansItFromBeforeItsStart()
    {
        var days = SyntheticMunicipality.Generate(Municipality.InFlexjob(2_000)).SelectMany(citizen => citizen.Facts)
            .Where(fact => fact.Type.Shape != FactShape.None).Select(fact => DateOnly.FromDayNumber(fact.From)).ToArray();

        Assert.InRange(days.Min(), new DateOnly(2020, 2, 1), new DateOnly(2020, 3, 31));
        Assert.InRange(days.Max(), new DateOnly(2021, 9, 25), new DateOnly(2021, 9, 30));
    }

    [Fact]
    public void Generate_Mixes_KeepTheProgrammesApart()
    {
        Assert.DoesNotContain("group", Types(ProgrammeMix.OnlyFlexjob));
        Assert.DoesNotContain("rehab-preparation", Types(ProgrammeMix.OnlyCopenhagen));

        var both = Types(new ProgrammeMix(0, 0, 1));
        Assert.Contains("group", both);
        Assert.Contains("rehab-preparation", both);
    }

    [Fact]
    public void Generate_Brokers_HaveAboutFortyCitizensEach()
    {
        var brokers = SyntheticMunicipality.Generate(Municipality.InFlexjob(4_000)).SelectMany(citizen => citizen.Facts)
            .Where(fact => fact.Type.Name is "broker").Select(fact => fact["broker"].Number).Distinct().Count();

        Assert.Equal(100, brokers);
    }

    [Theory]
    [InlineData(-1, 1, 19, "citizens")]
    [InlineData(1, 0, 19, "scale")]
    [InlineData(1, 1, 2, "history")]
    public void Problems_UnusableOptions_AreSaidAndRefused(int citizens, int scale, int months, string about)
    {
        var upTo = Municipality.Of(1).UpTo;
        var options = Municipality.Of(citizens) with { Scale = scale, Start = upTo.AddMonths(-months) };

        Assert.Contains(about, Assert.Single(options.Problems()), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SyntheticMunicipality.Generate(options));
    }

    [Fact]
    public void Problems_SeveralAtOnce_AreAllSaid()
    {
        var options = Municipality.Of(-1) with { Scale = -1, Mix = default, UpTo = DateOnly.MinValue };

        Assert.Equal(4, options.Problems().Count);
    }

    private static HashSet<string> Types(ProgrammeMix mix) =>
        SyntheticMunicipality.Generate(Municipality.Of(300) with { Mix = mix })
            .SelectMany(citizen => citizen.Facts).Select(fact => fact.Type.Name).ToHashSet(StringComparer.Ordinal);
}
