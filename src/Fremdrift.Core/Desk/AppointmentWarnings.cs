using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Desk;

/// <summary>What is odd about an appointment, and may still be meant.</summary>
internal static class AppointmentWarnings
{
    private const int DaysOfWeek = 7;
    private const int Saturday = 5;

    /// <param name="session">An open session.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="citizen">With whom.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="itself">The number of the appointment that is changed; 0 for a new one.</param>
    /// <param name="now">The local time.</param>
    public static async Task<IReadOnlyList<Label>> Of(Session session, int municipality, int citizen, AppointmentTerms terms, int itself, DateTime now)
    {
        var warnings = new List<Label>();
        var (today, minute) = (DateOnly.FromDateTime(now).DayNumber, (now.Hour * 60) + now.Minute);
        if (terms.Day < today || (terms.Day == today && terms.Minute < minute)) warnings.Add(new("Tidspunktet er gået.", "The time has passed."));
        if (terms.Day % DaysOfWeek == Saturday) warnings.Add(new("Dagen er en lørdag.", "The day is a Saturday."));
        else if (terms.Day % DaysOfWeek > Saturday) warnings.Add(new("Dagen er en søndag.", "The day is a Sunday."));
        var others = await session.Query(
            """
            select person, minute, minutes from appointment
            where municipality = @municipality and day = @day and (person = @person or citizen = @citizen) and minute < @end and minute + minutes > @begin
              and state in (@booked, @held) and appointment <> @itself
            order by minute, appointment
            """,
            row => (Person: row.GetInt32(0), From: row.GetInt32(1), To: row.GetInt32(1) + row.GetInt32(2)),
            ("municipality", municipality), ("day", terms.Day), ("person", terms.Person), ("citizen", citizen), ("begin", terms.Minute), ("end", terms.Minute + terms.Minutes),
            ("booked", (int)AppointmentState.Booked), ("held", (int)AppointmentState.Held), ("itself", itself));
        foreach (var (person, from, to) in others)
        {
            string When(Language language) => $"{language.Time(from * 60)}–{language.Time(to * 60)}";
            var (danish, english) = (When(Language.Danish), When(Language.English));
            warnings.Add(person == terms.Person
                ? new($"Medarbejderen har allerede en aftale kl. {danish}.", $"The colleague already has an appointment at {english}.")
                : new($"Borgeren har allerede en aftale kl. {danish} med en anden.", $"The citizen already has an appointment with somebody else at {english}."));
        }

        return warnings;
    }
}
