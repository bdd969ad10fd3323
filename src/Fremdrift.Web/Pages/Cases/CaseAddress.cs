using System.Globalization;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Cases.Registration;

namespace Fremdrift.Web.Pages.Cases;

/// <summary>The addresses of a case's pages.</summary>
public static class CaseAddress
{
    public static string Of(string key) => $"/borgere/{Uri.EscapeDataString(key)}";

    /// <summary>The key that stands in an address: a slash in it stays encoded but in the addresses of pages.</summary>
    public static string KeyIn(string routed) => routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>One of its pages: plan, aftaler, rehabilitering, job, virksomheder, beskeder, journal, historik, stamdata.</summary>
    public static string Of(string key, string page) => $"{Of(key)}/{page}";

    /// <summary>One of its pages, or the overview for an empty name.</summary>
    public static string Page(string key, string page) => page.Length == 0 ? Of(key) : Of(key, page);

    /// <summary>The form that corrects a fact, and leads back to one of the case's pages.</summary>
    public static string Correct(string key, string fact, string page) => $"{Correct(key, fact)}?til={Uri.EscapeDataString(Of(key, page))}";

    /// <summary>The form that registers a fact of that type.</summary>
    public static string Register(string key, string type) => $"{Of(key)}/registrer/{type}";

    /// <summary>The form that corrects or takes back a fact.</summary>
    public static string Correct(string key, string fact) => $"{Of(key)}/ret/{Uri.EscapeDataString(fact)}";

    /// <summary>A registration's entry in the history.</summary>
    public static string Fact(string key, string fact) => $"{Of(key, "historik")}#fact-{Uri.EscapeDataString(fact)}";

    /// <summary>Why something is owed: by a programme, by the municipality's number of it.</summary>
    public static string WhyDuty(string key, int programme, OwedDuty duty, string view = "")
    {
        ArgumentNullException.ThrowIfNull(duty);
        return $"{Of(key, "hvorfor")}?programme={Number(programme)}&rule={Uri.EscapeDataString(duty.Rule.Name)}&opens={TypedDay.Write(duty.Dates.Opens)}{Given("member", duty.Member)}{Given("about", duty.About)}{More(view)}";
    }

    /// <summary>Why the citizen is, or is not, in a phase.</summary>
    public static string WhyPhase(string key, int programme, string phase, string view = "") =>
        $"{Of(key, "hvorfor")}?programme={Number(programme)}&phase={Uri.EscapeDataString(phase)}{More(view)}";

    /// <summary>Why the citizen is, or is not, in a target group.</summary>
    public static string WhyGroup(string key, int programme, string group, string view = "") =>
        $"{Of(key, "hvorfor")}?programme={Number(programme)}&group={Uri.EscapeDataString(group)}{More(view)}";

    /// <summary>Why the citizen has a right.</summary>
    public static string WhyRight(string key, int programme, string right, string view = "") =>
        $"{Of(key, "hvorfor")}?programme={Number(programme)}&right={Uri.EscapeDataString(right)}{More(view)}";

    private static string Given(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private static string More(string view) => view.Length == 0 ? "" : "&" + view;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
