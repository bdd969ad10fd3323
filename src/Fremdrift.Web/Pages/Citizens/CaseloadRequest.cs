using Fremdrift.Core.Access;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Web.Access;

namespace Fremdrift.Web.Pages.Citizens;

/// <summary>What a request asks of the caseload list, and the addresses of other choices in the same search.</summary>
public sealed record CaseloadRequest(CaseloadChoice Choice, string? Ticket)
{
    /// <summary>There was a search, but its ticket says nothing any longer.</summary>
    public bool HasExpired => Ticket is not null && Choice.Search is null;

    public static CaseloadRequest Of(HttpContext context, SearchTicket tickets)
    {
        var actor = context.Actor();
        var pairs = context.Request.Query.SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value ?? "")));
        var ticket = context.Request.Query[SearchTicket.Name].FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return new CaseloadRequest(CaseloadChoice.Read(pairs, ReadCaseload.Usual(actor)) with { Search = tickets.Read(actor, ticket) }, ticket);
    }

    public string Address(CaseloadChoice choice) => "/borgere?" + Query(choice);

    public string Export(string kind) => $"/borgere/eksport.{kind}?{Query(Choice)}";

    private string Query(CaseloadChoice choice) => choice.ToQuery() + (choice.Search is null ? "" : $"&{SearchTicket.Name}={Uri.EscapeDataString(Ticket!)}");
}
