using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>Something that is, or was, owed on a case, seen from a day: days, and for an answer the seconds of them.</summary>
public sealed record CaseDuty
{
    public required ProgrammeModel Model { get; init; }

    public required ObligationDefinition Rule { get; init; }

    /// <summary>The job it is owed for; null if for none.</summary>
    public required string? Member { get; init; }

    /// <summary>The id of the message or meeting it is about; null if about none.</summary>
    public required string? About { get; init; }

    public required int Opens { get; init; }

    public required int Due { get; init; }

    /// <summary>Seconds since midnight at which it falls due; -1 where the day alone counts.</summary>
    public required int DueSecond { get; init; }

    /// <summary>The day it was met; <see cref="Instance.Never"/> if it was not.</summary>
    public required int FulfilledOn { get; init; }

    public required int FulfilledSecond { get; init; }

    public required ObligationStatus Status { get; init; }

    public bool IsOpen => Status is ObligationStatus.Pending or ObligationStatus.Overdue;

    public bool IsMet => Status is ObligationStatus.Fulfilled or ObligationStatus.Late;

    /// <summary>Whether a registration of that type is among what meets it, as its model says.</summary>
    public bool AsksFor(string type) => WhatMeets.Of(Model, Rule).Facts.Any(fact => string.Equals(fact.Type.Name, type, StringComparison.Ordinal));

    /// <summary>All that is or was owed on a case as of a day, in every programme, by the day it is due.</summary>
    /// <param name="programmes">The programmes that can be evaluated.</param>
    /// <param name="one">The case.</param>
    /// <param name="asOf">The day. Once the case has ended, nothing of it is open.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included.</param>
    /// <param name="planOf">What a programme is evaluated with; the edition in use where nothing else is asked for.</param>
    /// <param name="second">The time of that day, in seconds since midnight.</param>
    public static IReadOnlyList<CaseDuty> Of(ProgrammeRegistry programmes, CaseFile one, int asOf, long knownAt = History.Everything, Func<ProgrammeInUse, Plan>? planOf = null, int second = Instance.EndOfDay)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(one);
        var duties = new List<CaseDuty>();
        foreach (var used in one.Programmes)
        {
            using var lease = programmes.RentEvaluator(planOf?.Invoke(used) ?? used.Plan);
            Add(duties, lease.Value.Evaluate(one.Table, 0, one.LastDayBy(asOf), knownAt), one.HasEndedBy(asOf), second);
        }

        return [.. duties.OrderBy(duty => duty.Due).ThenBy(duty => duty.Rule.Name, StringComparer.Ordinal)];
    }

    private static void Add(List<CaseDuty> duties, in Findings findings, bool hasEnded, int second)
    {
        foreach (ref readonly var owed in findings.Obligations)
        {
            if (!owed.ExistsOn(findings.AsOf)) continue;
            var status = owed.StatusOn(findings.AsOf, second);
            duties.Add(new CaseDuty
            {
                Model = findings.Plan.Model, Rule = findings.Plan.Rules[owed.Rule],
                Member = owed.Member == Instance.NoMember ? null : findings.Table.Text(owed.Member), About = owed.About < 0 ? null : findings.Table.Texts.Text(owed.About),
                Opens = owed.Opens, Due = owed.Due, DueSecond = owed.IsTimed ? owed.DueSecond : -1, FulfilledOn = owed.FulfilledOn, FulfilledSecond = owed.FulfilledSecond,
                Status = hasEnded && status is ObligationStatus.Pending or ObligationStatus.Overdue ? ObligationStatus.Lapsed : status,
            });
        }
    }
}
