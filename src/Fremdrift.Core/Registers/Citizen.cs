namespace Fremdrift.Core.Registers;

public sealed class Citizen
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    /// <summary>What addresses, files and facts call them; never their CPR number.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>The name as <see cref="Searchable"/> folds it, to search in, and then those before it, each on a line.</summary>
    public required string Search { get; set; }

    /// <summary>Ten digits.</summary>
    public string? Cpr { get; set; }

    public int? BornOn { get; set; }

    public string? CaseNumber { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public int? MatchGroup { get; set; }

    /// <summary>The language they need an interpreter for.</summary>
    public string? Interpreter { get; set; }

    public bool IsProtected { get; set; }

    /// <summary>The caseworker who handles the case beside the broker.</summary>
    public int? Caseworker { get; set; }

    public int? MovedOn { get; set; }

    public string? MovedTo { get; set; }

    public int? DiedOn { get; set; }

    /// <summary>How many facts have been registered: the number of the latest.</summary>
    public int Seq { get; set; }

    public int Version { get; set; }
}
