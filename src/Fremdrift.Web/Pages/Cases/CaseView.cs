using System.Globalization;
using Fremdrift.Core;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Course;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
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

    /// <summary>The time of that day, in seconds since midnight: now, as long as it is today.</summary>
    public int Second { get; init; } = Instance.EndOfDay;

    /// <summary>The last day whose recordings count; null for all.</summary>
    public int? KnownOn { get; init; }

    /// <summary>The time of that day, in seconds since midnight, until the end of whose minute recordings count; null for the whole day.</summary>
    public int? KnownSecond { get; init; }

    public CourseWindow Window { get; init; }

    /// <summary>The edition chosen of a programme, by the municipality's number of it; the one in use where none is.</summary>
    public IReadOnlyDictionary<int, string> Editions { get; init; } = new Dictionary<int, string>();

    public string AsOfTyped { get; init; } = "";

    public string KnownTyped { get; init; } = "";

    public string KnownTimeTyped { get; init; } = "";

    public bool IsAsOfWrong { get; init; }

    public bool IsKnownWrong { get; init; }

    public bool IsKnownTimeWrong { get; init; }

    /// <summary>Whether the case is seen as it is: today, with all that is known, by the editions in use.</summary>
    public bool IsNow => AsOf == Today && KnownOn is null && Editions.Count == 0;

    /// <summary>The last moment whose recordings count, in UTC ticks.</summary>
    public long KnownAt => KnownOn is not { } day ? History.Everything : KnownSecond is { } second ? EndOfMinute(day, second) : EndOfDay(day);

    /// <summary>The last moment of the view: what was written later is not seen.</summary>
    public long LastMoment => IsNow ? History.Everything : Math.Min(KnownAt, EndOfDay(AsOf));

    /// <summary>The clock on the wall as the view has it.</summary>
    public DateTime Clock(DateTime now) => AsOf == Today ? now : DanishTime.ToLocal(EndOfDay(AsOf));

    /// <summary>The part of an address that brings this view along; empty for the case as it is.</summary>
    public string Query => string.Join('&', Parts(withWindow: false));

    public static CaseView Read(IQueryCollection query, WallClock now)
    {
        ArgumentNullException.ThrowIfNull(query);
        var today = now.Day;
        var (asOfTyped, knownTyped) = (query["pr"].ToString().Trim(), query["kendt"].ToString().Trim());
        var timeTyped = query["kl"].ToString().Trim();
        var second = timeTyped.Length == 0 ? null : TypedTime.Read(timeTyped);
        var asOf = asOfTyped.Length == 0 ? null : TypedDay.Read(asOfTyped, today);
        var known = knownTyped.Length == 0 ? null : TypedDay.Read(knownTyped, today);
        var asOfDay = asOf is { Fault: DayFault.None } ? asOf.Day : today;
        int? knownDay = known is { Fault: DayFault.None } ? known.Day : knownTyped.Length == 0 && second is not null ? today : null;
        return new CaseView
        {
            Today = today,
            AsOf = asOfDay, Second = asOfDay < today ? Instance.EndOfDay : now.Second,
            // What is known today is all there is, unless a time of today is asked for.
            KnownOn = knownDay < today || (knownDay == today && second is not null) ? knownDay : null,
            KnownSecond = second, KnownTimeTyped = timeTyped, IsKnownTimeWrong = timeTyped.Length > 0 && second is null,
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

    /// <summary>What a form sends along to keep this view.</summary>
    public IEnumerable<(string Name, string Value)> Fields
    {
        get
        {
            if (AsOf != Today) yield return ("pr", TypedDay.Write(AsOf));
            if (KnownOn is { } known) yield return ("kendt", TypedDay.Write(known));
            if (KnownOn is not null && KnownSecond is { } second) yield return ("kl", TypedTime.Write(second, Language.Danish));
            foreach (var (number, edition) in Editions.OrderBy(pair => pair.Key)) yield return ("udgave", string.Create(CultureInfo.InvariantCulture, $"{number}:{edition}"));
        }
    }

    /// <summary>The registrations in force in this view.</summary>
    public IReadOnlyList<Core.Cases.StoredFact> FactsOf(CaseFile one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return IsNow ? [.. one.InForce] : [.. KnownFacts.At(one.Facts, KnownAt).Where(fact => fact.From <= AsOf)];
    }

    /// <summary>What is owed on the case in this view.</summary>
    public IReadOnlyList<CaseDuty> DutiesOf(ProgrammeRegistry registry, CaseFile one) => CaseDuty.Of(registry, one, AsOf, KnownAt, used => PlanOf(registry, used), Second);

    private static long EndOfDay(int day) => Utc(DateOnly.FromDayNumber(day + 1).ToDateTime(default)) - 1;

    // Recordings are shown by the minute, so the whole of it counts.
    private static long EndOfMinute(int day, int second) => Utc(DateOnly.FromDayNumber(day).ToDateTime(default).AddSeconds(second - (second % 60) + 60)) - 1;

    private static long Utc(DateTime local) =>
        TimeZoneInfo.ConvertTimeToUtc(DanishTime.Zone.IsInvalidTime(local) ? local.AddHours(1) : local, DanishTime.Zone).Ticks;

    private static string With(string page, IEnumerable<string> parts)
    {
        var query = string.Join('&', parts);
        return query.Length == 0 ? page : $"{page}?{query}";
    }

    private IEnumerable<string> Parts(bool withWindow)
    {
        foreach (var (name, value) in Fields) yield return $"{name}={Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal)}";
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
