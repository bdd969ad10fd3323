using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Components.Kit;

/// <summary>The shape of each status, drawn in 16 by 16, so that it is told apart without colour; and its word.</summary>
internal static class StatusMarks
{
    private const string Disc = "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Z";
    private const string Ring = "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z";

    private static readonly Dictionary<string, (string Shape, string Danish, string English)> Marks = new(StringComparer.Ordinal)
    {
        // A filled triangle with a sign: the one to see first.
        ["overdue"] = ("M8 .5 16 15H0L8 .5ZM7 5.5v5h2v-5H7Zm0 6.2v2h2v-2H7Z", "Over frist", "Overdue"),
        // A ring: open.
        ["pending"] = (Ring, "Afventer", "Pending"),
        // A clock.
        ["soon"] = (Ring + "M7 4h2v3.6l2.7 2.7-1.4 1.4L7 8.4V4Z", "Snart", "Soon"),
        // A disc with a tick.
        ["fulfilled"] = (Disc + "M6.8 11.9 3 8.1l1.4-1.4 2.4 2.4 4.8-4.8L13 5.7l-6.2 6.2Z", "Opfyldt", "Fulfilled"),
        // A ring with a tick: done, but not in time.
        ["late"] = (Ring + "M7 11.4 4.1 8.5l1.3-1.3L7 8.8l3.6-3.6 1.3 1.3L7 11.4Z", "For sent", "Late"),
        // A disc with a line: let off.
        ["waived"] = (Disc + "M4 7h8v2H4V7Z", "Undtaget", "Waived"),
        // A ring with a line through: no longer asked for.
        ["lapsed"] = (Ring + "M3.8 10.8l7-7 1.4 1.4-7 7-1.4-1.4Z", "Bortfaldet", "Lapsed"),
        // A square with a cross: it can no longer be met.
        ["missed"] = ("M0 0h16v16H0V0ZM4.8 3.4 3.4 4.8 6.6 8l-3.2 3.2 1.4 1.4L8 9.4l3.2 3.2 1.4-1.4L9.4 8l3.2-3.2-1.4-1.4L8 6.6 4.8 3.4Z", "Ikke nået", "Missed"),
    };

    public static string Shape(string kind) => Of(kind).Shape;

    public static string Word(string kind, Language language) => language.Pick(Of(kind).Danish, Of(kind).English);

    private static (string Shape, string Danish, string English) Of(string kind) =>
        Marks.TryGetValue(kind, out var mark) ? mark : throw new ArgumentException($"No status is called '{kind}'. There are: {string.Join(", ", Marks.Keys)}.", nameof(kind));
}
