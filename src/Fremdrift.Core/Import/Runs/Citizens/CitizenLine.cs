using System.Globalization;
using Fremdrift.Core.Cases.Citizens;

namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>What a row says of a citizen. What it leaves out is null, and changes nothing.</summary>
internal sealed record CitizenLine
{
    public required string Key { get; init; }

    public string? Cpr { get; init; }

    public int? BornOn { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? CaseNumber { get; init; }

    public int? MatchGroup { get; init; }

    public string? Interpreter { get; init; }

    public bool? Protected { get; init; }

    /// <summary>What stands when this is said of a citizen of whom that stood.</summary>
    public CitizenLine Over(CitizenLine? before) => before is null ? this : new CitizenLine
    {
        Key = Key, Cpr = Cpr ?? before.Cpr, BornOn = BornOn ?? before.BornOn, Name = Name ?? before.Name, Phone = Phone ?? before.Phone, Email = Email ?? before.Email,
        Address = Address ?? before.Address, CaseNumber = CaseNumber ?? before.CaseNumber, MatchGroup = MatchGroup ?? before.MatchGroup,
        Interpreter = Interpreter ?? before.Interpreter, Protected = Protected ?? before.Protected,
    };

    /// <summary>As a form shows it, without the CPR number.</summary>
    public CitizenForm ToForm() => new()
    {
        Name = Name ?? "", CaseNumber = CaseNumber ?? "", Phone = Phone ?? "", Email = Email ?? "", Address = Address ?? "",
        MatchGroup = MatchGroup?.ToString(CultureInfo.InvariantCulture) ?? "", Interpreter = Interpreter ?? "", IsProtected = Protected is true,
    };
}

/// <summary>A row that was read: what it says, or what is wrong with it.</summary>
internal sealed record CitizenRow(long Line, CitizenLine? Says, IReadOnlyList<Problem> Problems);
