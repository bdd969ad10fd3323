using System.Runtime.CompilerServices;
using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Web.Access;
using Microsoft.AspNetCore.Components;

namespace Fremdrift.Web.Pages.Shell;

/// <summary>
/// What every page knows: who asks, in which language, and which day it is. A page is rendered once it has read what it shows, never
/// half: a database that answers later than at once would otherwise have it rendered empty first.
/// </summary>
public abstract class FremdriftPage : ComponentBase
{
    private bool _isReady;

    protected FremdriftPage()
    {
        var whole = RenderOf(this);
        RenderOf(this) = builder =>
        {
            if (_isReady) whole(builder);
            else IsPending(this) = false;
        };
    }

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

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        await base.SetParametersAsync(parameters);
        _isReady = true;
        StateHasChanged();
    }

    protected HttpContext Context => Http.HttpContext!;

    protected Actor Actor => Context.Actor();

    protected int Today => Time.Today();

    /// <summary>What was typed into the form that was sent; empty for a page that was only asked for.</summary>
    protected IReadOnlyDictionary<string, string> Typed =>
        Context.Request.HasFormContentType
            ? Context.Request.Form.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The text of this reader's language.</summary>
    protected string T(string danish, string english) => Language.Pick(danish, english);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_renderFragment")]
    private static extern ref RenderFragment RenderOf(ComponentBase component);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_hasPendingQueuedRender")]
    private static extern ref bool IsPending(ComponentBase component);
}
