using System.Security.Claims;
using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Microsoft.AspNetCore.Identity;

namespace Fremdrift.Web.Access;

/// <summary>Finds out who asks: looked up for each request, so that a changed role counts at once.</summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    /// <summary>Where signing in puts the account's security stamp.</summary>
    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    public async Task InvokeAsync(HttpContext context, Store store, TimeProvider time)
    {
        if (context.User.Identity?.IsAuthenticated is true && context.User.FindFirstValue(ClaimTypes.Name) is { } account)
        {
            await using (var session = await store.Open(context.RequestAborted))
            {
                var actor = await FindActor.ByAccount(session, account, context.User.FindFirstValue(Stamp) ?? "", time.Today());
                if (actor is not null) context.Features.Set(actor);
                else context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(context);
    }
}

internal static class ActorOfRequest
{
    /// <summary>Who asks; only where signing in is demanded.</summary>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>() ?? throw new InvalidOperationException("Nobody is signed in.");
}
