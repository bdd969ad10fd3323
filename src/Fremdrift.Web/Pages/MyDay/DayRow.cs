using Fremdrift.Core;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Web.Pages.Register;

namespace Fremdrift.Web.Pages.MyDay;

/// <summary>A duty on the day's list: in words, and with what meets it.</summary>
public sealed record DayDuty(DutyLine Line, string Title, string? Member, WhatMeets Meets)
{
    /// <summary>What a contact must be like to meet it; null if it takes something else.</summary>
    public MeetingFact? Contact => Meets.IsAllNeeded ? null : Meets.Facts.FirstOrDefault(fact => fact.Type.Name is "contact");

    public static DayDuty? Of(DutyLine line, string key, DeskOfDay desk, IReadOnlyDictionary<int, Plan> plans, Language language)
    {
        if (plans.GetValueOrDefault(line.Programme)?.Model is not { } model) return null;
        if (model.Obligations.FirstOrDefault(rule => string.Equals(rule.Name, line.Rule, StringComparison.Ordinal)) is not { } rule) return null;
        var member = line.Member is null ? null : desk.Employers.GetValueOrDefault((key, line.Member));
        return new DayDuty(line, language.Of(model).Of(rule).Title, member, WhatMeets.Of(model, rule));
    }

    /// <summary>The form that meets it, and what its button says.</summary>
    public (string Address, string Text) Button(string key, string to, Func<FactType, bool> mayRegister, Language language)
    {
        if (Meets.Facts.Count == 0 || Meets.Facts.All(fact => !mayRegister(fact.Type))) return (RegisterAddress.Why(key, Line), language.Pick("Se hvorfor", "See why"));
        if (Meets.IsAllNeeded) return (RegisterAddress.Meet(key, Line, to), language.Pick("Registrér det, der mangler", "Register what is missing"));
        var first = Meets.Facts.First(fact => mayRegister(fact.Type));
        return (RegisterAddress.Of(key, first, Line, to), language.Pick($"Registrér {language.Of(first.Type.Label).ToLowerInvariant()}", $"Register {language.Of(first.Type.Label).ToLowerInvariant()}"));
    }
}

/// <summary>A person on the day's list.</summary>
public sealed record DayRow(MyDayRow Row, IReadOnlyList<string> Phases, IReadOnlyList<DayDuty> Duties, CoveredColleague? For)
{
    public string Key => Row.Key;

    /// <summary>The name of the broker where that is somebody else than the reader or whom they stand in for; null otherwise.</summary>
    public string? Broker { get; init; }

    /// <summary>The id of the row on the page, which addresses lead to.</summary>
    public string Place => $"sag-{Row.Key}";

    public DayDuty First => Duties[0];

    public int Due => First.Line.Due;

    public bool IsOverdue(WallClock now) => First.Line.IsOverdue(now);
}

/// <summary>A part of the list: everything whose most pressing duty falls due in the same time.</summary>
public sealed record DaySection(string Place, string Heading, string Mark, IReadOnlyList<DayRow> Rows, bool IsFolded = false);
