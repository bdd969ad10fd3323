using System.Globalization;
using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;
using Findings = Fremdrift.Engine.Evaluation.Findings;

namespace Fremdrift.Core.Programmes;

/// <summary>Writes a table to look at: where each citizen is, and a line for everything owed now.</summary>
public static class FindingsTable
{
    private static readonly int[] Widths = [24, 8, 8, 28, 12];

    public static void Write(Plan plan, FactFiles files, Viewpoint view, Stream output, IProgress<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Row("CITIZEN", "GROUP", "PHASE", "OWED", "DUE", "STATUS"));
        EvaluateFacts.Each(plan, files, view, (findings, into) => Citizen(findings, into), output, progress);
    }

    private static void Citizen(Findings findings, System.Buffers.IBufferWriter<byte> into)
    {
        var group = Now(findings.TargetGroups, findings.Plan.TargetGroups, findings.AsOf);
        var phase = Now(findings.Phases, findings.Plan.Phases, findings.AsOf);
        var citizen = findings.Table.Citizens.Text(findings.Citizen);
        var owed = new List<Instance>();
        foreach (ref readonly var instance in findings.Obligations)
        {
            if (instance.StatusOn(findings.AsOf) is ObligationStatus.Pending or ObligationStatus.Overdue) owed.Add(instance);
        }

        if (owed.Count == 0) Add(into, Row(citizen, group, phase, "", "", ""));
        foreach (var instance in owed.OrderBy(instance => instance.Due))
        {
            var status = instance.StatusOn(findings.AsOf).ToString().ToLowerInvariant();
            var member = instance.Member == Instance.NoMember ? "" : $" ({findings.Table.Text(instance.Member)})";
            Add(into, Row(citizen, group, phase, findings.Plan.Rules[instance.Rule].Name + member, Day.ToDate(instance.Due).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), status));
            (citizen, group, phase) = ("", "", "");
        }
    }

    private static string Now(ReadOnlySpan<Engine.Evaluation.Stretch> stretches, IReadOnlyList<string> names, int asOf)
    {
        var now = new List<string>();
        foreach (ref readonly var stretch in stretches)
        {
            if (stretch.Days.To >= asOf) now.Add(names[stretch.Index]);
        }

        return now.Count == 0 ? "-" : string.Join(' ', now.Order(StringComparer.Ordinal));
    }

    private static byte[] Row(params string[] cells)
    {
        var padded = cells.Select((cell, i) => i < Widths.Length ? Safe(cell).PadRight(Widths[i]) : Safe(cell));
        return Encoding.UTF8.GetBytes(string.Join("  ", padded).TrimEnd() + "\n");
    }

    private static void Add(System.Buffers.IBufferWriter<byte> into, byte[] row)
    {
        row.CopyTo(into.GetSpan(row.Length));
        into.Advance(row.Length);
    }

    private static string Safe(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
