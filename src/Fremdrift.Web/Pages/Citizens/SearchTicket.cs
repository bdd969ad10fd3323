using System.Globalization;
using System.Security.Cryptography;
using Fremdrift.Core.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Fremdrift.Web.Pages.Citizens;

/// <summary>
/// A search that can stand in an address. What people search for is a name or a CPR number, which must not lie in a browser's history,
/// in a log or in a link that is sent on. So the address carries it encrypted: it sorts, pages, filters and exports like everything
/// else in the address, but only whoever searched can use it, and only for a working day.
/// </summary>
public sealed class SearchTicket(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The name it has in addresses.</summary>
    public const string Name = "soeg";

    private const int LongestSearch = 100;
    private const int LongestTicket = 2_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>A ticket for a search; null if nothing is searched for.</summary>
    public string? Issue(Actor actor, string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > LongestSearch) text = text[..LongestSearch];
        return Protector(actor).Protect(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().Add(Lasts).UtcTicks}:{text}"));
    }

    /// <summary>What was searched for; null if the ticket is too old, somebody else's, or none.</summary>
    public string? Read(Actor actor, string? ticket)
    {
        if (string.IsNullOrEmpty(ticket) || ticket.Length > LongestTicket) return null;
        try
        {
            var parts = Protector(actor).Unprotect(ticket).Split(':', 2);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) >= time.GetUtcNow().UtcTicks ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(Actor actor) =>
        protection.CreateProtector("search", actor.Municipality.ToString(CultureInfo.InvariantCulture), actor.Person.ToString(CultureInfo.InvariantCulture));
}
