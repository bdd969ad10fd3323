using System.Globalization;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Administration.Programmes;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Cases;

/// <summary>An empty municipality in a database of its own that runs both programmes.</summary>
internal sealed class TestMunicipality : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private TestMunicipality(TestDatabase database, Store store) => (_database, Store) = (database, store);

    public const int Number = 1;

    public Store Store { get; }

    public ProgrammeRegistry Programmes { get; } = new(Shipped.Names.Select(Shipped.Model));

    public Fremdrift.Engine.Evaluation.Plan Plan => Programmes.Plan(Shipped.Flexjob);

    public static Actor Actor => Actor.System(Number);

    public static async Task<TestMunicipality> Create(string kind)
    {
        var database = TestDatabase.Create(kind);
        var municipality = new TestMunicipality(database, Store.Of(database.ConnectionString));
        await MigrateStore.Run(municipality.Store);
        await using var context = new FremdriftContext(municipality.Store);
        context.Municipalities.Add(new Municipality { Number = 1, Name = "Prøveby" });
        var number = 0;
        foreach (var model in municipality.Programmes.Models)
        {
            var edition = model.Editions.First(edition => edition.IsDefault).Name;
            context.ProgrammesInUse.Add(new ProgrammeUse { Municipality = 1, Programme = ++number, Model = model.Name, Edition = edition, Version = 1, Since = 0 });
        }

        await context.SaveChangesAsync();
        return municipality;
    }

    public async Task AddCitizen(string key)
    {
        await using var context = new FremdriftContext(Store);
        if (context.Citizens.Any(citizen => citizen.Municipality == Number && citizen.Key == key)) return;
        var number = await context.NextNumber(Number, "citizen");
        context.Citizens.Add(new Citizen { Municipality = Number, Number = number, Key = key, Name = key, Search = key });
        await context.SaveChangesAsync();
    }

    public async Task AddBroker(string key)
    {
        await using var context = new FremdriftContext(Store);
        var number = await context.NextNumber(Number, "person");
        context.People.Add(new Person { Municipality = Number, Number = number, Key = key, Name = key, Initials = "X", Role = Role.Broker, CaseloadLimit = 40 });
        await context.SaveChangesAsync();
    }

    public Task<RegisterResult> Register(string citizen, byte[] lines, int? seq) =>
        new RegisterFacts(Store, Programmes, TimeProvider.System).Run(Actor, new RegisterInput(citizen, lines, seq));

    public async Task Register(string citizen, IEnumerable<WrittenFact> facts)
    {
        var result = await Register(citizen, Lines(facts), null);
        Assert.True(result is RegisterResult.Registered or RegisterResult.Unchanged or RegisterResult.Refused, result.GetType().Name);
    }

    public async Task<ImportOutcome> Import(IEnumerable<WrittenFact> facts)
    {
        var text = FactText.Read(Lines(facts), Programmes.Vocabulary);
        return await new ImportFacts(Store, Programmes, TimeProvider.System).Run(Actor, text.Accepted);
    }

    /// <summary>Evaluates everyone anew, as after a change of programmes.</summary>
    public async Task Reevaluate()
    {
        await using (var session = await Store.Begin())
        {
            await RunReevaluations.Order(session, Actor, DateTimeOffset.UtcNow.UtcTicks);
            await session.Commit();
        }

        Assert.True(await new RunReevaluations(Store, Programmes, TimeProvider.System).RunNext());
    }

    /// <summary>Compares every stored row with what the engine finds when it is asked directly.</summary>
    /// <param name="keys">Of whom; everybody if null.</param>
    public async Task AssertResultsAreFresh(IReadOnlyCollection<string>? keys = null)
    {
        await using var session = await Store.Open();
        var citizens = await session.Query("select citizen, key from citizen order by citizen", row => (Number: row.GetInt32(0), Key: row.GetString(1)));
        var inUse = await ProgrammesInUse.Of(session, Number, Programmes);
        foreach (var (number, key) in citizens.Where(one => keys is null || keys.Contains(one.Key, StringComparer.Ordinal)))
        {
            var one = (await CaseFile.Load(Store, Programmes, Actor, key))!;
            var expected = inUse.SelectMany(programme => Expected(programme, one.Table)).Order(StringComparer.Ordinal);
            var stored = await Stored(session, number);
            Assert.Equal(expected, stored.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Every stored result, with the number of its row.</summary>
    public async Task<List<string>> ResultRows()
    {
        await using var session = await Store.Open();
        var rows = await session.Query("select citizen, number, programme, kind, name, from_day, to_day from span", row => Text(row.GetInt32(2), row.GetInt32(3).ToString(CultureInfo.InvariantCulture), row.GetString(4), row.GetInt32(0), row.GetInt32(1), row.GetInt32(5), row.GetInt32(6)));
        rows.AddRange(await session.Query("select citizen, number, programme, rule, opens, due, open_until, fulfilled_on from duty", row => Text(row.GetInt32(2), "duty", row.GetString(3), row.GetInt32(0), row.GetInt32(1), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7))));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _database.Dispose();
    }

    private static List<string> Expected(ProgrammeInUse programme, FactTable table)
    {
        var findings = new Evaluator(programme.Plan).Evaluate(table, 0, Day.Last);
        var rows = new List<string>();
        foreach (var stretch in findings.TargetGroups) rows.Add(Text(programme.Number, "1", findings.Plan.TargetGroups[stretch.Index], stretch.Days.From, End(stretch.Days.To)));
        foreach (var stretch in findings.Phases) rows.Add(Text(programme.Number, "2", findings.Plan.Phases[stretch.Index], stretch.Days.From, End(stretch.Days.To)));
        foreach (var right in findings.Entitlements) rows.Add(Text(programme.Number, "right", findings.Plan.Entitlements[right.Index].Name, right.On, 0));
        foreach (var owed in findings.Obligations)
        {
            rows.Add(Text(
                programme.Number, "duty", findings.Plan.Rules[owed.Rule].Name, owed.Opens, owed.Due, owed.GroundEnd, owed.FulfilledOn, owed.WaivedOn, owed.Second, owed.DueSecond, owed.FulfilledSecond, owed.CountsFrom)
                + (owed.Member == Instance.NoMember ? "" : findings.Table.Text(owed.Member)) + (owed.About < 0 ? "" : findings.Table.Texts.Text(owed.About)));
        }

        return rows;
    }

    private static async Task<List<string>> Stored(Session session, int citizen)
    {
        var rows = await session.Query(
            "select programme, kind, name, from_day, to_day from span where citizen = @citizen and kind <= 2",
            row => Text(row.GetInt32(0), row.GetInt32(1).ToString(CultureInfo.InvariantCulture), row.GetString(2), row.GetInt32(3), row.GetInt32(4)), ("citizen", citizen));
        rows.AddRange(await session.Query("select programme, rule, on_day from entitlement where citizen = @citizen", row => Text(row.GetInt32(0), "right", row.GetString(1), row.GetInt32(2), 0), ("citizen", citizen)));
        rows.AddRange(await session.Query(
            "select programme, rule, opens, due, ground_end, fulfilled_on, waived_on, second, due_second, fulfilled_second, counts_from, member, about, open_until from duty where citizen = @citizen",
            row =>
            {
                var days = Enumerable.Range(2, 9).Select(row.GetInt32).ToArray();
                // The day until which lists show it must say the same as the status does.
                var instance = new Instance { Opens = days[0], Due = days[1], GroundEnd = days[2], FulfilledOn = days[3], WaivedOn = days[4], Second = days[5], DueSecond = days[6], FulfilledSecond = days[7] };
                foreach (var day in new[] { days[0], days[1], days[1] + 1, row.GetInt32(13), Math.Min(row.GetInt32(13), Day.Last) + 1 }.Where(day => day >= days[0] && day <= Day.Last))
                    Assert.Equal(instance.StatusOn(day) is ObligationStatus.Pending or ObligationStatus.Overdue, day <= row.GetInt32(13));
                return Text(row.GetInt32(0), "duty", row.GetString(1), days) + (row.IsDBNull(11) ? "" : row.GetString(11)) + (row.IsDBNull(12) ? "" : row.GetString(12));
            },
            ("citizen", citizen)));
        return rows;
    }

    private static int End(int day) => day >= Day.Last ? Fact.Ongoing : day;

    private static string Text(int programme, string kind, string name, params int[] numbers) => $"{programme}|{kind}|{name}|{string.Join('|', numbers)}|";

    public static byte[] Lines(IEnumerable<WrittenFact> facts) => Encoding.UTF8.GetBytes(string.Join('\n', facts));
}
