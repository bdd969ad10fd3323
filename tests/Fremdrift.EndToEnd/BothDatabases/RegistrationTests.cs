using System.Net;
using System.Text.RegularExpressions;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.EndToEnd.Register;
using Fremdrift.EndToEnd.Support;
using Xunit;

namespace Fremdrift.EndToEnd.BothDatabases;

/// <summary>Registering and correcting through the forms of the pages, without a browser, on both databases.</summary>
[Collection(Twins.Name)]
public sealed partial class RegistrationTests(Twins twins)
{
    private const string Note = "Ringede om praktikken. Er klar på mandag – »æøå« & <b>.";

    [Fact]
    public async Task Contact_RegisteredAndThenCorrected_StandsTheSameOnEitherDatabase()
    {
        var pages = await Task.WhenAll(twins.Both.Select(RegisterAndCorrect));

        Assert.All(pages, page => Assert.Contains(Note, page, StringComparison.Ordinal));
        Assert.Null(SeenPage.Difference(pages[0], pages[1]));
        Assert.All(twins.Both, app => Assert.Empty(app.Errors.All));
    }

    /// <summary>A conversation by phone that was a meeting; what the case page and the history then say.</summary>
    private static async Task<string> RegisterAndCorrect(App app)
    {
        using var visit = new PlainVisit(app);
        await visit.SignIn("jobformidler");
        var key = await StoredCases.Of(app, 1);

        var id = await Send(visit, $"/borgere/{key}/registrer/contact", ("channel", "phone"), ("with", "citizen"), ("note", Note));
        var correction = await Send(visit, $"/borgere/{key}/ret/{id}", ("channel", "meeting"), ("with", "citizen"), ("note", Note));

        var facts = (await StoredCases.Load(app, key)).Facts.TakeLast(2).ToList();
        Assert.Equal([(id, null), (correction, id)], facts.Select(fact => (fact.Id, fact.Supersedes)));
        Assert.Equal([("phone", Note), ("meeting", Note)], facts.Select(fact => (fact.ToNew().Text("channel"), fact.ToNew().Text("note"))));
        return SeenPage.Words(await visit.Http.GetStringAsync($"/borgere/{key}?gemt={correction}")) + SeenPage.Words(await visit.Http.GetStringAsync($"/borgere/{key}/historik"));
    }

    /// <summary>Fills in the form of a page and saves it, whatever it warns of; the id of what was saved.</summary>
    private static async Task<string> Send(PlainVisit visit, string address, params (string Name, string Value)[] typed)
    {
        var page = await visit.Http.GetStringAsync(address);
        var form = Form().Match(page).Value;
        var hidden = Hidden().Matches(form).Select(field => (Name: field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))).Where(field => field.Name is not "__RequestVerificationToken");
        using var answer = await visit.Post(address, page, [.. hidden, ("date", "18-11-2026"), .. typed, ("gor", "alligevel")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Saved().Match(answer.Headers.Location!.OriginalString).Groups["id"].Value;
    }

    [GeneratedRegex("<form [^>]*form-page.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("gemt=(?<id>[^&#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Saved();
}
