using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Passive;
using Fremdrift.Web.Access;

namespace Fremdrift.Web.Pages.Passive;

/// <summary>The list of passive cases as a file.</summary>
internal static class PassiveEndpoints
{
    public static void MapPassive(this IEndpointRouteBuilder app)
    {
        app.MapGet("/passive/eksport.xlsx", (HttpContext context, PassiveSheet sheet, TimeProvider time) =>
            Export(context, sheet, time, "xlsx", ExcelFile.ContentType, static (table, output, _) => ExcelFile.Write(table, output))).ExcludeFromDescription();
        app.MapGet("/passive/eksport.csv", (HttpContext context, PassiveSheet sheet, TimeProvider time) =>
            Export(context, sheet, time, "csv", "text/csv; charset=utf-8", CsvFile.Write)).ExcludeFromDescription();
    }

    private static async Task<IResult> Export(HttpContext context, PassiveSheet sheet, TimeProvider time, string extension, string type, Action<Sheet, Stream, Language> write)
    {
        var language = context.Language();
        var query = context.Request.Query;
        var table = await sheet.Run(context.Actor(), PassiveQuery.Scope(query["vis"], query["formidler"]), PassiveQuery.Days(query["dage"]), language);
        using var file = new MemoryStream();
        write(table, file, language);
        return Results.File(file.ToArray(), type, $"passive-{DateOnly.FromDateTime(time.LocalNow()):yyyy-MM-dd}.{extension}");
    }
}
