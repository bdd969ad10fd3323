using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Indicators;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>
/// Counts what each case adds to each figure, from the facts as they are known now. The database is read while the cases before are
/// counted.
/// </summary>
/// <remarks>
/// Source: semantics 3.6. Of a citizen who has died or moved away the days before count, as everywhere; a figure of the citizens on a day
/// no longer has them among them.
/// </remarks>
internal sealed class CountCases(ProgrammeRegistry programmes)
{
    private const int BatchSize = 250;

    public async Task<List<CaseFigures>> Run(Session session, int municipality, int today, IReadOnlyList<ProgrammeInUse> inUse, IReadOnlyCollection<int>? citizens)
    {
        var (figures, days) = (FigureSet.Of(inUse), FigureDays.Of(today));
        var counted = new List<CaseFigures>();
        var counting = Task.FromResult<CaseFigures[]>([]);
        foreach (var heads in (await CaseHead.Of(session, municipality, today, citizens)).Chunk(BatchSize))
        {
            var table = await Read(session, municipality, heads);
            counted.AddRange(await counting);
            counting = Task.Run(() => Count(table, heads, figures, days));
        }

        counted.AddRange(await counting);
        return counted;
    }

    private async Task<FactTable> Read(Session session, int municipality, CaseHead[] heads)
    {
        var table = new FactTable(programmes.Vocabulary);
        var numbers = heads.ToDictionary(head => head.Citizen, head => table.Citizens.Add(head.Key));
        await session.Each(
            $"select {StoredFact.Columns}, citizen from fact where municipality = @municipality and {Sql.AnyOf("citizen", numbers.Keys)} order by citizen, seq",
            row => StoredFact.Read(row).AddTo(table, numbers[row.GetInt32(12)]), ("municipality", municipality));
        return table;
    }

    private CaseFigures[] Count(FactTable table, CaseHead[] heads, FigureSet figures, IReadOnlyList<int> days)
    {
        table.Complete();
        var adds = heads.ToDictionary(head => head.Key, _ => new List<Added>(), StringComparer.Ordinal);
        foreach (var ofProgramme in figures.All.GroupBy(figure => figure.Programme))
        {
            using var evaluator = programmes.RentEvaluator(ofProgramme.Key.Plan);
            for (var day = 0; day < days.Count; day++) Count(evaluator.Value, table, heads, [.. ofProgramme], (day, days[day]), adds);
        }

        return
        [
            .. heads.Select(head => new CaseFigures
            {
                Citizen = head.Citizen, Key = head.Key, Name = head.Name, IsProtected = head.IsProtected, Broker = head.Broker,
                Adds = [.. adds[head.Key].OrderBy(added => added.Day)],
            }),
        ];
    }

    private static void Count(Evaluator evaluator, FactTable table, CaseHead[] heads, Figure[] figures, (int Place, int AsOf) day, Dictionary<string, List<Added>> adds)
    {
        var extra = ExtraOf(evaluator.Plan, figures);
        var tally = new IndicatorTally(evaluator.Plan, keepCitizens: true);
        var ended = new HashSet<string>(StringComparer.Ordinal);
        for (var citizen = 0; citizen < heads.Length; citizen++)
        {
            if (heads[citizen].HasEndedBy(day.AsOf)) ended.Add(heads[citizen].Key);
            var findings = evaluator.Evaluate(table, citizen, heads[citizen].LastDayBy(day.AsOf));
            evaluator.CountIn(tally);
            CountExtra(findings, extra, day.Place, adds[heads[citizen].Key]);
        }

        foreach (var figure in figures.Where(figure => figure.Kind is not FigureKind.Extra))
        {
            foreach (var (key, counts) in tally.CitizensBehind(figure.Name))
            {
                if (figure.ShareOf is IndicatorKind.Citizens && ended.Contains(key)) continue;
                adds[key].Add(new Added((short)day.Place, (short)figure.Number, (int)counts.Numerator, (int)counts.Denominator));
            }
        }
    }

    /// <summary>The figure of each rule, by the rule's place in the plan; null where it has none of its own.</summary>
    private static Figure?[] ExtraOf(Plan plan, Figure[] figures)
    {
        var byRule = figures.Where(figure => figure.Kind is FigureKind.Extra).ToDictionary(figure => figure.Name, StringComparer.Ordinal);
        return [.. plan.Rules.Select(rule => byRule.GetValueOrDefault(rule.Name))];
    }

    private static void CountExtra(Findings findings, Figure?[] extra, int day, List<Added> into)
    {
        foreach (ref readonly var owed in findings.Obligations)
        {
            if (extra[owed.Rule] is not { } figure) continue;
            var status = owed.StatusOn(findings.AsOf);
            if (status is not (ObligationStatus.Fulfilled or ObligationStatus.Late or ObligationStatus.Overdue or ObligationStatus.Missed)) continue;
            var more = new Added((short)day, (short)figure.Number, status is ObligationStatus.Fulfilled or ObligationStatus.Late ? 1 : 0, 1);
            var at = into.FindIndex(added => added.Day == more.Day && added.Figure == more.Figure);
            if (at < 0) into.Add(more);
            else into[at] = more with { Numerator = into[at].Numerator + more.Numerator, Denominator = into[at].Denominator + 1 };
        }
    }
}
