using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Cases.Citizens;

/// <summary>Reads typed particulars, and says at which field what is wrong.</summary>
internal static class CitizenCheck
{
    private const int LongestLine = 200;
    private const int LeastDigitsOfPhone = 8;

    public static IReadOnlyList<CitizenProblem> Problems(CitizenForm form, bool needsCpr, int today)
    {
        var problems = new List<CitizenProblem>();
        if (form.Name.Length == 0) problems.Add(new("name", "Skriv borgerens navn.", "Write the citizen's name."));
        var cpr = Cpr.Read(form.Cpr).BornBy(today);
        if (!cpr.IsRight && (needsCpr || cpr.Problem is not CprProblem.Empty)) problems.Add(new("cpr", cpr.Says(Language.Danish), cpr.Says(Language.English)));
        if (form.Email.Length > 0 && !IsEmail(form.Email)) problems.Add(new("email", "E-mailen ser ikke rigtig ud. Skriv fx navn@eksempel.dk.", "The e-mail looks wrong. Write for example name@example.dk."));
        if (form.Phone.Length > 0 && !IsPhone(form.Phone)) problems.Add(new("phone", "Telefonnummeret ser ikke rigtigt ud. Skriv mindst 8 cifre.", "The phone number looks wrong. Write at least 8 digits."));
        if (form.MatchGroup.Length > 0 && form.MatchGroup is not ("1" or "2" or "3")) problems.Add(new("matchGroup", "Matchgruppen er 1, 2 eller 3.", "The match group is 1, 2 or 3."));
        if (form.Caseworker.Length > 0 && Number(form.Caseworker) is null) problems.Add(new("caseworker", "Vælg en sagsbehandler fra listen.", "Choose a caseworker from the list."));
        foreach (var (field, text) in Lines(form))
        {
            if (text.Length > LongestLine) problems.Add(new(field, $"Der er plads til {LongestLine} tegn.", $"There is room for {LongestLine} characters."));
            else if (text.Any(char.IsControl)) problems.Add(new(field, "Der er et usynligt styretegn i teksten. Skriv den uden.", "The text holds an invisible control character. Write it without."));
        }

        return [.. problems.DistinctBy(problem => problem.Field, StringComparer.Ordinal)];
    }

    /// <summary>Puts right particulars into the register's row.</summary>
    public static void Apply(CitizenForm form, Citizen citizen)
    {
        citizen.Name = form.Name;
        citizen.Search = SearchNames.With(citizen.Search, form.Name);
        if (Cpr.Read(form.Cpr) is { IsRight: true, Number: var cpr })
        {
            citizen.Cpr = cpr.Digits;
            citizen.BornOn = cpr.BirthDay.DayNumber;
        }

        citizen.CaseNumber = OrNull(form.CaseNumber);
        citizen.Phone = OrNull(form.Phone);
        citizen.Email = OrNull(form.Email);
        citizen.Address = OrNull(form.Address);
        citizen.MatchGroup = Number(form.MatchGroup);
        citizen.Interpreter = OrNull(form.Interpreter);
        citizen.Caseworker = Number(form.Caseworker);
        citizen.IsProtected = form.IsProtected;
    }

    private static (string Field, string Text)[] Lines(CitizenForm form) =>
    [
        ("name", form.Name), ("caseNumber", form.CaseNumber), ("phone", form.Phone), ("email", form.Email), ("address", form.Address), ("interpreter", form.Interpreter),
    ];

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static bool IsEmail(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace) && text.Count(letter => letter == '@') == 1;

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) >= LeastDigitsOfPhone && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '+' or '-' or '(' or ')');
}
