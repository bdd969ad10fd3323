using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Explanation;

/// <summary>How the parts of a reason bear on it.</summary>
public enum ReasonKind
{
    /// <summary>It has a name in the model; its part is what the name stands for.</summary>
    Named,

    /// <summary>Facts that were, or were not, registered.</summary>
    Registered,

    /// <summary>All of its parts must hold.</summary>
    All,

    /// <summary>One of its parts must hold.</summary>
    Either,

    /// <summary>Its part must not hold.</summary>
    Not,

    /// <summary>It is worked out from its parts, in the words of <see cref="Reason.Text"/>.</summary>
    WorkedOut,
}

/// <summary>Why a day is, or is not, in a set of days.</summary>
/// <remarks>Source: requirements 2.4.</remarks>
public sealed record Reason
{
    /// <summary>How the parts bear on it.</summary>
    public required ReasonKind Kind { get; init; }

    /// <summary>The set as the model writes it.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the day is in the set.</summary>
    public required bool Holds { get; init; }

    /// <summary>The day asked about, as a day number.</summary>
    public required int Day { get; init; }

    /// <summary>The whole set, cut at the day evaluated as of.</summary>
    public required Timeline Days { get; init; }

    /// <summary>The entry of the model, with its source, if the set has a name.</summary>
    public Definition? Definition { get; init; }

    /// <summary>The key of the member of a family, such as the job, that it is about, where there are several with keys; null otherwise.</summary>
    public string? Member { get; init; }

    /// <summary>The facts that put the day into the set.</summary>
    public IReadOnlyList<DescribedFact> Facts { get; init; } = [];

    /// <summary>The parts that decide: those that hold, where it holds; those that fail, where it does not.</summary>
    public IReadOnlyList<Reason> Because { get; init; } = [];

    /// <summary>Whether the answer turned on that very day: the day is in the set and the day before is not, or the other way round.</summary>
    /// <param name="day">The day that is asked about, as a day number; a reason about another day did not turn on it.</param>
    public bool TurnsOn(int day) => Day == day && Days.Contains(day) != Days.Contains(day - 1);
}
