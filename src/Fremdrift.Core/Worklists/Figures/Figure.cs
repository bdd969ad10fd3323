using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>What a figure tells.</summary>
public enum FigureKind
{
    /// <summary>An indicator of the programme: with a target it is a success criterion.</summary>
    Indicator,

    /// <summary>How much of what a core element, or a rule, asks for was delivered in time.</summary>
    Fidelity,

    /// <summary>How much of what fell due by a rule was done, late or not: of a rule whose element the programme reports no fidelity of.</summary>
    Extra,
}

/// <summary>A figure of a programme that a municipality runs. Everything about it stands in the model.</summary>
/// <param name="Number">Its place among all the municipality's figures.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Name">Its name, as the indicators of the interchange have it; an extra one has that of its rule.</param>
/// <param name="Definition">The indicator, element or rule.</param>
public sealed record Figure(int Number, ProgrammeInUse Programme, FigureKind Kind, string Name, Definition Definition)
{
    /// <summary>What it is a share of; null for duties.</summary>
    public IndicatorKind? ShareOf => (Definition as IndicatorDefinition)?.Kind;

    /// <summary>The least share aimed at, from 0 to 1; null if there is no target.</summary>
    public decimal? Target => (Definition as IndicatorDefinition)?.Target;

    /// <summary>The share before the programme, from 0 to 1; null if it is not known.</summary>
    public decimal? StartingPoint => (Definition as IndicatorDefinition)?.StartingPoint;

    /// <summary>Whether more is better, so that those who are not in the numerator are the ones to look at.</summary>
    public bool MoreIsBetter => Kind is not FigureKind.Indicator || Target is not null;
}
