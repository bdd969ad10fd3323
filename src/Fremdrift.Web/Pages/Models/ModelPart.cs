using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Models;
using Microsoft.AspNetCore.Components;

namespace Fremdrift.Web.Pages.Models;

/// <summary>What every part of a model's page needs.</summary>
public abstract class ModelPart : ComponentBase
{
    [CascadingParameter]
    public required Language Language { get; set; }

    [Parameter, EditorRequired]
    public required ProgrammeModel Model { get; set; }

    /// <summary>Where on the page each document is listed.</summary>
    [Parameter]
    public Func<SourceDocument, string>? SourceAddress { get; set; }

    protected ModelTexts Texts => Language.Of(Model);

    protected ModelWording Words => new(Model, Language);

    protected string T(string danish, string english) => Language.Pick(danish, english);
}
