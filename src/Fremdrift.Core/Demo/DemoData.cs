using System.Text;

namespace Fremdrift.Core.Demo;

/// <summary>
/// Everything of a made-up municipality that a fresh installation shows. Plain data: nothing of it is stored yet. Keys refer to
/// each other: <c>Citizen</c> to <see cref="DemoCitizen.Key"/>, <c>Person</c> to <see cref="DemoPerson.Key"/>.
/// </summary>
public sealed record DemoData
{
    /// <summary>The day it is dated around. Everything in it was registered before that day.</summary>
    public required DateOnly Today { get; init; }

    public required DemoPlace Municipality { get; init; }

    public required IReadOnlyList<DemoTeam> Teams { get; init; }

    /// <summary>Everyone with a desk or an account: the brokers first.</summary>
    public required IReadOnlyList<DemoPerson> People { get; init; }

    public required IReadOnlyList<DemoCompany> Companies { get; init; }

    /// <summary>In the ordinal order of their keys, as the facts are.</summary>
    public required IReadOnlyList<DemoCitizen> Citizens { get; init; }

    /// <summary>What was registered, as the interchange's JSON Lines, citizen after citizen.</summary>
    public required ReadOnlyMemory<byte> FactLines { get; init; }

    public required IReadOnlyList<DemoAppointment> Appointments { get; init; }

    public IReadOnlyList<DemoOffer> Offers { get; init; } = [];

    public required IReadOnlyList<DemoReminder> Reminders { get; init; }

    public required IReadOnlyList<DemoNote> Notes { get; init; }

    public required IReadOnlyList<DemoPhrase> Phrases { get; init; }

    public required IReadOnlyList<DemoStandIn> StandIns { get; init; }

    public required IReadOnlyList<DemoPlan> Plans { get; init; }

    public required IReadOnlyList<DemoCv> Cvs { get; init; }

    /// <summary>Rehabilitation plans and recommendations.</summary>
    public required IReadOnlyList<DemoPaper> Papers { get; init; }

    internal IReadOnlyList<int> LinesOfCitizens { get; init; } = [];

    /// <summary>The lines one by one, each with the citizen it is about.</summary>
    public IEnumerable<DemoFact> Facts()
    {
        var at = 0;
        for (var citizen = 0; citizen < Citizens.Count; citizen++)
        {
            for (var line = 0; line < LinesOfCitizens[citizen]; line++)
            {
                var length = FactLines.Span[at..].IndexOf((byte)'\n');
                yield return new DemoFact(Citizens[citizen].Key, Encoding.UTF8.GetString(FactLines.Span.Slice(at, length)));
                at += length + 1;
            }
        }
    }
}

/// <summary>One registration, as one object of the interchange.</summary>
public sealed record DemoFact(string Citizen, string Json);

public sealed record DemoPlace(int Number, string Name);

public sealed record DemoTeam(int Number, string Name);
