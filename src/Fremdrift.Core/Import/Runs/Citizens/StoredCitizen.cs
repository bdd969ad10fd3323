using System.Data.Common;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>A citizen as the register has them, as far as a row can change it.</summary>
internal sealed record StoredCitizen(int Number, CitizenLine Is)
{
    private const string Columns = "citizen, key, cpr, born_on, name, phone, email, address, case_number, match_group, interpreter, is_protected";

    /// <summary>Those with one of the keys, or one of the CPR numbers.</summary>
    public static async Task<List<StoredCitizen>> Of(Session session, int municipality, IReadOnlyList<CitizenLine> lines)
    {
        var (ofKey, keys) = Sql.AnyOf(session, "key", lines.Select(line => line.Key));
        var found = await session.Query($"select {Columns} from citizen where municipality = @municipality and {ofKey}", Read, ("municipality", municipality), keys);
        var (ofCpr, numbers) = Sql.AnyOf(session, "cpr", lines.Select(line => line.Cpr).OfType<string>());
        found.AddRange(await session.Query($"select {Columns} from citizen where municipality = @municipality and {ofCpr}", Read, ("municipality", municipality), numbers));
        return found;
    }

    /// <summary>Whether the row says nothing that the register does not say.</summary>
    public bool IsAs(CitizenLine line) =>
        Same(line.Cpr, Is.Cpr) && Same(line.Name, Is.Name) && Same(line.Phone, Is.Phone) && Same(line.Email, Is.Email) && Same(line.Address, Is.Address)
        && Same(line.CaseNumber, Is.CaseNumber) && Same(line.Interpreter, Is.Interpreter)
        && (line.MatchGroup is null || line.MatchGroup == Is.MatchGroup) && (line.Protected is null || line.Protected == Is.Protected);

    private static bool Same(string? says, string? stands) => says is null || string.Equals(says, stands, StringComparison.Ordinal);

    private static StoredCitizen Read(DbDataReader row) => new(row.GetInt32(0), new CitizenLine
    {
        Key = row.GetString(1), Cpr = Text(row, 2), BornOn = Whole(row, 3), Name = Text(row, 4), Phone = Text(row, 5), Email = Text(row, 6),
        Address = Text(row, 7), CaseNumber = Text(row, 8), MatchGroup = Whole(row, 9), Interpreter = Text(row, 10), Protected = row.GetBoolean(11),
    });

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Whole(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
