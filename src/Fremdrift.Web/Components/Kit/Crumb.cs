namespace Fremdrift.Web.Components.Kit;

/// <summary>One step on the way to a page; the page itself has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);
