using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists;
using Fremdrift.Engine.Evaluation;

namespace Fremdrift.Web.Pages.MyDay;

/// <summary>Makes the day's list of its rows: in words, in sections, most pressing first.</summary>
internal static class DayList
{
    private const int SoonDays = 7;

    public static IReadOnlyList<DayRow> Rows(IReadOnlyList<MyDayRow> rows, DeskOfDay desk, IReadOnlyDictionary<int, Plan> plans, Language language) =>
    [
        .. from row in rows
           let duties = row.Duties.Select(line => DayDuty.Of(line, row.Key, desk, plans, language)).OfType<DayDuty>().ToArray()
           where duties.Length > 0
           select new DayRow(row, Phases(row, plans, language), duties, desk.Covered.FirstOrDefault(covered => string.Equals(covered.Key, row.Broker, StringComparison.Ordinal))),
    ];

    public static IReadOnlyList<DaySection> Sections(IReadOnlyList<DayRow> rows, int today, Language language) =>
    [
        new("over-frist", language.Pick("Over frist", "Overdue"), "overdue", [.. rows.Where(row => row.Due < today)]),
        new("i-dag", language.Pick("I dag", "Today"), "soon", [.. rows.Where(row => row.Due == today)]),
        new("snart", language.Pick("De næste 7 dage", "The next 7 days"), "pending", [.. rows.Where(row => row.Due > today && row.Due <= today + SoonDays)]),
        new("senere", language.Pick("Senere", "Later"), "pending", [.. rows.Where(row => row.Due > today + SoonDays)], IsFolded: true),
    ];

    private static string[] Phases(MyDayRow row, IReadOnlyDictionary<int, Plan> plans, Language language) =>
    [
        .. from text in row.Phases
           let parts = text.Split(':', 2)
           where parts.Length == 2 && int.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out _)
           let plan = plans.GetValueOrDefault(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))
           let phase = plan?.Model.Phases.FirstOrDefault(known => string.Equals(known.Name, parts[1], StringComparison.Ordinal))
           where phase is not null
           select new ModelWording(plan.Model, language).Name(phase),
    ];
}
