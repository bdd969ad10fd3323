using Fremdrift.Core.Access;
using Fremdrift.Core.Worklists.Caseload;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>Whose cases figures are of.</summary>
/// <param name="Team">The team; null for all.</param>
/// <param name="Broker">The key of one broker, <see cref="CaseFacet.None"/> for the cases without one; null for all.</param>
public sealed record FigureScope(int? Team, string? Broker)
{
    /// <summary>Whose figures somebody sees when they say nothing: a broker their own, others their team's, or everybody's.</summary>
    public static FigureScope Usual(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role is Role.Broker ? new FigureScope(null, actor.Key) : new FigureScope(actor.Team, null);
    }

    internal Func<CaseFigures, bool> Chooses(Colleagues colleagues)
    {
        if (Broker is CaseFacet.None) return one => one.Broker is null;
        if (Broker is { } broker) return one => string.Equals(one.Broker, broker, StringComparison.Ordinal);
        return Team is { } team ? one => colleagues.Find(one.Broker)?.Team == team : _ => true;
    }
}
