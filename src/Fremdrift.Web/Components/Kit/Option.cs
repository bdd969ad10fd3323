namespace Fremdrift.Web.Components.Kit;

/// <summary>Something to choose: what is sent, what is read, and perhaps a word of help.</summary>
public sealed record Option(string Value, string Text, string? Hint = null);
