using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Time;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>The citizen stayed away: says so of the appointment, and registers the absence of that day.</summary>
public sealed class RegisterNoShow(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private const string Kind = "udeblivelse";

    /// <summary>The id of the absence that an appointment leads to.</summary>
    public static string FactOf(int number) => string.Create(CultureInfo.InvariantCulture, $"absence-appointment-{number}");

    public async Task<DeskResult> Run(Actor actor, int number, int version)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        var marked = await new EndAppointment(store, time).Run(actor, number, version, AppointmentState.NoShow);
        if (marked is not DeskResult.Saved) return marked;

        // Sending it again after an interruption registers what is missing, and nothing twice.
        await using var context = new FremdriftContext(store);
        var row = await context.Appointments.FirstAsync(row => row.Municipality == actor.Municipality && row.Number == number);
        var key = await context.Citizens.Where(citizen => citizen.Municipality == actor.Municipality && citizen.Number == row.Citizen).Select(citizen => citizen.Key).FirstAsync();
        if (await CaseFile.Load(store, programmes, actor, key) is not { } one || IsRegistered(one, row)) return marked;
        var result = await new RegisterFacts(store, programmes, time).Run(actor, new RegisterInput(key, Line(key, row), null));
        if (result is RegisterResult.Registered or RegisterResult.Unchanged) return marked;

        row.State = AppointmentState.Booked;
        row.Version++;
        await context.SaveOnce(number);
        return DeskResult.Of("", "Udeblivelsen kunne ikke registreres. Prøv igen.", "The no-show could not be registered. Try again.");
    }

    private static bool IsRegistered(CaseFile one, Appointment row) =>
        one.Facts.Any(fact => string.Equals(fact.Id, FactOf(row.Number), StringComparison.Ordinal))
        || one.InForce.Any(fact => fact.Type.Name is "absence" && fact.From <= row.Day && fact.To >= row.Day && (string?)JsonNode.Parse(fact.Fields)!["kind"] is Kind);

    private byte[] Line(string key, Appointment row)
    {
        var day = Day.ToDate(row.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var line = new JsonObject
        {
            ["id"] = FactOf(row.Number), ["citizen"] = key, ["type"] = "absence", ["kind"] = Kind, ["from"] = day, ["to"] = day,
            ["recorded"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        };
        return Encoding.UTF8.GetBytes(line.ToJsonString());
    }
}
