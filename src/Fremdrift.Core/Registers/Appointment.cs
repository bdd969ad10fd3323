namespace Fremdrift.Core.Registers;

public enum AppointmentState
{
    Booked,
    Held,
    NoShow,
    Cancelled,
}

public sealed class Appointment
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required int Citizen { get; init; }

    public required int Person { get; set; }

    public required int Day { get; set; }

    /// <summary>Minutes since midnight, local time.</summary>
    public required int Minute { get; set; }

    public required int Minutes { get; set; }

    public required string What { get; set; }

    public string? Place { get; set; }

    public bool Invite { get; set; }

    public AppointmentState State { get; set; }

    public int Version { get; set; }
}
