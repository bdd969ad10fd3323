using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>How a citizen said that they had read and approved something.</summary>
/// <param name="How">One of <see cref="Ways"/>, or <see cref="OwnPage"/>.</param>
/// <param name="RegisteredBy">Who registered it.</param>
public sealed record Acknowledgement(string How, string RegisteredBy)
{
    /// <summary>How it is told to somebody who registers it.</summary>
    public static ImmutableArray<DocumentPart> Ways { get; } =
    [
        new("meeting", new("på et møde", "at a meeting")), new("phone", new("i telefon", "by phone")),
        new("mail", new("på mail", "by e-mail")), new("paper", new("med underskrift på papir", "signed on paper")),
    ];

    /// <summary>By the citizen themselves, signed in.</summary>
    public static DocumentPart OwnPage { get; } = new("own-page", new("på Min side", "on My page"));

    public Label Way => Ways.Append(OwnPage).FirstOrDefault(way => string.Equals(way.Name, How, StringComparison.Ordinal))?.Label ?? new Label(How, How);

    internal static Acknowledgement Parse(string stored) =>
        stored.Split(':', 2) is [var how, var by] ? new Acknowledgement(how, by) : new Acknowledgement(stored, "");

    internal string Write() => $"{How}:{RegisteredBy}";
}
