using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>A broker's contacts of the last days, those not in time first, and the programmes they were owed by.</summary>
public sealed record OnTimeList(Colleague Broker, IReadOnlyList<OnTimeDuty> Duties, IReadOnlyList<ProgrammeInUse> Programmes);

/// <summary>Reads what lies behind a broker's share of contact in time.</summary>
public sealed class ReadOnTime(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    /// <summary>Over so many days, today included.</summary>
    public const int Days = OnTime.Days;

    /// <summary>The list; null if nobody with that key works there.</summary>
    public async Task<OnTimeList?> Run(Actor actor, string broker)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeBoard);
        var today = time.Today();
        await using var session = await store.Open();
        if ((await Colleagues.Of(session, actor, today)).Find(broker) is not { } colleague) return null;
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        return new OnTimeList(colleague, await OnTime.Behind(session, actor, today, inUse, broker), inUse);
    }
}
