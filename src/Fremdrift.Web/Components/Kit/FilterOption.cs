namespace Fremdrift.Web.Components.Kit;

/// <summary>One way to narrow a list: what is read, how many there are, and the address that chooses it (or takes it away again).</summary>
public sealed record FilterOption(string Text, int? Count, bool Chosen = false, string? Href = null, string? Value = null);
