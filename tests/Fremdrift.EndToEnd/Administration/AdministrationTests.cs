using Fremdrift.EndToEnd.Support;
using Xunit;

namespace Fremdrift.EndToEnd.Administration;

/// <summary>The administration's pages, and those of the models, as they look.</summary>
[Collection(DemoApp.Name)]
public sealed class AdministrationTests(DemoApp demo)
{
    private static readonly (string Address, string Name)[] Pages =
    [
        ("/administration", "administration"), ("/administration/kommune", "administration-kommune"), ("/administration/medarbejdere", "administration-medarbejdere"),
        ("/administration/medarbejdere/ny", "administration-ny"), ("/administration/medarbejdere/1", "administration-medarbejder"),
        ("/administration/modeller", "administration-modeller"), ("/administration/modeller/udvikling-i-fleksjob-ii?udgave=extension", "administration-proev"),
        ("/administration/import", "administration-import"), ("/administration/adgangsnoegler", "administration-noegler"),
        ("/administration/helbred", "administration-helbred"), ("/modeller", "modeller"), ("/modeller/udvikling-i-fleksjob-ii", "model"),
    ];

    [Theory]
    [InlineData(1280, "da")]
    [InlineData(320, "en")]
    public async Task Pages_OfTheAdministrator_AreWholeAndAccessible(int width, string language)
    {
        await using var visit = await Browser.NewPage(demo.App, width, 900, language);
        await visit.SignIn("administrator");
        foreach (var (address, name) in Pages)
        {
            var answer = await visit.GoTo(address);
            Assert.Equal(200, answer!.Status);
            await Screenshots.Keep(visit, name);
            await Layout.AssertNoHorizontalScroll(visit.Page);
            await Axe.AssertNoViolations(visit.Page);
        }

        await visit.AssertClean();
    }

    [Theory]
    [InlineData("jobformidler")]
    [InlineData("teamleder")]
    [InlineData("borger")]
    public async Task Administration_ForOthers_IsForbidden(string user)
    {
        await using var visit = await Browser.NewPage(demo.App);
        visit.Expect(403);
        await visit.SignIn(user);
        foreach (var (address, _) in Pages.Where(page => page.Address.StartsWith("/administration", StringComparison.Ordinal)))
            Assert.Equal(403, (await visit.GoTo(address))!.Status);
        Assert.Equal(0, await visit.Page.Locator("nav a[href='/administration']").CountAsync());
        Assert.Equal(200, (await visit.GoTo("/modeller"))!.Status);
        await visit.AssertClean();
    }
}
