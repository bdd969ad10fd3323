using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>The caseload list, ready to be shown.</summary>
public sealed record CaseloadList
{
    public required CaseloadView View { get; init; }

    public required FacetBasis Basis { get; init; }

    public required IReadOnlyList<ProgrammeInUse> Programmes { get; init; }

    /// <summary>The reader's saved views, each with how many cases it holds today.</summary>
    public required IReadOnlyList<SavedChoice> Saved { get; init; }

    public Colleagues Colleagues => Basis.Colleagues;
}

/// <summary>A saved view: a name for a choice.</summary>
public sealed record SavedChoice(int Number, string Name, CaseloadChoice Choice, int Count);

/// <summary>Reads the caseload list.</summary>
public sealed class ReadCaseload(Store store, ProgrammeRegistry programmes, TimeProvider time, CaseBook book)
{
    public async Task<CaseloadList> Run(Actor actor, CaseloadChoice choice)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(choice);
        actor.Demand(Operation.SeeCases);
        var today = time.Today();
        await using var session = await store.Open();
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        var rules = new ListRules(inUse);
        var basis = new FacetBasis(time.Wall(), await Colleagues.Of(session, actor, today)) { InUse = rules };
        var rows = await Rows(choice);
        var read = new Dictionary<Whose, IReadOnlyList<CaseRow>>();
        if (choice.Search is null) read[choice.Whose] = rows;
        var saved = new List<SavedChoice>();
        foreach (var (number, name, address) in await SavedViews.Of(session, actor))
        {
            var other = Read(actor, address);
            if (!read.TryGetValue(other.Whose, out var those)) read[other.Whose] = those = await Rows(other);
            saved.Add(new SavedChoice(number, name, other, CaseloadView.Of(those, other, basis).Count));
        }

        return new CaseloadList
        {
            View = CaseloadView.Of(rows, choice, basis), Basis = basis, Saved = saved, Programmes = inUse,
        };

        // A search and one's own caseload are read from the database; a team or a municipality is too much to read for each question.
        async Task<IReadOnlyList<CaseRow>> Rows(CaseloadChoice of)
        {
            var scope = ScopeOf(actor, of, basis.Colleagues);
            return of.Search is not null || of.Whose is Whose.Mine ? await CaseRows.Of(session, actor, today, scope, rules) : await book.Of(session, actor, today, inUse, scope.Brokers);
        }
    }

    /// <summary>Whose cases somebody sees when they say nothing: a broker or a caseworker their own, a leader their team's, others everybody's.</summary>
    public static Whose Usual(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role switch { Role.Broker or Role.Caseworker => Whose.Mine, Role.TeamLeader when actor.Team is not null => Whose.Team, _ => Whose.All };
    }

    /// <summary>What a query says, without its question mark.</summary>
    public static CaseloadChoice Read(Actor actor, string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CaseloadChoice.Read(
            query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
                .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1]))),
            Usual(actor));
    }

    private static CaseScope ScopeOf(Actor actor, CaseloadChoice choice, Colleagues colleagues) => new()
    {
        // Whoever searches looks for a person, whosever they are, and also if the case is closed.
        Brokers = choice.Search is not null ? null : choice.Whose switch
        {
            Whose.Mine => colleagues.Own,
            Whose.Team => actor.Team is { } team ? colleagues.OfTeam(team) : colleagues.Own,
            Whose.WithoutBroker => [""],
            _ => null,
        },
        Caseworkers = choice.Whose is Whose.Mine ? colleagues.OwnNumbers : [],
        Search = choice.Search,
        AlsoClosed = choice.Search is not null,
    };
}
