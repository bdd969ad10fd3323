namespace Fremdrift.Tests.Core.Export;

/// <summary>Texts that a spreadsheet would run.</summary>
internal static class Hostile
{
    public static IReadOnlyList<string> Formulas { get; } =
    [
        "=1+1", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\";\"y\")", "\t=1", "\r=1", "\n=1", "\tx", "  =1", "\u00a0=1", "\u200b=1",
        "\uFEFF+1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20x", " \uFF1D1", "-", "+45 12 34 56 78",
    ];

    public static IReadOnlyList<string> Harmless { get; } =
        ["", "Anna", "a=1", "1-2", "'=1", "'", "\"", "<b>&amp;</b>", "]]>", "a;b,c\td", "a\nb", " x ", "_x0041_", "æøå 😀", "007", "1,5", "01-02-2021", "<script>alert(1)</script>"];
}
