using System.Text.Json.Nodes;
using Fremdrift.Core.Administration.Keys;
using Fremdrift.Core.Access;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.EndToEnd.Api;

public sealed class ApiTests
{
    private const string Programme = "udvikling-i-fleksjob-ii";
    private const string Good = """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""";
    private const string Other = """{"id":"a2","citizen":"c1","type":"cv","date":"2021-03-02","recorded":"2021-03-03T12:00:00Z"}""";
    private const string Bad = """{"id":"a3","citizen":"c1","type":"cv","date":"2021-02-31","recorded":"2021-03-01T12:00:00Z"}""";

    [Theory]
    [InlineData(TestDatabases.Sqlite, "uif2-cases")]
    [InlineData(TestDatabases.Postgres, "uif2-cases-known-earlier")]
    public async Task Evaluation_OfEveryCitizenSent_IsTheObjectOfTheInterchange(string database, string set)
    {
        var folder = Path.Combine(Repository.Models, Programme, "cases", set);
        var args = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "args.json")))!;
        await using var caller = await Caller.Begin(database, Programme, (string)args["edition"]!);
        var facts = await File.ReadAllTextAsync(Path.Combine(folder, "facts.jsonl"));

        var sent = await caller.Post(facts);
        var again = await caller.Post("[" + string.Join(',', facts.Split('\n', StringSplitOptions.RemoveEmptyEntries)) + "]", "application/json");

        Assert.InRange((long)sent.Body["taken"]!, 300, 400);
        Assert.Equal(0, (long)again.Body["taken"]!);
        Assert.Equal((long)sent.Body["taken"]!, (long)again.Body["unchanged"]!);
        var knownAt = (string?)args["knownAt"] is { } moment ? $"&knownAt={moment}" : "";
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(folder, "expected.jsonl")))
        {
            var expected = JsonNode.Parse(line)!;
            var (status, body) = await caller.Ask(
                $"/api/v1/citizens/{Uri.EscapeDataString((string)expected["citizen"]!)}/evaluation?programme={Programme}&asOf={args["asOf"]}{knownAt}");
            Assert.Equal(200, status);
            Assert.True(JsonNode.DeepEquals(expected, body), $"{line}\n{body.ToJsonString()}");
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Facts_GoodAndBad_AreTakenAndRefusedEachForItself(string database)
    {
        await using var caller = await Caller.Begin(database, Programme, "extension");

        var (status, body) = await caller.Post($"{Good}\n{Bad}\n{Other}\n");
        var repeated = await caller.Post($"[{Good},\n{Other}]", "application/json");
        var different = await caller.Post(Good.Replace("02-28", "02-27", StringComparison.Ordinal));

        Assert.Equal((422, 2L, 0L, 1L), (status, (long)body["taken"]!, (long)body["unchanged"]!, (long)body["refused"]!));
        var problem = Assert.Single(body["problems"]!.AsArray())!;
        Assert.Equal((2L, "date"), ((long)problem["line"]!, (string)problem["field"]!));
        Assert.Equal((200, 0L, 2L), (repeated.Status, (long)repeated.Body["taken"]!, (long)repeated.Body["unchanged"]!));
        Assert.Equal((422, "id"), (different.Status, (string)different.Body["problems"]![0]!["field"]!));
        Assert.Equal(2, (await caller.Post("id,citizen,type,date,recorded\nb1,c2,cv,2021-02-28,2021-03-01T12:00:00Z\nb2,c2,cv,2021-02-28,2021-03-01T12:00:00Z", "text/csv")).Body["taken"]!.GetValue<int>());
    }

    [Fact]
    public async Task Facts_ThatAreNoFacts_AreRefusedAsProblems()
    {
        await using var caller = await Caller.Begin(TestDatabases.Sqlite, Programme, "extension");

        Assert.Equal(400, (await caller.Post("")).Status);
        Assert.Equal(400, (await caller.Post("[{\"id\":", "application/json")).Status);
        Assert.Equal(200, (await caller.Post("[]", "application/json")).Status);
        Assert.Equal(422, (await caller.Post("0101804000 er ikke JSON")).Status);
        Assert.DoesNotContain("0101804000", (await caller.Post("0101804000 er ikke JSON")).Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(413, (await caller.Post(new string(' ', (20 << 20) + 1))).Status);
        Assert.Equal(405, (await caller.Ask("/api/v1/facts")).Status);
        Assert.Equal(415, (await caller.Post(Good, "text/plain")).Status);
        Assert.Equal(1, (long)(await caller.Post(Good.Replace(",", ",\n  ", StringComparison.Ordinal), "application/json")).Body["taken"]!);
        Assert.Equal(404, (await caller.Ask("/api/v2/anything")).Status);
    }

    [Theory]
    [InlineData("010180-1234")]
    [InlineData("0101801234")]
    [InlineData("eksport.csv")]
    public async Task Citizen_WithAKeyThatNoAddressMayHold_IsRefusedWithoutIt(string key)
    {
        await using var caller = await Caller.Begin(TestDatabases.Sqlite, Programme, "extension");

        var (status, body) = await caller.Post(Good.Replace("c1", key, StringComparison.Ordinal));

        Assert.Equal((422, "citizen"), (status, (string)body["problems"]![0]!["field"]!));
        Assert.DoesNotContain(key, body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"id\":\"a1\"", "\"id\":\"010180-1234\"", "id")]
    [InlineData("\"type\":\"cv\"", "\"cvr\":\"12345678\",\"type\":\"cv\"", "cvr")]
    public async Task Fact_WithAWrongNumber_IsRefusedWithTheReason(string part, string wrong, string field)
    {
        await using var caller = await Caller.Begin(TestDatabases.Sqlite, Programme, "extension");

        var (status, body) = await caller.Post(Good.Replace(part, wrong, StringComparison.Ordinal));

        Assert.Equal((422, 0L, field), (status, (long)body["taken"]!, (string)body["problems"]![0]!["field"]!));
        Assert.DoesNotContain("010180", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluation_OfAKeyWithAllKindsOfSigns_IsFound()
    {
        await using var caller = await Caller.Begin(TestDatabases.Sqlite, Programme, "extension");
        await caller.Post(Good.Replace("c1", "a/b?c#d", StringComparison.Ordinal));

        Assert.Equal("a/b?c#d", (string)(await caller.Ask($"/api/v1/citizens/{Uri.EscapeDataString("a/b?c#d")}/evaluation")).Body["citizen"]!);
    }

    [Fact]
    public async Task Evaluation_OfWhatIsNotThere_IsAProblem()
    {
        await using var caller = await Caller.Begin(TestDatabases.Sqlite, Programme, "extension");
        await caller.Post(Good);

        Assert.Equal(200, (await caller.Ask("/api/v1/citizens/c1/evaluation")).Status);
        Assert.Equal(404, (await caller.Ask("/api/v1/citizens/nobody/evaluation")).Status);
        Assert.Equal(404, (await caller.Ask("/api/v1/citizens/c1/evaluation?programme=koebenhavn-udsatte-borgere")).Status);
        Assert.Equal(400, (await caller.Ask("/api/v1/citizens/c1/evaluation?asOf=31-12-2021")).Status);
        Assert.Equal(400, (await caller.Ask("/api/v1/citizens/c1/evaluation?knownAt=2021-06-15T00:00:00")).Status);
        Assert.Equal(200, (await caller.Ask("/api/v1/citizens/c1/evaluation?knownAt=2021-06-15T00:00:00+02:00")).Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Key_UnknownOrRevoked_OpensNothing(string database)
    {
        await using var caller = await Caller.Begin(database, Programme, "extension");
        await caller.Post(Good);
        var keys = caller.Get<ApiKeys>();

        var neighbour = (await keys.Create(Actor.System(8), "Nabo")).Key;
        caller.Use(neighbour);
        Assert.Equal(404, (await caller.Ask("/api/v1/citizens/c1/evaluation")).Status);

        await keys.Revoke(Actor.System(7), (await keys.All(Actor.System(8)))[0].Number + 1);
        Assert.Equal(404, (await caller.Ask("/api/v1/citizens/c1/evaluation")).Status);
        await keys.Revoke(Actor.System(8), (await keys.All(Actor.System(8)))[0].Number);
        Assert.Equal(401, (await caller.Ask("/api/v1/citizens/c1/evaluation")).Status);
        caller.Use(null);
        Assert.Equal(401, (await caller.Post(Other)).Status);
        caller.Use("fremdrift_" + new string('x', 43));
        Assert.Equal(401, (await caller.Post(Other)).Status);

        await using var session = await caller.Get<Fremdrift.Core.Database.Store>().Open();
        var stored = await session.Query("select hash from api_key", row => row.GetString(0));
        Assert.All(stored, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
        Assert.DoesNotContain(neighbour, stored, StringComparer.Ordinal);
    }

    [Fact]
    public async Task OpenApi_DescribesTheAddressesAndTheKey()
    {
        await using var caller = await Caller.Begin(TestDatabases.Sqlite, Programme, "extension");

        var (status, body) = await caller.Ask("/openapi/v1.json");

        Assert.Equal(200, status);
        Assert.Equal(["/api/v1/citizens/{key}/evaluation", "/api/v1/facts"], body["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        var post = body["paths"]!["/api/v1/facts"]!["post"]!;
        Assert.NotEmpty((string)post["description"]!);
        Assert.True(post["requestBody"]!["content"]!.AsObject().ContainsKey("application/jsonl"));
        Assert.True(post["responses"]!.AsObject().ContainsKey("422"));
        Assert.Equal("integer", (string)body["components"]!["schemas"]!["FactsRefused"]!["properties"]!["refused"]!["type"]!);
        Assert.True(body["paths"]!["/api/v1/citizens/{key}/evaluation"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["properties"]!.AsObject().ContainsKey("obligations"));
        Assert.Equal("bearer", (string)body["components"]!["securitySchemes"]!["key"]!["scheme"]!);
        var parameters = body["paths"]!["/api/v1/citizens/{key}/evaluation"]!["get"]!["parameters"]!.AsArray();
        Assert.Equal(4, parameters.Count);
        Assert.All(parameters, parameter => Assert.NotEmpty((string)parameter!["description"]!));
    }
}
