using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What seems to be registered already.</summary>
internal static class Repeated
{
    public static IEnumerable<Warning> Duplicate(Proposal proposal)
    {
        if (proposal.OfSameType.Any(known => IsSame(proposal.Fact, known)))
            yield return new Warning(new("Det samme er allerede registreret.", "The same is already registered."), null);
    }

    public static IEnumerable<Warning> SameContact(Proposal proposal)
    {
        if (!proposal.Is("contact") || Duplicate(proposal).Any()) yield break;
        if (!proposal.OfSameType.Any(known => known.Days.From == proposal.Fact.From && Same(known.Text("channel"), proposal.Fact.Text("channel")))) yield break;
        yield return new Warning(Proposal.With(
            proposal.Fact.From,
            day => $"Der er allerede en kontakt af samme slags {day}.",
            day => $"There is already a contact of this kind on {day}."), "channel");
    }

    private static bool IsSame(NewFact fact, KnownFact known) =>
        fact.From == known.Days.From && fact.Second == known.Second
        && (fact.To == known.Days.To || (fact.To == Fact.Ongoing && known.GoesOn))
        && fact.Type.Fields.All(field => Equals(Comparable(field, fact[field.Name]), Comparable(field, known.Fields.GetValueOrDefault(field.Name))));

    private static FieldValue? Comparable(FactField field, FieldValue? value) =>
        field.Kind is not FieldKind.Given ? value
        : value is not null && CaseTable.IsGiven(value) ? new FlagValue(true) : null;

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
