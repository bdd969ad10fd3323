using Fremdrift.EndToEnd.Support;
using Xunit;

namespace Fremdrift.EndToEnd.Access;

/// <summary>Every page and file of a protected citizen's case, asked for by each role.</summary>
[Collection(AccessApp.Name)]
public sealed class ProtectedNameTests(AccessApp access)
{
    private const string Name = AccessApp.Citizen;

    private static readonly string[] Lists = ["/min-dag", "/borgere?hvem=alle", "/borgere", "/tavle", "/overblik/1/coverage?team=alle&vis=alle", "/passive", "/kalender", "/paamindelser"];

    private static readonly string[] Secrets = [Name, "Skjultesen", "0101704444", "010170-4444", "44 55 66 77", "44556677", "skjult@example.dk", "Hemmelig Allé"];

    [Theory]
    [InlineData("virksomhedskonsulent", "own")]
    [InlineData("projektleder", "own")]
    [InlineData("rehabteam", "own")]
    [InlineData("borger", "own")]
    [InlineData("virksomhed", "own")]
    [InlineData("mentor", "own")]
    [InlineData("star", "own")]
    [InlineData("jobformidler", "strange")]
    public async Task Pages_ForWhoeverHasNoRight_NeverTellWhoItIs(string user, string key)
    {
        using var visit = new PlainVisit(access.App);
        await visit.SignIn(user);
        foreach (var address in Pages(key).Concat(Lists.Where(_ => user is not "jobformidler")))
        {
            var text = await visit.Read(address);
            Assert.All(Secrets, secret => Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{address} tells {user}: {secret}"));
        }
    }

    [Theory]
    [InlineData("jobformidler", "own")]
    [InlineData("jobformidler", "covered")]
    [InlineData("sagsbehandler", "own")]
    [InlineData("teamleder", "own")]
    [InlineData("administrator", "own")]
    public async Task Pages_ForWhoeverHasTheRight_SayTheName(string user, string key)
    {
        using var visit = new PlainVisit(access.App);
        await visit.SignIn(user);
        foreach (var page in new[] { "", "/stamdata", "/journal/udskriv", "/aftale/j1", "/registrer", "/registrer/contact", "/book", "/paamindelse" })
            Assert.Contains(Name, await visit.Read($"/borgere/{key}{page}"), StringComparison.Ordinal);
    }

    /// <summary>The addresses of everything about one citizen that can be asked for, found among the routes, so that none is forgotten.</summary>
    private List<string> Pages(string key)
    {
        var addresses = Routes.Of(access.App, part => Filled(part, key), "key");
        Assert.InRange(addresses.Count, 15, 200);
        return [.. addresses, $"/borgere/{key}?gemt={key}-broker"];
    }

    /// <summary>What stands in a part of an address.</summary>
    private static string Filled(string part, string key) => part switch { "key" => key, "job" => "j1", "name" => "contact", "id" => key + "-flexjob", _ => "1" };
}
