using Fremdrift.Core.Database;

namespace Fremdrift.Core.Import.Runs;

/// <summary>Stores what is wrong with the lines of an import.</summary>
internal static class ProblemRows
{
    /// <summary>How many problems of one import are kept in full; the rest are counted.</summary>
    public const int Most = 10_000;

    /// <param name="session">Where.</param>
    /// <param name="municipality">Whose import.</param>
    /// <param name="import">Which.</param>
    /// <param name="kept">How many are kept already.</param>
    /// <param name="problems">The next ones, in the order of their lines.</param>
    public static void Add(Session session, int municipality, int import, int kept, IEnumerable<Problem> problems)
    {
        using var writer = session.Write(
            "import_problem", "municipality", "import", "number", "line", "field", "what_da", "what_en", "remedy_da", "remedy_en", "is_warning");
        foreach (var problem in problems.Take(Most - kept))
        {
            writer.Row();
            writer.Add(municipality);
            writer.Add(import);
            writer.Add(++kept);
            writer.Add(problem.Line);
            writer.Add(problem.Field);
            writer.Add(problem.What.Danish);
            writer.Add(problem.What.English);
            writer.Add(problem.Remedy.Danish);
            writer.Add(problem.Remedy.English);
            writer.Add(problem.IsWarning ? 1 : 0);
        }

        writer.Complete();
    }
}
