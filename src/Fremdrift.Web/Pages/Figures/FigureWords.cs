using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Figures;
using Fremdrift.Engine.Indicators;
using Fremdrift.Engine.Models;

namespace Fremdrift.Web.Pages.Figures;

/// <summary>How figures are written.</summary>
internal sealed class FigureWords(Language language)
{
    public EntryText Text(Figure figure) => language.Of(figure.Programme.Plan.Model).Of(figure.Definition);

    /// <summary>What it is called; a core element with its letter.</summary>
    public string Title(Figure figure) => figure.Definition is ElementDefinition element ? $"{element.Name} · {Text(figure).Title}" : Text(figure).Title;

    /// <summary>The share, to a tenth of a percent; a dash over nothing.</summary>
    public string Percent(Share share) => share.Denominator == 0 ? "–" : Percent(Part(share));

    public string Percent(decimal share) => ModelWording.Percent(Math.Round(share, 3, MidpointRounding.AwayFromZero), "", language);

    /// <summary>"512 af 608 borgere".</summary>
    public string Count(Figure figure, Share share) => share.Denominator == 0
        ? language.Pick("intet at tælle endnu", "nothing to count yet")
        : $"{Number(share.Numerator)} {language.Pick("af", "of")} {Number(share.Denominator)} {Unit(figure, share.Denominator)}";

    public string Count(Share share) => $"{Number(share.Numerator)} {language.Pick("af", "of")} {Number(share.Denominator)}";

    /// <summary>How far it is from its target, in words; null where it has none or nothing is counted.</summary>
    public (bool IsReached, string Text)? Against(Figure figure, Share share)
    {
        if (figure.Target is not { } target || share.Denominator == 0) return null;
        var left = target - Part(share);
        return left <= 0
            ? (true, language.Pick("Målet er nået", "Target reached"))
            : (false, language.Pick($"{Points(left)} under målet", $"{Points(left)} below target"));
    }

    /// <summary>How much it has changed over its course; null where there is nothing to compare.</summary>
    public string? Change(FigureSum sum)
    {
        if (sum.Before is not { } before || sum.Now.Denominator == 0) return null;
        var change = Math.Round(Part(sum.Now) - Part(before.Share), 3, MidpointRounding.AwayFromZero);
        var since = language.Pick($"siden {language.Date(before.Day)}", $"since {language.Date(before.Day)}");
        return change == 0
            ? language.Pick($"uændret {since}", $"unchanged {since}")
            : $"{(change > 0 ? "+" : "−")}{Points(Math.Abs(change))} {since}";
    }

    /// <summary>Those of one kind behind a figure.</summary>
    public string Of(Shown shown, Figure figure) => (shown, figure.Kind, figure.ShareOf) switch
    {
        (Shown.All, _, _) => language.Pick("Alle", "All"),
        (Shown.Short, FigureKind.Extra, _) => language.Pick("Noget mangler", "Something missing"),
        (Shown.Whole, FigureKind.Extra, _) => language.Pick("Alt er sket", "All done"),
        (Shown.Short, not FigureKind.Indicator, _) => language.Pick("Ikke alt til tiden", "Not all in time"),
        (Shown.Whole, not FigureKind.Indicator, _) => language.Pick("Alt til tiden", "All in time"),
        (Shown.Short, _, IndicatorKind.Citizens) => language.Pick("Ikke med i tallet", "Not in the figure"),
        (Shown.Whole, _, IndicatorKind.Citizens) => language.Pick("Med i tallet", "In the figure"),
        (Shown.Short, _, _) => language.Pick("Noget er ikke med", "Some not in it"),
        _ => language.Pick("Det hele er med", "All in it"),
    };

    /// <summary>A number with a separator between thousands.</summary>
    public string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', language.Pick(".", ",")[0]);

    private string Unit(Figure figure, long count) => (figure.ShareOf, count == 1) switch
    {
        (IndicatorKind.Citizens, true) => language.Pick("borger", "citizen"),
        (IndicatorKind.Citizens, _) => language.Pick("borgere", "citizens"),
        (IndicatorKind.Spells, _) => language.Pick("forløb", count == 1 ? "spell" : "spells"),
        (IndicatorKind.Registrations, true) => language.Pick("registrering", "registration"),
        (IndicatorKind.Registrations, _) => language.Pick("registreringer", "registrations"),
        _ when figure.Kind is FigureKind.Extra => language.Pick("er sket", "done"),
        _ => language.Pick("til tiden", "in time"),
    };

    /// <summary>A difference of shares in percentage points; less than a tenth of one is said in words.</summary>
    private string Points(decimal difference)
    {
        var points = Math.Round(difference * 100, 1, MidpointRounding.AwayFromZero);
        var text = points == 0 ? language.Pick("under 0,1", "less than 0.1") : points.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', language.Pick(",", ".")[0]);
        return language.Pick($"{text} point", points == 1 ? $"{text} point" : $"{text} points");
    }

    private static decimal Part(Share share) => (decimal)share.Numerator / share.Denominator;
}
