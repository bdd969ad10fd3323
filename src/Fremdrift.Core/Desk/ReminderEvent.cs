using System.Globalization;
using Fremdrift.Core.Worklists;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Desk;

/// <summary>Something registered on a case ends.</summary>
/// <param name="Kind">A benefit, an absence, an exemption or a measure.</param>
/// <param name="Name">Of which kind it is, as registered.</param>
/// <param name="Day">Its last day.</param>
public sealed record ReminderEvent(SpanKind Kind, string Name, int Day)
{
    /// <summary>The kinds of spans that are told of, as SQL lists them.</summary>
    internal const string Kinds = "3, 7, 8, 10";

    /// <summary>Names it for good, within a case.</summary>
    public string Origin => string.Create(CultureInfo.InvariantCulture, $"{(int)Kind}:{Day}:{Name}");

    /// <summary>The same of a row of the table of spans, in SQL.</summary>
    internal static string OriginOf(string span) => $"{span}.kind || ':' || {span}.to_day || ':' || {span}.name";

    public Label What
    {
        get
        {
            var what = Name.Length == 0 ? new Label("", "") : CatalogueWords.Of(Name);
            var (danish, english) = Kind switch
            {
                SpanKind.Benefit => ("Ydelsen slutter", "The benefit ends"),
                SpanKind.Absence => ("Fraværet slutter", "The absence ends"),
                SpanKind.Measure => ("Indsatsen slutter", "The measure ends"),
                _ => ("Fritagelsen slutter", "The exemption ends"),
            };
            return Name.Length == 0 ? new(danish, english) : new($"{danish}: {what.Danish}", $"{english}: {what.English}");
        }
    }

    /// <summary>Reads its name; null if it is none.</summary>
    public static ReminderEvent? Read(string origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return origin.Split(':', 3) is [var kind, var day, var name]
            && int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new ReminderEvent((SpanKind)number, name, last) : null;
    }
}
