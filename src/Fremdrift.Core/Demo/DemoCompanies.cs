using System.Globalization;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>The companies of all fields of work, in the order of the fields.</summary>
internal static class DemoCompanies
{
    // Numbers are given out in order and are far from here, so none of these is a real company's.
    private const int FirstNumber = 9_000_001;

    private static readonly string[] Titles = ["daglig leder", "driftsleder", "indehaver", "teamkoordinator", "afdelingsleder", "souschef"];

    public static DemoCompany[] Make(ulong seed)
    {
        var companies = new List<DemoCompany>();
        foreach (var (field, name) in DemoField.All.SelectMany(field => field.Companies.Select(name => (field, name))))
            companies.Add(Company(DemoDice.Of(seed, DemoDice.Companies, companies.Count), companies.Count, field.Branch, name));
        return [.. companies];
    }

    private static DemoCompany Company(Dice dice, int number, string branch, string name)
    {
        var (postCode, town) = DemoPlaces.Town(dice);
        var domain = Domain(name);
        return new DemoCompany
        {
            Cvr = Number(FirstNumber + (number * 137)),
            Name = name,
            Branch = branch,
            Street = DemoPlaces.Address(dice),
            PostCode = postCode,
            Town = town,
            Phone = dice.Phone(),
            Email = $"kontakt@{domain}",
            Contacts = [.. Enumerable.Range(0, dice.In(1, 2)).Select(_ => Contact(dice, domain))],
        };
    }

    private static DemoCompanyContact Contact(Dice dice, string domain)
    {
        var (name, _) = DemoNames.Draw(dice, woman: dice.Chance(0.5), born: dice.In(1960, 1995));
        return new DemoCompanyContact(name, dice.Of(Titles), dice.Phone(), $"{DemoNames.Mailbox(name.Split(' ')[0])}@{domain}");
    }

    /// <summary>The first number from these seven digits on that has a check digit.</summary>
    private static Cvr Number(int sevenDigits)
    {
        for (; ; sevenDigits++)
        {
            for (var check = 0; check < 10; check++)
            {
                var reading = Cvr.Read(string.Create(CultureInfo.InvariantCulture, $"{sevenDigits}{check}"));
                if (reading.IsRight) return reading.Number;
            }
        }
    }

    private static string Domain(string name)
    {
        var words = DemoNames.Mailbox(name).Split('.', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words.Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0)) + ".example";
    }
}
