using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Export;
using Fremdrift.Core.Worklists;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Web.Access;
using Fremdrift.Web.Pages.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Fremdrift.Web.Pages.Citizens;

/// <summary>Searching, and the list as a file.</summary>
internal static class CaseloadEndpoints
{
    private const string CsvType = "text/csv; charset=utf-8";

    public static void MapCaseload(this IEndpointRouteBuilder app)
    {
        // It changes nothing, so a page that has been open too long may search too.
        app.MapPost("/borgere/soeg", Search).DisableAntiforgery().ExcludeFromDescription();
        app.MapGet("/borgere/eksport.xlsx", (HttpContext context, CaseloadSheet sheet, SearchTicket tickets, TimeProvider time) =>
            Export(context, sheet, tickets, time, "xlsx", ExcelFile.ContentType, static (table, output, _) => ExcelFile.Write(table, output))).ExcludeFromDescription();
        app.MapGet("/borgere/eksport.csv", (HttpContext context, CaseloadSheet sheet, SearchTicket tickets, TimeProvider time) =>
            Export(context, sheet, tickets, time, "csv", CsvType, CsvFile.Write)).ExcludeFromDescription();
    }

    /// <summary>The one citizen found, or the list of those found.</summary>
    private static async Task<IResult> Search(HttpContext context, [FromForm(Name = "q")] string? text, Store store, TimeProvider time, FindMarking markings, SearchTicket tickets)
    {
        var actor = context.Actor();
        actor.Demand(Operation.SeeCases);
        if (await markings.Run(actor, text) is { } marking)
            return Results.LocalRedirect("/borgere?" + new CaseloadChoice { Whose = Whose.All }.Toggle(CaseFacet.Marking, marking).ToQuery());
        if (tickets.Issue(actor, text) is not { } ticket) return Results.LocalRedirect("/borgere");
        List<CaseRow> found;
        await using (var session = await store.Open())
        {
            found = await CaseRows.Of(session, actor, time.Today(), new CaseScope { Search = tickets.Read(actor, ticket), AlsoClosed = true });
        }

        return Results.LocalRedirect(found is [var only] ? CaseAddress.Of(only.Key) : $"/borgere?{SearchTicket.Name}={Uri.EscapeDataString(ticket)}");
    }

    private static async Task<IResult> Export(
        HttpContext context, CaseloadSheet sheet, SearchTicket tickets, TimeProvider time, string extension, string type, Action<Sheet, Stream, Core.Programmes.Language> write)
    {
        var language = context.Language();
        var table = await sheet.Run(context.Actor(), CaseloadRequest.Of(context, tickets).Choice, language);
        using var file = new MemoryStream();
        write(table, file, language);
        return Results.File(file.ToArray(), type, $"{language.Pick("borgere", "citizens")}-{DateOnly.FromDateTime(time.LocalNow()):yyyy-MM-dd}.{extension}");
    }
}
