using System.Text.Json.Nodes;
using Fremdrift.Core.Demo;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Demo;

public sealed class DemoMunicipalityTests
{
    private static readonly string[] Accounts =
    [
        "administrator", "borger", "jobformidler", "mentor", "projektleder", "rehabteam", "sagsbehandler", "star", "teamleder", "virksomhed",
        "virksomhedskonsulent",
    ];

    [Fact]
    public void Make_Twice_GivesTheSame()
    {
        var (once, again) = (DemoMunicipality.Make(new DateOnly(2026, 3, 4), 60), DemoMunicipality.Make(new DateOnly(2026, 3, 4), 60));

        Assert.True(once.FactLines.Span.SequenceEqual(again.FactLines.Span));
        Assert.Equal(once.Citizens, again.Citizens);
        Assert.Equal(once.People, again.People);
        Assert.Equal(once.Appointments, again.Appointments);
        Assert.Equal(once.Notes, again.Notes);
        Assert.Equal(once.Plans, again.Plans);
        Assert.Equal(once.Reminders, again.Reminders);
        Assert.Equal(60, once.Citizens.Count);
    }

    [Fact]
    public void Make_WithAnotherSeed_GivesOthers()
    {
        var (one, other) = (DemoMunicipality.Make(new DateOnly(2026, 3, 4), 60), DemoMunicipality.Make(new DateOnly(2026, 3, 4), 60, seed: 7));

        Assert.NotEqual(one.Citizens.Select(citizen => citizen.Name), other.Citizens.Select(citizen => citizen.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void Make_BeforeAnyProgrammeIsOpen_StillGivesAMunicipality() =>
        Assert.Equal(60, DemoMunicipality.Make(new DateOnly(2012, 3, 4), 60).Citizens.Count);

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void Citizens_OfADemo_AreNobody(string today)
    {
        var citizens = DemoTown.On(today).Data.Citizens;

        Assert.Equal(600, citizens.Count);
        Assert.All(citizens, citizen =>
        {
            Assert.Equal(CprProblem.None, Cpr.Read(citizen.Cpr.Written).Problem);
            Assert.True(citizen.Cpr.IsNobodys);
            Assert.Equal(citizen.BirthDay, citizen.Cpr.BirthDay);
            Assert.InRange(Days.Of(today) - citizen.BirthDay.DayNumber, 21 * 365, 66 * 365);
            Assert.Matches("^[a-z0-9]{8}$", citizen.Key);
            Assert.Matches("^20[0-9]{2}-[0-9]{5}$", citizen.CaseNumber);
            Assert.EndsWith(".example", citizen.Email, StringComparison.Ordinal);
            Assert.StartsWith("0", citizen.Phone, StringComparison.Ordinal);
            Assert.InRange(citizen.MatchGroup, 1, 3);
        });
        Assert.Equal(600, citizens.Select(citizen => citizen.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(600, citizens.Select(citizen => citizen.Cpr).Distinct().Count());
        Assert.Equal(600, citizens.Select(citizen => citizen.CaseNumber).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(citizens.Select(citizen => citizen.Key).Order(StringComparer.Ordinal), citizens.Select(citizen => citizen.Key), StringComparer.Ordinal);
        Assert.Contains(citizens, citizen => citizen.Interpreter is not null);
        Assert.InRange(citizens.Count(citizen => citizen.HasProtectedAddress), 1, 30);
        Assert.Single(citizens, citizen => citizen.MovedOn is not null);
        Assert.Single(citizens, citizen => citizen.DiedOn is not null);
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void Companies_OfADemo_HaveNumbersThatAddUp(string today)
    {
        var companies = DemoTown.On(today).Data.Companies;

        Assert.Equal(60, companies.Select(company => company.Cvr).Distinct().Count());
        Assert.Equal(60, companies.Select(company => company.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(companies, company =>
        {
            Assert.Equal(CvrProblem.None, Cvr.Read(company.Cvr.Digits).Problem);
            Assert.StartsWith("9", company.Cvr.Digits, StringComparison.Ordinal);
            Assert.Matches("^kontakt@[a-z0-9-]+\\.example$", company.Email);
            Assert.NotEmpty(company.Contacts);
        });
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void People_OfADemo_HaveTheAccounts(string today)
    {
        var data = DemoTown.On(today).Data;

        Assert.Equal(Accounts, data.People.Select(person => person.Account).OfType<string>().Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(data.People.Count, data.People.Select(person => person.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(12, data.People.Count(person => person.BrokerRole is not null));
        Assert.Equal(3, data.People.Where(person => person.BrokerRole is not null).Select(person => person.Team).Distinct().Count());
        Assert.NotNull(data.People.Single(person => person.Account is "jobformidler").BrokerRole);
        Assert.Contains(data.Citizens, citizen => string.Equals(citizen.Key, data.People.Single(person => person.Account is "borger").Citizen, StringComparison.Ordinal));
        Assert.Contains(data.Companies, company => string.Equals(company.Cvr.Digits, data.People.Single(person => person.Account is "virksomhed").Company, StringComparison.Ordinal));
        Assert.All(data.People, person => Assert.EndsWith(".example", person.Email, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void Facts_OfADemo_AreAllAccepted(string today)
    {
        var town = DemoTown.On(today);
        var facts = town.Data.Facts().ToList();

        Assert.Equal(0, town.Problems);
        Assert.Equal(facts.Count, town.Accepted);
        Assert.Equal(town.Data.Citizens.Select(citizen => citizen.Key), facts.Select(fact => fact.Citizen).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(facts, fact => Assert.Contains($"\"citizen\":\"{fact.Citizen}\"", fact.Json, StringComparison.Ordinal));
        Assert.DoesNotContain(facts, fact => fact.Json.Contains("{firma}", StringComparison.Ordinal) || fact.Json.Contains("{opgave}", StringComparison.Ordinal)
            || fact.Json.Contains("{kontakt}", StringComparison.Ordinal) || fact.Json.Contains("{mål}", StringComparison.Ordinal));
        Assert.DoesNotContain(facts, fact => fact.Json.Contains($"\"recorded\":\"{today}", StringComparison.Ordinal));
    }

    [Fact]
    public void Correction_OfAConversation_SaysTheSameAsBefore()
    {
        var contacts = DemoTown.On("2025-06-02").Data.Facts().Select(fact => JsonNode.Parse(fact.Json)!).Where(fact => (string?)fact["type"] is "contact")
            .ToDictionary(fact => (string)fact["id"]!, StringComparer.Ordinal);
        var corrections = contacts.Values.Where(fact => fact["supersedes"] is not null).ToList();

        Assert.NotEmpty(corrections);
        Assert.All(corrections, fact => Assert.Equal((string?)contacts[(string)fact["supersedes"]!]["note"], (string?)fact["note"]));
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void Lists_OfToday_AreAlive(string today)
    {
        var town = DemoTown.On(today);
        var open = town.Citizens.SelectMany(citizen => citizen.Open(town.Today)).ToList();
        var overdue = open.Count(one => one.Duty.StatusOn(town.Today) is ObligationStatus.Overdue);
        var dueIn = open.Where(one => one.Rule is "contact-14-days").Select(one => one.Duty.Due - town.Today).Where(days => days >= 0).ToList();
        var phases = town.Citizens.GroupBy(citizen => citizen.Phase ?? "-", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

        Assert.InRange(100.0 * overdue / open.Count, 5, 8);
        Assert.All(Enumerable.Range(0, 2), week => Assert.InRange(dueIn.Count(days => days / 7 == week), 60, 200));
        Assert.True(dueIn.Distinct().Count() >= 10);
        Assert.InRange(town.Citizens.Count(citizen => citizen.BecomesPassive(town.Today + 1, town.Today + 60)), 10, 20);
        Assert.InRange(phases["1"], 60, 100);
        Assert.InRange(phases["2"], 250, 330);
        Assert.InRange(phases["3"], 140, 190);
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void CaseloadOfTheFirstBroker_IsLively(string today)
    {
        var town = DemoTown.On(today);
        var broker = town.Data.People.Single(person => person.Account is "jobformidler").Key;
        var keys = town.Data.Citizens.Where(citizen => string.Equals(citizen.Broker, broker, StringComparison.Ordinal)).Select(citizen => citizen.Key).ToHashSet(StringComparer.Ordinal);
        var mine = town.Citizens.Where(citizen => keys.Contains(citizen.Key)).ToList();
        int DueWithin(int days) => mine.Count(citizen => citizen.Open(town.Today).Any(one => one.Duty.Due >= town.Today && one.Duty.Due <= town.Today + days));

        Assert.InRange(mine.Count, 45, 52);
        Assert.InRange(mine.Count(citizen => citizen.IsOverdue(town.Today)), 3, 12);
        Assert.InRange(DueWithin(0), 3, 15);
        Assert.InRange(DueWithin(6), 10, 35);
        Assert.InRange(mine.Count(citizen => citizen.BecomesPassive(town.Today + 1, town.Today + 60)), 2, 8);
        Assert.All((string[])["1", "2", "3"], phase => Assert.True(mine.Count(citizen => string.Equals(citizen.Phase, phase, StringComparison.Ordinal)) >= 5));
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void Brokers_OfTheFacts_AreThoseOfTheRegister(string today)
    {
        var data = DemoTown.On(today).Data;
        var present = data.Facts().Where(fact => fact.Json.Contains("\"type\":\"broker\"", StringComparison.Ordinal) && !fact.Json.Contains("\"to\":", StringComparison.Ordinal))
            .ToLookup(fact => fact.Citizen, StringComparer.Ordinal);

        Assert.All(data.Citizens.Where(citizen => citizen.Broker is not null), citizen =>
            Assert.Contains(present[citizen.Key], fact => fact.Json.Contains($"\"broker\":\"{citizen.Broker}\"", StringComparison.Ordinal)));
        Assert.All(data.Citizens.Where(citizen => citizen.Broker is not null).GroupBy(citizen => citizen.Broker, StringComparer.Ordinal), caseload =>
            Assert.InRange(caseload.Count(), 40, 54));
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void Desk_OfTheFirstBroker_IsUsed(string today)
    {
        var data = DemoTown.On(today).Data;
        var broker = data.People.Single(person => person.Account is "jobformidler").Key;
        var citizens = data.Citizens.Select(citizen => citizen.Key).ToHashSet(StringComparer.Ordinal);

        Assert.True(data.Appointments.Count(one => one.Day == data.Today && string.Equals(one.Person, broker, StringComparison.Ordinal)) >= 3);
        Assert.Contains(data.Reminders, one => one.Day == data.Today && string.Equals(one.Person, broker, StringComparison.Ordinal));
        Assert.Contains(data.Phrases, one => one.Person is null);
        Assert.Contains(data.Phrases, one => string.Equals(one.Person, broker, StringComparison.Ordinal));
        Assert.Contains(data.StandIns, one => string.Equals(one.StandIn, broker, StringComparison.Ordinal) && one.From <= data.Today && data.Today <= one.To);
        Assert.All(data.Notes, note => Assert.True(DateOnly.FromDateTime(note.At) < data.Today));
        Assert.DoesNotContain(data.Appointments, one => one.NoShow && one.Day >= data.Today);
        Assert.All(data.Appointments.Select(one => one.Citizen).Concat(data.Plans.Select(one => one.Citizen)).Concat(data.Cvs.Select(one => one.Citizen)), key => Assert.Contains(key, citizens));
        Assert.NotEmpty(data.Plans);
        Assert.NotEmpty(data.Cvs);
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void Papers_AreWrittenForThoseWhomTheyAreFor(string today)
    {
        var data = DemoTown.On(today).Data;
        var facts = data.Facts().Select(fact => JsonNode.Parse(fact.Json)!).ToLookup(fact => (string)fact["citizen"]!, StringComparer.Ordinal);
        bool Has(string citizen, string type) => facts[citizen].Any(fact => string.Equals((string?)fact["type"], type, StringComparison.Ordinal) && fact["supersedes"] is null);
        var plans = data.Plans.Select(plan => plan.Citizen).ToHashSet(StringComparer.Ordinal);
        var people = data.People.Select(person => person.Key).ToHashSet(StringComparer.Ordinal);

        Assert.All((string[])["rehabilitation-plan", "recommendation"], kind => Assert.InRange(data.Papers.Count(paper => string.Equals(paper.Kind, kind, StringComparison.Ordinal)), 60, 300));
        Assert.All(data.Papers, paper => Assert.All(paper.Content, section => Assert.False(section.Value.Contains('{', StringComparison.Ordinal))));
        Assert.All(data.Papers, paper => Assert.Contains(paper.Person, people));
        Assert.All(data.Papers, paper => Assert.True(paper.Day < data.Today));
        Assert.All(data.Citizens.Where(citizen => citizen.Broker is not null && facts[citizen.Key].All(fact => fact["supersedes"] is null) && Has(citizen.Key, "job-goal") && Has(citizen.Key, "job-search-plan")), citizen => Assert.Contains(citizen.Key, plans));
        Assert.All(data.Cvs, cv => Assert.All(facts[cv.Citizen].Where(fact => (string?)fact["type"] is "job-wish"), wish => Assert.Contains((string)wish["text"]!, cv.JobWishes)));
        Assert.All(facts.SelectMany(group => group).Where(fact => (string?)fact["type"] is "job-log"), log => Assert.All((string[])["company", "how", "outcome"], column => Assert.NotNull(log[column])));
        Assert.DoesNotContain(facts.SelectMany(group => group), fact => (string?)fact["type"] is "contact" && (string?)fact["channel"] is "phone" && ((string?)fact["note"])?.Contains("så stedet", StringComparison.Ordinal) is true);
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void Caseworkers_HaveEveryCitizen(string today)
    {
        var data = DemoTown.On(today).Data;
        var caseworkers = data.People.Where(person => person.Role is DemoRole.Caseworker).Select(person => person.Key).ToList();
        var mine = data.People.Single(person => person.Account is "sagsbehandler").Key;

        Assert.All(data.Citizens, citizen => Assert.Contains(citizen.Caseworker, caseworkers));
        Assert.InRange(data.Citizens.Count(citizen => string.Equals(citizen.Caseworker, mine, StringComparison.Ordinal)), 150, 250);
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void AFewThings_EndSoon_AndOneMessageHasWaitedTooLong(string today)
    {
        var town = DemoTown.On(today);
        var facts = town.Data.Facts().Select(fact => JsonNode.Parse(fact.Json)!).ToList();
        var (from, to) = (Days.Text(town.Today), Days.Text(town.Today + 14));
        int EndSoon(string type) => facts.Count(fact => string.Equals((string?)fact["type"], type, StringComparison.Ordinal) && (string?)fact["to"] is { } last
            && string.CompareOrdinal(last, from) >= 0 && string.CompareOrdinal(last, to) <= 0);

        Assert.All((string[])["benefit", "absence", "exemption"], type => Assert.True(EndSoon(type) >= 3, type));
        Assert.Contains(town.Citizens, citizen => citizen.Open(town.Today).Any(one => one.Rule is "reply-24-hours" && one.Duty.Due < town.Today));
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void StandIn_HasADayForTheAbsentToo(string today)
    {
        var data = DemoTown.On(today).Data;
        var absent = Assert.Single(data.StandIns).Absent;

        Assert.Contains(data.Appointments, one => one.Day == data.Today && string.Equals(one.Person, absent, StringComparison.Ordinal));
        Assert.Contains(data.Reminders, one => one.Day == data.Today && string.Equals(one.Person, absent, StringComparison.Ordinal));
    }
}
