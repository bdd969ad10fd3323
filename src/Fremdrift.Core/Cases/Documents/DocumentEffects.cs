using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>Says what saving a version of a document registers, takes back, and thereby changes.</summary>
public static class DocumentEffects
{
    /// <summary>The lines; none if nothing is registered.</summary>
    public static IReadOnlyList<EffectLine> Lines(ProgrammeRegistry programmes, CaseFile one, IReadOnlyList<Registering> registering, WallClock now, Language language)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(language);
        var made = registering.Where(registering => registering.Supersedes is null).Select(registering => language.Of(registering.Fact.Type.Label)).ToList();
        var taken = registering.Where(registering => registering.Supersedes is not null)
            .Select(registering => one.Facts.FirstOrDefault(fact => string.Equals(fact.Id, registering.Supersedes, StringComparison.Ordinal))).OfType<StoredFact>()
            .Select(fact => $"{language.Of(fact.Type.Label)}, {language.Date(fact.From)}").ToList();
        var lines = new List<EffectLine>();
        if (made.Count > 0) lines.Add(new EffectLine(language.Pick("Registreres på sagen", "Registered on the case"), made));
        if (taken.Count > 0) lines.Add(new EffectLine(language.Pick("Tages tilbage på sagen", "Taken back on the case"), taken));
        lines.AddRange(Effects.Lines(EffectsOnCase.Of(programmes, one, now, [.. registering]), language));
        return lines;
    }
}
