using System.Collections.Immutable;
using Fremdrift.Core.Import.Ids;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Passes;

/// <summary>What is reported of a run: problems by file and line, the first of them in full, all of them counted.</summary>
internal sealed record Report(
    ImmutableArray<Problem> Problems, long ProblemCount, long WarningCount, long RefusedLines, long AcceptedFacts)
{
    private static readonly Label IsEmpty = new("filen er tom", "the file is empty");
    private static readonly Label OneALine = new("skriv én registrering pr. linje", "write one fact a line");

    public static Report Of(Chunk[] chunks, Findings findings, ReadSettings settings)
    {
        var empty = EmptyFiles(chunks);
        var ofLines = chunks.SelectMany(chunk => chunk.Problems, (chunk, problem) => (Chunk: chunk.Number, Problem: chunk.At(problem)));
        var ofFacts = findings.First().Select(finding => (finding.Chunk, Problem: finding.ToProblem(chunks)));
        var inOrder = ofLines.Concat(ofFacts).Concat(empty).OrderBy(found => found.Chunk).ThenBy(found => found.Problem.Line);
        return new Report(
            [.. inOrder.Take(settings.MostProblems).Select(found => found.Problem)],
            chunks.Sum(chunk => chunk.ProblemCount) + findings.Refused + findings.Warnings + empty.Count,
            findings.Warnings,
            chunks.Sum(chunk => (long)chunk.RefusedLines) + findings.Refused,
            chunks.Sum(chunk => (long)chunk.Entries.Total) - findings.LeftOut);
    }

    private static List<(int Chunk, Problem Problem)> EmptyFiles(Chunk[] chunks) =>
        [.. chunks.GroupBy(chunk => chunk.Source)
            .Where(file => !file.Any(chunk => chunk.HoldsText))
            .Select(file => (file.First().Number, new Problem(file.Key.Name, 1, null, IsEmpty, OneALine)))];
}
