using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>
/// What goes with a case to the new broker: appointments to come, and reminders that are not done, of those whose time as the broker the
/// move ends. What was handed over is remembered, so that undoing the move gives it back.
/// </summary>
internal static class HandOver
{
    private static readonly (int Kind, string Table, string Open)[] Entries =
    [
        (1, "appointment", "state = 0 and day >= @from and day >= @today"),
        (2, "reminder", "done_on is null and (day >= @from or @from <= @today)"),
    ];

    /// <summary>How many appointments and reminders would go with the cases.</summary>
    public static async Task<(int Appointments, int Reminders)> Count(Session session, Actor actor, IEnumerable<int> citizens, int receiver, int from, int today)
    {
        var which = Sql.AnyOf("citizen", citizens);
        var counts = new List<int>();
        foreach (var (_, table, open) in Entries)
            counts.Add(await session.First($"select cast(count(*) as int) from {table} where {Of(table, open)} and {which}", row => row.GetInt32(0), Values(actor, receiver, from, today)));
        return (counts[0], counts[1]);
    }

    /// <summary>To be called before the move is registered, while the case still says who the brokers are.</summary>
    public static async Task Run(Session session, Actor actor, string batch, int citizen, int receiver, int from, int today)
    {
        (string, object?)[] values = [.. Values(actor, receiver, from, today), ("batch", batch), ("citizen", citizen)];
        foreach (var (kind, table, open) in Entries)
        {
            await session.Execute(
                $"""
                insert into handed_over (municipality, batch, kind, number, citizen, person, receiver)
                select municipality, @batch, {kind}, {table}, citizen, person, @receiver from {table} where {Of(table, open)} and citizen = @citizen
                """, values);
            await session.Execute(
                $"update {table} set person = @receiver, version = version + 1 where municipality = @municipality and {table} in ({Handed(kind)})",
                ("municipality", actor.Municipality), ("batch", batch), ("citizen", citizen), ("receiver", receiver));
        }
    }

    /// <summary>Gives back what the receiver still has.</summary>
    public static async Task Undo(Session session, Actor actor, string batch, int citizen)
    {
        foreach (var (kind, table, _) in Entries)
        {
            await session.Execute(
                $"""
                update {table} set version = version + 1, person = (
                  select h.person from handed_over h where h.municipality = @municipality and h.batch = @batch and h.kind = {kind} and h.number = {table}.{table})
                where municipality = @municipality and {table} in ({Handed(kind)}) and person = (
                  select h.receiver from handed_over h where h.municipality = @municipality and h.batch = @batch and h.kind = {kind} and h.number = {table}.{table})
                """, ("municipality", actor.Municipality), ("batch", batch), ("citizen", citizen));
        }
    }

    private static string Handed(int kind) => $"select number from handed_over where municipality = @municipality and batch = @batch and citizen = @citizen and kind = {kind}";

    private static string Of(string table, string open) =>
        $"""
        municipality = @municipality and {open} and person <> @receiver and person in (
          select p.person from span b join person p on p.municipality = b.municipality and p.key = b.name
          where b.municipality = @municipality and b.citizen = {table}.citizen and b.kind = 4 and b.to_day >= @from)
        """;

    private static (string, object?)[] Values(Actor actor, int receiver, int from, int today) =>
        [("municipality", actor.Municipality), ("receiver", receiver), ("from", from), ("today", today)];
}
