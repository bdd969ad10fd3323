using System.Text.Json;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Cases.Citizens;

/// <summary>A change of a citizen's particulars: a field before and after.</summary>
public sealed record ParticularsChange(string Field, string Before, string After);

/// <summary>What somebody changed at one time.</summary>
/// <param name="Written">When, in UTC ticks.</param>
/// <param name="Person">Who; 0 if the program did.</param>
/// <param name="Changes">What.</param>
public sealed record ParticularsChanges(long Written, int Person, IReadOnlyList<ParticularsChange> Changes);

/// <summary>
/// What the particulars were before, by whom and when they were changed: kept as versions of a document that no one overwrites. A CPR
/// number is only said to have changed.
/// </summary>
public static class CitizenLog
{
    private const string Kind = "stamdata";

    /// <summary>All changes, the latest first.</summary>
    public static async Task<IReadOnlyList<ParticularsChanges>> Of(Store store, Actor actor, int citizen)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var context = new FremdriftContext(store);
        var rows = await context.Documents.AsNoTracking()
            .Where(row => row.Municipality == actor.Municipality && row.Citizen == citizen && row.Kind == Kind).OrderByDescending(row => row.Version).ToListAsync();
        return [.. rows.Select(row => new ParticularsChanges(row.Written, row.Person, JsonSerializer.Deserialize<ParticularsChange[]>(row.Content) ?? []))];
    }

    internal static async Task Add(FremdriftContext context, Actor actor, TimeProvider time, Citizen citizen, IReadOnlyList<ParticularsChange> changes)
    {
        if (changes.Count == 0) return;
        var latest = await context.Documents.Where(row => row.Municipality == citizen.Municipality && row.Citizen == citizen.Number && row.Kind == Kind).MaxAsync(row => (int?)row.Version) ?? 0;
        context.Documents.Add(new Document
        {
            Municipality = citizen.Municipality, Citizen = citizen.Number, Kind = Kind, Version = latest + 1, Content = JsonSerializer.Serialize(changes),
            Person = actor.Person, Written = time.GetUtcNow().UtcTicks,
        });
    }

    /// <summary>The same as part of what a session writes.</summary>
    internal static Task Add(Session session, Actor actor, long written, int citizen, IReadOnlyList<ParticularsChange> changes) =>
        changes.Count == 0 ? Task.CompletedTask : session.Execute(
            """
            insert into document (municipality, citizen, kind, version, content, person, written)
            values (@municipality, @citizen, @kind,
              (select coalesce(max(version), 0) + 1 from document where municipality = @municipality and citizen = @citizen and kind = @kind), @content, @person, @written)
            """,
            ("municipality", actor.Municipality), ("citizen", citizen), ("kind", Kind), ("content", JsonSerializer.Serialize(changes)), ("person", actor.Person), ("written", written));

    /// <summary>The fields that differ; the CPR number is only said to have changed.</summary>
    public static IReadOnlyList<ParticularsChange> Changes(CitizenForm? before, CitizenForm after, bool isCprNew = false)
    {
        ArgumentNullException.ThrowIfNull(after);
        var changes = Fields(before ?? new CitizenForm()).Zip(Fields(after)).Where(pair => !string.Equals(pair.First.Text, pair.Second.Text, StringComparison.Ordinal))
            .Select(pair => new ParticularsChange(pair.First.Name, pair.First.Text, pair.Second.Text));
        return isCprNew ? [new("cpr", "", ""), .. changes] : [.. changes];
    }

    private static (string Name, string Text)[] Fields(CitizenForm form) =>
    [
        ("name", form.Name), ("caseNumber", form.CaseNumber), ("phone", form.Phone), ("email", form.Email), ("address", form.Address), ("matchGroup", form.MatchGroup),
        ("interpreter", form.Interpreter), ("caseworker", form.Caseworker), ("protected", form.IsProtected ? "true" : ""),
    ];
}
