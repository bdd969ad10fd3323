using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Worklists;

/// <summary>What the programmes in use say that lists need to know: how strongly each rule asks, and which absence excuses.</summary>
public sealed class ListRules
{
    private static readonly FactType Absence = Catalogue.Find("absence")!;

    private readonly Dictionary<(int Programme, string Rule), Strength> _strengths;

    public ListRules(IReadOnlyList<ProgrammeInUse> programmes)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        _strengths = programmes.SelectMany(programme => programme.Plan.Rules.Select(rule => ((programme.Number, rule.Name), rule.Strength))).ToDictionary();
        LawfulAbsence = [.. programmes.SelectMany(programme => WhatMeets.WordsAskedFor(programme.Plan.Model, Absence, "kind")).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Of no programme.</summary>
    public static ListRules None { get; } = new([]);

    /// <summary>The kinds of absence that a programme counts; empty if none says which, and then all do.</summary>
    public IReadOnlyList<string> LawfulAbsence { get; }

    /// <summary>What makes one duty more pressing than another: its day, its time of day before none, and how strongly it is asked for.</summary>
    internal (int Due, bool IsUntimed, int Second, int Strength) Urgency(int due, int second, int programme, string rule) =>
        (due, second < 0, second, _strengths.TryGetValue((programme, rule), out var strength) ? (int)strength : int.MaxValue);

    internal (int Due, bool IsUntimed, int Second, int Strength) Urgency(OwedRule owed) => Urgency(owed.Due, owed.DueSecond, owed.Programme, owed.Rule);

    internal (int Due, bool IsUntimed, int Second, int Strength) Urgency(DutyLine line) => Urgency(line.Due, line.DueSecond, line.Programme, line.Rule);
}
