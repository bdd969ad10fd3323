using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>A model that was looked for: found and sound, or what is wrong with it.</summary>
/// <param name="Model">The model; null if it cannot be used.</param>
/// <param name="Problems">What is wrong; empty if it can be used.</param>
public sealed record LoadedModel(ProgrammeModel? Model, IReadOnlyList<ModelProblem> Problems);

/// <summary>The models on disk: those the product comes with, by name, and any other by its file.</summary>
public static class ModelLibrary
{
    private static readonly string[] Languages = ["da", "en"];

    /// <summary>The folder of the models that the product comes with.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The names of the models that the product comes with.</summary>
    public static IReadOnlyList<string> Names =>
        !Directory.Exists(Folder)
            ? []
            : [.. Directory.GetDirectories(Folder).Where(folder => File.Exists(Path.Combine(folder, "model.yaml"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Loads a model by its name, its file, or the folder that its file stands in.</summary>
    public static LoadedModel Load(string nameOrPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrPath);
        var path = PathOf(nameOrPath);
        if (path is null)
        {
            var known = string.Join(", ", Names);
            return new LoadedModel(null, [new ModelProblem(nameOrPath, 1, "there is no such model", $"name one of {known}, or a model's file")]);
        }

        try
        {
            return Read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new LoadedModel(null, [new ModelProblem(path, 1, "the file cannot be read", "check that it is there and may be read")]);
        }
    }

    private static string? PathOf(string nameOrPath)
    {
        if (Names.Contains(nameOrPath, StringComparer.Ordinal)) return Path.Combine(Folder, nameOrPath, "model.yaml");
        if (File.Exists(nameOrPath)) return nameOrPath;
        var inFolder = Path.Combine(nameOrPath, "model.yaml");
        return File.Exists(inFolder) ? inFolder : null;
    }

    private static LoadedModel Read(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var texts = Languages.Select(language => (language, path: Path.Combine(folder, $"texts.{language}.yaml")))
            .Where(pair => File.Exists(pair.path))
            .ToDictionary(pair => pair.language, pair => FileOf(pair.path), StringComparer.Ordinal);
        var model = ProgrammeModel.Read(FileOf(path), texts, out var problems);
        return new LoadedModel(model, problems);
    }

    private static ModelFile FileOf(string path)
    {
        // One byte more than is ever read, so that the reader sees that the file is too large without holding it.
        using var reader = new StreamReader(path);
        var text = new char[4_000_001];
        var length = reader.ReadBlock(text);
        return new ModelFile(path, new string(text, 0, length));
    }
}
