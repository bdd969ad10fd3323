using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Fremdrift.Web.Access;

/// <summary>Signing out and choosing a language; signing in is a page.</summary>
internal static class SigningIn
{
    private const int LongestAddress = 2000;
    private const string Unencoded = "-._~:/?#[]@!$&'()*+,;=%";

    public static void MapSigningIn(this IEndpointRouteBuilder app)
    {
        // Whoever wants out gets out, however old their page is. No other site can send this with the cookie, which is SameSite.
        app.MapPost("/log-ud", async (HttpContext context, SignInManager<Account> accounts) =>
        {
            // A cookie that somebody kept must not open anything afterwards.
            if (await accounts.UserManager.GetUserAsync(context.User) is { } account) await accounts.UserManager.UpdateSecurityStampAsync(account);
            await accounts.SignOutAsync();
            return Results.Redirect("/login");
        }).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

        app.MapGet("/sprog/{language}", (HttpContext context, string language, string? til) =>
        {
            context.Response.Cookies.Append(
                LanguageOfRequest.Cookie, language is "en" ? "en" : "da",
                new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
            return Results.LocalRedirect(Local(til));
        }).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>An address within the application; the front page for anything else.</summary>
    public static string Local(string? address)
    {
        if (address is not ['/', ..] || address.Length > LongestAddress || address.Any(char.IsControl) || address.Contains('\\', StringComparison.Ordinal)) return "/";
        var path = address.AsSpan(0, address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : address.Length);
        return path.IndexOf("//", StringComparison.Ordinal) >= 0 ? "/" : string.Concat(address.EnumerateRunes().Select(Encoded));
    }

    /// <summary>To the page for signing in, and back: to where the form was, since what only takes forms cannot be asked for.</summary>
    public static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? request.PathBase + request.Path + request.QueryString
            : Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) ? from.PathAndQuery : "/";
        context.Response.Redirect($"/login?til={Uri.EscapeDataString(Local(back))}");
        return Task.CompletedTask;
    }

    private static string Encoded(Rune letter) =>
        letter.IsAscii && (char.IsAsciiLetterOrDigit((char)letter.Value) || Unencoded.Contains((char)letter.Value, StringComparison.Ordinal)) ? letter.ToString() : Uri.EscapeDataString(letter.ToString());
}
