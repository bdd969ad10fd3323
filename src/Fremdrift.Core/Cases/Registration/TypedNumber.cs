using System.Globalization;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Numbers as people type them: 7, 7,5 or 7.5.</summary>
public static class TypedNumber
{
    private const int Longest = 20;

    /// <summary>
    /// The number; null if it is none. A point with three digits after it could mean thousands or thousandths, so it is none either.
    /// </summary>
    public static double? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim();
        if (text.Length is 0 or > Longest || !text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-')) return null;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && text.Length - point == 4) return null;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return double.TryParse(text.Replace(',', '.'), Style, CultureInfo.InvariantCulture, out var number) ? number + 0.0 : null;
    }

    /// <summary>A number as forms show it: 7,5.</summary>
    public static string Write(double number) => number.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',');
}
