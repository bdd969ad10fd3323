using Microsoft.AspNetCore.Antiforgery;

namespace Fremdrift.Web.Access;

/// <summary>Answers a form whose token is another's or too old, before anything reads it.</summary>
internal sealed class KnownForm(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
