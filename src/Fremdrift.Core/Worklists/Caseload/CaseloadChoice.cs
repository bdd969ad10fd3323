using System.Collections.Immutable;
using System.Globalization;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>Whose cases the list shows.</summary>
public enum Whose
{
    Mine,
    Team,
    All,
    WithoutBroker,
}

/// <summary>What a list can be sorted by.</summary>
public enum CaseSort
{
    Due,
    Name,
    Phase,
    Hours,
    Seniority,
    Broker,
}

/// <summary>What somebody has chosen to see of the caseload: everything its address says, and the text searched for, which it never does.</summary>
public sealed record CaseloadChoice
{
    private static readonly (Whose Whose, string Name)[] Scopes = [(Whose.Mine, "mine"), (Whose.Team, "team"), (Whose.All, "alle"), (Whose.WithoutBroker, "uden")];

    private static readonly (CaseSort Sort, string Name)[] Sorts =
        [(CaseSort.Due, "frist"), (CaseSort.Name, "navn"), (CaseSort.Phase, "fase"), (CaseSort.Hours, "timer"), (CaseSort.Seniority, "ydelse"), (CaseSort.Broker, "formidler")];

    public Whose Whose { get; init; }

    /// <summary>The values chosen, by facet; a facet without any is not in it.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Chosen { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    public CaseSort Sort { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The text searched for: a name, a CPR number or a case number. Person data, so it stands in no address.</summary>
    public string? Search { get; init; }

    public int Filters => Chosen.Sum(facet => facet.Value.Count);

    /// <summary>Reads what an address says; what it does not understand is left out.</summary>
    /// <param name="pairs">Names and values of the query.</param>
    /// <param name="usual">Whose cases are meant when nothing is said.</param>
    public static CaseloadChoice Read(IEnumerable<KeyValuePair<string, string>> pairs, Whose usual)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var choice = new CaseloadChoice { Whose = usual };
        foreach (var (name, value) in pairs)
        {
            choice = name switch
            {
                "vis" => Array.Find(Scopes, scope => Same(scope.Name, value)) is { Name: not null } scope ? choice with { Whose = scope.Whose } : choice,
                "sort" => Array.Find(Sorts, sort => Same(sort.Name, value.TrimStart('-'))) is { Name: not null } sort
                    ? choice with { Sort = sort.Sort, IsDescending = value.StartsWith('-') } : choice,
                "side" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? choice with { Page = page } : choice,
                _ => CaseFacet.Find(name) is not null && value.Length is > 0 and <= 100 && !choice.Has(name, value) ? choice.Toggle(name, value) : choice,
            };
        }

        return choice;
    }

    public bool Has(string facet, string value) => Chosen.TryGetValue(facet, out var values) && values.Contains(value);

    /// <summary>With one value of a facet chosen, or no longer chosen; from the first page.</summary>
    public CaseloadChoice Toggle(string facet, string value)
    {
        var values = Chosen.GetValueOrDefault(facet, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
        var without = values.Remove(value);
        values = without.Count < values.Count ? without : values.Add(value);
        return this with { Chosen = values.IsEmpty ? Chosen.Remove(facet) : Chosen.SetItem(facet, values), Page = 1 };
    }

    /// <summary>Sorted by something; the other way round if it is already.</summary>
    public CaseloadChoice By(CaseSort sort) => this with { Sort = sort, IsDescending = Sort == sort && !IsDescending, Page = 1 };

    /// <summary>The query that says it, without the question mark; the same choice always gives the same text.</summary>
    public string ToQuery()
    {
        var parts = new List<(string Name, string Value)> { ("vis", Array.Find(Scopes, scope => scope.Whose == Whose).Name) };
        foreach (var (facet, values) in Chosen) parts.AddRange(values.Select(value => (facet, value)));
        if (Sort != CaseSort.Due || IsDescending) parts.Add(("sort", (IsDescending ? "-" : "") + Array.Find(Sorts, sort => sort.Sort == Sort).Name));
        if (Page > 1) parts.Add(("side", Page.ToString(CultureInfo.InvariantCulture)));
        return string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
