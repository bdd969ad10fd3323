using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>An appointment whose state is about to change, within a transaction.</summary>
internal sealed record EndedAppointment(int Municipality, int Number, int Citizen, string Key, int Day, int Minute, AppointmentState State, int Version, bool IsGone)
{
    public static Task<EndedAppointment?> Find(Session session, Actor actor, int number) =>
        session.First(
            """
            select a.citizen, c.key, a.day, a.minute, a.state, a.version, c.died_on, c.moved_on
            from appointment a join citizen c on c.municipality = a.municipality and c.citizen = a.citizen
            where a.municipality = @municipality and a.appointment = @number
            """,
            row => new EndedAppointment(
                actor.Municipality, number, row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), (AppointmentState)row.GetInt32(4), row.GetInt32(5),
                !row.IsDBNull(6) || (!row.IsDBNull(7) && row.GetInt32(7) <= row.GetInt32(2))),
            ("municipality", actor.Municipality), ("number", number));

    /// <summary>Whether it has begun by a moment: nobody stays away before that.</summary>
    public bool HasBegun(WallClock now) => Day < now.Day || (Day == now.Day && Minute * 60 <= now.Second);

    /// <summary>Changes it if it still is as whoever changes it has seen it.</summary>
    public async Task<bool> Become(Session session, AppointmentState state, AppointmentState from, int seen) =>
        await session.Execute(
            "update appointment set state = @state, version = version + 1 where municipality = @municipality and appointment = @number and state = @from and version = @seen",
            ("municipality", Municipality), ("number", Number), ("state", (int)state), ("from", (int)from), ("seen", seen)) > 0;
}
