using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using CompiledPlan = Fremdrift.Engine.Evaluation.Plan;

namespace Fremdrift.Tests.Support;

/// <summary>The models the product comes with, read once from the repository.</summary>
internal static class Shipped
{
    public const string Flexjob = "udvikling-i-fleksjob-ii";

    public const string Copenhagen = "koebenhavn-udsatte-borgere";

    /// <summary>The folder names of the models in the repository.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(Repository.Models).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    private static readonly Lazy<IReadOnlyDictionary<string, ProgrammeModel>> Loaded = new(() =>
        Names.ToDictionary(name => name, name => Load(name), StringComparer.Ordinal));

    private static readonly Lazy<Vocabulary> Words = new(() => ModelWords.VocabularyOf(Loaded.Value.Values));

    /// <summary>The words of all models together, as one process that serves all of them uses them.</summary>
    public static Vocabulary Vocabulary => Words.Value;

    public static ProgrammeModel Model(string name) => Loaded.Value[name];

    public static CompiledPlan Plan(string name, string? edition = null) =>
        CompiledPlan.Compile(Model(name), edition, Vocabulary) ?? throw new ArgumentException($"{name} has no edition {edition}.", nameof(edition));

    /// <summary>Every model with each of its editions; a model without editions has one without a name.</summary>
    public static IEnumerable<(string Model, string? Edition)> Editions =>
        Names.SelectMany(name => Model(name).Editions.Select(edition => (name, edition.Name.Length == 0 ? null : edition.Name)));

    /// <summary>The text of a file that stands beside a model.</summary>
    public static string Text(string model, string file) => File.ReadAllText(Repository.PathTo("models", model, file));

    private static ProgrammeModel Load(string name)
    {
        var loaded = ModelLibrary.Load(Repository.PathTo("models", name));
        return loaded.Model ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }
}
