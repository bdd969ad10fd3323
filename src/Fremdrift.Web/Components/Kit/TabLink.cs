namespace Fremdrift.Web.Components.Kit;

/// <summary>One of several views of the same, each with an address of its own.</summary>
public sealed record TabLink(string Text, string Href, bool Current = false, int? Count = null);
