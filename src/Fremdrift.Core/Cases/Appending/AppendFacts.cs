using System.Text;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>
/// Appends facts to one or many cases and stores what then is true and owed, in the transaction of its session. The one way into
/// the store: forms, imports and the interface between systems all come through here. Not safe to share between threads; used again
/// it costs little memory.
/// </summary>
public sealed class AppendFacts(ProgrammeRegistry programmes)
{
    private readonly FactTable _table = new(programmes.Vocabulary);
    private readonly ResultRows _rows = new();

    /// <summary>Locks the cases, so that nobody else appends until the transaction ends, and reads them.</summary>
    public static async Task<List<LockedCase>> Lock(Session session, int municipality, IReadOnlyCollection<int> citizens)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(citizens);
        if (citizens.Count == 0) return [];
        var which = Sql.AnyOf("citizen", citizens);
        var cases = await session.Query(
            $"select citizen, key, seq from citizen where municipality = @municipality and {which} order by citizen{(session.IsPostgres ? " for update" : "")}",
            row => new LockedCase(row.GetInt32(0), row.GetString(1), row.GetInt32(2)), ("municipality", municipality));
        var byNumber = cases.ToDictionary(one => one.Citizen);
        await session.Each(
            $"select {StoredFact.Columns}, citizen from fact where municipality = @municipality and {which} order by citizen, seq",
            row => byNumber[row.GetInt32(12)].Facts.Add(StoredFact.Read(row)), ("municipality", municipality));
        return cases;
    }

    /// <summary>
    /// Appends to each case its new facts and stores the results of all. The ids must be new in the municipality.
    /// </summary>
    public async Task Run(Session session, int municipality, IReadOnlyList<LockedCase> cases)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(cases);
        if (cases.Count == 0) return;
        var inUse = await ProgrammesInUse.Of(session, municipality, programmes);
        Fill(cases);
        WriteFacts(session, municipality, cases);
        await WriteResults(session, municipality, cases, inUse);
        await SetSequence(session, municipality, cases);
    }

    private void Fill(IReadOnlyList<LockedCase> cases)
    {
        _table.Clear();
        foreach (var one in cases)
        {
            var citizen = _table.Citizens.Add(one.Key);
            foreach (var fact in one.Facts) fact.AddTo(_table, citizen);
            foreach (var fact in one.New) fact.AddTo(_table, citizen);
        }

        _table.Complete();
    }

    private static void WriteFacts(Session session, int municipality, IReadOnlyList<LockedCase> cases)
    {
        if (cases.All(one => one.New.Count == 0)) return;
        using var writer = session.Write("fact", "municipality", "citizen", "seq", "id", "type", "from_day", "to_day", "second", "recorded", "supersedes", "fields", "registered", "person", "batch");
        foreach (var one in cases)
        {
            foreach (var fact in one.New)
            {
                writer.Row();
                writer.Add(municipality);
                writer.Add(one.Citizen);
                writer.Add(fact.Seq);
                writer.Add(fact.Id);
                writer.Add(fact.Type.Name);
                writer.Add(fact.From);
                writer.Add(fact.To);
                writer.Add(fact.Second);
                writer.Add(fact.Recorded);
                writer.Add(fact.Supersedes);
                writer.Add(fact.Fields);
                writer.Add(fact.Registered);
                writer.Add(fact.Person);
                writer.Add(fact.Batch);
            }
        }

        writer.Complete();
    }

    private async Task WriteResults(Session session, int municipality, IReadOnlyList<LockedCase> cases, IReadOnlyList<ProgrammeInUse> inUse)
    {
        // One table is written at a time, so what is found is kept until its turn comes.
        var spans = new List<(int Citizen, SpanRow Row)>();
        var duties = new List<(int Citizen, DutyRow Row)>();
        var entitlements = new List<(int Citizen, EntitlementRow Row)>();
        var leases = inUse.Select(programme => programmes.RentEvaluator(programme.Plan)).ToArray();
        try
        {
            for (var citizen = 0; citizen < cases.Count; citizen++)
            {
                _rows.Clear();
                _rows.AddPeriods(_table, citizen);
                for (var i = 0; i < leases.Length; i++) _rows.Add(inUse[i].Number, leases[i].Value.Evaluate(_table, citizen, Day.Last));
                foreach (var row in _rows.Spans) spans.Add((cases[citizen].Citizen, row));
                foreach (var row in _rows.Duties) duties.Add((cases[citizen].Citizen, row));
                foreach (var row in _rows.Entitlements) entitlements.Add((cases[citizen].Citizen, row));
            }
        }
        finally
        {
            foreach (var lease in leases) lease.Dispose();
        }

        await ResultWriter.Write(session, municipality, ResultTables.Spans, cases, spans);
        await ResultWriter.Write(session, municipality, ResultTables.Duties, cases, duties);
        await ResultWriter.Write(session, municipality, ResultTables.Entitlements, cases, entitlements);
    }

    private static async Task SetSequence(Session session, int municipality, IReadOnlyList<LockedCase> cases)
    {
        // Also where nothing was added: whoever keeps cases in memory is told by the row that the results may be others.
        foreach (var group in cases.GroupBy(one => one.New.Count))
        {
            await session.Execute(
                $"update citizen set seq = seq + @count where municipality = @municipality and {Sql.AnyOf("citizen", group.Select(one => one.Citizen))}",
                ("count", group.Key), ("municipality", municipality));
        }
    }
}

/// <summary>A case nobody else can append to for now: what it holds, and what is about to be added.</summary>
public sealed record LockedCase(int Citizen, string Key, int Seq)
{
    public List<StoredFact> Facts { get; } = [];

    public List<StoredFact> New { get; } = [];

    /// <summary>Adds a fact that was just read, at the next number.</summary>
    public void Add(in ReadFact fact, int person, long registered, string? batch = null) => New.Add(new StoredFact
    {
        Seq = Seq + New.Count + 1,
        Id = fact.IdText,
        Type = fact.Type,
        From = fact.From,
        To = fact.To,
        Second = fact.Second,
        Recorded = fact.Recorded,
        Supersedes = fact.SupersedesText,
        Fields = fact.FieldsText,
        Registered = registered,
        Person = person,
        Batch = batch,
    });
}
