using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Export;
using Fremdrift.Web.Access;

namespace Fremdrift.Web.Pages.Cases;

/// <summary>Files of a case.</summary>
internal static class CaseDownloads
{
    public static void MapCaseDownloads(this IEndpointRouteBuilder app) =>
        app.MapGet("/borgere/{key}/historik.xlsx", async (string key, HttpContext context, ExportCase export) =>
        {
            key = CaseAddress.KeyIn(key);
            var sheets = await export.Run(context.Actor(), key, context.Language());
            if (sheets is null) return Results.NotFound();
            var file = new MemoryStream();
            ExcelFile.Write(sheets, file);
            file.Position = 0;
            return Results.File(file, ExcelFile.ContentType, $"{context.Language().Pick("sag", "case")}-{key}.xlsx");
        });
}
