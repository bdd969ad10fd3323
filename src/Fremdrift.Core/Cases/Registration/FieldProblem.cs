using System.Globalization;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What is wrong with a field of a form, said where it is. Nothing that was typed is repeated, save a date that does not exist.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="What">What is wrong and what would be right.</param>
public sealed record FieldProblem(string Field, Label What)
{
    internal static FieldProblem Missing(FormField field) => new(field.Name, field.Options.IsEmpty
        ? new($"»{field.Label.Danish}« mangler.", $"“{field.Label.English}” is missing.")
        : new($"»{field.Label.Danish}« mangler. Vælg en mulighed.", $"“{field.Label.English}” is missing. Choose an option."));

    internal static FieldProblem Day(FormField field, TypedDay day)
    {
        var suggested = TypedDay.Write(day.Nearest);
        return new(field.Name, day.Fault switch
        {
            DayFault.NotInCalendar => new($"Datoen findes ikke: {day.Shown}. Skriv fx {suggested}.", $"There is no such date: {day.Shown}. Write for example {suggested}."),
            DayFault.YearOutOfRange => new(
                $"Året skal være mellem {Plain(TypedDay.FirstYear)} og {Plain(TypedDay.LastYear)}.",
                $"The year must be between {Plain(TypedDay.FirstYear)} and {Plain(TypedDay.LastYear)}."),
            _ => new($"Datoen kan ikke læses. Skriv fx {suggested}.", $"This date cannot be read. Write for example {suggested}."),
        });
    }

    internal static FieldProblem EndBeforeStart(string field) =>
        new(field, new("Slutdatoen ligger før startdatoen.", "The period ends before it begins."));

    internal static FieldProblem Time(string field) => new(field, new("Klokkeslættet kan ikke læses. Skriv fx 9.30.", "This time cannot be read. Write for example 9:30."));

    internal static FieldProblem Number(FormField field) => new(field.Name, new(
        $"Skriv et tal fra {TypedNumber.Write(field.Least)} til {TypedNumber.Write(field.Most)}, fx 7,5.",
        $"Write a number from {TypedNumber.Write(field.Least)} to {TypedNumber.Write(field.Most)}, for example 7.5."));

    internal static FieldProblem Given(FormField field) => new(field.Name, field.Most < double.MaxValue
        ? new(
            $"Skriv det med ord, eller skriv et tal fra {TypedNumber.Write(field.Least)} til {TypedNumber.Write(field.Most)}, fx 7,5.",
            $"Write it in words, or write a number from {TypedNumber.Write(field.Least)} to {TypedNumber.Write(field.Most)}, for example 7.5.")
        : new("Skriv med ord, hvad der er aftalt.", "Write in words what is agreed."));

    internal static FieldProblem Choice(FormField field) => new(field.Name, new(
        $"Vælg en af mulighederne: {string.Join(", ", field.Options.Select(option => option.Label.Danish))}.",
        $"Choose one of the options: {string.Join(", ", field.Options.Select(option => option.Label.English))}."));

    internal static FieldProblem Flag(string field) => new(field, new("Vælg ja eller nej.", "Choose yes or no."));

    internal static FieldProblem TooLong(string field, int longest, int length) => new(field, new(
        $"Der er plads til {Grouped(longest, ".")} tegn. Der står {Grouped(length, ".")}.",
        $"There is room for {Grouped(longest, ",")} characters. This has {Grouped(length, ",")}."));

    internal static FieldProblem Control(string field) => new(field, new(
        "Der er et usynligt styretegn i teksten. Skriv den uden.", "The text holds an invisible control character. Write it without."));

    internal static FieldProblem TooMany(string field, int most) => new(field, new($"Skriv højst {Plain(most)} ord.", $"Write at most {Plain(most)} words."));

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Grouped(int number, string separator) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal);
}
