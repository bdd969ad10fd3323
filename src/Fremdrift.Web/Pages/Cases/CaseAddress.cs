namespace Fremdrift.Web.Pages.Cases;

/// <summary>The addresses of a case's pages.</summary>
public static class CaseAddress
{
    public static string Of(string key) => $"/borgere/{Uri.EscapeDataString(key)}";

    /// <summary>One of its pages: plan, aftaler, rehabilitering, job, virksomheder, beskeder, journal, historik, stamdata.</summary>
    public static string Of(string key, string page) => $"{Of(key)}/{page}";

    /// <summary>The form that registers a fact of that type.</summary>
    public static string Register(string key, string type) => $"{Of(key)}/registrer/{type}";

    /// <summary>The form that corrects or takes back a fact.</summary>
    public static string Correct(string key, string fact) => $"{Of(key)}/ret/{Uri.EscapeDataString(fact)}";
}
