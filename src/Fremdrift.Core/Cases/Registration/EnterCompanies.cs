using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Enters the companies that registrations name with their CVR number in the register, those that are not there yet.</summary>
internal static class EnterCompanies
{
    /// <summary>The name that the register has for a company's number, where it is another than the registration's; null otherwise.</summary>
    public static async Task<string?> OtherName(Session session, int municipality, NewFact fact)
    {
        if (fact.Text("cvr") is not { } cvr || (fact.Text("company") ?? fact.Text("employer")) is not { } name) return null;
        var known = await session.First("select name from company where municipality = @municipality and cvr = @cvr", row => row.GetString(0), ("municipality", municipality), ("cvr", cvr));
        return known is null || string.Equals(known.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase) ? null : known;
    }

    public static async Task In(Session session, int municipality, IEnumerable<NewFact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Text("cvr") is not { } cvr || (fact.Text("company") ?? fact.Text("employer")) is not { } name) continue;
            if (await session.First("select 1 from company where municipality = @municipality and cvr = @cvr", row => row.GetInt32(0), ("municipality", municipality), ("cvr", cvr)) == 1) continue;
            // Whoever takes a number waits for others that do, so it is looked for once more.
            var number = await session.NextNumber(municipality, "company");
            await session.Execute(
                """
                insert into company (municipality, company, cvr, name, search, version)
                select @municipality, @number, @cvr, @name, @search, 0
                where not exists (select 1 from company where municipality = @municipality and cvr = @cvr)
                """,
                ("municipality", municipality), ("number", number), ("cvr", cvr), ("name", name), ("search", name.ToLowerInvariant()));
        }
    }
}
