using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Support;

/// <summary>Whether everybody can use a page, as far as a machine can tell: WCAG 2.1 A and AA, and axe's best practice.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        // Of what is right, one example of each rule is enough: a list has thousands.
        ResultTypes = new HashSet<ResultType> { ResultType.Violations },
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"),
    };

    public static async Task AssertNoViolations(IPage page)
    {
        var result = await page.RunAxe(Rules);
        var found =
            from rule in result.Violations
            from node in rule.Nodes
            select $"{rule.Id}: {rule.Help}\n  at {node.Target}\n  {node.Html}";
        Assert.True(result.Violations is [], $"{page.Url}:\n{string.Join('\n', found)}");
        Assert.NotEmpty(result.Passes);
    }
}
