using Fremdrift.Core.Cases;
using Fremdrift.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Fremdrift.Web.Pages.Cases;

/// <summary>A page about one citizen: it reads the case first, and is not found if there is none.</summary>
public abstract class CasePage : FremdriftPage
{
    [Parameter]
    public required string Key { get; set; }

    /// <summary>The case; null only while it is not found.</summary>
    protected CaseFile? Case { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Case = await CaseFile.Load(Store, Programmes, Actor, Key, Today);
        if (Case is null) Navigation.NotFound();
        else await LoadCase(Case);
    }

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task LoadCase(CaseFile one) => Task.CompletedTask;
}
