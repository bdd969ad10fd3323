using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>What brokers and citizens have written: journal notes, Min Plan, CV, and sentences written often.</summary>
internal sealed class DemoWriting(DateOnly today, Dice dice, IReadOnlyList<DemoCase> cases)
{
    private const double HasPlan = 0.45;
    private const double HasRead = 0.7;

    private static readonly string[] Journal =
    [
        "Talte med egen læge efter samtykke. Der er ingen nye oplysninger, som ændrer på hensynene.",
        "Borgeren har bedt om at få breve på mail i stedet for telefonopkald om formiddagen.",
        "Overlevering fra sagsbehandler: hensyn og arbejdstider er gennemgået og står i planen.",
        "Borgeren oplyser, at kørekortet er fornyet. Kan igen køre op til en halv time.",
        "Drøftet på teammøde. Vi prøver en anden branche, hvis der ikke er svar om tre uger.",
        "Borgeren ønsker, at ægtefællen deltager ved næste møde som bisidder.",
        "Har fået bevilget briller til skærmarbejde. Leveres i næste måned.",
        "Aftalt, at vi mødes på biblioteket, fordi jobcentret føles uroligt.",
    ];

    private static readonly DemoPhrase[] Shared =
    [
        new(null, "Ikke truffet", "Ringede uden at få svar. Lagde en besked og prøver igen i morgen."),
        new(null, "Jobmål gennemgået", "Vi gennemgik jobmålet sammen. Det er stadig det rigtige."),
        new(null, "CV skal rettes", "Borgeren retter CV'et på Jobnet og skriver til mig, når det er gjort."),
        new(null, "Kontakt til virksomhed", "Jeg kontakter virksomheden og vender tilbage senest om en uge."),
        new(null, "Hensyn drøftet", "Vi talte om hensyn og pauser, og om hvad arbejdsgiveren skal vide."),
        new(null, "Timer uændrede", "Timerne er uændrede. Vi tager det op igen ved næste opfølgning."),
        new(null, "Afbud", "Borgeren meldte afbud. Ny tid er aftalt."),
        new(null, "Opfølgning går godt", "Både borger og virksomhed er tilfredse. Ingen ændringer."),
        new(DemoStaff.FirstBroker, "Ringer fredag", "Jeg ringer fredag formiddag og hører, hvordan ugen er gået."),
        new(DemoStaff.FirstBroker, "Spadseretur", "Vi tog samtalen på en gåtur ved havnen."),
        new(DemoStaff.FirstBroker, "Prøver to uger", "Vi prøver i to uger og ser så på timerne igen."),
    ];

    public static IReadOnlyList<DemoPhrase> Phrases => Shared;

    public IEnumerable<DemoNote> Notes()
    {
        foreach (var (citizen, course, _) in cases)
        {
            if (course.Broker is not { } broker) continue;
            for (var left = IsFirst(course) ? dice.In(1, 3) : dice.In(0, 1); left > 0; left--)
            {
                var ago = dice.In(1, 120);
                var at = Workday(today.AddDays(-ago)).ToDateTime(new TimeOnly(dice.In(8, 15), dice.Below(60)));
                yield return new DemoNote(citizen.Key, broker.Key, at, dice.Of(Journal), IsSigned: ago > 7 || dice.Chance(0.4));
            }
        }
    }

    public IEnumerable<DemoPlan> Plans()
    {
        foreach (var (citizen, course, texts) in cases)
        {
            if (course.Broker is not { } broker) continue;
            var isAgreed = Has(course, "job-goal") && Has(course, "job-search-plan");
            if (!isAgreed && (course.Standing.Phase < 1 || !(IsFirst(course) || dice.Chance(HasPlan)))) continue;
            var versions = dice.In(1, 2);
            for (var version = 1; version <= versions; version++)
            {
                var made = Workday(today.AddDays(version == versions ? -dice.In(4, 60) : -dice.In(70, 160)));
                yield return Plan(citizen, broker, texts, version, made, version < versions || dice.Chance(HasRead));
            }
        }
    }

    public IEnumerable<DemoCv> Cvs() =>
        from one in cases
        where one.Course.Broker is not null && one.Course.InForce.Any(fact => fact.Type.Name is "cv" or "job-wish")
        select new DemoCv(
            one.Citizen.Key, Workday(today.AddDays(-dice.In(5, 200))),
            one.Texts.Fill("Jeg vil gerne {opgave}. Jeg arbejder bedst, når der er ro, og jeg ved, hvad dagen byder på."),
            one.Texts.Experience, [one.Texts.Wish, .. one.Texts.Field.Wishes.Where(wish => !string.Equals(wish, one.Texts.Wish, StringComparison.Ordinal)).Take(dice.In(0, 1))]);

    private static bool Has(DemoCandidate course, string type) => course.InForce.Any(fact => string.Equals(fact.Type.Name, type, StringComparison.Ordinal));

    private static bool IsFirst(DemoCandidate course) => course.Broker == DemoStaff.Brokers[0];

    /// <summary>The day itself or the Friday before it.</summary>
    private static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    private DemoPlan Plan(DemoCitizen citizen, DemoPerson broker, DemoTexts texts, int version, DateOnly made, bool isRead)
    {
        var company = texts.CompanyOf(0);
        return new DemoPlan(
            citizen.Key, broker.Key, version, made, texts.Goal,
            texts.Fill("Jeg kontakter {firma} ved {kontakt}. Jobformidleren ringer først, og jeg møder op bagefter. Svar inden for to uger.", company),
            texts.Fill("Vi taler sammen mindst hver anden uge. Jeg skriver, hvis helbredet ændrer sig. Jobformidleren undersøger muligheden for at {opgave}.", company),
            dice.Of(DemoPhrasing.Progression) + ".",
            isRead ? made.AddDays(dice.In(0, 3)) : null);
    }
}
