using System.Text.Json;
using Fremdrift.Core.Access;
using Fremdrift.Core.Administration;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Demo;

/// <summary>
/// Puts the demo municipality into an empty database, all of it in one transaction: a start that is broken off leaves nothing, and of
/// nodes that start at once one loads it.
/// </summary>
public sealed class LoadDemo(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private const string Password = "demo";

    /// <summary>Loads the demo unless there is a municipality already; false if nothing was done.</summary>
    public async Task<bool> Run()
    {
        await using (var look = await store.Open())
        {
            if (await HasMunicipality(look)) return false;
        }

        var loaded = false;
        await TryAgain.Run(async () => loaded = await Load(), CancellationToken.None);
        return loaded;
    }

    private async Task<bool> Load()
    {
        await using var session = await store.Begin();
        await StartLock.TakeForTransaction(session);
        if (await HasMunicipality(session)) return false;
        var demo = DemoMunicipality.Make(DateOnly.FromDateTime(time.LocalNow()));
        var people = await LoadRegisters(session, demo);
        await Import(session, demo);
        await LoadDesks(session, demo, people);
        await AddAccounts(session, demo);
        await session.Commit();
        return true;
    }

    private static async Task<bool> HasMunicipality(Session session) => await session.First("select count(*) from municipality", row => row.GetInt64(0)) > 0;

    private static async Task AddAccounts(Session session, DemoData demo)
    {
        // All demo accounts have one password anyway, so it is hashed once; every real account gets a salt of its own.
        var hash = PasswordHash.Of(Password);
        foreach (var account in demo.People.Select(person => person.Account).OfType<string>()) await AddAccount.Run(session, account, hash);
    }

    private async Task<Dictionary<string, Person>> LoadRegisters(Session session, DemoData demo)
    {
        var municipality = demo.Municipality.Number;
        await using var context = new FremdriftContext(session);
        context.Municipalities.Add(new Municipality { Number = municipality, Name = demo.Municipality.Name });
        context.Teams.AddRange(demo.Teams.Select(team => new Team { Municipality = municipality, Number = team.Number, Name = team.Name }));
        var citizens = demo.Citizens.Select((citizen, i) => ToRow(municipality, i + 1, citizen)).ToList();
        var numbers = citizens.ToDictionary(citizen => citizen.Key, citizen => citizen.Number, StringComparer.Ordinal);
        var people = demo.People.Select((person, i) => ToRow(municipality, i + 1, person, numbers)).ToDictionary(person => person.Key, StringComparer.Ordinal);
        foreach (var (citizen, row) in demo.Citizens.Zip(citizens)) row.Caseworker = people[citizen.Caseworker].Number;
        context.Citizens.AddRange(citizens);
        context.People.AddRange(people.Values);
        context.Companies.AddRange(demo.Companies.Select((company, i) => ToRow(municipality, i + 1, company)));
        var number = 1;
        foreach (var (model, edition) in OpenNow(time.Today()))
        {
            context.ProgrammesInUse.Add(new ProgrammeUse
            {
                Municipality = municipality, Programme = number++, Model = model, Edition = edition, Version = 1, Since = time.GetUtcNow().UtcTicks,
            });
        }

        await context.SaveChangesAsync();
        return people;
    }

    /// <summary>The programmes with editions, in the edition that began last and is open on the day.</summary>
    private IEnumerable<(string Model, string Edition)> OpenNow(int today) =>
        from model in programmes.Models
        let open = model.Editions.Where(edition => edition.Name.Length > 0 && edition.From <= today && today <= edition.To).MaxBy(edition => edition.From)
        where open is not null
        select (model.Name, open.Name);

    private async Task Import(Session session, DemoData demo)
    {
        var text = FactText.Read(demo.FactLines, programmes.Vocabulary, "demo");
        await new ImportFacts(store, programmes, time).In(session, Actor.System(demo.Municipality.Number), text.Accepted);
    }

    private static async Task LoadDesks(Session session, DemoData demo, Dictionary<string, Person> people)
    {
        var municipality = demo.Municipality.Number;
        await using var context = new FremdriftContext(session);
        var citizens = demo.Citizens.Select((citizen, i) => (citizen.Key, Number: i + 1)).ToDictionary(pair => pair.Key, pair => pair.Number, StringComparer.Ordinal);
        context.Appointments.AddRange(demo.Appointments.Select((one, i) => new Appointment
        {
            Municipality = municipality, Number = i + 1, Citizen = citizens[one.Citizen], Person = people[one.Person].Number, Day = one.Day.DayNumber,
            Minute = (one.At.Hour * 60) + one.At.Minute, Minutes = one.Minutes, What = one.What, Place = Channel(one.Place) is "meeting" ? one.Place : null, Channel = Channel(one.Place),
            Origin = one.Review, State = one.NoShow ? AppointmentState.NoShow : one.Day.DayNumber < demo.Today.DayNumber ? AppointmentState.Held : AppointmentState.Booked,
        }));
        context.Reminders.AddRange(demo.Reminders.Select((one, i) => new Reminder
        {
            Municipality = municipality, Number = i + 1, Citizen = citizens[one.Citizen], Person = people[one.Person].Number, Day = one.Day.DayNumber, Text = one.Text, Origin = one.Review,
        }));
        context.Notes.AddRange(demo.Notes.GroupBy(note => note.Citizen, StringComparer.Ordinal).SelectMany(group => group.Select((note, i) => new Note
        {
            Municipality = municipality, Citizen = citizens[note.Citizen], Number = i + 1, Day = DateOnly.FromDateTime(note.At).DayNumber, Text = note.Text,
            Person = people[note.Person].Number, Written = Ticks(note.At), Signed = note.IsSigned ? Ticks(note.At) : null,
        })));
        context.Phrases.AddRange(demo.Phrases.Select((phrase, i) => new Phrase
        {
            Municipality = municipality, Number = i + 1, Person = phrase.Person is null ? null : people[phrase.Person].Number, Title = phrase.Title, Text = phrase.Text,
        }));
        context.StandIns.AddRange(demo.StandIns.Select((one, i) => new StandIn
        {
            Municipality = municipality, Number = i + 1, Absent = people[one.Absent].Number, Substitute = people[one.StandIn].Number,
            FromDay = one.From.DayNumber, ToDay = one.To.DayNumber, Note = one.Handover,
        }));
        context.Documents.AddRange(demo.Plans.Select(plan => ToDocument(municipality, citizens[plan.Citizen], people[plan.Person], DocumentForm.MinPlan, plan.Version, plan.Day, plan.ReadOn, new(StringComparer.Ordinal)
        {
            ["jobGoal"] = plan.JobGoal, ["searchPlan"] = plan.SearchPlan, ["agreements"] = plan.Agreements, ["progression"] = plan.Progression,
        })));
        context.Documents.AddRange(demo.Papers.Select(paper => ToDocument(
            municipality, citizens[paper.Citizen], people[paper.Person], paper.Kind, 1, paper.Day, null, new(paper.Content, StringComparer.Ordinal))));
        var brokers = demo.Citizens.ToDictionary(citizen => citizen.Key, citizen => people[citizen.Broker ?? citizen.Caseworker], StringComparer.Ordinal);
        context.Documents.AddRange(demo.Cvs.Select(cv => ToDocument(municipality, citizens[cv.Citizen], brokers[cv.Citizen], DocumentForm.Cv, 1, cv.Day, null, new(StringComparer.Ordinal)
        {
            ["about"] = cv.About, ["experience"] = cv.Experience, ["jobWishes"] = string.Join('\n', cv.JobWishes),
        })));
        await context.SaveChangesAsync();
        await LoadOffers(session, demo, people, citizens);
        await CountOn(session, municipality, demo);
    }

    private static async Task LoadOffers(Session session, DemoData demo, Dictionary<string, Person> people, Dictionary<string, int> citizens)
    {
        foreach (var (offer, number) in demo.Offers.Select((offer, i) => (offer, i + 1)))
        {
            await session.Execute(
                """
                insert into offer (municipality, offer, citizen, person, minutes, what, place, channel, made_on, state)
                values (@municipality, @number, @citizen, @person, @minutes, @what, @place, 'meeting', @today, 0)
                """,
                ("municipality", demo.Municipality.Number), ("number", number), ("citizen", citizens[offer.Citizen]), ("person", people[offer.Person].Number), ("minutes", offer.Minutes),
                ("what", offer.What), ("place", offer.Place), ("today", demo.Today.DayNumber));
            foreach (var at in offer.Times)
            {
                await session.Execute(
                    "insert into offered_time (municipality, offer, day, minute) values (@municipality, @number, @day, @minute)",
                    ("municipality", demo.Municipality.Number), ("number", number), ("day", DateOnly.FromDateTime(at).DayNumber), ("minute", (int)at.TimeOfDay.TotalMinutes));
            }
        }
    }

    /// <summary>What is numbered later goes on where the demo ends.</summary>
    private static async Task CountOn(Session session, int municipality, DemoData demo)
    {
        foreach (var (kind, count) in new[]
        {
            ("citizen", demo.Citizens.Count), ("person", demo.People.Count), ("team", demo.Teams.Count), ("company", demo.Companies.Count), ("programme", 1),
            ("appointment", demo.Appointments.Count), ("reminder", demo.Reminders.Count), ("phrase", demo.Phrases.Count), ("stand_in", demo.StandIns.Count),
            ("offer", demo.Offers.Count),
        })
        {
            await session.NextNumber(municipality, kind, Math.Max(count, 1));
        }
    }

    private static Citizen ToRow(int municipality, int number, DemoCitizen citizen) => new()
    {
        Municipality = municipality, Number = number, Key = citizen.Key, Name = citizen.Name, Search = Searchable.Of(citizen.Name), Cpr = citizen.Cpr.Digits,
        BornOn = citizen.BirthDay.DayNumber, CaseNumber = citizen.CaseNumber, Phone = citizen.Phone, Email = citizen.Email,
        Address = $"{citizen.Street}, {citizen.PostCode} {citizen.Town}", MatchGroup = citizen.MatchGroup, Interpreter = citizen.Interpreter,
        IsProtected = citizen.HasProtectedAddress, MovedOn = citizen.MovedOn?.DayNumber, MovedTo = citizen.MovedTo, DiedOn = citizen.DiedOn?.DayNumber,
    };

    private static Person ToRow(int municipality, int number, DemoPerson person, Dictionary<string, int> citizens) => new()
    {
        Municipality = municipality, Number = number, Key = person.Key, Name = person.Name, Initials = person.Initials, Role = Enum.Parse<Role>(person.Role.ToString()),
        Title = person.Title, Team = person.Team, Phone = person.Phone, Email = person.Email, Account = person.Account, CaseloadLimit = person.CaseloadLimit,
        Citizen = person.Citizen is { } citizen ? citizens[citizen] : null,
    };

    private static Company ToRow(int municipality, int number, DemoCompany company) => new()
    {
        Municipality = municipality, Number = number, Cvr = company.Cvr.Digits, Name = company.Name, Search = company.Name.ToLowerInvariant(), Branch = company.Branch,
        Address = $"{company.Street}, {company.PostCode} {company.Town}", Phone = company.Phone,
        ContactName = company.Contacts.Count > 0 ? company.Contacts[0].Name : null, ContactEmail = company.Contacts.Count > 0 ? company.Contacts[0].Email : null,
    };

    private static Document ToDocument(int municipality, int citizen, Person person, string kind, int version, DateOnly day, DateOnly? read, Dictionary<string, string> content) => new()
    {
        Municipality = municipality, Citizen = citizen, Kind = kind, Version = version, Content = JsonSerializer.Serialize(content), Person = person.Number,
        Written = Ticks(day.ToDateTime(new TimeOnly(10, 0))), Acknowledged = read is { } on ? Ticks(on.ToDateTime(new TimeOnly(19, 0))) : null,
    };

    private static string Channel(string place) => place switch { "Telefon" => "phone", "Video" => "video", _ => "meeting" };

    private static long Ticks(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), DanishTime.Zone).Ticks;
}
