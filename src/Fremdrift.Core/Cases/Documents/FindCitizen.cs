using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>Finds a citizen's number.</summary>
internal static class FindCitizen
{
    private const string Select = "select citizen from citizen where municipality = @municipality and key = @key";

    public static Task<int?> Number(Session session, int municipality, string key) =>
        session.First(Select, row => (int?)row.GetInt32(0), ("municipality", municipality), ("key", key));

    /// <summary>And keeps others from writing on the case until the transaction ends.</summary>
    public static Task<int?> Lock(Session session, int municipality, string key) =>
        session.First(session.IsPostgres ? Select + " for update" : Select, row => (int?)row.GetInt32(0), ("municipality", municipality), ("key", key));
}
