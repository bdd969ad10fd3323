using Fremdrift.Core.Import;

namespace Fremdrift.Tests.Core.Import;

/// <summary>A problem as the command line says it, to be compared.</summary>
internal sealed record Said(string File, long Line, string? Field, string What, string Remedy, bool IsWarning = false)
{
    public static Said[] In(IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => new Said(problem.File, problem.Line, problem.Field, problem.What.English, problem.Remedy.English, problem.IsWarning))];
}
