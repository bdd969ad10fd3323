using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Explanation;
using Microsoft.AspNetCore.Components;

namespace Fremdrift.Web.Components.Why;

/// <summary>What every answer to "why" needs: the explanation it is part of, and where its links lead.</summary>
public abstract class WhyComponent : ComponentBase
{
    [CascadingParameter]
    public required Language Language { get; set; }

    /// <summary>The citizen's explanation, of which one part is shown.</summary>
    [Parameter, EditorRequired]
    public required CitizenExplanation Explanation { get; set; }

    /// <summary>The address of a registration's entry in the history, by its id.</summary>
    [Parameter]
    public Func<string, string> FactAddress { get; set; } = static id => $"#fact-{Uri.EscapeDataString(id)}";

    /// <summary>What people call the job, or whatever else a key stands for.</summary>
    [Parameter]
    public Func<string, string> KeyTitle { get; set; } = static key => key;

    /// <summary>What people call someone whose key a registration names.</summary>
    [Parameter]
    public Func<string, string> PersonTitle { get; set; } = static key => key;

    /// <summary>The day that people read it on, where what is explained lies ahead of it; the day explained where none is given.</summary>
    [Parameter]
    public int? Today { get; set; }

    protected Wording Words => new(Explanation.Plan, Language, Explanation.AsOf) { Today = Today ?? Explanation.AsOf, KeyTitle = KeyTitle, PersonTitle = PersonTitle };

    protected AnswerWording Answers => new(Words);

    protected string T(string danish, string english) => Language.Pick(danish, english);
}
