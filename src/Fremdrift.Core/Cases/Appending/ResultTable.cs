using System.Collections.Immutable;
using System.Data.Common;
using Fremdrift.Core.Database;
using Fremdrift.Core.Worklists;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>A table that holds results: its columns after the citizen and the row's number, and how a row is read and written.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Columns">Its columns, in the order in which rows are read and written.</param>
/// <param name="Read">Reads a row, whose first column is the one of that number.</param>
/// <param name="Write">Writes the values of a row.</param>
internal sealed record ResultTable<TRow>(string Name, ImmutableArray<string> Columns, Func<DbDataReader, int, TRow> Read, Action<RowWriter, TRow> Write);

internal static class ResultTables
{
    public static readonly ResultTable<SpanRow> Spans = new(
        "span", ["programme", "kind", "name", "from_day", "to_day", "value"],
        (row, at) => new SpanRow(
            row.GetInt32(at), (SpanKind)row.GetInt32(at + 1), row.GetString(at + 2), row.GetInt32(at + 3), row.GetInt32(at + 4), row.IsDBNull(at + 5) ? null : row.GetDouble(at + 5)),
        (writer, row) =>
        {
            writer.Add(row.Programme);
            writer.Add((int)row.Kind);
            writer.Add(row.Name);
            writer.Add(row.From);
            writer.Add(row.To);
            writer.Add(row.Value);
        });

    public static readonly ResultTable<DutyRow> Duties = new(
        "duty",
        [
            "programme", "rule", "member", "about", "opens", "due", "ground_end", "fulfilled_on", "waived_on", "counts_from", "second", "due_second",
            "fulfilled_second", "open_until",
        ],
        (row, at) => new DutyRow(
            row.GetInt32(at), row.GetString(at + 1), row.IsDBNull(at + 2) ? null : row.GetString(at + 2), row.IsDBNull(at + 3) ? null : row.GetString(at + 3),
            row.GetInt32(at + 4), row.GetInt32(at + 5), row.GetInt32(at + 6), row.GetInt32(at + 7), row.GetInt32(at + 8), row.GetInt32(at + 9), row.GetInt32(at + 10),
            row.GetInt32(at + 11), row.GetInt32(at + 12)),
        (writer, row) =>
        {
            writer.Add(row.Programme);
            writer.Add(row.Rule);
            writer.Add(row.Member);
            writer.Add(row.About);
            writer.Add(row.Opens);
            writer.Add(row.Due);
            writer.Add(row.GroundEnd);
            writer.Add(row.FulfilledOn);
            writer.Add(row.WaivedOn);
            writer.Add(row.CountsFrom);
            writer.Add(row.Second);
            writer.Add(row.DueSecond);
            writer.Add(row.FulfilledSecond);
            writer.Add(row.OpenUntil);
        });

    public static readonly ResultTable<EntitlementRow> Entitlements = new(
        "entitlement", ["programme", "rule", "on_day"],
        (row, at) => new EntitlementRow(row.GetInt32(at), row.GetString(at + 1), row.GetInt32(at + 2)),
        (writer, row) =>
        {
            writer.Add(row.Programme);
            writer.Add(row.Rule);
            writer.Add(row.On);
        });
}
