using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Models;

/// <summary>Where an entry of a model comes from.</summary>
/// <param name="Source">The places in the sources, separated by <c>;</c>; null where the sources are silent.</param>
/// <param name="Decision">What was decided where the sources leave a choice open, and why; null where they do not.</param>
public sealed record Citation(string? Source, string? Decision);

/// <summary>The sections of a model whose entries have names and texts.</summary>
public enum Section
{
    /// <summary>The programme as a whole.</summary>
    Programme,

    /// <summary>Its editions.</summary>
    Editions,

    /// <summary>Its parameters.</summary>
    Parameters,

    /// <summary>What it follows one by one: jobs, grants, stays in a group.</summary>
    Each,

    /// <summary>Named sets of days.</summary>
    Timelines,

    /// <summary>Named numbers.</summary>
    Numbers,

    /// <summary>Target groups.</summary>
    TargetGroups,

    /// <summary>Phases.</summary>
    Phases,

    /// <summary>Core elements.</summary>
    Elements,

    /// <summary>Obligations and goals.</summary>
    Obligations,

    /// <summary>Entitlements.</summary>
    Entitlements,

    /// <summary>Indicators.</summary>
    Indicators,
}

/// <summary>An entry of a model: its name, where it stands, and where it comes from.</summary>
public abstract record Definition
{
    /// <summary>The section it stands in.</summary>
    public abstract Section Section { get; }

    /// <summary>Its name in the model.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands in the model file.</summary>
    public required Place Place { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Citation Citation { get; init; }
}

/// <summary>A document that a model cites.</summary>
/// <param name="Name">The short name that citations begin with.</param>
/// <param name="Title">The document's title.</param>
/// <param name="By">Who wrote it.</param>
public sealed record SourceDocument(string Name, string Title, string? By);

/// <summary>A round of the programme with its own days and, where they differ, its own parameters.</summary>
public sealed record EditionDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Editions;

    /// <summary>The programme's first day.</summary>
    public required int From { get; init; }

    /// <summary>The programme's last day, included; <see cref="Day.Last"/> if it has no end.</summary>
    public required int To { get; init; }

    /// <summary>Whether it is the one meant when none is named.</summary>
    public required bool IsDefault { get; init; }

    internal IReadOnlyDictionary<string, ParameterValue> Parameters { get; init; } = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
}

/// <summary>A figure of the programme that has a name, so that it is written once.</summary>
public sealed record ParameterDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Parameters;

    /// <summary>Its value.</summary>
    public required ParameterValue Value { get; init; }

    /// <summary>What a number counts; null if it says so itself.</summary>
    public string? Unit { get; init; }
}

/// <summary>The value of a parameter: a length of time, a number, yes or no, or a list of words.</summary>
public sealed record ParameterValue
{
    /// <summary>The value as written.</summary>
    public required string Text { get; init; }

    /// <summary>The length of time, if it is one.</summary>
    public Duration? Duration { get; init; }

    /// <summary>The number, if it is one.</summary>
    public double? Number { get; init; }

    /// <summary>Yes or no, if it is either.</summary>
    public bool? Flag { get; init; }

    /// <summary>The words, if it is a list.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    internal string Kind => Duration is not null ? "a length of time" : Number is not null ? "a number" : Flag is not null ? "true or false" : "a list of words";
}

/// <summary>How the members of a family are found.</summary>
public enum FamilyKind
{
    /// <summary>All facts of a type with the same key are one member.</summary>
    Facts,

    /// <summary>Each day of a set is one.</summary>
    Day,

    /// <summary>Each run of a set is one.</summary>
    Run,

    /// <summary>One opens on a day, and none can open after it until it has closed.</summary>
    Episode,
}

/// <summary>What a programme follows one by one for each citizen: jobs, grants, preparations, stays in a group.</summary>
public sealed record FamilyDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Each;

    /// <summary>How its members are found.</summary>
    public required FamilyKind Kind { get; init; }

    /// <summary>The fact type, for <see cref="FamilyKind.Facts"/>.</summary>
    public string? FactType { get; init; }

    /// <summary>The key, for <see cref="FamilyKind.Facts"/>.</summary>
    public string? Key { get; init; }

    internal Sourced<Expression>? Of { get; init; }

    internal Sourced<Expression>? Closes { get; init; }
}

/// <summary>A named set of days.</summary>
public sealed record TimelineDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Timelines;

    /// <summary>The family it is worked out for each member of; null if it is the citizen's.</summary>
    public string? Family { get; init; }

    internal Sourced<Expression> Is { get; init; } = null!;

    /// <summary>The set as the model writes it.</summary>
    public string Text => Is.Text;
}

/// <summary>A named number, worked out from facts.</summary>
public sealed record NumberDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Numbers;

    /// <summary>The family it is worked out for each member of; null if it is the citizen's.</summary>
    public string? Family { get; init; }

    internal Sourced<NumberExpression> Is { get; init; } = null!;
}

/// <summary>A target group.</summary>
public sealed record TargetGroupDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.TargetGroups;

    internal Sourced<Expression> Is { get; init; } = null!;

    /// <summary>The set as the model writes it.</summary>
    public string Text => Is.Text;
}

/// <summary>A phase.</summary>
public sealed record PhaseDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Phases;

    internal Sourced<Expression> Is { get; init; } = null!;

    /// <summary>The phases a citizen goes on to from this one, as the sources describe the way; it restrains nothing.</summary>
    public IReadOnlyList<string> LeadsTo { get; init; } = [];

    /// <summary>The set as the model writes it, before precedence.</summary>
    public string Text => Is.Text;
}

