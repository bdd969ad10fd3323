using Fremdrift.Engine.Models;

namespace Fremdrift.Web.Pages.Models;

/// <summary>The places on a model's page that links lead to.</summary>
public static class Anchor
{
    public static string Of(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return $"kilde-{document.Name}";
    }

    public static string Of(Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return $"{definition.Section.ToString().ToLowerInvariant()}-{definition.Name}";
    }
}
