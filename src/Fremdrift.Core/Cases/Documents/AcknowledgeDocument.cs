using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>That the citizen has read and approved a version.</summary>
/// <param name="Citizen">The citizen's key.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Version">The version.</param>
/// <param name="On">The day they did, as a day number.</param>
/// <param name="How">One of <see cref="Acknowledgement.Ways"/>.</param>
public sealed record AcknowledgeInput(string Citizen, string Kind, int Version, int On, string How);

public enum AcknowledgeResult
{
    Acknowledged,

    /// <summary>It was before; that stands.</summary>
    Already,

    /// <summary>The day is to come, or lies before the version was written.</summary>
    WrongDay,

    /// <summary>There is no such version, or no such way.</summary>
    NotFound,

    /// <summary>A newer version has been written.</summary>
    Overtaken,
}

/// <summary>Registers that the citizen has read and approved a version of a document; once.</summary>
public sealed class AcknowledgeDocument(Store store, TimeProvider time)
{
    public async Task<AcknowledgeResult> Run(Actor actor, AcknowledgeInput input)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(input);
        actor.Demand(Operation.Register);
        if (!DocumentForm.Of(input.Kind).IsRead || !Acknowledgement.Ways.Any(way => string.Equals(way.Name, input.How, StringComparison.Ordinal))) return AcknowledgeResult.NotFound;
        await using var session = await store.Begin();
        if (await FindCitizen.Lock(session, actor.Municipality, input.Citizen) is not { } citizen) return AcknowledgeResult.NotFound;
        var found = (await DocumentVersion.All(session, actor.Municipality, citizen, input.Kind)).Find(version => version.Version == input.Version);
        if (found is null) return AcknowledgeResult.NotFound;
        if (found.Acknowledged is not null) return AcknowledgeResult.Already;
        if (input.On > time.Today() || input.On < DateOnly.FromDateTime(DanishTime.ToLocal(found.Written)).DayNumber) return AcknowledgeResult.WrongDay;
        await DocumentVersion.Acknowledge(session, actor.Municipality, citizen, input.Kind, input.Version, Noon(input.On), new Acknowledgement(input.How, actor.Name));
        await session.Commit();
        return AcknowledgeResult.Acknowledged;
    }

    /// <summary>Only the day is known; noon is that day in every season.</summary>
    private static long Noon(int day) =>
        TimeZoneInfo.ConvertTimeToUtc(DateOnly.FromDayNumber(day).ToDateTime(new TimeOnly(12, 0)), DanishTime.Zone).Ticks;
}
