using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What a rule about the implausible looks at: a registration, the facts in force beside it, and the day.</summary>
internal sealed record Proposal(NewFact Fact, IReadOnlyList<KnownFact> Known, int Today, int? EndedOn)
{
    /// <summary>Whether it corrects a fact, and registers none beside the others.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Finds a fact in force with all it holds, also what no rule reads.</summary>
    public Func<string, NewFact?> Find { get; init; } = _ => null;

    /// <summary>How many seconds of today have passed.</summary>
    public int Second { get; init; } = int.MaxValue;

    /// <summary>What people call keys.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The form's field for the first day.</summary>
    public string Begin => Fact.Type.Shape switch { FactShape.Period => "from", FactShape.At => "at", _ => "date" };

    public bool IsPeriod => Fact.Type.Shape is FactShape.Period;

    public bool Is(string type) => string.Equals(Fact.Type.Name, type, StringComparison.Ordinal);

    public NewFact? Whole(KnownFact known) => Find(known.Id);

    public IEnumerable<KnownFact> OfSameType => Known.Where(known => known.Type == Fact.Type);

    /// <summary>A text with a day in it, written as each language writes days.</summary>
    public static Label With(int day, Func<string, string> danish, Func<string, string> english) =>
        new(danish(Language.Danish.Date(day)), english(Language.English.Date(day)));

    public static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
