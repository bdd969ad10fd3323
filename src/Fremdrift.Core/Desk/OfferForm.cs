using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Registration;

namespace Fremdrift.Core.Desk;

/// <summary>A time to choose, as it is typed; both empty for none.</summary>
public sealed record TypedOfferTime(string Day, string Time);

/// <summary>Times to choose among, as they are typed.</summary>
public sealed record OfferForm
{
    /// <summary>So many times can be offered at once.</summary>
    public const int Most = 6;

    public string Person { get; init; } = "";

    public string What { get; init; } = "";

    public string Minutes { get; init; } = "30";

    public string Place { get; init; } = "";

    /// <summary>One of <see cref="AppointmentForm.Channels"/>.</summary>
    public string Channel { get; init; } = AppointmentForm.Channels[0];

    public IReadOnlyList<TypedOfferTime> Times { get; init; } = [];

    /// <summary>An empty form of one's own times.</summary>
    public static OfferForm For(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new OfferForm { Person = actor.Person.ToString(CultureInfo.InvariantCulture) };
    }

    /// <summary>The name of a time's field, from 1: "day1" and "time1".</summary>
    public static string Field(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    internal OfferTerms Read(DeskReading reading, DateTime now, IReadOnlyList<DeskColleague> colleagues)
    {
        var terms = new OfferTerms(
            reading.Person("person", Person, colleagues), reading.Number("minutes", Minutes, AppointmentForm.ShortestMinutes, AppointmentForm.LongestMinutes),
            reading.Text("what", What, AppointmentForm.LongestText, severalLines: false, new("Skriv, hvad aftalen handler om.", "Write what the appointment is about.")),
            reading.Text("place", Place, AppointmentForm.LongestText, severalLines: false) is { Length: > 0 } place ? place : null,
            reading.OneOf("channel", Channel, AppointmentForm.Channels), []);
        var times = new HashSet<OfferTime>();
        for (var i = 0; i < Math.Min(Times.Count, Most); i++)
        {
            if (string.IsNullOrWhiteSpace(Times[i].Day) && string.IsNullOrWhiteSpace(Times[i].Time)) continue;
            var (dayField, timeField) = (Field("day", i + 1), Field("time", i + 1));
            var (problems, day, minute) = (reading.Problems.Count, reading.Day(dayField, Times[i].Day), reading.Minute(timeField, Times[i].Time));
            if (reading.Problems.Count > problems) continue;
            var time = new OfferTime(day, minute);
            if (!time.IsAhead(now)) reading.Wrong(timeField, "Tidspunktet er gået. Vælg et senere.", "The time has passed. Choose a later one.");
            else if (minute + terms.Minutes > AppointmentForm.MinutesOfDay) reading.Wrong(timeField, "Aftalen slutter efter midnat.", "The appointment ends after midnight.");
            times.Add(time);
        }

        if (reading.IsRight && times.Count == 0) reading.Wrong(Field("day", 1), "Skriv mindst én tid.", "Write at least one time.");
        return terms with { Times = [.. times.OrderBy(one => one.Day).ThenBy(one => one.Minute)] };
    }
}

/// <summary>A time to choose.</summary>
/// <param name="Day">The day.</param>
/// <param name="Minute">Minutes since midnight, local time.</param>
public sealed record OfferTime(int Day, int Minute)
{
    public bool IsAhead(DateTime now) => (Day, Minute).CompareTo((DateOnly.FromDateTime(now).DayNumber, (now.Hour * 60) + now.Minute)) > 0;

    /// <summary>As a form sends it.</summary>
    public string Written => string.Create(CultureInfo.InvariantCulture, $"{TypedDay.Write(Day)} {TypedTime.Write(Minute * 60, Language.Danish)}");

    /// <summary>Reads what a form sends; null if it is no time.</summary>
    public static OfferTime? Read(string? written) =>
        written?.Split(' ') is [var day, var time] && TypedDay.Read(day, 0) is { Fault: DayFault.None, Day: var read } && TypedTime.Read(time) is { } second ? new OfferTime(read, second / 60) : null;
}

/// <summary>What an offer says once it is read.</summary>
internal sealed record OfferTerms(int Person, int Minutes, string What, string? Place, string Channel, IReadOnlyList<OfferTime> Times);
