using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Administration.Programmes;

/// <summary>How many citizens a group, a phase or an open duty has today, before and after.</summary>
public sealed record RehearsedFigure(Section Section, string Name, int Before, int After);

/// <summary>What it would change, today, to take an edition into use.</summary>
/// <param name="Citizens">How many citizens were evaluated.</param>
/// <param name="Changed">Of how many something changes.</param>
/// <param name="Entering">How many come into a target group and are in none now.</param>
/// <param name="Leaving">How many are in a target group and come out of all.</param>
/// <param name="Figures">What changes, by section and in the order of the model.</param>
public sealed record EditionRehearsal(int Citizens, int Changed, int Entering, int Leaving, IReadOnlyList<RehearsedFigure> Figures);

/// <summary>Evaluates every case by the edition in use and by another, and tells what the change would mean. Nothing is stored.</summary>
public sealed class RehearseEdition(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private const int BatchSize = 500;

    /// <summary>The rehearsal; null if there is no such edition.</summary>
    public async Task<EditionRehearsal?> Run(Actor actor, string model, string edition)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        if (!programmes.TryPlan(model, edition, out var after)) return null;
        await using var session = await store.Open();
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        var before = inUse.Find(programme => string.Equals(programme.Plan.Model.Name, after.Model.Name, StringComparison.Ordinal))?.Plan;
        var count = new Count(programmes, before, after, time.Today());
        for (var latest = 0; ;)
        {
            var citizens = await session.Query(
                "select citizen from citizen where municipality = @municipality and citizen > @latest order by citizen limit @most", row => row.GetInt32(0),
                ("municipality", actor.Municipality), ("latest", latest), ("most", BatchSize));
            if (citizens.Count == 0) return count.Result();
            latest = citizens[^1];
            count.Add(await Facts(session, actor.Municipality, citizens), citizens.Count);
        }
    }

    private async Task<FactTable> Facts(Session session, int municipality, List<int> citizens)
    {
        var table = new FactTable(programmes.Vocabulary);
        var numbers = citizens.ToDictionary(citizen => citizen, citizen => table.Citizens.Add(FormattableString.Invariant($"{citizen}")));
        await session.Each(
            $"select {StoredFact.Columns}, citizen from fact where municipality = @municipality and {Sql.AnyOf("citizen", citizens)} order by citizen, seq",
            row => StoredFact.Read(row).AddTo(table, numbers[row.GetInt32(12)]), ("municipality", municipality));
        table.Complete();
        return table;
    }

    private sealed class Count(ProgrammeRegistry programmes, Plan? before, Plan after, int today)
    {
        private readonly Dictionary<(Section Section, string Name), (int Before, int After)> _figures = [];
        private int _citizens;
        private int _changed;
        private int _entering;
        private int _leaving;

        public void Add(FactTable table, int citizens)
        {
            using var old = before is null ? null : programmes.RentEvaluator(before);
            using var young = programmes.RentEvaluator(after);
            for (var citizen = 0; citizen < citizens; citizen++)
            {
                var was = old is null ? [] : Standing(old.Value.Evaluate(table, citizen, today));
                var becomes = Standing(young.Value.Evaluate(table, citizen, today));
                Add(was, becomes);
            }
        }

        public EditionRehearsal Result()
        {
            var order = after.Model.Definitions.Select((definition, i) => (Key: (definition.Section, definition.Name), i)).ToDictionary(pair => pair.Key, pair => pair.i);
            return new EditionRehearsal(_citizens, _changed, _entering, _leaving,
            [
                .. _figures.Where(pair => pair.Value.Before != pair.Value.After).OrderBy(pair => pair.Key.Section).ThenBy(pair => order.GetValueOrDefault(pair.Key))
                    .Select(pair => new RehearsedFigure(pair.Key.Section, pair.Key.Name, pair.Value.Before, pair.Value.After)),
            ]);
        }

        private void Add(HashSet<(Section Section, string Name)> was, HashSet<(Section Section, string Name)> becomes)
        {
            _citizens++;
            if (!was.SetEquals(becomes)) _changed++;
            var (wasIn, isIn) = (was.Any(IsGroup), becomes.Any(IsGroup));
            if (isIn && !wasIn) _entering++;
            if (wasIn && !isIn) _leaving++;
            foreach (var key in was) _figures[key] = (_figures.GetValueOrDefault(key).Before + 1, _figures.GetValueOrDefault(key).After);
            foreach (var key in becomes) _figures[key] = (_figures.GetValueOrDefault(key).Before, _figures.GetValueOrDefault(key).After + 1);
        }

        private static bool IsGroup((Section Section, string Name) key) => key.Section is Section.TargetGroups;

        private HashSet<(Section Section, string Name)> Standing(Findings findings)
        {
            var standing = new HashSet<(Section, string)>();
            foreach (var stretch in findings.TargetGroups)
            {
                if (stretch.Days.From <= today && stretch.Days.To >= today) standing.Add((Section.TargetGroups, findings.Plan.TargetGroups[stretch.Index]));
            }

            foreach (var stretch in findings.Phases)
            {
                if (stretch.Days.From <= today && stretch.Days.To >= today) standing.Add((Section.Phases, findings.Plan.Phases[stretch.Index]));
            }

            foreach (ref readonly var owed in findings.Obligations)
            {
                if (owed.StatusOn(today) is ObligationStatus.Pending or ObligationStatus.Overdue) standing.Add((Section.Obligations, findings.Plan.Rules[owed.Rule].Name));
            }

            return standing;
        }
    }
}
