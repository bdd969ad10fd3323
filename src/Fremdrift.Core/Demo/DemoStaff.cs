using System.Globalization;

namespace Fremdrift.Core.Demo;

/// <summary>Who works in the demo's municipality.</summary>
internal static class DemoStaff
{
    /// <summary>How many cases a broker can carry, agreed with the team leader.</summary>
    public const int CaseloadLimit = 50;

    public const string FirstBroker = "mekj";

    public static readonly DemoTeam[] Teams = [new(1, "Team Havn"), new(2, "Team Skov"), new(3, "Team Eng")];

    public static readonly DemoPerson[] Brokers =
    [
        Broker(FirstBroker, "Mette Kjærgaard", 1, "virksomhedskonsulent") with { Account = "jobformidler" },
        Broker("jeto", "Jesper Lund Toft", 1, "virksomhedskonsulent"),
        Broker("amyu", "Amina Yusuf", 1, "sagsbehandler"),
        Broker("kaov", "Karin Overgaard", 1, "virksomhedskonsulent"),
        Broker("thbj", "Thomas Bjerregaard", 2, "virksomhedskonsulent"),
        Broker("lifr", "Line Friis", 2, "sagsbehandler"),
        Broker("osna", "Osman Nasser", 2, "virksomhedskonsulent"),
        Broker("ulhe", "Ulla Hede", 2, "mentor"),
        Broker("miks", "Mikkel Søgaard", 3, "virksomhedskonsulent"),
        Broker("trla", "Trine Lauridsen", 3, "virksomhedskonsulent"),
        Broker("peda", "Peter Dalgaard", 3, "sagsbehandler"),
        Broker("saju", "Sanne Juhl", 3, "virksomhedskonsulent"),
    ];

    /// <summary>Those who lead a team, in the order of the teams.</summary>
    public static readonly DemoPerson[] Leaders =
    [
        Of("love", "Lone Vestergaard", DemoRole.TeamLeader, "Teamleder", 1) with { Account = "teamleder" },
        Of("fosk", "Flemming Skaarup", DemoRole.TeamLeader, "Teamleder", 2),
        Of("heda", "Helle Damgaard", DemoRole.TeamLeader, "Teamleder", 3),
    ];

    public static readonly DemoPerson[] Colleagues =
    [
        Of("heni", "Henrik Nissen", DemoRole.Caseworker, "Sagsbehandler", 1) with { Account = "sagsbehandler" },
        Of("cabr", "Camilla Bruun", DemoRole.Consultant, "Virksomhedskonsulent", 1) with { Account = "virksomhedskonsulent" },
        Of("soth", "Søren Thygesen", DemoRole.ProjectLeader, "Projektleder") with { Account = "projektleder" },
        Of("biho", "Birgitte Holm", DemoRole.RehabilitationTeam, "Koordinator for rehabiliteringsteamet") with { Account = "rehabteam" },
        Of("moab", "Mona Abildgaard", DemoRole.Mentor, "Mentor", 1) with { Account = "mentor" },
        Of("niad", "Niels Adler", DemoRole.Administrator, "Systemadministrator") with { Account = "administrator" },
        Of("anwi", "Anders Winther", DemoRole.Agency, "Fuldmægtig i styrelsen") with { Account = "star" },
        Of("dobr", "Dorthe Brandt", DemoRole.Caseworker, "Sagsbehandler", 2),
        Of("rakv", "Rasmus Kvist", DemoRole.Caseworker, "Sagsbehandler", 3),
    ];

    private static readonly DemoPerson[] Caseworkers = [.. Colleagues.Where(person => person.Role is DemoRole.Caseworker)];

    /// <summary>Who handles a case as the authority: somebody of the broker's team, or whose turn it is where there is no broker.</summary>
    public static DemoPerson CaseworkerOf(DemoPerson? broker, int number) =>
        Array.Find(Caseworkers, person => broker is not null && person.Team == broker.Team) ?? Caseworkers[number % Caseworkers.Length];

    public static DemoPerson Citizen(DemoCitizen citizen) =>
        Of("borger", citizen.Name, DemoRole.Citizen, "Borger") with
        {
            Account = "borger", Citizen = citizen.Key, Phone = citizen.Phone, Email = citizen.Email,
        };

    public static DemoPerson Contact(DemoCompany company) =>
        Of("virksomhed", company.Contacts[0].Name, DemoRole.CompanyContact, "Kontaktperson på virksomheden") with
        {
            Account = "virksomhed", Company = company.Cvr.Digits, Phone = company.Contacts[0].Phone, Email = company.Contacts[0].Email,
        };

    private static DemoPerson Broker(string key, string name, int team, string trade) =>
        Of(key, name, DemoRole.Broker, "Jobformidler", team) with { BrokerRole = trade, CaseloadLimit = CaseloadLimit };

    private static DemoPerson Of(string key, string name, DemoRole role, string title, int? team = null)
    {
        // A number that rings nowhere, from the key's letters, so that it stays the same whoever else is hired.
        var digits = key.Aggregate(0, (sum, letter) => ((sum * 31) + letter) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        return new DemoPerson
        {
            Key = key,
            Name = name,
            Initials = key.Length == 4 ? key.ToUpperInvariant() : Initials(name),
            Phone = $"00 {digits[..2]} {digits[2..4]} {digits[4..]}",
            Email = $"{DemoNames.Mailbox(name)}@fjordby.example",
            Role = role,
            Title = title,
            Team = team,
        };
    }

    private static string Initials(string name) => string.Concat(name.Split(' ').Select(part => char.ToUpperInvariant(part[0])));
}
