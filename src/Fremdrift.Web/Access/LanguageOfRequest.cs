using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Access;

/// <summary>The language a reader has chosen; before they have, English for a browser that asks for it first, Danish for all others.</summary>
internal static class LanguageOfRequest
{
    public const string Cookie = "sprog";

    public static Language Language(this HttpContext context)
    {
        var wanted = context.Request.Cookies[Cookie] ?? context.Request.Headers.AcceptLanguage.ToString();
        return wanted.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Core.Programmes.Language.English : Core.Programmes.Language.Danish;
    }
}
