namespace Fremdrift.Web.Access;

/// <summary>What somebody had written at length in a form that could not be taken: to be copied from the page that says so.</summary>
internal sealed class UnsavedText(IFormCollection form)
{
    /// <summary>Shorter ones are quickly written again, and passwords and numbers are never among the longer.</summary>
    private const int Shortest = 20;

    public IReadOnlyList<string> Texts { get; } =
        [.. form.Where(field => !field.Key.StartsWith('_') && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .Select(field => field.Value.ToString()).Where(text => text.Length >= Shortest && text.Trim().Contains(' ', StringComparison.Ordinal))];
}
