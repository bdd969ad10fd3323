using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Fremdrift.Web.Api;

/// <summary>The interface between systems.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").AllowAnonymous().DisableAntiforgery().AddEndpointFilter<ApiErrors>().AddEndpointFilter<BearerKey>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status400BadRequest);

        api.MapPost("/facts", PostFacts.Run)
            .WithMetadata(new RequestSizeLimitAttribute(PostFacts.MostBytes))
            .WithName("postFacts").WithTags("Facts").WithSummary("Registers facts")
            .WithDescription(
                "Takes every fact that is right, whatever is wrong with the others, and tells how many were taken, unchanged and refused. 200: none was refused. "
                + "422: some were, and the problem says which and why, with the members taken, unchanged, refused and problems. 400: nothing could be read, and nothing was taken.")
            .Produces<FactsAnswer>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .AddOpenApiOperationTransformer((operation, _, _) => ApiDocument.DescribeFacts(operation));

        api.MapGet("/citizens/{key}/evaluation", GetEvaluation.Run)
            .WithName("getEvaluation").WithTags("Results").WithSummary("Evaluates a citizen")
            .WithDescription("Target groups, phases, obligations and entitlements of a citizen by the edition of the programme in use, as of a day and as known at a moment.")
            .Produces<JsonElement>().ProducesProblem(StatusCodes.Status404NotFound);

        // A system that calls a wrong address reads no page.
        app.Map("/api/{**rest}", () => ApiProblem.Of(StatusCodes.Status404NotFound, "No such address", "The addresses are described in /openapi/v1.json."))
            .AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }
}
