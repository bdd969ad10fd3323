using Microsoft.AspNetCore.Antiforgery;

namespace Fremdrift.Web.Access;

/// <summary>Answers a form whose token is another's or too old, or that is too large to be read, before anything reads it.</summary>
internal sealed class KnownForm(RequestDelegate next)
{
    /// <summary>So long a form must be before it can be too large in any of its parts.</summary>
    private const long Large = 1 << 20;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } checkedForm) return next(context);
        context.Response.StatusCode = IsTooLarge(context.Request, checkedForm.Error) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsTooLarge(HttpRequest request, Exception? error) => error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => true,
        // The form's own limits are told by nothing else.
        InvalidDataException => request.ContentLength > Large,
        { InnerException: { } inner } => IsTooLarge(request, inner),
        _ => false,
    };
}
