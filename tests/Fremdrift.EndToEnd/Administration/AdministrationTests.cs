using Fremdrift.EndToEnd.Support;
using Xunit;

namespace Fremdrift.EndToEnd.Administration;

/// <summary>Who may see the administration.</summary>
[Collection(DemoApp.Name)]
public sealed class AdministrationTests(DemoApp demo)
{
    [Theory]
    [InlineData("jobformidler")]
    [InlineData("teamleder")]
    [InlineData("borger")]
    public async Task Administration_ForOthers_IsForbidden(string user)
    {
        await using var visit = await Browser.NewPage(demo.App);
        visit.Expect(403);
        await visit.SignIn(user);
        foreach (var pattern in Routes.Pages(demo.App).Where(pattern => pattern.StartsWith("/administration", StringComparison.Ordinal)))
            Assert.Equal(403, (await visit.GoTo(Routes.Filled(pattern, part => part is "model" ? "udvikling-i-fleksjob-ii" : "1")))!.Status);
        Assert.Equal(0, await visit.Page.Locator("nav a[href='/administration']").CountAsync());
        Assert.Equal(200, (await visit.GoTo("/modeller"))!.Status);
        await visit.AssertClean();
    }
}
