using Fremdrift.Core.Import;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;
using Findings = Fremdrift.Engine.Evaluation.Findings;

namespace Fremdrift.Core.Programmes;

/// <summary>What a new version of a model would change.</summary>
/// <param name="Definitions">What the two versions say differently.</param>
/// <param name="Citizens">Those whose results differ, in the order of their keys.</param>
/// <param name="CitizensSeen">How many citizens were evaluated.</param>
public sealed record Rehearsal(IReadOnlyList<DefinitionChange> Definitions, IReadOnlyList<ChangedCitizen> Citizens, long CitizensSeen);

/// <summary>A citizen whose results two versions of a model differ on.</summary>
/// <param name="Citizen">The citizen's key.</param>
/// <param name="Changes">Every difference.</param>
public sealed record ChangedCitizen(string Citizen, IReadOnlyList<ResultChange> Changes);

/// <summary>One difference.</summary>
/// <param name="Section">Whether it is about a target group, a phase, an obligation or an entitlement.</param>
/// <param name="Name">Which.</param>
/// <param name="Before">How it stands under the old version; null if it is not there.</param>
/// <param name="After">How it stands under the new version; null if it is not there.</param>
/// <param name="Why">The changed definitions that it stands on.</param>
public sealed record ResultChange(Section Section, string Name, string? Before, string? After, IReadOnlyList<string> Why);

/// <summary>Evaluates real histories with an old and a new version of a model, and tells whose results change and why.</summary>
/// <remarks>Source: requirements 2.10.</remarks>
public static class RehearseChange
{
    public static Rehearsal Run(Plan before, Plan after, FactFiles files, Viewpoint view, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(view);
        var definitions = ModelComparison.Changes(before.Model, after.Model);
        var why = new ChangeReasons(before.Model, after.Model, definitions);
        var changed = new List<ChangedCitizen>();
        var seen = 0L;
        OrderedWork.Run(
            files.BatchCount,
            () => new Worker(before, after),
            (batch, worker) =>
            {
                var read = files.Read(batch, worker.Scratch);
                worker.Found.Clear();
                worker.Seen = read.Citizens.Length;
                foreach (var citizen in read.Citizens.Span) worker.Compare(read.Facts, citizen, view, why);
            },
            (batch, worker) =>
            {
                changed.AddRange(worker.Found);
                seen += worker.Seen;
                progress?.Report(batch + 1);
            },
            cancellation);
        return new Rehearsal(definitions, changed, seen);
    }

    private sealed class Worker(Plan before, Plan after)
    {
        private readonly Evaluator _before = new(before);
        private readonly Evaluator _after = new(after);

        public FactTable Scratch { get; } = new(before.Vocabulary);

        public List<ChangedCitizen> Found { get; } = [];

        public int Seen { get; set; }

        public void Compare(FactTable facts, int citizen, Viewpoint view, ChangeReasons why)
        {
            var old = Standing.Of(_before.Evaluate(facts, citizen, view.AsOf, view.KnownAt));
            var young = Standing.Of(_after.Evaluate(facts, citizen, view.AsOf, view.KnownAt));
            var changes = new List<ResultChange>();
            foreach (var key in old.Keys.Union(young.Keys).Order())
            {
                var (was, becomes) = (old.GetValueOrDefault(key), young.GetValueOrDefault(key));
                if (string.Equals(was, becomes, StringComparison.Ordinal)) continue;
                changes.Add(new ResultChange(key.Section, key.Name, was, becomes, why.Of(key.Section, key.Name)));
            }

            if (changes.Count > 0) Found.Add(new ChangedCitizen(facts.Citizens.Text(citizen), changes));
        }
    }

    /// <summary>Results as texts under keys that two versions can be compared by.</summary>
    private static class Standing
    {
        public static Dictionary<(Section Section, string Name, string When), string> Of(Findings findings)
        {
            var standing = new Dictionary<(Section, string, string), string>();
            foreach (var stretch in findings.TargetGroups) Add(standing, Section.TargetGroups, findings.Plan.TargetGroups[stretch.Index], stretch.Days, findings.AsOf);
            foreach (var stretch in findings.Phases) Add(standing, Section.Phases, findings.Plan.Phases[stretch.Index], stretch.Days, findings.AsOf);
            foreach (ref readonly var owed in findings.Obligations)
            {
                var member = owed.Member == Instance.NoMember ? "" : findings.Table.Text(owed.Member);
                var key = (Section.Obligations, findings.Plan.Rules[owed.Rule].Name, $"{Date(owed.Opens)} {owed.Second} {member}");
                var text = $"{Date(owed.Opens)} due {Date(owed.Due)} {owed.StatusOn(findings.AsOf).ToString().ToLowerInvariant()}{(member.Length == 0 ? "" : $" ({member})")}";
                // Several may open on one day; together they are still comparable.
                standing[key] = standing.TryGetValue(key, out var other) ? $"{other}, {text}" : text;
            }

            foreach (var right in findings.Entitlements)
                standing[(Section.Entitlements, findings.Plan.Entitlements[right.Index].Name, Date(right.On))] = Date(right.On);
            return standing;
        }

        private static void Add(Dictionary<(Section, string, string), string> standing, Section section, string name, Run days, int asOf) =>
            standing[(section, name, Date(days.From))] = $"{Date(days.From)}..{(days.To >= asOf ? "" : Date(days.To))}";

        private static string Date(int day)
        {
            Span<byte> text = stackalloc byte[10];
            DayText.Write(day, text);
            return System.Text.Encoding.ASCII.GetString(text);
        }
    }
}
