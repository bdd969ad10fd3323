using Fremdrift.Core;
using Fremdrift.Core.Cases;
using Fremdrift.Web.Pages.Cases;

namespace Fremdrift.Web.Pages.Documents;

/// <summary>A page of the written part of a case.</summary>
public abstract class WrittenPage : CasePage
{
    /// <summary>The kind of document that is being written; null if none is. Then the page shows nothing else.</summary>
    protected string? Edits => Asked("ret");

    protected string? Asked(string name) => Context.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>The day of a moment in UTC ticks, as people write it.</summary>
    protected string Date(long ticks) => Language.Date(DateOnly.FromDateTime(DanishTime.ToLocal(ticks)).DayNumber);

    /// <summary>A moment in UTC ticks: 22. nov. 2026 kl. 9.30.</summary>
    protected string Moment(long ticks)
    {
        var local = DanishTime.ToLocal(ticks);
        return $"{Date(ticks)} {T("kl.", "at")} {Clock(local)}";
    }

    protected string Clock(DateTime local) => local.ToString(T("H.mm", "H:mm"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The form of a type of registration; it leads back here.</summary>
    protected string Registering(string type, string? query = null) =>
        $"{CaseAddress.Register(Key, type)}?{(query is null ? "" : query + "&")}til={Uri.EscapeDataString(Context.Request.Path + "")}";

    protected static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
