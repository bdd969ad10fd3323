using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Fremdrift.Web.Pages.Models;

/// <summary>A line of text on a drawing: SVG's own text element, whose name Razor keeps for itself.</summary>
public sealed class DrawnText : ComponentBase
{
    [Parameter, EditorRequired]
    public required int X { get; set; }

    [Parameter, EditorRequired]
    public required int Y { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public bool IsTitle { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "font-size", IsTitle ? 15 : 13);
        builder.AddAttribute(4, "font-weight", IsTitle ? 600 : 400);
        builder.AddAttribute(5, "fill", "#1a1a1a");
        builder.AddContent(6, Text);
        builder.CloseElement();
    }
}
