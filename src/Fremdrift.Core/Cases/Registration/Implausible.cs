using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Something to look at once more before it is registered. It may well be right.</summary>
/// <param name="Text">What is odd.</param>
/// <param name="Field">The form's field it is about; null if about all of it.</param>
public sealed record Warning(Label Text, string? Field);

/// <summary>Says what is odd about a registration, beside what the citizen's case already holds.</summary>
public static class Implausible
{
    private static readonly ImmutableArray<Func<Proposal, IEnumerable<Warning>>> Rules =
    [
        Repeated.Duplicate, Repeated.SameContact,
        OddDays.InTheFuture, OddDays.LaterToday, OddDays.LongAgo, OddDays.BeforeEverything, OddDays.EndedLongAgo,
        OddPeriods.LeftOpen, OddPeriods.Displacing, OddPeriods.Overlapping,
        OddHours.MoreThanFullTime, OddHours.Jump, OddHours.OtherThanWorkedOut,
        Unsaid.ReasonByPhone, Unsaid.NewPresentation, Unsaid.ParallelInternship,
        LooseEnds.UnknownJob, LooseEnds.OutsideTheJob, LooseEnds.ReplyToNothing, LooseEnds.CaseEnded,
    ];

    /// <summary>What is odd, most telling first; empty if nothing.</summary>
    /// <param name="table">A completed table with the citizen's facts; those in force once all is known are looked at.</param>
    /// <param name="citizen">The citizen's number in it.</param>
    /// <param name="proposed">What is about to be registered.</param>
    /// <param name="today">The day it is registered, as a day number.</param>
    /// <param name="corrects">The id of the fact it corrects, which is not held against it.</param>
    /// <param name="endedOn">The last day of the citizen's case where the register of citizens has one: moved or dead.</param>
    /// <param name="find">Finds a fact in force by its id, with all it holds.</param>
    /// <param name="names">What people call keys, such as those of colleagues.</param>
    /// <param name="second">How many seconds of today have passed.</param>
    public static IReadOnlyList<Warning> Warnings(
        FactTable table, int citizen, NewFact proposed, int today, string? corrects = null, int? endedOn = null,
        Func<string, NewFact?>? find = null, IReadOnlyDictionary<string, string>? names = null, int second = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(proposed);
        if (proposed.Type.Shape is FactShape.None) return [];
        var known = KnownFact.InForce(table, citizen).Where(fact => !string.Equals(fact.Id, corrects, StringComparison.Ordinal));
        var proposal = new Proposal(proposed, [.. known], today, endedOn) { Second = second, IsCorrection = corrects is not null };
        if (find is not null) proposal = proposal with { Find = find };
        if (names is not null) proposal = proposal with { Names = names };
        return [.. Rules.SelectMany(rule => rule(proposal))];
    }
}
