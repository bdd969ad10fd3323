namespace Fremdrift.Engine.Models;

/// <summary>A file of a model, as text.</summary>
/// <param name="Name">The name problems are reported under.</param>
/// <param name="Text">What stands in it.</param>
public sealed record ModelFile(string Name, string Text);

/// <summary>
/// A programme as data: its periods, groups, phases, obligations, entitlements and indicators, each with its source. Read and
/// checked, but not yet compiled.
/// </summary>
public sealed record ProgrammeModel
{
    /// <summary>The programme's name, which is also its folder's.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the model, counted up when its meaning changes.</summary>
    public required int Version { get; init; }

    /// <summary>The documents it cites.</summary>
    public required IReadOnlyList<SourceDocument> Sources { get; init; }

    /// <summary>Its editions; a programme without any has one, which has no name.</summary>
    public required IReadOnlyList<EditionDefinition> Editions { get; init; }

    /// <summary>Its parameters.</summary>
    public required IReadOnlyList<ParameterDefinition> Parameters { get; init; }

    /// <summary>What it follows one by one.</summary>
    public required IReadOnlyList<FamilyDefinition> Families { get; init; }

    /// <summary>Its named sets of days.</summary>
    public required IReadOnlyList<TimelineDefinition> Timelines { get; init; }

    /// <summary>Its named numbers.</summary>
    public required IReadOnlyList<NumberDefinition> Numbers { get; init; }

    /// <summary>Its target groups.</summary>
    public required IReadOnlyList<TargetGroupDefinition> TargetGroups { get; init; }

    /// <summary>Its phases, in the order of the file.</summary>
    public required IReadOnlyList<PhaseDefinition> Phases { get; init; }

    /// <summary>The names of the phases, the one that goes before all others first; empty if they cannot overlap.</summary>
    public required IReadOnlyList<string> Precedence { get; init; }

    /// <summary>Its core elements.</summary>
    public required IReadOnlyList<ElementDefinition> Elements { get; init; }

    /// <summary>Its obligations and goals.</summary>
    public required IReadOnlyList<ObligationDefinition> Obligations { get; init; }

    /// <summary>Its entitlements.</summary>
    public required IReadOnlyList<EntitlementDefinition> Entitlements { get; init; }

    /// <summary>Its indicators, without those of fidelity.</summary>
    public required IReadOnlyList<IndicatorDefinition> Indicators { get; init; }

    /// <summary>What fidelity is reported for.</summary>
    public required FidelityBy Fidelity { get; init; }

    internal Place FidelityPlace { get; init; }

    internal Citation FidelityCitation { get; init; } = new(null, null);

    /// <summary>Its texts, Danish first.</summary>
    public required IReadOnlyList<ModelTexts> Texts { get; init; }

    /// <summary>The name of the edition meant when none is named; null if the programme has none.</summary>
    public string? DefaultEdition => HasEditions ? Editions.First(edition => edition.IsDefault).Name : null;

    /// <summary>Whether the programme comes in editions that have names.</summary>
    public bool HasEditions => Editions.Any(edition => edition.Name.Length > 0);

    /// <summary>Every entry that has a name, a source and texts.</summary>
    public IEnumerable<Definition> Definitions =>
        [.. Editions.Where(edition => edition.Name.Length > 0), .. Parameters, .. Families, .. Timelines, .. Numbers, .. TargetGroups, .. Phases, .. Elements, .. Obligations, .. Entitlements, .. Indicators];

    /// <summary>The texts in a language; the Danish ones if there are none in it.</summary>
    public ModelTexts In(string language) =>
        Texts.FirstOrDefault(texts => string.Equals(texts.Language, language, StringComparison.Ordinal)) ?? Texts[0];

    /// <summary>Reads and checks a model.</summary>
    /// <param name="model">The model file.</param>
    /// <param name="texts">The texts, by language ("da", "en").</param>
    /// <param name="problems">Everything found wrong, in the order of the files; empty if the model can be used.</param>
    /// <returns>The model; null if anything is wrong with it.</returns>
    public static ProgrammeModel? Read(ModelFile model, IReadOnlyDictionary<string, ModelFile> texts, out IReadOnlyList<ModelProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(texts);
        var list = new ProblemList();
        var read = ModelReader.Read(model, texts, list);
        if (read is not null) ModelChecker.Check(read, model.Name, list);
        problems = list.InOrder();
        return problems.Count == 0 ? read : null;
    }
}
