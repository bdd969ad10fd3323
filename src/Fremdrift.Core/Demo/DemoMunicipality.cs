using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Demo;

/// <summary>
/// A living municipality for whoever starts the product for the first time: made-up people, dated around today. The same day, size
/// and seed give the same municipality.
/// </summary>
public static class DemoMunicipality
{
    private const ulong UsualSeed = 20;

    /// <summary>Makes it.</summary>
    /// <param name="today">The day to date it around.</param>
    /// <param name="citizens">How many citizens; 12 at least, so that every broker can have one.</param>
    /// <param name="seed">Another number, another municipality.</param>
    /// <param name="models">The programmes by which citizens are chosen; those that the product comes with unless given.</param>
    public static DemoData Make(DateOnly today, int citizens = 600, ulong seed = UsualSeed, IReadOnlyCollection<ProgrammeModel>? models = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(citizens, DemoStaff.Brokers.Length);
        var forecast = new DemoForecast(today, models ?? DemoForecast.Shipped);
        var passive = DemoStandstill.Make(today, citizens, seed, (citizens * DemoCrowd.MostPerCitizen) + 1, forecast);
        var candidates = DemoCrowd.Choose(today, citizens, seed, forecast, passive);
        DemoEndings.Set(candidates, today, forecast);
        DemoCaseloads.Share(candidates, today, forecast);
        var companies = DemoCompanies.Make(seed);
        var register = new DemoCitizens(today, seed);
        var cases = candidates.OrderBy(candidate => candidate.Course.Facts[0].Recorded).ThenBy(candidate => candidate.Course.Number)
            .Select(candidate => new DemoCase(register.Make(candidate), candidate, new DemoTexts(candidate, companies, seed)))
            .OrderBy(one => one.Citizen.Key, StringComparer.Ordinal).ToList();
        DemoEvents.Befall(cases, today);
        using var writer = new DemoFactWriter();
        var messages = DemoEvents.Messages(cases, today);
        int[] lines = [.. cases.Select(one => writer.Write(one.Citizen.Key, one.Course, one.Texts, messages.GetValueOrDefault(one.Citizen.Key)))];
        var calendar = new DemoCalendar(today, DemoDice.Of(seed, DemoDice.Desk, 1), cases);
        var reprocessing = new DemoReprocessing(today, cases);
        var writing = new DemoWriting(today, DemoDice.Of(seed, DemoDice.Desk, 2), cases);
        DemoPerson[] visitors = [.. DemoEvents.Visitors(cases)];
        return new DemoData
        {
            Today = today,
            Municipality = DemoPlaces.Municipality,
            Teams = DemoStaff.Teams,
            People = [.. DemoStaff.Brokers, .. DemoStaff.Leaders, .. DemoStaff.Colleagues, .. visitors],
            Companies = companies,
            Citizens = [.. cases.Select(one => one.Citizen)],
            FactLines = writer.Lines,
            LinesOfCitizens = lines,
            Appointments = [.. calendar.Appointments(), .. reprocessing.Appointments()],
            Offers = [.. visitors.Where(person => person.Citizen is not null).Select(person => DemoOffer.Of(person, today, cases))],
            Reminders = [.. calendar.MakeReminders(), .. reprocessing.Reminders()],
            Notes = [.. writing.Notes()],
            Phrases = DemoWriting.Phrases,
            StandIns = [calendar.StandIn()],
            Plans = [.. writing.Plans()],
            Cvs = [.. writing.Cvs()],
            Papers = [.. new DemoRehabilitation(today, DemoDice.Of(seed, DemoDice.Desk, 3)).Papers(cases)],
        };
    }
}
