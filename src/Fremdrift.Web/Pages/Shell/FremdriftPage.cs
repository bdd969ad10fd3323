using System.Globalization;
using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Web.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Fremdrift.Web.Pages.Shell;

/// <summary>
/// What every page knows: who asks, in which language, and which day it is. A page is rendered once it has read what it shows, never
/// half: the framework's own base would first render it empty wherever the database answers later than at once.
/// </summary>
public abstract class FremdriftPage : IComponent, IHandleEvent
{
    private RenderHandle _handle;
    private bool _isNotFound;

    [CascadingParameter]
    public required Language Language { get; set; }

    [Inject]
    public required IHttpContextAccessor Http { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    [Inject]
    public required Store Store { get; set; }

    [Inject]
    public required ProgrammeRegistry Programmes { get; set; }

    protected HttpContext Context => Http.HttpContext!;

    protected Actor Actor => Context.Actor();

    protected int Today => Time.Today();

    /// <summary>What was typed into the form that was sent; empty for a page that was only asked for.</summary>
    protected IReadOnlyDictionary<string, string> Typed =>
        Context.Request.HasFormContentType
            ? Context.Request.Form.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);

    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Render(OnInitializedAsync());
    }

    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg) => Render(item.InvokeAsync(arg));

    /// <summary>Renders the page after some work, unless that found that there is no such page: then another has taken its place.</summary>
    private async Task Render(Task work)
    {
        await work;
        if (!_isNotFound) _handle.Render(BuildRenderTree);
    }

    /// <summary>Reads what the page shows.</summary>
    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    /// <summary>What the page's markup is compiled into.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder __builder)
    {
    }

    /// <summary>The whole number that an address or a form holds; null for anything else.</summary>
    protected static int? NumberIn(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Answers that there is no such page.</summary>
    protected void NotFound()
    {
        _isNotFound = true;
        Navigation.NotFound();
    }

    /// <summary>The text of this reader's language.</summary>
    protected string T(string danish, string english) => Language.Pick(danish, english);
}
