using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Fremdrift.Web.Access;

/// <summary>Signing out and choosing a language; signing in is a page.</summary>
internal static class SigningIn
{
    public static void MapSigningIn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/log-ud", async (HttpContext context, SignInManager<Account> accounts, [FromForm] string? _) =>
        {
            // A cookie that somebody kept must not open anything afterwards.
            if (await accounts.UserManager.GetUserAsync(context.User) is { } account) await accounts.UserManager.UpdateSecurityStampAsync(account);
            await accounts.SignOutAsync();
            return Results.Redirect("/login");
        }).ExcludeFromDescription();

        app.MapGet("/sprog/{language}", (HttpContext context, string language, string? til) =>
        {
            context.Response.Cookies.Append(
                LanguageOfRequest.Cookie, language is "en" ? "en" : "da",
                new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
            return Results.LocalRedirect(Local(til));
        }).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>An address within the application; the front page for anything else.</summary>
    public static string Local(string? address) =>
        address is ['/', not ('/' or '\\'), ..] or "/" && !address.Contains('\\', StringComparison.Ordinal) ? address : "/";
}
