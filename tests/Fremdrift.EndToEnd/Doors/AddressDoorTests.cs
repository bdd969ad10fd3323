using System.Net;
using System.Reflection;
using Fremdrift.EndToEnd.Register;
using Fremdrift.EndToEnd.Support;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Fremdrift.EndToEnd.Doors;

/// <summary>What happens to an address that somebody has changed.</summary>
[Collection(DemoApp.Name)]
public sealed class AddressDoorTests(DemoApp demo)
{
    /// <summary>What pages read of an address by themselves, beside what they have as parameters.</summary>
    private static readonly string[] Others = ["ret", "pr", "kendt", "sorter", "side", "soeg", "fra", "til", "vis", "hvem", "fase", "filter", "udgave", "programme", "asOf", "knownAt"];

    [Theory]
    [InlineData("jobformidler", "xx")]
    [InlineData("administrator", "99999999999999999999")]
    [InlineData("teamleder", "%00%F0%9F%90%9F%27%22%3C-1")]
    public async Task Address_WithRubbishInEveryParameter_IsNeverOurError(string user, string rubbish)
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn(user);
        var key = await StoredCases.Of(demo.App, 0);
        var names = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Select(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()?.Name).OfType<string>().Concat(Others).Distinct(StringComparer.Ordinal);
        var query = string.Join('&', names.Select(name => $"{name}={rubbish}"));
        var addresses = Routes.Of(demo.App, part => part switch { "key" => key, "number" or "import" or "code" => "1", _ => "x" });
        Assert.True(addresses.Count > 40, $"{addresses.Count} addresses");

        foreach (var address in addresses)
        {
            using var answer = await sender.Http.GetAsync($"{address}?{query}");
            Assert.True((int)answer.StatusCode < 500, $"{address}?{query}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/%C3%A6%C3%B8%C3%A5?a=b", "/%C3%A6%C3%B8%C3%A5?a=b")]
    [InlineData("/borgere%3Fside%3D2", "/borgere?side=2")]
    [InlineData("/%09/evil.com", "/")]
    [InlineData("/%00", "/")]
    [InlineData("/.//evil.com", "/")]
    [InlineData("//evil.com", "/")]
    [InlineData("/%5Cevil.com", "/")]
    [InlineData("https://evil.com", "/")]
    [InlineData("/%0D%0ASet-Cookie:a", "/")]
    public async Task Return_ToAnAddress_StaysWithinTheApplication(string til, string leads)
    {
        using var sender = new Sender(demo.App);

        Assert.Equal(leads, await sender.Leads($"/sprog/da?til={til}"));

        var token = await sender.Token("/login");
        using var signedIn = await sender.Post($"/login?til={til}", token, ("_handler", "login"), ("user", "jobformidler"), ("password", "demo"));
        Assert.Equal(new Uri(demo.App.Address, leads), new Uri(demo.App.Address, signedIn.Headers.Location!));
        Assert.Empty(demo.App.Errors.All);
    }

    [Theory]
    [InlineData("GET", "/fejl", 404)]
    [InlineData("GET", "/fejl/99", 404)]
    [InlineData("GET", "/fejl/405", 405)]
    [InlineData("GET", "/ingen-adgang", 403)]
    public async Task PageOfErrors_AskedFor_HasAStatus(string method, string address, int status)
    {
        using var sender = new Sender(demo.App);
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        using var answer = await sender.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_ThatOnlyTakesForms_SaysSo()
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn("jobformidler");

        using var answer = await sender.Http.GetAsync("/log-ud");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("Her er ingen side", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
