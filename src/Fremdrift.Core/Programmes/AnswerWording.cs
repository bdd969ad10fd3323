using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>The one plain sentence that answers "why", before any reasons are given.</summary>
public sealed class AnswerWording
{
    private readonly Wording _words;

    public AnswerWording(Wording words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = words;
    }

    /// <summary>How something owed stands against its due day.</summary>
    public string Of(ExplainedObligation owed)
    {
        ArgumentNullException.ThrowIfNull(owed);
        var (instance, due) = (owed.Instance, _words.Due(owed.Instance));
        var distance = Math.Abs(instance.FulfilledOn - instance.Due);
        return owed.Status switch
        {
            ObligationStatus.Overdue when _words.AsOf == instance.Due => $"{Owed(owed.Rule.Strength, due)} {T("Tiden er gået.", "The time has passed.")}",
            ObligationStatus.Overdue => $"{Owed(owed.Rule.Strength, due)} {T($"Det er {_words.Days(_words.AsOf - instance.Due)} siden.", $"That was {_words.Days(_words.AsOf - instance.Due)} ago.")}",
            ObligationStatus.Pending => Pending(owed.Rule.Strength, due, instance),
            ObligationStatus.Fulfilled when instance.IsTimed || distance == 0 => T($"Opfyldt {_words.Met(instance)}. Fristen var {due}.", $"Met on {_words.Met(instance)}. It was due on {due}."),
            ObligationStatus.Fulfilled => T($"Opfyldt {_words.Met(instance)}, {_words.Days(distance)} før fristen {due}.", $"Met on {_words.Met(instance)}, {_words.Days(distance)} before it was due on {due}."),
            ObligationStatus.Late when instance.IsTimed => T($"Opfyldt for sent, {_words.Met(instance)}. Fristen var {due}.", $"Met late, on {_words.Met(instance)}. It was due on {due}."),
            ObligationStatus.Late => T($"Opfyldt {_words.Met(instance)}, {_words.Days(distance)} efter fristen {due}.", $"Met on {_words.Met(instance)}, {_words.Days(distance)} after it was due on {due}."),
            ObligationStatus.Waived => T($"Kræves ikke: undtaget {Date(instance.WaivedOn)}.", $"Not required: waived on {Date(instance.WaivedOn)}."),
            ObligationStatus.Lapsed => T($"Bortfaldt efter {Date(instance.GroundEnd)}, før fristen {due}.", $"Lapsed after {Date(instance.GroundEnd)}, before it was due on {due}."),
            _ => T($"Blev ikke opfyldt. Fristen var {due}, og det gjaldt til og med {Date(instance.GroundEnd)}.", $"Was not met. It was due on {due} and applied until {Date(instance.GroundEnd)}."),
        };
    }

    /// <summary>Since when something is owed, and what its time is counted from; empty where that is its due day alone.</summary>
    public string Since(ExplainedObligation owed)
    {
        ArgumentNullException.ThrowIfNull(owed);
        var (instance, opened) = (owed.Instance, _words.Opened(owed.Instance));
        var isOpen = owed.Status is ObligationStatus.Overdue or ObligationStatus.Pending;
        var since = instance.Opens == instance.Due && !instance.IsTimed ? ""
            : isOpen && instance.Opens > _words.Today ? T($"Det kommer til at gælde fra {opened}.", $"It will apply from {opened}.")
            : isOpen ? T($"Det har været gældende siden {opened}.", $"It has applied since {opened}.")
            : T($"Det gjaldt fra {opened}.", $"It applied from {opened}.");
        return instance.CountsFrom < 0 ? since : T($"{since} Tiden er talt fra {Date(instance.CountsFrom)}.", $"{since} The time is counted from {Date(instance.CountsFrom)}.").TrimStart();
    }

    /// <summary>Whether, and on which days, a citizen is or was in a group or phase.</summary>
    public string Of(ExplainedStretch stretch)
    {
        ArgumentNullException.ThrowIfNull(stretch);
        var days = stretch.Days;
        if (days.To >= _words.AsOf) return T($"Borgeren har været her siden {Date(days.From)}.", $"The citizen has been here since {Date(days.From)}.");
        return days.From == days.To
            ? T($"Borgeren var her {Date(days.From)}.", $"The citizen was here on {Date(days.From)}.")
            : T($"Borgeren var her fra {Date(days.From)} til {Date(days.To)}.", $"The citizen was here from {Date(days.From)} to {Date(days.To)}.");
    }

    public string OfAbsence() => T($"Borgeren er her ikke {Date(_words.AsOf)}.", $"The citizen is not here on {Date(_words.AsOf)}.");

    public string Of(ExplainedEntitlement right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return T($"Borgeren har haft retten siden {Date(right.On)}.", $"The citizen has had this right since {Date(right.On)}.");
    }

    private string Owed(Strength strength, string due) => strength switch
    {
        Strength.Must => T($"Skulle have været opfyldt senest {due}.", $"Had to be met by {due}."),
        Strength.Goal => T($"Målet skulle være nået senest {due}.", $"The goal was to be reached by {due}."),
        _ => T($"Burde have været opfyldt senest {due}.", $"Should have been met by {due}."),
    };

    private string Pending(Strength strength, string due, Instance instance)
    {
        var left = instance.Due - _words.Today;
        var when = left <= 0 ? T("i dag", "today") : T($"om {_words.Days(left)}", $"in {_words.Days(left)}");
        return strength switch
        {
            Strength.Must => T($"Skal være opfyldt senest {due}, {when}.", $"Must be met by {due}, {when}."),
            Strength.Should => T($"Bør være opfyldt senest {due}, {when}.", $"Should be met by {due}, {when}."),
            Strength.May => T($"Kan opfyldes til og med {due}, {when}.", $"May be met until {due}, {when}."),
            _ => T($"Målet er at nå det senest {due}, {when}.", $"The goal is to reach it by {due}, {when}."),
        };
    }

    private string Date(int day) => _words.Language.Date(day);

    private string T(string danish, string english) => _words.Language.Pick(danish, english);
}
