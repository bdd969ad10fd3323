using Fremdrift.Core;
using Fremdrift.Core.Access;
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

    /// <summary>From where the case is seen.</summary>
    protected CaseView View { get; private set; } = null!;

    /// <summary>Whether what happens can be registered from here: not on the case of the dead, nor on a case as it was.</summary>
    protected bool MayRegister => Actor.Allows(Operation.Register) && View.IsNow && Case is { Citizen.DiedOn: null };

    protected override async Task OnInitializedAsync()
    {
        Case = await CaseFile.Load(Store, Programmes, Actor, Key, Today);
        if (Case is null) NotFound();
        else
        {
            View = CaseView.Read(Context.Request.Query, Time.Wall()).Of(Programmes, Case);
            await LoadCase(Case);
        }
    }

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task LoadCase(CaseFile one) => Task.CompletedTask;
}
