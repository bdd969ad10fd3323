using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Course;

/// <summary>What the picture of a course says in words.</summary>
public static class CourseWords
{
    /// <summary>A figure with the decimal sign of the language: 7,5.</summary>
    public static string Number(this Language language, double number)
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = number.ToString("0.##", CultureInfo.InvariantCulture);
        return language.Pick(text.Replace('.', ','), text);
    }

    /// <summary>Weekly hours: 7,5 t/uge.</summary>
    public static string Hours(this Language language, double hours)
    {
        ArgumentNullException.ThrowIfNull(language);
        return $"{language.Number(hours)} {language.Pick("t/uge", "h/week")}";
    }

    /// <summary>The name of a month that a day lies in: nov.</summary>
    public static string Month(this Language language, int day)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Date(day).Split(' ')[1];
    }

    /// <summary>When a day is, seen from another: om 3 dage.</summary>
    internal static string Ahead(this Language language, int day, int asOf) => (day - asOf) switch
    {
        0 => language.Pick("i dag", "today"),
        1 => language.Pick("i morgen", "tomorrow"),
        var days and > 0 => language.Pick($"om {days} dage", $"in {days} days"),
        -1 => language.Pick("1 dag over fristen", "1 day overdue"),
        var days => language.Pick($"{-days} dage over fristen", $"{-days} days overdue"),
    };

    internal static string? Word(this Language language, string? word) => word is null ? null : language.Of(CatalogueWords.Of(word));

    /// <summary>The text with a capital letter first.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    internal static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
