using System.Globalization;
using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Programmes;
using Fremdrift.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Fremdrift.Web.Pages.Administration;

/// <summary>A page for administrators.</summary>
public abstract class AdministrationPage : FremdriftPage
{
    /// <summary>What was just done, as the address says it after a form was sent.</summary>
    [SupplyParameterFromQuery(Name = "gemt")]
    public string? Saved { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Actor.Demand(Operation.Administer);
        await Load();
    }

    /// <summary>Reads what the page shows.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>What was typed into a field of the form that was sent.</summary>
    protected string Field(string name) => Typed.GetValueOrDefault(name) ?? "";

    /// <summary>The whole number in a field of the form that was sent; 0 if it holds none.</summary>
    protected int Whole(string name) => int.TryParse(Field(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A moment as people write it: 22. nov. 2026 kl. 09.00.</summary>
    protected string Moment(long ticks)
    {
        var local = DanishTime.ToLocal(ticks);
        var day = Language.Date(DateOnly.FromDateTime(local).DayNumber);
        return string.Create(CultureInfo.InvariantCulture, $"{day} {T("kl.", "at")} {local.ToString(T("HH.mm", "HH:mm"), CultureInfo.InvariantCulture)}");
    }

    /// <summary>A figure as people write it: 10.000.</summary>
    protected string Figure(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", T(".", ","), StringComparison.Ordinal);
}
