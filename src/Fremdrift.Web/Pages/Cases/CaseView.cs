using System.Globalization;
using Fremdrift.Core;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Course;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Microsoft.AspNetCore.Http;
using CompiledPlan = Fremdrift.Engine.Evaluation.Plan;

namespace Fremdrift.Web.Pages.Cases;

/// <summary>From where a case is seen: a day, what was known at a moment, the editions of the programmes, and how much of the course. All of it stands in the address.</summary>
public sealed record CaseView
{
    private static readonly (string Word, CourseWindow Window)[] Windows =
        [("kvartal", CourseWindow.Quarter), ("aar", CourseWindow.Year), ("to-aar", CourseWindow.Recent), ("alt", CourseWindow.All)];

    public required int Today { get; init; }

    public required int AsOf { get; init; }

    /// <summary>The last day whose recordings count; null for all.</summary>
    public int? KnownOn { get; init; }

    public CourseWindow Window { get; init; }

    /// <summary>The edition chosen of a programme, by the municipality's number of it; the one in use where none is.</summary>
    public IReadOnlyDictionary<int, string> Editions { get; init; } = new Dictionary<int, string>();

    public string AsOfTyped { get; init; } = "";

    public string KnownTyped { get; init; } = "";

    public bool IsAsOfWrong { get; init; }

    public bool IsKnownWrong { get; init; }

    /// <summary>Whether the case is seen as it is: today, with all that is known, by the editions in use.</summary>
    public bool IsNow => AsOf == Today && KnownOn is null && Editions.Count == 0;

    /// <summary>The last moment whose recordings count, in UTC ticks.</summary>
    public long KnownAt => KnownOn is { } day
        ? TimeZoneInfo.ConvertTimeToUtc(DateOnly.FromDayNumber(day + 1).ToDateTime(default), DanishTime.Zone).Ticks - 1
        : History.Everything;

    /// <summary>The part of an address that brings this view along; empty for the case as it is.</summary>
    public string Query => string.Join('&', Parts(withWindow: false));

    public static CaseView Read(IQueryCollection query, int today)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (asOfTyped, knownTyped) = (query["pr"].ToString().Trim(), query["kendt"].ToString().Trim());
        var asOf = asOfTyped.Length == 0 ? null : TypedDay.Read(asOfTyped, today);
        var known = knownTyped.Length == 0 ? null : TypedDay.Read(knownTyped, today);
        return new CaseView
        {
            Today = today,
            AsOf = asOf is { Fault: DayFault.None } ? asOf.Day : today,
            // What is known today is all there is.
            KnownOn = known is { Fault: DayFault.None } && known.Day < today ? known.Day : null,
            AsOfTyped = asOfTyped, KnownTyped = knownTyped,
            IsAsOfWrong = asOf is { Fault: not DayFault.None }, IsKnownWrong = known is { Fault: not DayFault.None },
            Window = Array.Find(Windows, one => string.Equals(one.Word, query["vindue"].ToString(), StringComparison.Ordinal)) is { Word: not null } found ? found.Window : CourseWindow.Recent,
            Editions = ReadEditions(query),
        };
    }

    /// <summary>The same view without editions that the programmes do not have, or that are those in use anyway.</summary>
    public CaseView Of(ProgrammeRegistry registry, CaseFile one)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(one);
        return this with
        {
            Editions = one.Programmes
                .Where(used => Editions.TryGetValue(used.Number, out var edition) && !string.Equals(edition, used.Plan.Edition.Name, StringComparison.Ordinal) && registry.TryPlan(used.Plan.Model.Name, edition, out _))
                .ToDictionary(used => used.Number, used => Editions[used.Number]),
        };
    }

    /// <summary>The plan a programme is shown with.</summary>
    public CompiledPlan PlanOf(ProgrammeRegistry registry, ProgrammeInUse used)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(used);
        return Editions.TryGetValue(used.Number, out var edition) && registry.TryPlan(used.Plan.Model.Name, edition, out var plan) ? plan : used.Plan;
    }

    /// <summary>The address of a page of the case in this view, with another window.</summary>
    public string Address(string page, CourseWindow window) => With(page, (this with { Window = window }).Parts(withWindow: true));

    /// <summary>The address of a page of the case in this view.</summary>
    public string Address(string page) => With(page, Parts(withWindow: false));

    private static string With(string page, IEnumerable<string> parts)
    {
        var query = string.Join('&', parts);
        return query.Length == 0 ? page : $"{page}?{query}";
    }

    private IEnumerable<string> Parts(bool withWindow)
    {
        if (AsOf != Today) yield return $"pr={TypedDay.Write(AsOf)}";
        if (KnownOn is { } known) yield return $"kendt={TypedDay.Write(known)}";
        foreach (var (number, edition) in Editions.OrderBy(pair => pair.Key)) yield return string.Create(CultureInfo.InvariantCulture, $"udgave={number}:{Uri.EscapeDataString(edition)}");
        if (withWindow && Window is not CourseWindow.Recent) yield return $"vindue={Windows.First(one => one.Window == Window).Word}";
    }

    private static Dictionary<int, string> ReadEditions(IQueryCollection query)
    {
        var chosen = new Dictionary<int, string>();
        foreach (var text in query["udgave"].OfType<string>())
        {
            if (text.Split(':', 2) is [var number, { Length: > 0 } edition] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var programme)) chosen[programme] = edition;
        }

        return chosen;
    }
}
