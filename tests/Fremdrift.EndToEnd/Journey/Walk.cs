using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;

namespace Fremdrift.EndToEnd.Journey;

/// <summary>
/// Follows the links that somebody meets, beginning where they land, and stops once at each kind of page: the same page about another
/// citizen, or with another choice of the same question, is the same kind.
/// </summary>
internal sealed class Walk(Visit visit)
{
    private const int MostStops = 120;
    private const int MostQuestionsOfAPage = 5;

    /// <summary>Links to follow: here, not to a file, not to the other language.</summary>
    private const string LinksOfPage =
        """
        () => [...document.querySelectorAll('a[href]')]
          .filter(link => link.origin === location.origin && !link.hasAttribute('download') && !link.pathname.startsWith('/sprog/'))
          .map(link => link.pathname + link.search)
        """;

    private readonly Queue<(string Address, string From)> _ahead = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];

    /// <summary>The pages that were met, each with an address of it.</summary>
    public IReadOnlyDictionary<string, string> Pages => _pages;

    /// <summary>Links to something else than pages, such as files.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Walks, and does something at each stop.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="stop">Given the kind of page, the address, the answer, and the page that led to it.</param>
    public async Task Begin(string from, Func<string, string, IResponse?, string, Task> stop)
    {
        Meet(from, "");
        for (var stops = 0; _ahead.TryDequeue(out var next) && stops < MostStops; stops++)
        {
            var answer = await visit.GoTo(next.Address);
            await stop(KindOf(next.Address), next.Address, answer, next.From);
            foreach (var link in await visit.Page.EvaluateAsync<string[]>(LinksOfPage)) Meet(link, next.Address);
        }
    }

    private static string KindOf(string address)
    {
        var (path, question) = Split(address);
        var asked = question.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')[0]).Where(name => name is not "til").Order(StringComparer.Ordinal);
        return string.Join(' ', new[] { Routes.Of(path) ?? path }.Concat(asked));
    }

    private static (string Path, string Question) Split(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (address, "") : (address[..mark], address[(mark + 1)..]);
    }

    private void Meet(string address, string from)
    {
        var (path, _) = Split(address);
        if (Routes.Of(path) is not { } page)
        {
            if (_seen.Add(path) && _files.Count < MostStops) _files.Add(address);
            return;
        }

        var kind = KindOf(address);
        if (_seen.Count(seen => seen.StartsWith(page + " ", StringComparison.Ordinal)) >= MostQuestionsOfAPage || !_seen.Add(kind)) return;
        _pages.TryAdd(page, address);
        _ahead.Enqueue((address, from));
    }
}
