using FsCheck;
using FsCheck.Fluent;
using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Core.Import;
using Xunit;

namespace Fremdrift.Tests.Core.Synthetic;

public sealed class ValidityTests
{
    private static readonly ProgrammeMix[] Mixes =
        [ProgrammeMix.OnlyFlexjob, ProgrammeMix.OnlyCopenhagen, ProgrammeMix.Municipality, new(0, 0, 1)];

    [Fact]
    public void Lines_OfAnyMunicipality_AreValid() => Prop
        .ForAll(AnyOptions().ToArbitrary(), options => Assert.Empty(Problems(options)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_OfALargeMunicipality_AreValid() => Assert.Empty(Problems(Municipality.Of(3_000)));

    [Fact]
    public void Lines_AtTheEndOfTheCalendar_AreValid() =>
        Assert.Empty(Problems(Municipality.Of(200) with { UpTo = DateOnly.MaxValue }));

    [Fact]
    public void Lines_Read_RaiseNoProblem()
    {
        var read = Reading.Lines(Municipality.Lines(Municipality.Of(1_000)));

        Assert.Empty(read.Problems);
    }

    [Fact]
    public void ToTable_AllCitizens_IsAsReadFromTheLines()
    {
        var options = Municipality.Of(500) with { Scale = 2 };
        var read = Reading.Lines(Municipality.Lines(options));
        var table = new FactTable(Reading.Vocabulary);

        SyntheticMunicipality.Generate(options).ToTable(table);
        table.Complete();

        var citizens = Enumerable.Range(0, table.Citizens.Count).ToArray();
        Assert.Equal(Reading.Dump(read.Facts), Reading.Dump(new Fremdrift.Core.Import.Batch(table, citizens)));
    }

    private static Gen<SyntheticOptions> AnyOptions() =>
        from seed in Gen.Choose(0, int.MaxValue)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from months in Gen.Choose(7, 60)
        from scale in Gen.Choose(1, 4)
        from mix in Gen.Elements(Mixes)
        let upTo = new DateOnly(2021, month, day)
        let options = new SyntheticOptions { Citizens = 20, Seed = (ulong)seed, UpTo = upTo }
        select options with { Start = upTo.AddMonths(-months), Scale = scale, Mix = mix };

    private static string[] Problems(SyntheticOptions options)
    {
        var start = options.Start ?? options.UpTo.AddMonths(-SyntheticOptions.MonthsOfHistory);
        var judge = new LineJudge(start, options.UpTo);
        return [.. Municipality.Lines(options).SelectMany(judge.Problems)];
    }
}
