using Fremdrift.Core;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Engine.Evaluation;

namespace Fremdrift.Web.Pages.MyDay;

/// <summary>Makes the day's list of its rows: in words, in sections, most pressing first.</summary>
internal static class DayList
{
    private const int SoonDays = 7;

    public static IReadOnlyList<DayRow> Rows(IReadOnlyList<MyDayRow> rows, DeskOfDay desk, IReadOnlyDictionary<int, Plan> plans, Colleagues colleagues, Language language) =>
    [
        .. from row in rows
           let duties = row.Duties.Select(line => DayDuty.Of(line, row.Key, desk, plans, language)).OfType<DayDuty>().ToArray()
           where duties.Length > 0
           select new DayRow(row, Phases(row, plans, language), duties, desk.Covered.FirstOrDefault(covered => string.Equals(covered.Key, row.Broker, StringComparison.Ordinal)))
           {
               Broker = row.Broker.Length == 0 || colleagues.Own.Contains(row.Broker, StringComparer.Ordinal) ? null : colleagues.NameOf(row.Broker),
           },
    ];

    public static IReadOnlyList<DaySection> Sections(IReadOnlyList<DayRow> rows, WallClock now, Language language) =>
    [
        new("over-frist", language.Pick("Over frist", "Overdue"), "overdue", [.. rows.Where(row => row.IsOverdue(now))]),
        new("i-dag", language.Pick("I dag", "Today"), "soon", [.. rows.Where(row => row.Due == now.Day && !row.IsOverdue(now))]),
        new("snart", language.Pick("De næste 7 dage", "The next 7 days"), "pending", [.. rows.Where(row => row.Due > now.Day && row.Due <= now.Day + SoonDays)]),
        new("senere", language.Pick("Senere", "Later"), "pending", [.. rows.Where(row => row.Due > now.Day + SoonDays)], IsFolded: true),
    ];

    private static string[] Phases(MyDayRow row, IReadOnlyDictionary<int, Plan> plans, Language language) =>
    [
        .. from text in row.Phases
           let parts = text.Split(':', 2)
           where parts.Length == 2 && int.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out _)
           let plan = plans.GetValueOrDefault(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))
           let phase = plan?.Model.Phases.FirstOrDefault(known => string.Equals(known.Name, parts[1], StringComparison.Ordinal))
           where phase is not null
           select ShortName(phase.Name, new ModelWording(plan.Model, language).Name(phase), language),
    ];

    /// <summary>A phase with a number is known by it to whoever works with it every day.</summary>
    private static string ShortName(string name, string title, Language language) => name.All(char.IsAsciiDigit) ? $"{language.Pick("Fase", "Phase")} {name}" : title;
}
