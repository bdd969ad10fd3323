using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Web.Access;
using Fremdrift.Web.Pages.Cases;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fremdrift.Web.Pages.Register;

/// <summary>Says what a form would change while it is being filled in.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegister(this IEndpointRouteBuilder app) =>
        app.MapPost("/borgere/{key}/virkning", Effect).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Effect(string key, HttpContext context, Store store, ProgrammeRegistry programmes, TimeProvider time)
    {
        // A script asks, not a person: it gets no page that says what went wrong.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        var actor = context.Actor();
        actor.Demand(Operation.Register);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var sent = SentForm.Of(form.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal));
        if (sent is null || await CaseFile.Load(store, programmes, actor, CaseAddress.KeyIn(key)) is not { } one) return Results.NotFound();
        var language = context.Language();
        var (lines, incomplete) = Lines(programmes, one, sent, time.Wall(), language);
        return new RazorComponentResult<EffectsList>(new { Lines = lines, Incomplete = incomplete, Language = language });
    }

    /// <summary>What a form would change; incomplete while it cannot be read.</summary>
    public static (IReadOnlyList<EffectLine> Lines, bool Incomplete) Lines(ProgrammeRegistry programmes, CaseFile one, SentForm sent, WallClock now, Language language)
    {
        var typed = sent.Facts();
        var (facts, problems) = RegisterTyped.Read(one, typed, now.Day);
        if (problems.Count > 0) return ([], true);
        var ends = Closings.Of(one, sent.Ends, facts[0].From);
        var effects = EffectsOnCase.Of(programmes, one, now, [.. facts.Select((fact, i) => new Core.Cases.Registration.Registering(fact, typed[i].Corrects)), .. ends]);
        return ([.. ends.Select(end => Closings.Told(end, language, FieldChoices.Employers(one))), .. Effects.Lines(effects, language)], false);
    }
}
