using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>How a citizen said that they had read and approved something.</summary>
/// <param name="How">One of <see cref="Ways"/>.</param>
/// <param name="RegisteredBy">Who registered it.</param>
public sealed record Acknowledgement(string How, string RegisteredBy)
{
    public static ImmutableArray<DocumentPart> Ways { get; } =
    [
        new("meeting", new("på et møde", "at a meeting")), new("phone", new("i telefon", "by phone")),
        new("mail", new("på mail", "by e-mail")), new("paper", new("med underskrift på papir", "signed on paper")),
    ];

    public Label Way => Ways.FirstOrDefault(way => string.Equals(way.Name, How, StringComparison.Ordinal))?.Label ?? new Label(How, How);

    internal static Acknowledgement Parse(string stored) =>
        stored.Split(':', 2) is [var how, var by] ? new Acknowledgement(how, by) : new Acknowledgement(stored, "");

    internal string Write() => $"{How}:{RegisteredBy}";
}
