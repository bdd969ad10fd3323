using Fremdrift.Core.Database;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Worklists;

/// <summary>One citizen's results as rows: dates only, so that they stay true as time passes. Filled, compared, written, used again.</summary>
internal sealed class ResultRows
{
    private static readonly (string Type, SpanKind Kind, string? Name, string? Value)[] Periods =
    [
        ("benefit", SpanKind.Benefit, "kind", null),
        ("broker", SpanKind.Broker, "broker", null),
        ("marking", SpanKind.Marking, "name", null),
        ("flexjob", SpanKind.Job, "job", "hours"),
        ("absence", SpanKind.Absence, "kind", null),
        ("exemption", SpanKind.Exemption, "kind", null),
        ("other-actor", SpanKind.OtherActor, null, null),
        ("company-measure", SpanKind.Measure, "kind", null),
        ("placement", SpanKind.Measure, "kind", null),
    ];

    private static readonly PeriodType?[] ByType = PeriodTypes();

    public List<SpanRow> Spans { get; } = [];

    public List<DutyRow> Duties { get; } = [];

    public List<EntitlementRow> Entitlements { get; } = [];

    public void Clear()
    {
        Spans.Clear();
        Duties.Clear();
        Entitlements.Clear();
    }

    /// <summary>Adds the periods that lists are filtered by, as registered and in force.</summary>
    public void AddPeriods(FactTable table, int citizen)
    {
        var history = table[citizen];
        foreach (ref readonly var fact in history.Facts)
        {
            if (!History.InForce(fact, History.Everything) || ByType[fact.Type] is not { } period) continue;
            var name = period.Name is null ? Packed.Absent : history.Value(fact, period.Name);
            var value = period.Value is null ? Packed.Absent : history.Value(fact, period.Value);
            Spans.Add(new SpanRow(
                0, period.Kind, name == Packed.Absent ? "" : Storable(table.Text(name)), fact.From, fact.To,
                value == Packed.Absent ? null : Packed.ToNumber(value)));
        }

        Merge();
    }

    /// <summary>Adds what a programme finds; the findings must be of <see cref="Day.Last"/>.</summary>
    public void Add(int programme, Findings findings)
    {
        foreach (var stretch in findings.TargetGroups)
            Spans.Add(new SpanRow(programme, SpanKind.TargetGroup, findings.Plan.TargetGroups[stretch.Index], stretch.Days.From, End(stretch.Days.To), null));
        foreach (var stretch in findings.Phases)
            Spans.Add(new SpanRow(programme, SpanKind.Phase, findings.Plan.Phases[stretch.Index], stretch.Days.From, End(stretch.Days.To), null));
        foreach (ref readonly var instance in findings.Obligations)
        {
            var member = instance.Member == Instance.NoMember ? null : findings.Table.Text(instance.Member);
            var about = instance.About < 0 ? null : findings.Table.Texts.Text(instance.About);
            Duties.Add(DutyRow.Of(programme, findings.Plan.Rules[instance.Rule].Name, member, about, instance));
        }

        foreach (var right in findings.Entitlements) Entitlements.Add(new EntitlementRow(programme, findings.Plan.Entitlements[right.Index].Name, right.On));
    }

    /// <summary>A name may hold what JSON can say but a database's text cannot.</summary>
    private static string Storable(string name) => name.Replace("\0", "", StringComparison.Ordinal);

    private static int End(int day) => day >= Day.Last ? Fact.Ongoing : day;

    /// <summary>Joins periods of one kind and name that touch or overlap; the hours of a job are kept apart.</summary>
    private void Merge()
    {
        Spans.Sort(SpanRow.Compare);
        for (var i = Spans.Count - 2; i >= 0; i--)
        {
            var (earlier, later) = (Spans[i], Spans[i + 1]);
            if (earlier.Kind != later.Kind || earlier.Kind == SpanKind.Job || !string.Equals(earlier.Name, later.Name, StringComparison.Ordinal)) continue;
            if (earlier.To != Fact.Ongoing && earlier.To + 1 < later.From) continue;
            Spans[i] = earlier with { To = Math.Max(earlier.To, later.To) };
            Spans.RemoveAt(i + 1);
        }
    }

    private static PeriodType?[] PeriodTypes()
    {
        var types = new PeriodType?[Catalogue.Types.Length];
        foreach (var (name, kind, field, value) in Periods)
        {
            var type = Catalogue.Find(name)!;
            types[type.Number] = new PeriodType(kind, field is null ? null : type.Field(field), value is null ? null : type.Field(value));
        }

        return types;
    }

    private sealed record PeriodType(SpanKind Kind, FactField? Name, FactField? Value);
}

internal readonly record struct SpanRow(int Programme, SpanKind Kind, string Name, int From, int To, double? Value)
{
    public static int Compare(SpanRow a, SpanRow b)
    {
        var order = a.Programme.CompareTo(b.Programme);
        if (order == 0) order = a.Kind.CompareTo(b.Kind);
        if (order == 0) order = string.CompareOrdinal(a.Name, b.Name);
        if (order == 0) order = a.From.CompareTo(b.From);
        if (order == 0) order = a.To.CompareTo(b.To);
        return order != 0 ? order : Nullable.Compare(a.Value, b.Value);
    }
}

internal readonly record struct DutyRow(
    int Programme, string Rule, string? Member, string? About, int Opens, int Due, int GroundEnd, int FulfilledOn, int WaivedOn, int CountsFrom, int Second, int DueSecond, int FulfilledSecond)
{
    /// <summary>The last day on which it is owed; the day before it opens if it is met at once.</summary>
    public int OpenUntil => Math.Min(GroundEnd, Math.Min(FulfilledOn, WaivedOn) - 1);

    public static DutyRow Of(int programme, string rule, string? member, string? about, in Instance instance) => new(
        programme, rule, member, about, instance.Opens, instance.Due, instance.GroundEnd, instance.FulfilledOn, instance.WaivedOn, instance.CountsFrom,
        instance.Second, instance.DueSecond, instance.FulfilledSecond);
}

internal readonly record struct EntitlementRow(int Programme, string Rule, int On);
