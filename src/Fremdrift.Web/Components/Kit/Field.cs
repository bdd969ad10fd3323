using Fremdrift.Core.Programmes;
using Microsoft.AspNetCore.Components;

namespace Fremdrift.Web.Components.Kit;

/// <summary>What every form field has: a name, a label, perhaps a hint, and what is wrong with what was typed.</summary>
public abstract class Field : ComponentBase
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>As typed, also when it is wrong.</summary>
    [Parameter] public string? Value { get; set; }

    [Parameter] public string? Hint { get; set; }

    [Parameter] public string? Error { get; set; }

    [Parameter] public bool Required { get; set; }

    [Parameter] public bool Autofocus { get; set; }

    [Parameter] public bool Disabled { get; set; }

    /// <summary>Sets the id where a page shows two fields of one name.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>More attributes of the input itself, such as autocomplete or maxlength.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [CascadingParameter] public Language Language { get; set; } = Language.Danish;

    protected string FieldId => Id ?? Kit.FieldId.Of(Name);

    protected string HintId => FieldId + "-hint";

    protected string ErrorId => FieldId + "-fejl";

    protected virtual string? HintText => Hint;

    protected bool Wrong => !string.IsNullOrEmpty(Error);

    protected string GroupClass => Wrong ? "form-group form-error" : "form-group";

    protected string? Invalid => Wrong ? "true" : null;

    protected string? MustBeFilled => Required ? "true" : null;

    protected string? DescribedBy => (HintText is not null, Wrong) switch
    {
        (true, true) => $"{HintId} {ErrorId}",
        (true, false) => HintId,
        (false, true) => ErrorId,
        _ => null,
    };
}
