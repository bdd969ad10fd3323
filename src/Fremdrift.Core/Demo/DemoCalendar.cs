using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>Appointments, reminders and who stands in for whom, around today.</summary>
internal sealed class DemoCalendar(DateOnly today, Dice dice, IReadOnlyList<DemoCase> cases)
{
    private const int TodayForFirst = 3;
    private const int TodayForAbsent = 2;
    private const double StaysAway = 0.12;
    private static readonly TimeOnly Opens = new(8, 30);

    private static readonly string[] Talks = ["Samtale om jobmål", "Opfølgende samtale", "Gennemgang af CV", "Samtale om Min Plan", "Forberedelse af møde i rehabiliteringsteamet"];
    private static readonly string[] Visits = ["Opfølgning på arbejdspladsen", "Møde om opgaver og timer", "Statusmøde på virksomheden"];
    private static readonly string[] Rooms = ["Jobcentret, lokale 2", "Jobcentret, lokale 4", "Telefon", "Video", "Biblioteket, mødehjørnet"];

    private static readonly string[] Reminders =
    [
        "Ring og hør, hvordan det gik hos lægen", "Send regneeksempel om fleksløntilskud", "Spørg, om virksomheden har svaret",
        "Book tolk til næste samtale", "Følg op på ansøgningen om hjælpemidler", "Hør, om bussen passer med de nye mødetider", "Tag timerne op igen",
    ];

    public IEnumerable<DemoAppointment> Appointments() => DemoStaff.Brokers.SelectMany(Of);

    public IEnumerable<DemoReminder> MakeReminders() =>
        from broker in DemoStaff.Brokers
        let mine = Mine(broker)
        where mine.Count > 0
        from number in Enumerable.Range(0, IsFirst(broker) ? 8 : 3)
        select new DemoReminder(dice.Of(mine).Citizen.Key, broker.Key, today.AddDays((IsFirst(broker) && number < 2) || (IsAbsent(broker) && number < 1) ? 0 : dice.In(-2, 12)), dice.Of(Reminders));

    public DemoStandIn StandIn() => new(
        DemoStaff.Brokers[1].Key, DemoStaff.Brokers[0].Key, today.AddDays(-3), today.AddDays(11),
        "Er på ferie. De to møder hos virksomhederne er flyttet. Hold øje med beskeder: flere venter på svar fra arbejdsgivere.");

    private static bool IsFirst(DemoPerson broker) => broker == DemoStaff.Brokers[0];

    /// <summary>The one whom the first broker stands in for.</summary>
    private static bool IsAbsent(DemoPerson broker) => broker == DemoStaff.Brokers[1];

    private IEnumerable<DemoAppointment> Of(DemoPerson broker)
    {
        var mine = Mine(broker);
        if (mine.Count == 0) yield break;
        for (var ahead = -7; ahead <= 14; ahead++)
        {
            var day = today.AddDays(ahead);
            var count = ahead == 0 && IsFirst(broker) ? TodayForFirst
                : ahead == 0 && IsAbsent(broker) ? TodayForAbsent
                : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0
                : dice.In(0, 2);
            for (var number = 0; number < count; number++)
                yield return Appointment(broker, dice.Of(mine), day, Opens.AddHours((number * 2) + dice.Below(2)));
        }
    }

    private DemoAppointment Appointment(DemoPerson broker, DemoCase of, DateOnly day, TimeOnly at)
    {
        var atCompany = of.Course.HasJob;
        return new DemoAppointment(
            of.Citizen.Key, broker.Key, day, at, atCompany ? 60 : dice.Of<int>([30, 45]),
            dice.Of(atCompany ? Visits : Talks),
            atCompany ? of.Texts.CompanyOf(of.Course.JobToday).Name : dice.Of(Rooms),
            NoShow: day < today && dice.Chance(StaysAway));
    }

    private List<DemoCase> Mine(DemoPerson broker) =>
        [.. cases.Where(one => one.Course.Broker == broker)];
}