/// <summary>A core element, which obligations belong to.</summary>
public sealed record ElementDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Elements;

    /// <summary>Whether fidelity is reported for it.</summary>
    public required bool IsCore { get; init; }
}

/// <summary>How binding an obligation is.</summary>
public enum Strength
{
    /// <summary>It must be done (skal).</summary>
    Must,

    /// <summary>It should be done (bør).</summary>
    Should,

    /// <summary>It may be done (kan).</summary>
    May,

    /// <summary>It is a goal (mål).</summary>
    Goal,
}

/// <summary>The kinds of rule of semantics 2.</summary>
public enum ObligationKind
{
    /// <summary>Something is owed within a time.</summary>
    Within,

    /// <summary>Something is owed again and again.</summary>
    Recurring,

    /// <summary>A state must hold on every day.</summary>
    Standing,

    /// <summary>A fact, such as a meeting, must hold something, or something must hold on its day.</summary>
    AtFact,

    /// <summary>A message must be answered within hours.</summary>
    Answer,

    /// <summary>A clock runs, stops and restarts; something is owed when it reaches its limit.</summary>
    Clock,

    /// <summary>Something is owed together with what another obligation's clock asks for.</summary>
    Accompanying,
}

/// <summary>An obligation or a goal.</summary>
public sealed record ObligationDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Obligations;

    /// <summary>The kind of rule.</summary>
    public required ObligationKind Kind { get; init; }

    /// <summary>How binding it is.</summary>
    public required Strength Strength { get; init; }

    /// <summary>The core element it belongs to; null if to none.</summary>
    public string? Element { get; init; }

    /// <summary>The family it is owed for each member of; null if it is owed once.</summary>
    public string? Family { get; init; }

    /// <summary>The parameter that must be true for it to be owed at all; null if it always is.</summary>
    public string? OnlyIf { get; init; }

    /// <summary>The obligation it accompanies.</summary>
    public string? Accompanies { get; init; }

    internal Sourced<Expression>? While { get; init; }

    internal Sourced<Expression>? Opens { get; init; }

    internal Sourced<Expression>? MetBy { get; init; }

    internal Sourced<Expression>? MetDuring { get; init; }

    internal Sourced<Expression>? WaivedBy { get; init; }

    internal Sourced<Expression>? Holds { get; init; }

    internal Sourced<DurationTerm>? Within { get; init; }

    internal bool LastDayBefore { get; init; }

    internal Sourced<Term>? Times { get; init; }

    internal Sourced<FactsExpression>? At { get; init; }

    internal Sourced<IReadOnlyList<Condition>>? Contains { get; init; }

    internal Sourced<FactsExpression>? AnsweredBy { get; init; }

    internal ClockDefinition? Clock { get; init; }
}

/// <summary>The clock of an obligation.</summary>
internal sealed record ClockDefinition
{
    public required Sourced<Expression> Runs { get; init; }

    public Sourced<Expression>? Stops { get; init; }

    public required Sourced<DurationTerm> Reaches { get; init; }

    public required Sourced<Expression> Restarts { get; init; }

    public Sourced<Expression>? SparedBy { get; init; }
}

/// <summary>A right that a citizen has from a day on.</summary>
public sealed record EntitlementDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Entitlements;

    /// <summary>The family it arises for each member of; null if once.</summary>
    public string? Family { get; init; }

    internal Sourced<Expression> On { get; init; } = null!;
}

/// <summary>What an indicator counts.</summary>
public enum IndicatorKind
{
    /// <summary>Citizens.</summary>
    Citizens,

    /// <summary>Stretches that have ended.</summary>
    Spells,

    /// <summary>Registered facts.</summary>
    Registrations,
}

/// <summary>A figure of how the programme does: a share with numerator and denominator.</summary>
public sealed record IndicatorDefinition : Definition
{
    /// <inheritdoc/>
    public override Section Section => Section.Indicators;

    /// <summary>What it counts.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The least share aimed at, from 0 to 1; null if there is no target.</summary>
    public decimal? Target { get; init; }

    /// <summary>The share before the programme, from 0 to 1; null if it is not known.</summary>
    public decimal? StartingPoint { get; init; }

    internal Sourced<Expression>? OnTheDay { get; init; }

    internal Sourced<Expression>? Ever { get; init; }

    internal Sourced<Expression>? ButNotOnTheDay { get; init; }

    internal Sourced<Expression>? WhoAre { get; init; }

    internal Sourced<Expression>? WhoEver { get; init; }

    internal string? WhoOwe { get; init; }

    internal Sourced<Expression>? RunsOf { get; init; }

    internal Sourced<Expression>? Ended { get; init; }

    internal Sourced<DurationTerm>? ShorterThan { get; init; }

    internal Sourced<FactsExpression>? Of { get; init; }

    internal Sourced<Expression>? While { get; init; }

    internal Sourced<IReadOnlyList<Condition>>? WhichSay { get; init; }
}

/// <summary>What fidelity is reported for.</summary>
public enum FidelityBy
{
    /// <summary>It is not reported.</summary>
    Nothing,

    /// <summary>Each core element, under "fidelity-" and its name.</summary>
    Element,

    /// <summary>Each rule, under its name.</summary>
    Rule,
}

/// <summary>What was read from a text, with the text and its place.</summary>
internal sealed record Sourced<T>(T Value, string Text, Place Place);
