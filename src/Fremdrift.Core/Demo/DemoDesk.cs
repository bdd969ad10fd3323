namespace Fremdrift.Core.Demo;

/// <summary>Something in the calendar.</summary>
/// <param name="Citizen">With whom.</param>
/// <param name="Person">In whose calendar.</param>
/// <param name="Day">The day.</param>
/// <param name="At">When it begins, local time.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="What">What it is about.</param>
/// <param name="Place">Where.</param>
/// <param name="NoShow">Whether the citizen stayed away; never of one still to come.</param>
public sealed record DemoAppointment(
    string Citizen, string Person, DateOnly Day, TimeOnly At, int Minutes, string What, string Place, bool NoShow)
{
    /// <summary>The review of the case that booked it; null if none did.</summary>
    public string? Review { get; init; }
}

/// <summary>A note to oneself about a case, for a day.</summary>
public sealed record DemoReminder(string Citizen, string Person, DateOnly Day, string Text)
{
    /// <summary>The review of the case that asks for it; null if somebody wrote it.</summary>
    public string? Review { get; init; }
}

/// <summary>A note in the journal.</summary>
/// <param name="Citizen">In whose case.</param>
/// <param name="Person">Who wrote it.</param>
/// <param name="At">When, local time; before today.</param>
/// <param name="Text">The note.</param>
/// <param name="IsSigned">Whether it is signed and so locked.</param>
public sealed record DemoNote(string Citizen, string Person, DateTime At, string Text, bool IsSigned);

/// <summary>A sentence that is written often.</summary>
/// <param name="Person">Whose own it is; null if all share it.</param>
/// <param name="Title">What it is found by.</param>
/// <param name="Text">The sentence.</param>
public sealed record DemoPhrase(string? Person, string Title, string Text);

/// <summary>Somebody covers another's cases for a time, both days included.</summary>
public sealed record DemoStandIn(string Absent, string StandIn, DateOnly From, DateOnly To, string Handover);

/// <summary>One version of a citizen's Min Plan.</summary>
/// <param name="Citizen">Whose.</param>
/// <param name="Person">Who wrote it.</param>
/// <param name="Version">From 1.</param>
/// <param name="Day">The day it was made.</param>
/// <param name="JobGoal">The goal.</param>
/// <param name="SearchPlan">Which companies, who contacts them, how and when.</param>
/// <param name="Agreements">What was agreed.</param>
/// <param name="Progression">How hours or tasks are to grow.</param>
/// <param name="ReadOn">The day the citizen said they had read it; null if not yet.</param>
public sealed record DemoPlan(
    string Citizen, string Person, int Version, DateOnly Day, string JobGoal, string SearchPlan, string Agreements, string Progression, DateOnly? ReadOn);

/// <summary>A rehabilitation plan or a recommendation.</summary>
/// <param name="Citizen">Whose.</param>
/// <param name="Person">Who wrote it.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Day">The day it was written.</param>
/// <param name="Content">What stands in it, by the names of its sections.</param>
public sealed record DemoPaper(string Citizen, string Person, string Kind, DateOnly Day, IReadOnlyDictionary<string, string> Content);

/// <summary>What a citizen says about themselves, and the jobs they look for.</summary>
public sealed record DemoCv(string Citizen, DateOnly Day, string About, string Experience, IReadOnlyList<string> JobWishes);
