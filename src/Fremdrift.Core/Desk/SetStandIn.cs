using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Desk;

/// <summary>Lets a colleague cover a caseload for a period. Whose cases they are does not change.</summary>
public sealed class SetStandIn(Store store, TimeProvider time)
{
    public async Task<DeskResult> Run(Actor actor, StandInForm form)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.Register);
        var reading = new DeskReading(time.Today());
        var (absent, substitute, from, to, note) = form.Read(reading, time.Today(), await new DeskColleagues(store, time).Run(actor));
        if (!reading.IsRight) return new DeskResult.Wrong(reading.Problems);
        // Leaders may set it for others, everybody for themselves.
        if (absent != actor.Person) actor.Demand(Operation.MoveCases);
        // A stand-in may see the protected names of the caseload: nobody gives themselves that.
        if (substitute == actor.Person) actor.Demand(Operation.SeeProtected);

        await using var session = await store.Begin();
        // Taking the number first makes two who save at once wait for each other.
        var number = await session.NextNumber(actor.Municipality, "stand_in");
        var others = await session.Query(
            """
            select stand_in, absent, substitute, from_day, to_day from stand_in
            where municipality = @municipality and absent in (@absent, @substitute) and from_day <= @to and to_day >= @from order by from_day, stand_in
            """,
            row => (Number: row.GetInt32(0), Absent: row.GetInt32(1), Substitute: row.GetInt32(2), From: row.GetInt32(3), To: row.GetInt32(4)),
            ("municipality", actor.Municipality), ("absent", absent), ("substitute", substitute), ("from", from), ("to", to));
        foreach (var other in others)
        {
            if (other == (other.Number, absent, substitute, from, to)) return new DeskResult.Saved(other.Number);
            var (danish, english) = (Period(Language.Danish, other.From, other.To), Period(Language.English, other.From, other.To));
            return other.Absent == absent
                ? DeskResult.Of("from", $"Der er allerede en vikar {danish}.", $"There is already a stand-in {english}.")
                : DeskResult.Of("substitute", $"Vikaren er selv væk {danish}. Vælg en anden.", $"The stand-in is away {english}. Choose somebody else.");
        }

        await session.Execute(
            "insert into stand_in (municipality, stand_in, absent, substitute, from_day, to_day, note) values (@municipality, @number, @absent, @substitute, @from, @to, @note)",
            ("municipality", actor.Municipality), ("number", number), ("absent", absent), ("substitute", substitute), ("from", from), ("to", to), ("note", note));
        await session.Commit();
        return new DeskResult.Saved(number);
    }

    private static string Period(Language language, int from, int to) =>
        language.Pick($"fra {language.Date(from)} til {language.Date(to)}", $"from {language.Date(from)} to {language.Date(to)}");
}
