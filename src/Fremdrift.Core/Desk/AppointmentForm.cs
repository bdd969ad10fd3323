using System.Globalization;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>An appointment as it is typed.</summary>
public sealed record AppointmentForm
{
    internal const int LongestText = 200;
    internal const int ShortestMinutes = 5;
    internal const int LongestMinutes = 600;
    internal const int MinutesOfDay = 24 * 60;

    /// <summary>How an appointment is held, as a contact says it.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["meeting", "phone", "video"];

    public string Person { get; init; } = "";

    public string What { get; init; } = "";

    public string Day { get; init; } = "";

    public string Time { get; init; } = "";

    public string Minutes { get; init; } = "30";

    public string Place { get; init; } = "";

    /// <summary>One of <see cref="Channels"/>.</summary>
    public string Channel { get; init; } = Channels[0];

    public bool Invite { get; init; }

    /// <summary>The form of one that stands in the calendar.</summary>
    public static AppointmentForm Of(AppointmentRow row, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new AppointmentForm
        {
            Person = row.Person.ToString(CultureInfo.InvariantCulture), What = row.What, Day = TypedDay.Write(row.Day), Time = TypedTime.Write(row.Minute * 60, language),
            Minutes = row.Minutes.ToString(CultureInfo.InvariantCulture), Place = row.Place ?? "", Channel = row.Channel, Invite = row.Invite,
        };
    }

    internal AppointmentTerms Read(DeskReading reading, IReadOnlyList<DeskColleague> colleagues)
    {
        var terms = new AppointmentTerms(
            reading.Person("person", Person, colleagues), reading.Day("day", Day), reading.Minute("time", Time), reading.Number("minutes", Minutes, ShortestMinutes, LongestMinutes),
            reading.Text("what", What, LongestText, severalLines: false, new("Skriv, hvad aftalen handler om.", "Write what the appointment is about.")),
            reading.Text("place", Place, LongestText, severalLines: false) is { Length: > 0 } place ? place : null, reading.OneOf("channel", Channel, Channels), Invite);
        if (reading.IsRight && terms.Minute + terms.Minutes > MinutesOfDay) reading.Wrong("minutes", "Aftalen slutter efter midnat.", "The appointment ends after midnight.");
        return terms;
    }
}

/// <summary>What an appointment says once it is read.</summary>
internal sealed record AppointmentTerms(int Person, int Day, int Minute, int Minutes, string What, string? Place, string Channel, bool Invite)
{
    public void CopyTo(Appointment row) => (row.Person, row.Day, row.Minute, row.Minutes, row.What, row.Place, row.Channel, row.Invite) = (Person, Day, Minute, Minutes, What, Place, Channel, Invite);
}
