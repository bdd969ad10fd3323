using System.Text;
using System.Text.Json.Nodes;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;

namespace Fremdrift.Tests.Support;

/// <summary>Evaluates the way the product does: from lines of the interchange to lines of the interchange.</summary>
internal static class Evaluated
{
    private static readonly byte[] LineBreak = [(byte)'\n'];

    /// <summary>What <c>evaluate</c> would print for a file.</summary>
    public static string File(Plan plan, string path, Viewpoint view)
    {
        using var files = FactFiles.Open([path], plan.Vocabulary);
        return Printed(plan, files, view);
    }

    /// <summary>What <c>evaluate</c> would print for facts in this order; it fails if any of them is refused.</summary>
    public static string Facts(Plan plan, IEnumerable<WrittenFact> facts, Viewpoint view)
    {
        using var files = Open(plan, facts);
        return Printed(plan, files, view);
    }

    /// <summary>What <c>evaluate</c> would print for these lines; it fails if any of them is refused.</summary>
    public static string Lines(Plan plan, IEnumerable<string> lines, Viewpoint view)
    {
        using var files = Open(plan, lines);
        return Printed(plan, files, view);
    }

    /// <summary>What <c>indicators</c> would print for facts in this order.</summary>
    public static string Indicators(Plan plan, IEnumerable<WrittenFact> facts, Viewpoint view)
    {
        using var files = Open(plan, facts);
        return Indicators(plan, files, view);
    }

    public static string Indicators(Plan plan, FactFiles files, Viewpoint view)
    {
        using var output = new MemoryStream();
        IndicatorsJson.Write(EvaluateFacts.Count(plan, files, view), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>One citizen's result, as JSON.</summary>
    public static JsonObject Citizen(Plan plan, FactBuilder facts, string asOf) =>
        JsonNode.Parse(Facts(plan, facts.Facts, new Viewpoint(Days.Of(asOf))).Split('\n').Single())!.AsObject();

    private static FactFiles Open(Plan plan, IEnumerable<WrittenFact> facts) => Open(plan, facts.Select(fact => fact.ToString()));

    private static FactFiles Open(Plan plan, IEnumerable<string> lines)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
        var files = FactFiles.Open([FactSource.FromMemory("facts.jsonl", bytes)], plan.Vocabulary);
        if (files.HasErrors) throw new InvalidOperationException(string.Join('\n', files.Problems));
        return files;
    }

    private static string Printed(Plan plan, FactFiles files, Viewpoint view)
    {
        using var output = new MemoryStream();
        EvaluateFacts.Write(plan, files, view, output, LineBreak);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
