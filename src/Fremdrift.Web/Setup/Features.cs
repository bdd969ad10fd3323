using Fremdrift.Web.Pages.Cases;
using Fremdrift.Web.Pages.Citizens;
using Fremdrift.Web.Pages.Register;
using Fremdrift.Web.Api;
using Fremdrift.Web.Pages.Administration;
using Fremdrift.Web.Pages.Desk;
using Fremdrift.Web.Pages.Passive;
using Fremdrift.Web.Pages.Documents;

namespace Fremdrift.Web.Setup;

/// <summary>What the features map beside their pages: downloads, uploads, the interface between systems.</summary>
internal static class Features
{
    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        app.MapCaseload();
        app.MapPassive();
        app.MapRegister();
        app.MapCaseDownloads();
        app.MapDocuments();
        app.MapApi();
        app.MapImports();
        app.MapDesk();
    }
}
