using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Desk;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>Min Plan as the citizen who is signed in reads and approves it themselves; that of nobody else.</summary>
public sealed class OwnPlan(Store store, TimeProvider time)
{
    /// <summary>The newest version; null if there is none, or the account belongs to no citizen.</summary>
    public async Task<DocumentVersion?> Read(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeOwnPage);
        await using var session = await store.Open();
        return await Citizen(session, actor, "") is { } citizen ? await DocumentVersion.Latest(session, actor.Municipality, citizen, DocumentForm.MinPlan) : null;
    }

    /// <summary>Approves a version, if it is still the newest one.</summary>
    public async Task<AcknowledgeResult> Acknowledge(Actor actor, int version)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeOwnPage);
        await using var session = await store.Begin();
        if (await Citizen(session, actor, session.IsPostgres ? " for update" : "") is not { } citizen) return AcknowledgeResult.NotFound;
        if (await DocumentVersion.Latest(session, actor.Municipality, citizen, DocumentForm.MinPlan) is not { } latest) return AcknowledgeResult.NotFound;
        if (latest.Version != version) return AcknowledgeResult.Overtaken;
        if (latest.Acknowledged is not null) return AcknowledgeResult.Already;
        await DocumentVersion.Acknowledge(
            session, actor.Municipality, citizen, DocumentForm.MinPlan, version, time.GetUtcNow().UtcTicks, new Acknowledgement(Acknowledgement.OwnPage.Name, actor.Name));
        await session.Commit();
        return AcknowledgeResult.Acknowledged;
    }

    private static Task<int?> Citizen(Session session, Actor actor, string locked) =>
        session.First(
            $"select citizen from citizen where municipality = @municipality and citizen in ({ReadOwnPage.OwnCitizen}){locked}", row => (int?)row.GetInt32(0),
            ("municipality", actor.Municipality), ("person", actor.Person));
}
