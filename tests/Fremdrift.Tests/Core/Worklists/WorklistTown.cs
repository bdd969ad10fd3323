using System.Globalization;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Tests.Core.Cases;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists;

/// <summary>A municipality with a few people who work there, on a day that stands still: 1 December 2020.</summary>
internal sealed class WorklistTown : IAsyncDisposable
{
    private readonly TestMunicipality _municipality;
    private int _facts;

    private WorklistTown(TestMunicipality municipality) => _municipality = municipality;

    public static int Today { get; } = Days.Of("2020-12-01");

    public TimeProvider Clock { get; } = new StandingClock();

    public Store Store => _municipality.Store;

    public Fremdrift.Core.Programmes.ProgrammeRegistry Programmes => _municipality.Programmes;

    public Actor Anna { get; } = new(1, 1, "anna", "Anna Holm", Role.Broker, 1);

    public Actor Bo { get; } = new(1, 2, "bo", "Bo Krag", Role.Broker, 1);

    public Actor Leader { get; } = new(1, 3, "lis", "Lis Leder", Role.TeamLeader, 1);

    public static async Task<WorklistTown> Create(string kind)
    {
        var town = new WorklistTown(await TestMunicipality.Create(kind));
        await using var context = new FremdriftContext(town.Store);
        context.Teams.Add(new Team { Municipality = 1, Number = 1, Name = "Team Ét" });
        foreach (var actor in new[] { town.Anna, town.Bo, town.Leader, new Actor(1, 4, "cille", "Cille Ask", Role.Broker, 2) })
        {
            context.People.Add(new Person
            {
                Municipality = 1, Number = actor.Person, Key = actor.Key, Name = actor.Name, Initials = "X", Role = actor.Role, Team = actor.Team, CaseloadLimit = 2, Phone = "00 11 22 33",
            });
        }

        await context.SaveChangesAsync();
        return town;
    }

    public async Task Citizen(string key, string name, Action<Citizen>? change = null)
    {
        await _municipality.AddCitizen(key);
        await using var context = new FremdriftContext(Store);
        var citizen = context.Citizens.Single(row => row.Key == key);
        (citizen.Name, citizen.Search) = (name, name.ToLowerInvariant());
        change?.Invoke(citizen);
        await context.SaveChangesAsync();
    }

    /// <summary>Registers facts: type and fields, such as <c>"broker", "\"from\":\"2020-06-01\",\"broker\":\"anna\""</c>.</summary>
    public async Task Register(string citizen, params (string Type, string Fields)[] facts)
    {
        var lines = facts.Select(fact => $$"""{"id":"{{citizen}}-{{(++_facts).ToString(CultureInfo.InvariantCulture)}}","citizen":"{{citizen}}","type":"{{fact.Type}}","recorded":"2020-11-01T12:00:00Z",{{fact.Fields}}}""");
        Assert.IsType<RegisterResult.Registered>(await _municipality.Register(citizen, Encoding.UTF8.GetBytes(string.Join('\n', lines)), null));
    }

    public Task Broker(string citizen, string broker, string from, string? to = null) =>
        Register(citizen, ("broker", $"\"from\":\"{from}\",{(to is null ? "" : $"\"to\":\"{to}\",")}\"broker\":\"{broker}\",\"role\":\"sagsbehandler\""));

    public Task Benefit(string citizen, string from) => Register(citizen, ("benefit", $"\"from\":\"{from}\",\"kind\":\"ledighedsydelse\""));

    public async Task<int> Seq(string citizen)
    {
        await using var session = await Store.Open();
        return await session.First("select seq from citizen where key = @key", row => row.GetInt32(0), ("key", citizen));
    }

    /// <summary>Everything stored as a result, as text.</summary>
    public async Task<List<string>> Results()
    {
        await using var session = await Store.Open();
        var rows = await session.Query(
            "select citizen, kind, name, from_day, to_day, programme from span order by citizen, kind, name, from_day, to_day, programme", row => $"{row.GetInt32(0)} {row.GetInt32(1)} {row.GetString(2)} {row.GetInt32(3)} {row.GetInt32(4)} {row.GetInt32(5)}");
        rows.AddRange(await session.Query(
            "select citizen, rule, opens, due, open_until, fulfilled_on, ground_end from duty order by citizen, rule, opens, due, open_until, fulfilled_on, ground_end", row => $"{row.GetInt32(0)} {row.GetString(1)} {row.GetInt32(2)} {row.GetInt32(3)} {row.GetInt32(4)} {row.GetInt32(5)} {row.GetInt32(6)}"));
        return rows;
    }

    public ValueTask DisposeAsync() => _municipality.DisposeAsync();

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 12, 1, 9, 0, 0, TimeSpan.Zero);
    }
}
