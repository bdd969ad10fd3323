using System.Net;
using Fremdrift.Core.Database;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fremdrift.EndToEnd.Doors;

/// <summary>What happens to a form that cannot be taken.</summary>
[Collection(DemoApp.Name)]
public sealed class FormDoorTests(DemoApp demo)
{
    private const string Note = "Ring til Bent, inden han rejser på fredag.";

    [Fact]
    public async Task Form_WithTheTokenOfWhoeverWasSignedInBefore_IsAnsweredByAPageThatKeepsTheText()
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn("teamleder");
        var token = await sender.Token("/vikar");
        await sender.SignIn("jobformidler");

        using var form = await sender.Post("/vikar", token, ("_handler", "vikar"), ("note", Note));
        using var search = await sender.Post("/borgere/soeg", token, ("q", "ingen hedder sådan"));
        using var signOut = await sender.Post("/log-ud", token);

        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        var page = await form.Content.ReadAsStringAsync();
        Assert.Contains("Det kunne ikke læses", page, StringComparison.Ordinal);
        Assert.Contains(Note, page, StringComparison.Ordinal);
        Assert.StartsWith("/borgere?soeg=", search.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/login", signOut.Headers.Location!.OriginalString);
        Assert.Empty(demo.App.Errors.All);
    }

    [Theory]
    [InlineData("/vikar", "findes-ikke", "note", "Godt nok")]
    [InlineData("/vikar", "vikar", "no\0te", "Godt \0 nok")]
    [InlineData("/kalender", "", "gor", "holdt")]
    public async Task Form_ThatNoPageHas_IsAnsweredByAPage(string address, string handler, string field, string text)
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn("jobformidler");

        using var answer = await sender.Post(address, await sender.Token(address), ("_handler", handler), (field, text));

        Assert.InRange((int)answer.StatusCode, 200, 400);
        Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(demo.App.Errors.All);
    }

    [Theory]
    [InlineData("jobformidler", "/paamindelser", "paamindelser", "Den findes ikke længere")]
    [InlineData("jobformidler", "/kalender", "aftale", "Den findes ikke længere")]
    [InlineData("jobformidler", "/vikar", "slut", "Den findes ikke længere")]
    [InlineData("jobformidler", "/borgere", "slet", null)]
    [InlineData("administrator", "/administration/adgangsnoegler", "revoke", null)]
    public async Task Form_OfARowThatIsGone_IsAnsweredByThePage(string user, string address, string handler, string? says)
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn(user);

        using var answer = await sender.Post(address, await sender.Token(address), ("_handler", handler), ("nummer", "999999"), ("version", "1"), ("gor", "udfort"));

        Assert.Equal(says is null ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        if (says is not null) Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(demo.App.Errors.All);
    }

    [Theory]
    [InlineData("/vikar", 5)]
    [InlineData("/vikar", 31)]
    [InlineData("/borgere/soeg", 31)]
    public async Task Form_ThatIsTooLarge_IsAnsweredAsThat(string address, int megabytes)
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn("jobformidler");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Headers = { ExpectContinue = true } };
        request.Content = new StringContent($"note={new string('a', megabytes << 20)}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));

        using var answer = await sender.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Det er for stort", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ThatBrokeDown_GoesOnFromItsPage()
    {
        await using (var session = await demo.App.Services.GetRequiredService<Store>().Open())
        {
            await session.Execute("insert into import_run (municipality, import, kind, format, name, person, started, ended, state, bytes) values (1, 999, 0, 2, 'gik i stå.csv', 1, 0, @now, 5, 100)", ("now", demo.App.Clock.GetUtcNow().UtcTicks));
            await session.Execute("insert into import_part (municipality, import, part, bytes) values (1, 999, 1, @bytes)", ("bytes", "id;citizen;type;recorded;date\nbroke1;broke1;cv;2021-03-01T12:00:00Z;2021-02-28\n"u8.ToArray()));
        }

        using var sender = new Sender(demo.App);
        await sender.SignIn("administrator");
        const string Page = "/administration/import/999";
        Assert.Contains("Fortsæt importen", await sender.Http.GetStringAsync(Page), StringComparison.Ordinal);
        var token = await sender.Token(Page);

        using var first = await sender.Post(Page, token, ("_handler", "resume"));
        using var again = await sender.Post(Page, token, ("_handler", "resume"));
        var page = await sender.Http.GetStringAsync(Page);
        while (page.Contains("Importen er i gang", StringComparison.Ordinal)) page = await sender.Http.GetStringAsync(Page);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode));
        Assert.Contains("Alt i filen er taget imod", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Fortsæt importen", page, StringComparison.Ordinal);
        Assert.Empty(demo.App.Errors.All);
    }

    [Fact]
    public async Task Key_SentTwice_IsMadeOnce()
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn("administrator");
        var token = await sender.Token("/administration/adgangsnoegler");

        using var first = await sender.Post("/administration/adgangsnoegler", token, ("_handler", "key"), ("seen", "0"), ("system", "Sendt to gange"));
        using var again = await sender.Post("/administration/adgangsnoegler", token, ("_handler", "key"), ("seen", "0"), ("system", "Sendt to gange"));

        Assert.Contains("Kopiér nøglen nu", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Der er ikke lavet en til", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_LeadsBackToItsPage()
    {
        using var guest = new Sender(demo.App);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/borgere/x/virkning") { Headers = { Referrer = new Uri(demo.App.Address, "/borgere/x/registrer/contact?a=b") } };

        using var known = await guest.Http.SendAsync(request);
        using var unknown = await guest.Post("/borgere/soeg", "", ("q", "Bent"));

        Assert.Equal("/login?til=%2Fborgere%2Fx%2Fregistrer%2Fcontact%3Fa%3Db", known.Headers.Location!.PathAndQuery());
        Assert.Equal("/login?til=%2F", unknown.Headers.Location!.PathAndQuery());
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("empty")]
    [InlineData("boundary")]
    [InlineData("late")]
    public async Task Upload_Broken_IsAnsweredByAPage(string how)
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn("administrator");
        var token = await sender.Token("/administration/import");
        var before = await sender.Http.GetStringAsync("/administration/import");
        var boundary = how is "boundary" ? new string('x', 300) : "xyz";
        var part = $"--{boundary}\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n";
        var file = $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nid;citizen\r\n";
        var body = how switch { "truncated" => part + file, "empty" => "", "late" => file + part + $"--{boundary}--\r\n", _ => part + file + $"--{boundary}--\r\n" };
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");

        using var answer = await sender.Http.PostAsync("/administration/import/fil", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Det kunne ikke læses", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before.Split("<tr>").Length, (await sender.Http.GetStringAsync("/administration/import")).Split("<tr>").Length);
        Assert.Empty(demo.App.Errors.All);
    }

    [Fact]
    public async Task Upload_WithoutAFile_AsksForOne()
    {
        using var sender = new Sender(demo.App);
        await sender.SignIn("administrator");
        using var form = new MultipartFormDataContent { { new StringContent(await sender.Token("/administration/import")), "__RequestVerificationToken" } };
        using var nothing = new ByteArrayContent([]);
        nothing.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"file\"; filename=\"\"");
        form.Add(nothing);

        using var answer = await sender.Http.PostAsync("/administration/import/fil", form);

        Assert.Equal("/administration/import?mangler=fil", answer.Headers.Location!.OriginalString);
        Assert.Contains("Vælg en fil først", await sender.Http.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
    }
}

internal static class Addresses
{
    /// <summary>The address within the application, whether the header has it whole or not.</summary>
    public static string PathAndQuery(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.OriginalString;
}
