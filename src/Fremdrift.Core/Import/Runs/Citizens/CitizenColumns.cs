namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>The columns of a register of citizens.</summary>
internal static class CitizenColumns
{
    public const string Key = "key";
    public const string Cpr = "cpr";
    public const string Name = "name";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Address = "address";
    public const string CaseNumber = "caseNumber";
    public const string MatchGroup = "matchGroup";
    public const string Interpreter = "interpreter";
    public const string Protected = "protected";

    public static readonly IReadOnlyList<string> All = [Key, Cpr, Name, Phone, Email, Address, CaseNumber, MatchGroup, Interpreter, Protected];

    /// <summary>The column that a heading names; null if it names none.</summary>
    public static string? Find(string heading)
    {
        var plain = heading.Trim().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return All.FirstOrDefault(column => string.Equals(column, plain, StringComparison.OrdinalIgnoreCase));
    }
}
