using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists;
using Fremdrift.Core.Worklists.Board;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists;

/// <summary>What the board asks of large tables.</summary>
public sealed class BoardQueryTests
{
    private const int Cases = 60;
    private const int Never = int.MaxValue;

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task RecentMoves_AmongManyFacts_AreFoundByTheirIndex(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await using var session = await town.Store.Open();
        await session.Execute(
            """
            insert into fact (municipality, citizen, seq, id, type, from_day, to_day, second, recorded, fields, registered, person, batch)
            with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)
            select 1, 1, i, 'f' || i, 'contact', 1, 1, 0, 1, '{}', i, 1, 'import-' || i from n
            """);
        await session.Execute("analyze fact");

        var plan = await session.Query(
            $"explain {(session.IsPostgres ? "" : "query plan ")}{UndoMove.RecentRows}",
            row => row.GetString(session.IsPostgres ? 0 : 3), ("municipality", 1), ("since", 1L));

        Assert.Contains(plan, line => line.Contains("fact_of_move", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("Seq Scan", StringComparison.Ordinal) || line.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task OnTime_OfAnyDuties_CountsEachForTheBrokerOfItsDay(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        for (var citizen = 1; citizen <= Cases; citizen++) await town.Citizen($"c{citizen}", $"Borger {citizen}");
        await using var session = await town.Store.Begin();
        var programmes = await ProgrammesInUse.Of(session, 1, town.Programmes);
        var random = new Random(20201201);
        var duties = Enumerable.Range(0, 3000).Select(_ => Duty(random)).ToList();
        var spans = Enumerable.Range(0, Cases * 4).Select(_ => Span(random)).ToList();
        Write(session, duties, spans);

        var found = await OnTime.Of(session, town.Leader, WorklistTown.Today, programmes);

        var contact = OnTime.Contact(programmes);
        var expected = duties.Where(duty => contact.Contains($"{duty.Programme}:{duty.Rule}", StringComparer.Ordinal) && duty.IsCounted)
            .SelectMany(duty => spans.Where(span => span.Citizen == duty.Citizen && span.From <= duty.Day && span.To >= duty.Day).Select(span => (span.Broker, InTime: duty.FulfilledOn <= duty.Due)))
            .GroupBy(one => one.Broker, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new OnTimeShare(group.Count(one => one.InTime), group.Count()), StringComparer.Ordinal);
        Assert.NotEmpty(expected);
        Assert.Contains(expected.Values, share => share.InTime > 0 && share.InTime < share.Closed);
        Assert.Equal(expected.OrderBy(one => one.Key, StringComparer.Ordinal), found.OrderBy(one => one.Key, StringComparer.Ordinal));
        foreach (var (broker, share) in expected)
        {
            var behind = await OnTime.Behind(session, town.Leader, WorklistTown.Today, programmes, broker);
            Assert.Equal(share, new OnTimeShare(behind.Count(one => one.IsInTime), behind.Count));
        }
    }

    private static void Write(Session session, List<Owed> duties, List<Had> spans)
    {
        using (var rows = session.Write("duty", "municipality", "citizen", "number", "rule", "programme", "opens", "due", "open_until", "ground_end", "fulfilled_on", "waived_on", "counts_from", "second", "due_second", "fulfilled_second"))
        {
            foreach (var (duty, number) in duties.Select((duty, number) => (duty, number)))
            {
                Add(rows, 1, duty.Citizen, number);
                rows.Add(duty.Rule);
                foreach (var value in new[] { duty.Programme, duty.Opens, duty.Due, duty.OpenUntil, duty.GroundEnd, duty.FulfilledOn, duty.WaivedOn, duty.Opens, -1, -1, -1 }) rows.Add(value);
            }

            rows.Complete();
        }

        using (var rows = session.Write("span", "municipality", "citizen", "number", "name", "programme", "kind", "from_day", "to_day"))
        {
            foreach (var (span, number) in spans.Select((span, number) => (span, number)))
            {
                Add(rows, 1, span.Citizen, number);
                rows.Add(span.Broker);
                foreach (var value in new[] { 0, (int)SpanKind.Broker, span.From, span.To }) rows.Add(value);
            }

            rows.Complete();
        }
    }

    private static void Add(RowWriter rows, params int[] key)
    {
        rows.Row();
        foreach (var value in key) rows.Add(value);
    }

    private static Owed Duty(Random random)
    {
        var opens = WorklistTown.Today + random.Next(-300, 20);
        var due = opens + random.Next(0, 30);
        return new Owed(
            random.Next(1, Cases + 1), random.Next(1, 3), random.Next(3) is 0 ? "personal-broker" : "contact-14-days", opens, due,
            random.Next(2) is 0 ? Never : opens + random.Next(0, 200), random.Next(3) is 0 ? Never : opens + random.Next(0, 120), random.Next(5) is 0 ? opens + random.Next(0, 60) : Never);
    }

    private static Had Span(Random random)
    {
        var from = WorklistTown.Today + random.Next(-400, 30);
        return new Had(random.Next(1, Cases + 1), $"b{random.Next(6)}", from, random.Next(2) is 0 ? Never : from + random.Next(0, 300));
    }

    private sealed record Had(int Citizen, string Broker, int From, int To);

    private sealed record Owed(int Citizen, int Programme, string Rule, int Opens, int Due, int GroundEnd, int FulfilledOn, int WaivedOn)
    {
        public int OpenUntil => Math.Min(GroundEnd, Math.Min(FulfilledOn, WaivedOn) - 1);

        public int Day => Math.Min(FulfilledOn, Due);

        /// <summary>Met in the last days, or not met though it was due in them; neither waived nor lapsed.</summary>
        public bool IsCounted
        {
            get
            {
                var (today, since) = (WorklistTown.Today, WorklistTown.Today - OnTime.Days);
                if (OpenUntil < since - 1 || Opens > today || (WaivedOn <= today && FulfilledOn > WaivedOn)) return false;
                return (FulfilledOn >= since && FulfilledOn <= today) || (FulfilledOn > today && Due < today && GroundEnd >= Due && GroundEnd >= since);
            }
        }
    }
}
