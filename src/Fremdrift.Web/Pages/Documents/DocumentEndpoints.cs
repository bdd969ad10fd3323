using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Web.Access;
using Fremdrift.Web.Pages.Register;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fremdrift.Web.Pages.Documents;

/// <summary>Says what a document would change while it is being written.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder app) =>
        app.MapPost("/borgere/{key}/dokument/{kind}/virkning", Effect).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Effect(
        string key, string kind, HttpContext context, Store store, ProgrammeRegistry programmes, TimeProvider time, ReadDocument reading, SaveDocument saving)
    {
        // A script asks, not a person: it gets no page that says what went wrong.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.BadRequest();
        var actor = context.Actor();
        actor.Demand(Operation.Register);
        if (!DocumentForm.Every.Any(form => string.Equals(form.Kind, kind, StringComparison.Ordinal)) || await CaseFile.Load(store, programmes, actor, key) is not { } one) return Results.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var versions = await reading.Run(actor, key, kind);
        var typed = DocumentTyped.Read(
            key, kind, form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), versions, DocumentTyped.OffersPreparation(one, kind, versions), time.Today());
        IReadOnlyList<EffectLine> lines = typed.Problems.Count > 0
            ? []
            : DocumentEffects.Lines(programmes, one, await saving.Foresee(actor, one, typed.Input), time.Wall(), context.Language());
        return new RazorComponentResult<EffectsList>(new { Lines = lines, Incomplete = typed.Problems.Count > 0, Language = context.Language() });
    }
}
