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

    /// <summary>meeting, phone or video, as the contact that comes of it will say.</summary>
    public string Channel { get; set; } = "meeting";

    public bool Invite { get; set; }

    /// <summary>The day the invitation was printed.</summary>
    public int? PrintedOn { get; set; }

    /// <summary>The day the citizen was reminded.</summary>
    public int? RemindedOn { get; set; }

    /// <summary>The review of a passive case that booked it; null if somebody did.</summary>
    public string? Origin { get; init; }

    public AppointmentState State { get; set; }

    public int Version { get; set; }
}
