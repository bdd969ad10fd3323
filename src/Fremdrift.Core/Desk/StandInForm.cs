using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Registration;

namespace Fremdrift.Core.Desk;

/// <summary>A stand-in as it is typed.</summary>
public sealed record StandInForm
{
    private const int LongestNote = 2_000;

    public string Absent { get; init; } = "";

    public string Substitute { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>The form of somebody who will be away themselves.</summary>
    public static StandInForm For(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new StandInForm { Absent = actor.Person.ToString(CultureInfo.InvariantCulture) };
    }

    /// <summary>The form of one that is set.</summary>
    public static StandInForm Of(StandInRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StandInForm
        {
            Absent = row.Absent.ToString(CultureInfo.InvariantCulture), Substitute = row.Substitute.ToString(CultureInfo.InvariantCulture),
            From = TypedDay.Write(row.From), To = TypedDay.Write(row.To), Note = row.Note ?? "",
        };
    }

    internal (int Absent, int Substitute, int From, int To, string? Note) Read(DeskReading reading, int today, IReadOnlyList<DeskColleague> colleagues)
    {
        var (absent, substitute) = (reading.Person("absent", Absent, colleagues), reading.Person("substitute", Substitute, colleagues));
        var (from, to) = (reading.Day("from", From), reading.Day("to", To));
        var note = reading.Text("note", Note, LongestNote, severalLines: true);
        if (!reading.IsRight) return default;
        if (absent == substitute) reading.Wrong("substitute", "Ingen kan være vikar for sig selv. Vælg en anden.", "Nobody can stand in for themselves. Choose somebody else.");
        if (to < from) reading.Wrong("to", "Slutdatoen ligger før startdatoen.", "The period ends before it begins.");
        else if (to < today) reading.Wrong("to", $"Perioden er gået. I dag er det {TypedDay.Write(today)}.", $"The period has passed. Today is {TypedDay.Write(today)}.");
        return (absent, substitute, from, to, note.Length == 0 ? null : note);
    }
}
