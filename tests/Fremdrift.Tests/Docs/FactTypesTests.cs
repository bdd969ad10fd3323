using Fremdrift.Engine.Facts;
using Xunit;

namespace Fremdrift.Tests.Docs;

/// <summary>The page's table of fact types is the catalogue.</summary>
public sealed class FactTypesTests
{
    [Fact]
    public void Page_TableOfFactTypes_IsTheCatalogue()
    {
        var shown = Page.Examples.Single(example => example.Marker is "fact types").Text;
        var right = string.Join('\n', Catalogue.Types.Select(Row).Prepend("|---|---|---|---|").Prepend("| type | in Danish | shape | fields |"));
        Assert.True(string.Equals(right, shown, StringComparison.Ordinal), $"The table of fact types in docs/model-language.md should be:\n\n{right}\n");
    }

    private static string Row(FactType type)
    {
        var shape = type.Shape switch { FactShape.Date => "day", FactShape.Period => "period", FactShape.At => "moment", _ => "none" };
        return $"| `{type.Name}` | {type.Label.Danish} | {shape} | {string.Join("; ", type.Fields.Select(Field))} |";
    }

    private static string Field(FactField field)
    {
        var name = field.Required ? $"**`{field.Name}`**" : $"`{field.Name}`";
        return field.Kind switch
        {
            FieldKind.Choice => $"{name}: {string.Join(", ", field.Values)}",
            FieldKind.OpenChoice => $"{name}: {string.Join(", ", field.Values)}, …",
            FieldKind.Flag => $"{name} (true or false)",
            FieldKind.Number => FormattableString.Invariant($"{name} (number, {field.Least}–{field.Most})"),
            FieldKind.Given => $"{name} (given)",
            FieldKind.List => $"{name} (list)",
            FieldKind.Key => $"{name} (key)",
            _ => $"{name} (text)",
        };
    }
}
