using Fremdrift.Core.Access;
using Fremdrift.Core.Export;
using Fremdrift.Core.Import.Runs;
using Fremdrift.Web.Access;
using Fremdrift.Web.Background;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Fremdrift.Web.Pages.Administration;

/// <summary>Takes an uploaded file in, and hands out what was refused of it.</summary>
internal static class ImportEndpoints
{
    /// <summary>How many problems of one import are kept in full.</summary>
    public const int MostProblems = 10_000;

    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const int LongestField = 8000;

    /// <summary>Of RFC 2046.</summary>
    private const int LongestBoundary = 70;

    public static void MapImports(this IEndpointRouteBuilder app)
    {
        // The file is read as it comes and never as a form: the framework would hold it back until all of it had arrived.
        app.MapPost("/administration/import/fil", Upload).WithMetadata(new DisableRequestSizeLimitAttribute()).DisableAntiforgery().ExcludeFromDescription();
        app.MapGet("/administration/import/{import:int}/problemer.csv", Download).ExcludeFromDescription();
    }

    private static async Task<IResult> Upload(HttpContext context, ReceiveImport receive, ImportWorker worker, IAntiforgery antiforgery)
    {
        context.Actor().Demand(Operation.Import);
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            return await Take(context, boundary, receive, worker, antiforgery);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            // The sending broke off, or was no form: nothing of it has been stored.
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> Take(HttpContext context, string boundary, ReceiveImport receive, ImportWorker worker, IAntiforgery antiforgery)
    {
        var parts = new MultipartReader(boundary, context.Request.Body);
        var kind = ImportKind.Facts;
        for (var part = await parts.ReadNextSectionAsync(context.RequestAborted); part is not null; part = await parts.ReadNextSectionAsync(context.RequestAborted))
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about)) continue;
            var field = HeaderUtilities.RemoveQuotes(about.Name).Value;
            if (field is TokenField) context.Request.Headers[TokenHeader] = await Text(part);
            else if (field is "kind") _ = Enum.TryParse(await Text(part), out kind) && Enum.IsDefined(kind);
            else if (field is "file")
            {
                // The token stands before the file, as in the form; without it nothing is taken.
                if (!context.Request.Headers.ContainsKey(TokenHeader) || !await antiforgery.IsRequestValidAsync(context)) return Results.StatusCode(StatusCodes.Status400BadRequest);
                var name = about.FileNameStar.HasValue ? about.FileNameStar.Value : HeaderUtilities.RemoveQuotes(about.FileName).Value;
                if (string.IsNullOrEmpty(name)) return Results.Redirect("/administration/import?mangler=fil");
                var number = await receive.Run(context.Actor(), kind, name, part.Body, context.RequestAborted);
                worker.Wake();
                return Results.Redirect(FormattableString.Invariant($"/administration/import/{number}"));
            }
        }

        return Results.Redirect("/administration/import?mangler=fil");
    }

    private static async Task<IResult> Download(HttpContext context, int import, ReadImports imports)
    {
        var actor = context.Actor();
        if (await imports.Find(actor, import) is null) return Results.NotFound();
        var language = context.Language();
        var problems = await imports.Problems(actor, import, 0, MostProblems);
        using var file = new MemoryStream();
        CsvFile.Write(
            new Sheet
            {
                Title = language.Pick("Afvist", "Refused"),
                Columns =
                [
                    new(language.Pick("Linje", "Line"), ColumnKind.Number), new(language.Pick("Felt", "Field")), new(language.Pick("Hvad er der galt", "What is wrong")),
                    new(language.Pick("Sådan rettes det", "How to mend it")), new(language.Pick("Taget imod", "Taken")),
                ],
                Rows = problems.Select(problem => (IReadOnlyList<SheetCell>)
                [
                    SheetCell.Of((double)problem.Line), SheetCell.Of(problem.Field), SheetCell.Of(language.Of(problem.What)), SheetCell.Of(language.Of(problem.Remedy)),
                    SheetCell.Of(problem.IsWarning ? language.Pick("ja", "yes") : language.Pick("nej", "no")),
                ]),
            },
            file,
            language);
        return Results.File(file.ToArray(), "text/csv; charset=utf-8", FormattableString.Invariant($"import-{import}.csv"));
    }

    private static async Task<string> Text(MultipartSection part)
    {
        using var reader = new StreamReader(part.Body);
        var text = new char[LongestField];
        return new string(text, 0, await reader.ReadBlockAsync(text));
    }
}
