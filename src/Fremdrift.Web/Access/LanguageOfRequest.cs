using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Access;

/// <summary>The language a reader has chosen: Danish, unless a cookie says otherwise.</summary>
internal static class LanguageOfRequest
{
    public const string Cookie = "sprog";

    public static Language Language(this HttpContext context) =>
        context.Request.Cookies[Cookie] is "en" ? Core.Programmes.Language.English : Core.Programmes.Language.Danish;
}
