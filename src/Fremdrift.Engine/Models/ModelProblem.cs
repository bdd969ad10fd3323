using System.Globalization;

namespace Fremdrift.Engine.Models;

/// <summary>Something wrong with a model: where, what, and how to mend it.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">How to mend it.</param>
public sealed record ModelProblem(string File, int Line, string What, string Remedy)
{
    /// <summary>"file:line: what; remedy", for a terminal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {What}; {Remedy}");
}

/// <summary>A place in a model's text.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">The line, from 1.</param>
public readonly record struct Place(string File, int Line);

/// <summary>Collects the problems of a model while it is read, so that all are found at once.</summary>
internal sealed class ProblemList
{
    private readonly List<ModelProblem> _problems = [];

    public int Count => _problems.Count;

    public void Add(Place place, string what, string remedy) =>
        _problems.Add(new ModelProblem(place.File, place.Line, what, remedy));

    public IReadOnlyList<ModelProblem> InOrder() =>
        [.. _problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
}
