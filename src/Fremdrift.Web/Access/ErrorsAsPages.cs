using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Fremdrift.Web.Access;

/// <summary>
/// Lets the page that says what went wrong be asked for like any page: with no form, whose token or encoding may be what went wrong.
/// What had been written in the form is handed on to the page.
/// </summary>
internal sealed class ErrorsAsPages(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch
        {
            AskForPage(context);
            throw;
        }

        if (context.Response is not { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false }) return;
        // Of a form that no page has, the framework says that it answers with plain text, and then writes none.
        if (context.Response.StatusCode is StatusCodes.Status400BadRequest) context.Response.ContentType = null;
        AskForPage(context);
    }

    private static void AskForPage(HttpContext context)
    {
        // Before the form: the framework lets nobody read one with a wrong token, not even what has been read of it.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        if (context.Features.Get<IFormFeature>()?.Form is { } form) context.Features.Set(new UnsavedText(form));
        context.Features.Set<IFormFeature>(null);
        context.Request.Method = HttpMethods.Get;
        context.Request.ContentType = null;
        context.Request.ContentLength = null;
    }
}
