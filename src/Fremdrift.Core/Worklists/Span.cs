namespace Fremdrift.Core.Worklists;

/// <summary>What a stored stretch of days is about.</summary>
public enum SpanKind
{
    TargetGroup = 1,
    Phase = 2,
    Benefit = 3,
    Broker = 4,
    Marking = 5,

    /// <summary>A job; its value is the weekly hours.</summary>
    Job = 6,
    Absence = 7,
    Exemption = 8,
    OtherActor = 9,
    Measure = 10,
}
