using System.Collections.Frozen;
using System.Globalization;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What became of reading a day.</summary>
public enum DayFault
{
    None,
    NotUnderstood,

    /// <summary>Understood, but there is no such day.</summary>
    NotInCalendar,

    /// <summary>Its year is not between <see cref="TypedDay.FirstYear"/> and <see cref="TypedDay.LastYear"/>.</summary>
    YearOutOfRange,
}

/// <summary>
/// Days as people type them: 22-11-2026, 22.11.26, 22/11-26, 22112026, 221126, 2026-11-22, 22. nov. 2026, i dag. Without a year the one
/// nearest to today is meant.
/// </summary>
/// <param name="Day">The day, if there is no fault.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Shown">The day as it was understood, when it is not in the calendar.</param>
/// <param name="Nearest">The day nearest to what was meant, to suggest.</param>
public sealed record TypedDay(int Day, DayFault Fault, string? Shown, int Nearest)
{
    public const int FirstYear = 1900;
    public const int LastYear = 2100;

    private const int Longest = 40;
    private const int YearsAhead = 20;

    private static readonly FrozenDictionary<string, int> FromToday = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["i dag"] = 0, ["idag"] = 0, ["d.d"] = 0, ["dd"] = 0, ["nu"] = 0, ["today"] = 0, ["now"] = 0,
        ["i går"] = -1, ["igår"] = -1, ["yesterday"] = -1,
        ["i forgårs"] = -2, ["forgårs"] = -2,
        ["i morgen"] = 1, ["imorgen"] = 1, ["tomorrow"] = 1,
        ["i overmorgen"] = 2, ["overmorgen"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "jan januar january", "feb februar february", "mar marts march", "apr april", "maj may", "jun juni june",
        "jul juli july", "aug august", "sep sept september", "okt oktober oct october", "nov november", "dec december",
    }.SelectMany((names, month) => names.Split(' ').Select(name => (name, month + 1))).ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(
    [
        "d", "den", "the", "of", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
        "man", "tir", "ons", "tor", "fre", "lør", "søn", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ], StringComparer.Ordinal);

    /// <summary>Reads a day.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="today">The day it was typed, as a day number.</param>
    public static TypedDay Read(string typed, int today)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length > Longest) return NotUnderstood(today);
        var text = string.Join(' ', typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',');
        if (FromToday.TryGetValue(text, out var days)) return Right(Engine.Time.Day.AddDays(today, days));
        return Split(text) is { } parts ? Read(parts, today) : NotUnderstood(today);
    }

    /// <summary>A day as forms show it: 22-11-2026.</summary>
    public static string Write(int day)
    {
        var (year, month, date) = Engine.Time.Day.ToDate(day);
        return Plain(year, month, date);
    }

    private static TypedDay Read(List<string> parts, int today)
    {
        var month = 0;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(parts[i][0])) continue;
            if (!Fillers.Contains(parts[i]) && (month > 0 || !Months.TryGetValue(parts[i], out month))) return NotUnderstood(today);
            parts.RemoveAt(i);
        }

        return month > 0 ? WithName(parts, month, today) : WithNumbers(parts, today);
    }

    private static TypedDay WithName(List<string> parts, int month, int today) => parts switch
    {
        [{ Length: <= 2 } date] => Nearby(Number(date), month, today),
        [{ Length: 4 } year, { Length: <= 2 } date] => Of(Number(year), month, Number(date), today),
        [{ Length: <= 2 } date, { Length: 2 or 4 } year] => Of(Year(year, today), month, Number(date), today),
        _ => NotUnderstood(today),
    };

    private static TypedDay WithNumbers(List<string> parts, int today) => parts switch
    {
        [{ Length: 8 } all] => Run(all, today),
        [{ Length: 6 } all] => Of(Year(all[4..], today), Number(all[2..4]), Number(all[..2]), today),
        [{ Length: <= 2 } date, { Length: <= 2 } month] => Nearby(Number(date), Number(month), today),
        [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } date] => Of(Number(year), Number(month), Number(date), today),
        [{ Length: <= 2 } date, { Length: <= 2 } month, { Length: 2 or 4 } year] => Of(Year(year, today), Number(month), Number(date), today),
        _ => NotUnderstood(today),
    };

    /// <summary>Eight digits: day first, as Danes write; year first where that alone makes a day.</summary>
    private static TypedDay Run(string digits, int today)
    {
        var danish = Of(Number(digits[4..]), Number(digits[2..4]), Number(digits[..2]), today);
        if (danish.Fault is DayFault.None) return danish;
        var iso = Of(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..]), today);
        return iso.Fault is DayFault.None ? iso : danish;
    }

    private static TypedDay Nearby(int date, int month, int today)
    {
        var year = Engine.Time.Day.ToDate(today).Year;
        var near = new[] { year, year - 1, year + 1 }.Select(candidate => Of(candidate, month, date, today)).ToArray();
        return near.Where(day => day.Fault is DayFault.None).MinBy(day => Math.Abs(day.Day - today)) ?? near[0];
    }

    private static TypedDay Of(int year, int month, int date, int today)
    {
        if (year is < FirstYear or > LastYear) return new TypedDay(0, DayFault.YearOutOfRange, null, today);
        if (month is < 1 or > 12) return new TypedDay(0, DayFault.NotInCalendar, Plain(year, month, date), today);
        var last = DateTime.DaysInMonth(year, month);
        if (date < 1 || date > last) return new TypedDay(0, DayFault.NotInCalendar, Plain(year, month, date), Engine.Time.Day.Of(year, month, Math.Clamp(date, 1, last)));
        return Right(Engine.Time.Day.Of(year, month, date));
    }

    /// <summary>Words and numbers in the order they stand; null if anything else than the usual signs stands between them.</summary>
    private static List<string>? Split(string text)
    {
        var parts = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            if (char.IsAsciiDigit(text[i])) while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            else if (char.IsLetter(text[i])) while (i < text.Length && char.IsLetter(text[i])) i++;
            else if (from > 0 && text[i] is ' ' or '-' or '/' or '.' or ',' or '–') { i++; continue; }
            else return null;
            parts.Add(text[from..i]);
        }

        return parts;
    }

    private static int Year(string digits, int today)
    {
        if (digits.Length == 4) return Number(digits);
        var year = 2000 + Number(digits);
        return year > Engine.Time.Day.ToDate(today).Year + YearsAhead ? year - 100 : year;
    }

    private static TypedDay Right(int day) => new(day, DayFault.None, null, day);

    private static TypedDay NotUnderstood(int today) => new(0, DayFault.NotUnderstood, null, today);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Plain(int year, int month, int date) => string.Create(CultureInfo.InvariantCulture, $"{date:00}-{month:00}-{year:0000}");
}
