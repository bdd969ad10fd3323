using Fremdrift.Core.Administration;
using Fremdrift.Core.Database;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fremdrift.EndToEnd.Access;

/// <summary>Signing in and out, by plain HTTP.</summary>
[Collection(AccessApp.Name)]
public sealed class SessionTests(AccessApp access)
{
    [Fact]
    public async Task SignOut_ACookieThatWasKept_OpensNothing()
    {
        using var visit = new PlainVisit(access.App);
        await visit.SignIn("jobformidler");
        Assert.True(await visit.IsIn());
        var kept = visit.Cookies;

        await visit.SignOut();

        using var thief = new PlainVisit(access.App) { Cookies = kept };
        Assert.False(await thief.IsIn());
    }

    [Fact]
    public async Task Reset_OfAPassword_EndsTheSessionsThatAreOpen()
    {
        var added = Assert.IsType<AddedMunicipality.Added>(await new AddMunicipality(access.App.Services.GetRequiredService<Store>()).Run("Naboby", "nabo"));
        using var visit = new PlainVisit(access.App);
        await visit.SignIn("nabo", added.Password);
        Assert.True(await visit.IsIn());
        using var other = new PlainVisit(access.App);
        await other.SignIn("nabo", added.Password);
        const string Address = "/administration/medarbejdere/1";

        var page = await other.Http.GetStringAsync(Address);
        var stamp = page.Split("name=\"stamp\" value=\"")[1].Split('"')[0];

        using var answer = await other.Post(Address, page, ("_handler", "reset"), ("stamp", stamp));

        Assert.True(answer.IsSuccessStatusCode);
        Assert.False(await visit.IsIn());
        await visit.SignIn("nabo", added.Password);
        Assert.False(await visit.IsIn());
    }

    [Fact]
    public async Task AddedMunicipality_InAnEmptyInstallation_LetsItsAdministratorIn()
    {
        await using var app = App.Start(settings: ("Demo", "false"));
        using var visit = new PlainVisit(app);
        Assert.Contains("fremdrift municipality add", await visit.Http.GetStringAsync("/login"), StringComparison.Ordinal);

        var added = Assert.IsType<AddedMunicipality.Added>(await new AddMunicipality(app.Services.GetRequiredService<Store>()).Run("Prøveby", "anne"));
        await visit.SignIn("anne", added.Password);

        Assert.Contains("Prøveby", await visit.Http.GetStringAsync("/administration/kommune"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WrongOrUnknown_SaysTheSame()
    {
        using var visit = new PlainVisit(access.App);
        var wrong = await visit.SignIn("jobformidler", "forkert");
        var unknown = await visit.SignIn("findes-ikke", "forkert");

        Assert.Contains("Efter ti forsøg", wrong, StringComparison.Ordinal);
        Assert.Contains("Efter ti forsøg", unknown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("borger")]
    [InlineData("virksomhed")]
    [InlineData("star")]
    [InlineData("mentor")]
    public async Task SignIn_OfARoleWithoutPages_IsToldWhatIsComing(string user)
    {
        using var visit = new PlainVisit(access.App);
        await visit.SignIn(user);

        using var answer = await visit.Http.GetAsync("/");
        var front = answer.Headers.Location!.ToString();

        Assert.DoesNotContain("modeller", front, StringComparison.Ordinal);
        Assert.Contains("<h1", await visit.Http.GetStringAsync(front), StringComparison.Ordinal);
    }
}
