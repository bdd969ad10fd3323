using System.Globalization;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Programmes;

/// <summary>One of the product's two languages, with its own way of writing dates and figures.</summary>
public sealed class Language
{
    private static readonly string[] DanishMonths = ["jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."];
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private Language(string code) => Code = code;

    public static Language Danish { get; } = new("da");

    public static Language English { get; } = new("en");

    /// <summary>"da" or "en".</summary>
    public string Code { get; }

    /// <summary>The text of this language.</summary>
    public string Pick(string danish, string english) => ReferenceEquals(this, Danish) ? danish : english;

    public string Of(Label label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Pick(label.Danish, label.English);
    }

    /// <summary>A day as people write it: 22. nov. 2026.</summary>
    public string Date(int day)
    {
        var (year, month, date) = Day.ToDate(day);
        return string.Create(CultureInfo.InvariantCulture, $"{date}{Pick(".", "")} {Pick(DanishMonths[month - 1], EnglishMonths[month - 1])} {year}");
    }

    /// <summary>Days from one to another; without an end where they go on.</summary>
    public string Days(Run days, int asOf) =>
        days.To >= asOf ? Pick($"fra {Date(days.From)}", $"from {Date(days.From)}")
        : days.From == days.To ? Date(days.From)
        : $"{Date(days.From)} – {Date(days.To)}";

    /// <summary>A moment in UTC ticks as the clock on the wall had it: 22. nov. 2026 kl. 09.30.</summary>
    public string Moment(long utcTicks)
    {
        var local = DanishTime.ToLocal(utcTicks);
        return $"{Date(DateOnly.FromDateTime(local).DayNumber)} {Pick("kl.", "at")} {Time((int)local.TimeOfDay.TotalSeconds)}";
    }

    /// <summary>A time of day as people write it: 09.30, in English 09:30.</summary>
    public string Time(int second) => TimeSpan.FromSeconds(second).ToString(Pick(@"hh\.mm", @"hh\:mm"), CultureInfo.InvariantCulture);

    /// <summary>The texts of a model in this language.</summary>
    public ModelTexts Of(ProgrammeModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.In(Code);
    }
}
