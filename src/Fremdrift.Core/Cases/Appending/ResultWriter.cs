using Fremdrift.Core.Database;
using Fremdrift.Core.Worklists;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>Writes results of many citizens. A row's number counts the citizen's rows from 0.</summary>
internal static class ResultWriter
{
    public static void Write(Session session, int municipality, List<(int Citizen, SpanRow Row)> rows)
    {
        if (rows.Count == 0) return;
        using var writer = session.Write("span", "municipality", "citizen", "number", "programme", "kind", "name", "from_day", "to_day", "value");
        var number = new Numbers();
        foreach (var (citizen, row) in rows)
        {
            Begin(writer, municipality, citizen, number.Next(citizen));
            writer.Add(row.Programme);
            writer.Add((int)row.Kind);
            writer.Add(row.Name);
            writer.Add(row.From);
            writer.Add(row.To);
            writer.Add(row.Value);
        }

        writer.Complete();
    }

    public static void Write(Session session, int municipality, List<(int Citizen, DutyRow Row)> rows)
    {
        if (rows.Count == 0) return;
        using var writer = session.Write(
            "duty", "municipality", "citizen", "number", "programme", "rule", "member", "about", "opens", "due", "open_until", "ground_end",
            "fulfilled_on", "waived_on", "counts_from", "second", "due_second", "fulfilled_second");
        var number = new Numbers();
        foreach (var (citizen, row) in rows)
        {
            Begin(writer, municipality, citizen, number.Next(citizen));
            writer.Add(row.Programme);
            writer.Add(row.Rule);
            writer.Add(row.Member);
            writer.Add(row.About);
            writer.Add(row.Instance.Opens);
            writer.Add(row.Instance.Due);
            writer.Add(row.OpenUntil);
            writer.Add(row.Instance.GroundEnd);
            writer.Add(row.Instance.FulfilledOn);
            writer.Add(row.Instance.WaivedOn);
            writer.Add(row.Instance.CountsFrom);
            writer.Add(row.Instance.Second);
            writer.Add(row.Instance.DueSecond);
            writer.Add(row.Instance.FulfilledSecond);
        }

        writer.Complete();
    }

    public static void Write(Session session, int municipality, List<(int Citizen, EntitlementRow Row)> rows)
    {
        if (rows.Count == 0) return;
        using var writer = session.Write("entitlement", "municipality", "citizen", "number", "programme", "rule", "on_day");
        var number = new Numbers();
        foreach (var (citizen, row) in rows)
        {
            Begin(writer, municipality, citizen, number.Next(citizen));
            writer.Add(row.Programme);
            writer.Add(row.Rule);
            writer.Add(row.On);
        }

        writer.Complete();
    }

    private static void Begin(RowWriter writer, int municipality, int citizen, int number)
    {
        writer.Row();
        writer.Add(municipality);
        writer.Add(citizen);
        writer.Add(number);
    }

    private sealed class Numbers
    {
        private int _citizen = -1;
        private int _next;

        public int Next(int citizen)
        {
            if (citizen != _citizen) (_citizen, _next) = (citizen, 0);
            return _next++;
        }
    }
}
