using Fremdrift.Web.Pages.Citizens;
using Fremdrift.Web.Pages.Desk;

namespace Fremdrift.Web.Setup;

/// <summary>What the features map beside their pages: downloads, uploads, the interface between systems.</summary>
internal static class Features
{
    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        app.MapCaseload();
        app.MapDesk();
    }
}
