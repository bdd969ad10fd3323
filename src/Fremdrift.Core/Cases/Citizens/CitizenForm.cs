using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Cases.Citizens;

/// <summary>A citizen's particulars as typed.</summary>
public sealed record CitizenForm
{
    public string Name { get; init; } = "";

    public string Cpr { get; init; } = "";

    public string CaseNumber { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public string Address { get; init; } = "";

    public string MatchGroup { get; init; } = "";

    public string Interpreter { get; init; } = "";

    public string Caseworker { get; init; } = "";

    public bool IsProtected { get; init; }

    /// <summary>The particulars as a form shows them. The CPR number is left out: an empty field keeps it.</summary>
    public static CitizenForm Of(Citizen citizen)
    {
        ArgumentNullException.ThrowIfNull(citizen);
        return new CitizenForm
        {
            Name = citizen.Name, CaseNumber = citizen.CaseNumber ?? "", Phone = citizen.Phone ?? "", Email = citizen.Email ?? "", Address = citizen.Address ?? "",
            MatchGroup = citizen.MatchGroup?.ToString(CultureInfo.InvariantCulture) ?? "", Interpreter = citizen.Interpreter ?? "",
            Caseworker = citizen.Caseworker?.ToString(CultureInfo.InvariantCulture) ?? "", IsProtected = citizen.IsProtected,
        };
    }

    /// <summary>Reads what was posted, by the names of the fields.</summary>
    public static CitizenForm Read(IReadOnlyDictionary<string, string> typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string Text(string name) => typed.GetValueOrDefault(name, "").Trim();
        return new CitizenForm
        {
            Name = Text("name"), Cpr = Text("cpr"), CaseNumber = Text("caseNumber"), Phone = Text("phone"), Email = Text("email"), Address = Text("address"),
            MatchGroup = Text("matchGroup"), Interpreter = Text("interpreter"), Caseworker = Text("caseworker"), IsProtected = typed.ContainsKey("protected"),
        };
    }
}

/// <summary>What is wrong with a field of the particulars.</summary>
/// <param name="Field">The field's name; empty for the form as a whole.</param>
/// <param name="Danish">What is wrong and how to mend it.</param>
/// <param name="English">The same in English.</param>
public sealed record CitizenProblem(string Field, string Danish, string English)
{
    public string In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Pick(Danish, English);
    }
}
