using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Fremdrift.EndToEnd.Support;

/// <summary>Somebody who asks for pages by plain HTTP, with cookies and without a browser.</summary>
internal sealed partial class PlainVisit : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    public PlainVisit(App app) => Http = new HttpClient(_handler) { BaseAddress = app.Address };

    public HttpClient Http { get; }

    /// <summary>The cookies as a browser would keep them.</summary>
    public string Cookies
    {
        get => _handler.CookieContainer.GetCookieHeader(Http.BaseAddress!);
        set
        {
            foreach (var cookie in value.Split("; ")) _handler.CookieContainer.SetCookies(Http.BaseAddress!, cookie);
        }
    }

    /// <summary>Whether a page answers, and does not send to the sign-in.</summary>
    public async Task<bool> IsIn()
    {
        using var answer = await Http.GetAsync("/kalender");
        return answer.StatusCode is HttpStatusCode.OK;
    }

    public async Task<string> SignIn(string user, string password = "demo")
    {
        var page = await Http.GetStringAsync("/login");
        using var answer = await Post("/login", page, ("_handler", "login"), ("user", user), ("password", password));
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task SignOut()
    {
        using var answer = await Post("/log-ud", await Http.GetStringAsync("/kalender"));
    }

    /// <summary>Sends a form that a page showed.</summary>
    public async Task<HttpResponseMessage> Post(string address, string page, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups["token"].Value)));
        return await Http.PostAsync(address, content);
    }

    /// <summary>All that an answer says, whatever its status; a workbook unpacked, entities as the letters they are.</summary>
    public async Task<string> Read(string address) => WebUtility.HtmlDecode((await Ask(address)).Text);

    /// <summary>The status of an answer, and what was sent; a workbook unpacked.</summary>
    public async Task<(int Status, string Text)> Ask(string address)
    {
        using var answer = await Http.GetAsync(address);
        return ((int)answer.StatusCode, await Read(answer));
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private static async Task<string> Read(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType?.Contains("spreadsheet", StringComparison.Ordinal) is not true)
            return await answer.Content.ReadAsStringAsync();
        await using var file = await answer.Content.ReadAsStreamAsync();
        using var workbook = new ZipArchive(file, ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var part in workbook.Entries)
        {
            using var reader = new StreamReader(part.Open());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
