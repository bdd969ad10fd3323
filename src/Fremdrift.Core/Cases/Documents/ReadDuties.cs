using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>Something owed on a case, as it is stored: days, and for an answer the seconds of them.</summary>
public sealed record CaseDuty
{
    public required int Programme { get; init; }

    public required string Rule { get; init; }

    /// <summary>The job it is owed for; null if for none.</summary>
    public required string? Member { get; init; }

    /// <summary>The id of the message or meeting it is about; null if about none.</summary>
    public required string? About { get; init; }

    public required int Opens { get; init; }

    public required int Due { get; init; }

    /// <summary>Seconds since midnight at which it falls due; -1 where the day alone counts.</summary>
    public required int DueSecond { get; init; }

    /// <summary>The last day on which it is owed.</summary>
    public required int OpenUntil { get; init; }

    public required int FulfilledOn { get; init; }

    public required int FulfilledSecond { get; init; }

    public bool IsOpen(int day) => Opens <= day && day <= OpenUntil;
}

/// <summary>Reads all that is, was or will be owed on a case.</summary>
public sealed class ReadDuties(Store store)
{
    public async Task<IReadOnlyList<CaseDuty>> Run(Actor actor, int citizen)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return await session.Query(
            """
            select programme, rule, member, about, opens, due, due_second, second, open_until, fulfilled_on, fulfilled_second
            from duty where municipality = @municipality and citizen = @citizen order by due, rule, number
            """,
            row => new CaseDuty
            {
                Programme = row.GetInt32(0), Rule = row.GetString(1), Member = row.IsDBNull(2) ? null : row.GetString(2), About = row.IsDBNull(3) ? null : row.GetString(3),
                Opens = row.GetInt32(4), Due = row.GetInt32(5), DueSecond = row.GetInt32(7) < 0 ? -1 : row.GetInt32(6),
                OpenUntil = row.GetInt32(8), FulfilledOn = row.GetInt32(9), FulfilledSecond = row.GetInt32(10),
            },
            ("municipality", actor.Municipality), ("citizen", citizen));
    }
}
