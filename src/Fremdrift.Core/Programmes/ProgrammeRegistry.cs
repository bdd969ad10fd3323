using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using CompiledPlan = Fremdrift.Engine.Evaluation.Plan;

namespace Fremdrift.Core.Programmes;

/// <summary>
/// The programmes that one process serves: every model read once, all against one vocabulary, so that the same table of facts can be
/// evaluated with each of them. Plans are compiled when first asked for. Safe to share between threads.
/// </summary>
public sealed class ProgrammeRegistry
{
    private readonly ConcurrentDictionary<(string Model, string Edition), Lazy<CompiledPlan>> _plans = new();
    private readonly ConcurrentDictionary<CompiledPlan, PlanTools> _tools = new();
    private readonly Dictionary<string, ProgrammeModel> _byName;

    /// <summary>A registry of these models.</summary>
    /// <exception cref="ArgumentException">Two of them have the same name.</exception>
    public ProgrammeRegistry(IEnumerable<ProgrammeModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        Models = [.. models.OrderBy(model => model.Name, StringComparer.Ordinal)];
        _byName = Models.ToDictionary(model => model.Name, StringComparer.Ordinal);
        Vocabulary = ModelWords.VocabularyOf(Models);
    }

    /// <summary>The models, in the order of their names.</summary>
    public IReadOnlyList<ProgrammeModel> Models { get; }

    /// <summary>The words that facts must be read against to be evaluated with the registry's plans.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Reads every model that the product comes with.</summary>
    /// <exception cref="InvalidDataException">A model is not sound; the message has all its problems.</exception>
    public static ProgrammeRegistry Load() => new(ModelLibrary.Names.Select(name =>
    {
        var loaded = ModelLibrary.Load(name);
        return loaded.Model ?? throw new InvalidDataException(string.Join('\n', loaded.Problems));
    }));

    /// <summary>The model of that name; null if there is none.</summary>
    public ProgrammeModel? Find(string model) => _byName.GetValueOrDefault(model);

    /// <summary>The plan of a model's edition, always the same one.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="edition">The edition's name; null or empty for the default one.</param>
    /// <exception cref="ArgumentException">There is no such model or edition.</exception>
    public CompiledPlan Plan(string model, string? edition = null) =>
        TryPlan(model, edition, out var plan) ? plan : throw new ArgumentException($"There is no edition '{edition}' of a model '{model}'.", nameof(edition));

    /// <summary>The plan of a model's edition, if there is such a model and edition.</summary>
    public bool TryPlan(string model, string? edition, [NotNullWhen(true)] out CompiledPlan? plan)
    {
        plan = null;
        if (Find(model) is not { } found || EditionOf(found, edition) is not { } named) return false;
        plan = _plans.GetOrAdd((found.Name, named.Name), _ => new(() => Compile(found, named))).Value;
        return true;
    }

    /// <summary>An evaluator of a plan, for one thread until the lease is disposed.</summary>
    public Lease<Evaluator> RentEvaluator(CompiledPlan plan) => ToolsOf(plan).Evaluators.Rent();

    /// <summary>An explainer of a plan, for one thread until the lease is disposed.</summary>
    public Lease<Explainer> RentExplainer(CompiledPlan plan) => ToolsOf(plan).Explainers.Rent();

    /// <summary>What people call a programme; the name itself if there is no such model.</summary>
    public string TitleOf(string model, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Find(model) is { } found ? language.Of(found).Of(Section.Programme, "").Title : model;
    }

    /// <summary>What people call an edition; null if it has no name of its own.</summary>
    public string? TitleOf(string model, string? edition, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Find(model) is { } found && EditionOf(found, edition) is { Name.Length: > 0 } named ? language.Of(found).Of(named).Title : null;
    }

    private static EditionDefinition? EditionOf(ProgrammeModel model, string? edition) =>
        string.IsNullOrEmpty(edition)
            ? model.Editions.FirstOrDefault(candidate => candidate.IsDefault)
            : model.Editions.FirstOrDefault(candidate => string.Equals(candidate.Name, edition, StringComparison.Ordinal));

    private CompiledPlan Compile(ProgrammeModel model, EditionDefinition edition) =>
        CompiledPlan.Compile(model, edition.Name.Length == 0 ? null : edition.Name, Vocabulary)!;

    private PlanTools ToolsOf(CompiledPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return _tools.GetOrAdd(plan, static made => new PlanTools(made));
    }

    private sealed class PlanTools(CompiledPlan plan)
    {
        public Pool<Evaluator> Evaluators { get; } = new(() => new Evaluator(plan));

        public Pool<Explainer> Explainers { get; } = new(() => new Explainer(plan));
    }
}
