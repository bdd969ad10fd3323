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

    public required string What { get; init; }

    public string? Place { get; init; }

    public required bool Invite { get; init; }

    public required AppointmentState State { get; init; }

    public required int Version { get; init; }

    /// <summary>The citizen's key.</summary>
    public required string Key { get; init; }

    /// <summary>Null where it is protected and the reader has no right to it.</summary>
    public string? Name { get; init; }

    internal static string Columns(Actor actor) =>
        $"""
        a.appointment, a.person, p.name, a.day, a.minute, a.minutes, a.what, a.place, a.invite, a.state, a.version, c.key, {NameRight.Name(actor)}
        from appointment a
        join citizen c on c.municipality = a.municipality and c.citizen = a.citizen
        join person p on p.municipality = a.municipality and p.person = a.person
        """;

    internal static AppointmentRow Read(DbDataReader row) => new()
    {
        Number = row.GetInt32(0), Person = row.GetInt32(1), PersonName = row.GetString(2), Day = row.GetInt32(3), Minute = row.GetInt32(4), Minutes = row.GetInt32(5),
        What = row.GetString(6), Place = row.IsDBNull(7) ? null : row.GetString(7), Invite = row.GetBoolean(8), State = (AppointmentState)row.GetInt32(9), Version = row.GetInt32(10),
        Key = row.GetString(11),
        Name = row.IsDBNull(12) ? null : row.GetString(12),
    };
}
