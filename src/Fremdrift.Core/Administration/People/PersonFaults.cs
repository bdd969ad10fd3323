using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Administration.People;

/// <summary>What is wrong with what was filled in about somebody, seen by itself.</summary>
internal static class PersonFaults
{
    private const int MostCases = 1000;

    private static readonly Label Missing = new("Skal udfyldes.", "Must be filled in.");

    public static List<FieldFault> Of(PersonForm form)
    {
        var faults = new List<FieldFault>();
        void Check(string field, bool isWrong, Label what)
        {
            if (isWrong && faults.TrueForAll(fault => fault.Field != field)) faults.Add(new FieldFault(field, what));
        }

        void Text(string field, string typed, int longest, bool isRequired = false)
        {
            Check(field, isRequired && string.IsNullOrWhiteSpace(typed), Missing);
            Check(field, typed.Trim().Length > longest, new($"Må højst fylde {longest} tegn.", $"May be {longest} characters at most."));
            Check(field, typed.Any(char.IsControl), new("Skriv det på én linje.", "Write it on one line."));
        }

        Text("name", form.Name, 120, isRequired: true);
        Text("initials", form.Initials, 8, isRequired: true);
        if (form.Number is null)
        {
            Text("key", form.Key, 40, isRequired: true);
            Check("key", !form.Key.Trim().All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'), new(
                "Brug kun bogstaverne a–z, tal, bindestreg, punktum og understreg.", "Use only the letters a–z, digits, hyphen, full stop and underscore."));
        }

        Check("role", !Enum.IsDefined(typeof(Role), form.Role), new("Vælg en rolle.", "Choose a role."));
        Check("team", form.Team.Length > 0 && !int.TryParse(form.Team, NumberStyles.None, CultureInfo.InvariantCulture, out _), new("Vælg et team fra listen.", "Choose a team from the list."));
        Text("title", form.Title, 80);
        Text("phone", form.Phone, 40);
        Check("phone", form.Phone.Any(letter => !char.IsAsciiDigit(letter) && letter is not (' ' or '+' or '(' or ')' or '-')), new("Skriv nummeret med tal, f.eks. 12 34 56 78.", "Write the number in digits, such as 12 34 56 78."));
        Text("email", form.Email, 120);
        Check("email", form.Email.Trim().Length > 0 && form.Email.Trim().Split('@') is not [{ Length: > 0 }, { Length: > 0 }], new("Skriv adressen som navn@eksempel.dk.", "Write the address as name@example.dk."));
        Check("limit", form.CaseloadLimit.Trim().Length > 0
            && !(int.TryParse(form.CaseloadLimit.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MostCases), new(
                "Skriv et helt tal fra 1 til 1000.", "Write a whole number from 1 to 1000."));
        return faults;
    }
}
