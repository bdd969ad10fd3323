using Fremdrift.Core.Cases.Citizens;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>
/// Imports a register of citizens, a batch of rows at a time: what became of a batch, and how far the import is, are stored together,
/// so that one that broke off goes on at the next row.
/// </summary>
internal sealed class CitizenRun(Store store, TimeProvider time, ImportClaim claim)
{
    private const int RowsInBatch = 500;

    private readonly Dictionary<string, (long Line, CitizenLine Says)> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keyOfCpr = new(StringComparer.Ordinal);
    private long _now;

    public async Task Run(TemporaryFile file, CancellationToken cancellation)
    {
        _now = time.GetUtcNow().UtcTicks;
        var rows = CitizenFile.Read(file.Path, DateOnly.FromDateTime(DanishTime.ToLocal(_now)).DayNumber);
        claim.Total = await Task.Run(() => rows.LongCount(), cancellation);
        var done = 0L;
        foreach (var batch in rows.Chunk(RowsInBatch))
        {
            cancellation.ThrowIfCancellationRequested();
            var seen = batch.Select(SeenBefore).ToList();
            done += batch.Length;
            await TryAgain.Run(() => Take(seen, done, cancellation), cancellation);
        }

        await using var end = await store.Begin(CancellationToken.None);
        if (await claim.End(end, ImportState.Done)) await end.Commit();
    }

    /// <summary>The row judged beside those before it.</summary>
    private (CitizenRow Row, bool IsRepeated) SeenBefore(CitizenRow row)
    {
        if (row.Says is not { } says) return (row, false);
        if (!_keys.TryAdd(says.Key, (row.Line, says)))
            return _keys[says.Key].Says == says ? (row, true) : (Refused(row, CitizenProblems.Twice(row.Line, _keys[says.Key].Line)), false);
        if (says.Cpr is { } cpr && !_keyOfCpr.TryAdd(cpr, says.Key)) return (Refused(row, CitizenProblems.OthersCpr(row.Line)), false);
        return (row, false);
    }

    /// <summary>Takes a batch, unless that was done before it broke off.</summary>
    private async Task Take(List<(CitizenRow Row, bool IsRepeated)> batch, long done, CancellationToken cancellation)
    {
        await using var session = await store.Begin(cancellation);
        var isMine = await claim.Refresh(session);
        if (isMine && done <= claim.Done) return;
        await Take(session, batch);
        claim.Done = done;
        if (!isMine || !await claim.Beat(session)) throw new OperationCanceledException("Somebody else has the import now.");
        await session.Commit();
    }

    private async Task Take(Session session, List<(CitizenRow Row, bool IsRepeated)> batch)
    {
        var lines = batch.Select(one => one.Row.Says).OfType<CitizenLine>().ToList();
        var stored = await StoredCitizen.Of(session, claim.Municipality, lines);
        var byKey = stored.DistinctBy(one => one.Is.Key, StringComparer.Ordinal).ToDictionary(one => one.Is.Key, StringComparer.Ordinal);
        var keyOfCpr = stored.Where(one => one.Is.Cpr is not null).ToLookup(one => one.Is.Cpr!, one => one.Is.Key, StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var (row, isRepeated) in batch)
        {
            var (judged, known) = row.Says is { } says ? (Judge(row, says, byKey.GetValueOrDefault(says.Key), keyOfCpr), byKey.GetValueOrDefault(says.Key)) : (row, null);
            problems.AddRange(judged.Problems);
            if (judged.Says is not { } line) claim.Refused += judged.Problems.Any(problem => !problem.IsWarning) ? 1 : 0;
            else if (isRepeated || (known is not null && known.IsAs(line))) claim.Unchanged++;
            else
            {
                await Write(session, line, known);
                claim.Taken++;
            }
        }

        ProblemRows.Add(session, claim.Municipality, claim.Number, (int)Math.Min(claim.Problems, ProblemRows.Most), problems);
        claim.Problems += problems.Count;
    }

    private static CitizenRow Judge(CitizenRow row, CitizenLine says, StoredCitizen? known, ILookup<string, string> keyOfCpr)
    {
        if (known is null && says.Name is null) return Refused(row, CitizenProblems.NoName(row.Line));
        if (says.Cpr is { } cpr && keyOfCpr[cpr].Any(key => !string.Equals(key, says.Key, StringComparison.Ordinal))) return Refused(row, CitizenProblems.OthersCpr(row.Line));
        return known?.Is.Protected is true && says.Protected is false ? Refused(row, CitizenProblems.LiftsProtection(row.Line)) : row;
    }

    private async Task Write(Session session, CitizenLine line, StoredCitizen? known)
    {
        var number = known?.Number ?? await session.NextNumber(claim.Municipality, "citizen");
        (string, object?)[] values =
        [
            ("municipality", claim.Municipality), ("key", line.Key), ("cpr", line.Cpr), ("born_on", line.BornOn), ("name", line.Name), ("search", line.Name is { } name ? Registers.Searchable.Of(name) : null),
            ("phone", line.Phone), ("email", line.Email), ("address", line.Address), ("case_number", line.CaseNumber), ("match_group", line.MatchGroup),
            ("interpreter", line.Interpreter), ("protected", line.Protected),
        ];
        if (known is null)
        {
            await session.Execute(
                """
                insert into citizen (municipality, citizen, key, cpr, born_on, name, search, phone, email, address, case_number, match_group, interpreter, is_protected)
                values (@municipality, @citizen, @key, @cpr, @born_on, @name, @search, @phone, @email, @address, @case_number, @match_group, @interpreter, @protected)
                """,
                [.. values[..^1], ("protected", line.Protected ?? false), ("citizen", number)]);
            await Log(session, number, null, line);
            return;
        }

        await session.Execute(
            """
            update citizen set cpr = coalesce(@cpr, cpr), born_on = coalesce(@born_on, born_on), name = coalesce(@name, name), search = case when cast(@search as text) is null or @name = name then search else cast(@search as text) || @newline || search end,
              phone = coalesce(@phone, phone), email = coalesce(@email, email), address = coalesce(@address, address), case_number = coalesce(@case_number, case_number),
              match_group = coalesce(@match_group, match_group), interpreter = coalesce(@interpreter, interpreter),
              is_protected = coalesce(@protected, is_protected), version = version + 1
            where municipality = @municipality and key = @key
            """,
            [.. values, ("newline", "\n")]);
        await Log(session, number, known.Is, line);
    }

    private Task Log(Session session, int number, CitizenLine? before, CitizenLine line) =>
        CitizenLog.Add(session, claim.Actor, _now, number, CitizenLog.Changes(before?.ToForm(), line.Over(before).ToForm(), line.Cpr is not null && !string.Equals(line.Cpr, before?.Cpr, StringComparison.Ordinal)));

    private static CitizenRow Refused(CitizenRow row, Problem problem) => row with { Says = null, Problems = [problem] };
}
