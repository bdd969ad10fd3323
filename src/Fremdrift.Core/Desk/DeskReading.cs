using System.Globalization;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Desk;

/// <summary>Reads the fields of a form as people type them, and collects what is wrong.</summary>
internal sealed class DeskReading(int today)
{
    public List<DeskProblem> Problems { get; } = [];

    public bool IsRight => Problems.Count == 0;

    public int Day(string field, string typed)
    {
        var read = TypedDay.Read(typed, today);
        if (string.IsNullOrWhiteSpace(typed)) Wrong(field, "Skriv en dag.", "Write a day.");
        else if (read.Fault is not DayFault.None)
            Wrong(field, $"Datoen kan ikke læses. Skriv fx {TypedDay.Write(read.Nearest)}.", $"This date cannot be read. Write for example {TypedDay.Write(read.Nearest)}.");
        return read.Day;
    }

    /// <summary>Minutes since midnight.</summary>
    public int Minute(string field, string typed)
    {
        if (TypedTime.Read(typed) is { } second) return second / 60;
        Wrong(field, "Klokkeslættet kan ikke læses. Skriv fx 9.30.", "This time cannot be read. Write for example 9:30.");
        return 0;
    }

    public int Number(string field, string typed, int least, int most)
    {
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Wrong(field, string.Create(CultureInfo.InvariantCulture, $"Skriv et helt tal fra {least} til {most}."), string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least} to {most}."));
        return least;
    }

    /// <summary>A text without the spaces around it; it may be empty unless it is said what to say then.</summary>
    public string Text(string field, string typed, int longest, bool severalLines, Label? missing = null)
    {
        var text = TypedText.Tidy(typed);
        if (text.Length == 0 && missing is not null) Wrong(field, missing.Danish, missing.English);
        if (text.Length > longest)
            Wrong(field, string.Create(CultureInfo.InvariantCulture, $"Der er plads til {longest} tegn."), string.Create(CultureInfo.InvariantCulture, $"There is room for {longest} characters."));
        if (TypedText.HoldsControl(text, severalLines)) Wrong(field, "Der er et usynligt styretegn i teksten. Skriv den uden.", "The text holds an invisible control character. Write it without.");
        return text;
    }

    /// <summary>One of the colleagues, by number.</summary>
    public int Person(string field, string typed, IReadOnlyList<DeskColleague> among)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && among.Any(one => one.Person == number)) return number;
        Wrong(field, "Vælg en fra listen.", "Choose one from the list.");
        return 0;
    }

    public string OneOf(string field, string typed, IReadOnlyList<string> among)
    {
        if (among.Contains(typed, StringComparer.Ordinal)) return typed;
        Wrong(field, "Vælg en fra listen.", "Choose one from the list.");
        return among[0];
    }

    public void Wrong(string field, string danish, string english) => Problems.Add(new DeskProblem(field, new(danish, english)));
}
