using Fremdrift.Core.Access;
using Fremdrift.Core.Administration.Keys;
using Microsoft.Net.Http.Headers;

namespace Fremdrift.Web.Api;

/// <summary>Lets in who has a key. Cookies count for nothing here, so no page can be made to call the API for somebody signed in.</summary>
internal sealed class BearerKey(FindApiKey keys) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var header = http.Request.Headers.Authorization.ToString();
        var actor = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? await keys.Run(header[Scheme.Length..].Trim()) : null;
        if (actor is null)
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            return ApiProblem.Of(
                StatusCodes.Status401Unauthorized, "No valid key", "Send the key that an administrator has issued, as Authorization: Bearer KEY. It may have been revoked.");
        }

        actor.Demand(Operation.CallApi);
        http.Features.Set(actor);
        return await next(context);
    }
}
