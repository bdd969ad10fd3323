using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>What a column of the board gathers.</summary>
public enum ColumnKind
{
    /// <summary>Those in one phase of one programme.</summary>
    Phase,

    /// <summary>Those in a target group and in no phase.</summary>
    OnlyInGroup,

    /// <summary>Those who have nobody yet.</summary>
    WithoutBroker,

    /// <summary>Those who are absent or exempt.</summary>
    Away,
}

/// <summary>A column with its cards, most pressing first.</summary>
/// <param name="Kind">What it gathers.</param>
/// <param name="Phase">The phase as rows write it, "programme:name"; null for the waiting states.</param>
/// <param name="Cards">The cases in it.</param>
public sealed record BoardColumn(ColumnKind Kind, string? Phase, IReadOnlyList<CaseRow> Cards)
{
    /// <summary>So many cards are shown; the rest are in the list of citizens.</summary>
    public const int MostShown = 50;

    /// <summary>The same people in the list of citizens.</summary>
    public CaseloadChoice Choice
    {
        get
        {
            var choice = new CaseloadChoice { Whose = Kind is ColumnKind.WithoutBroker ? Whose.WithoutBroker : Whose.All };
            choice = Cards.Select(card => card.Broker).OfType<string>().Distinct(StringComparer.Ordinal).Aggregate(choice, (all, broker) => all.Toggle(CaseFacet.Broker, broker));
            if (Kind is ColumnKind.Phase) return choice.Toggle(CaseFacet.Phase, Phase!).Toggle(CaseFacet.Away, "til-stede");
            choice = Cards.SelectMany(card => card.Groups).Distinct(StringComparer.Ordinal).Aggregate(choice, (all, group) => all.Toggle(CaseFacet.Group, group));
            return Kind switch
            {
                ColumnKind.Away => choice.Toggle(CaseFacet.Away, "fravaer"),
                ColumnKind.OnlyInGroup => choice.Toggle(CaseFacet.Phase, CaseFacet.None).Toggle(CaseFacet.Away, "til-stede"),
                _ => choice,
            };
        }
    }

    /// <summary>A name of it for addresses and ids.</summary>
    public string Id => Kind is ColumnKind.Phase ? $"fase-{Phase!.Replace(':', '-')}" : Kind switch { ColumnKind.OnlyInGroup => "uden-fase", ColumnKind.WithoutBroker => "uden-formidler", _ => "fravaer" };
}

/// <summary>Lays cases out on the board: each is one card in one column, where it waits before where it works.</summary>
public static class BoardColumns
{
    public static IReadOnlyList<BoardColumn> Of(IEnumerable<CaseRow> rows, IReadOnlyList<ProgrammeInUse> programmes)
    {
        var rules = new ListRules(programmes);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(programmes);
        var phases = programmes.SelectMany(programme => programme.Plan.Model.Phases.Select(phase => FormattableString.Invariant($"{programme.Number}:{phase.Name}"))).ToList();
        var cards = rows.Where(row => row.Phases.Count > 0 || row.Groups.Count > 0)
            .OrderBy(row => row.Next is null).ThenBy(row => row.Next is { } next ? rules.Urgency(next) : default).ThenBy(row => row.Name, DanishOrder.Comparer).ThenBy(row => row.Citizen)
            .ToLookup(row => Place(row, phases));
        return
        [
            Column(ColumnKind.WithoutBroker, null), Column(ColumnKind.OnlyInGroup, null),
            .. phases.Select(phase => Column(ColumnKind.Phase, phase)),
            Column(ColumnKind.Away, null),
        ];

        BoardColumn Column(ColumnKind kind, string? phase) => new(kind, phase, [.. cards[(kind, phase)]]);
    }

    private static (ColumnKind Kind, string? Phase) Place(CaseRow row, List<string> phases)
    {
        if (row.Broker is null) return (ColumnKind.WithoutBroker, null);
        if (row.IsAway) return (ColumnKind.Away, null);
        return phases.Find(phase => row.Phases.Contains(phase, StringComparer.Ordinal)) is { } phase ? (ColumnKind.Phase, phase) : (ColumnKind.OnlyInGroup, null);
    }
}
