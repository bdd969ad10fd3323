using System.Net;
using System.Text.RegularExpressions;
using Fremdrift.EndToEnd.Support;
using Xunit;

namespace Fremdrift.EndToEnd.Doors;

/// <summary>Somebody who sends what no page would: plain requests, with the cookies of whoever signed in.</summary>
internal sealed partial class Sender : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true };

    public Sender(App app) => Http = new HttpClient(_handler) { BaseAddress = app.Address };

    public HttpClient Http { get; }

    /// <summary>Signs in, as in another tab of the same browser.</summary>
    public async Task SignIn(string user)
    {
        using var answer = await Post("/login", await Token("/login"), ("_handler", "login"), ("user", user), ("password", "demo"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>The token in the forms of a page.</summary>
    public async Task<string> Token(string page) => TokenField().Match(await Http.GetStringAsync(page)).Groups["token"].Value;

    public async Task<HttpResponseMessage> Post(string address, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await Http.PostAsync(address, form);
    }

    /// <summary>Where it leads, as the header has it.</summary>
    public async Task<string?> Leads(string address)
    {
        using var answer = await Http.GetAsync(address);
        return answer.Headers.Location?.OriginalString;
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenField();
}
