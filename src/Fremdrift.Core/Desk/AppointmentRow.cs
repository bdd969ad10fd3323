using System.Data.Common;
using Fremdrift.Core.Access;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>An appointment as a calendar shows it.</summary>
public sealed record AppointmentRow
{
    public required int Number { get; init; }

    public required int Person { get; init; }

    public required string PersonName { get; init; }

    public required int Day { get; init; }

    /// <summary>Minutes since midnight, local time.</summary>
    public required int Minute { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Whether it has begun by a moment.</summary>
    public bool HasBegun(WallClock now) => Day < now.Day || (Day == now.Day && Minute * 60 <= now.Second);

    public required string What { get; init; }

    public string? Place { get; init; }

    /// <summary>meeting, phone or video.</summary>
    public required string Channel { get; init; }

    public required bool Invite { get; init; }

    /// <summary>The day the invitation was printed; null if it was not.</summary>
    public int? PrintedOn { get; init; }

    /// <summary>The day the citizen was reminded; null if nobody was.</summary>
    public int? RemindedOn { get; init; }

    /// <summary>Whether a contact is registered on its day.</summary>
    public required bool HasContact { get; init; }

    public required AppointmentState State { get; init; }

    public required int Version { get; init; }

    /// <summary>The citizen's key.</summary>
    public required string Key { get; init; }

    /// <summary>Null where it is protected and the reader has no right to it.</summary>
    public string? Name { get; init; }

    /// <summary>The citizen's phone; null where there is none, or the reader may not see it.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether there should be a letter, and none is printed yet.</summary>
    public bool IsLetterOwed => Invite && State is AppointmentState.Booked && PrintedOn is null;

    internal static string Columns(Actor actor) =>
        $"""
        a.appointment, a.person, p.name, a.day, a.minute, a.minutes, a.what, a.place, a.invite, a.state, a.version, c.key, {NameRight.Name(actor)},
        a.channel, a.printed_on, a.reminded_on, c.phone,
        exists (select 1 from fact f where f.municipality = a.municipality and f.citizen = a.citizen and f.type = 'contact' and f.from_day = a.day
          and not exists (select 1 from fact g where g.municipality = a.municipality and g.citizen = a.citizen and g.supersedes = f.id))
        from appointment a
        join citizen c on c.municipality = a.municipality and c.citizen = a.citizen
        join person p on p.municipality = a.municipality and p.person = a.person
        """;

    internal static AppointmentRow Read(DbDataReader row) => new()
    {
        Number = row.GetInt32(0), Person = row.GetInt32(1), PersonName = row.GetString(2), Day = row.GetInt32(3), Minute = row.GetInt32(4), Minutes = row.GetInt32(5),
        What = row.GetString(6), Place = row.IsDBNull(7) ? null : row.GetString(7), Invite = row.GetBoolean(8), State = (AppointmentState)row.GetInt32(9), Version = row.GetInt32(10),
        Key = row.GetString(11), Name = row.IsDBNull(12) ? null : row.GetString(12), Channel = row.GetString(13), PrintedOn = row.IsDBNull(14) ? null : row.GetInt32(14),
        RemindedOn = row.IsDBNull(15) ? null : row.GetInt32(15), Phone = row.IsDBNull(12) || row.IsDBNull(16) ? null : row.GetString(16), HasContact = row.GetBoolean(17),
    };
}
