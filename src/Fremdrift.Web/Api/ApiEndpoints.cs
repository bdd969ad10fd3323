using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Fremdrift.Web.Api;

/// <summary>The interface between systems.</summary>
internal static class ApiEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").AllowAnonymous().DisableAntiforgery().AddEndpointFilter<ApiErrors>().AddEndpointFilter<BearerKey>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status400BadRequest);

        api.MapPost("/facts", PostFacts.Run)
            .WithMetadata(new RequestSizeLimitAttribute(PostFacts.MostBytes))
            .WithName("postFacts").WithTags("Facts").WithSummary("Registers facts")
            .WithDescription(
                "Takes every fact that is right, whatever is wrong with the others, and tells how many were taken, unchanged and refused. 200: none was refused. "
                + "422: some were, and the problem says which and why, with the members taken, unchanged, refused and problems. 400: nothing could be read, and nothing was taken.")
            .Produces<FactsAnswer>().Produces<FactsRefused>(StatusCodes.Status422UnprocessableEntity, "application/problem+json")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .AddOpenApiOperationTransformer((operation, _, _) => ApiDocument.DescribeFacts(operation));

        api.MapGet("/citizens/{key}/evaluation", GetEvaluation.Run)
            .WithName("getEvaluation").WithTags("Results").WithSummary("Evaluates a citizen")
            .WithDescription("Target groups, phases, obligations and entitlements of a citizen by the edition of the programme in use, as of a day and as known at a moment.")
            .Produces<JsonElement>().ProducesProblem(StatusCodes.Status404NotFound)
            .AddOpenApiOperationTransformer((operation, _, _) => ApiDocument.DescribeEvaluation(operation));

        Only(app, "/api/v1/facts", HttpMethods.Post);
        Only(app, "/api/v1/citizens/{key}/evaluation", HttpMethods.Get);
        // A system that calls a wrong address reads no page.
        app.Map("/api/{**rest}", () => ApiProblem.Of(StatusCodes.Status404NotFound, "No such address", "The addresses are described in /openapi/v1.json."))
            .AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>Says of an address which method it takes, to whoever uses another.</summary>
    private static void Only(IEndpointRouteBuilder app, string address, string method) =>
        app.MapMethods(address, Methods.Where(other => !string.Equals(other, method, StringComparison.Ordinal)), (HttpContext context) =>
        {
            context.Response.Headers.Allow = method;
            return ApiProblem.Of(StatusCodes.Status405MethodNotAllowed, "Not this way", $"The address only takes {method}.");
        }).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
}
