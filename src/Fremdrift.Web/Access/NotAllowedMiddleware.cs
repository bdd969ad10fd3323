using Fremdrift.Core.Access;

namespace Fremdrift.Web.Access;

/// <summary>Answers what the policy forbids with the page that says so.</summary>
internal sealed class NotAllowedMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (NotAllowedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
