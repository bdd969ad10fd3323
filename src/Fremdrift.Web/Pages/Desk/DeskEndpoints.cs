using Fremdrift.Core.Desk;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Pages.Desk;

/// <summary>The calendar feed: whoever knows the secret may read it, so that a calendar program can.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder app) => app.MapGet("/kalender.ics", Feed).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Feed(string? noegle, string? sprog, WriteFeed feed) =>
        await feed.Run(noegle ?? "", sprog is "en" ? Language.English : Language.Danish) is { } calendar
            ? Results.Bytes(calendar, Calendar.ContentType, "fremdrift.ics")
            : Results.NotFound();
}
