using System.CommandLine;
using System.Globalization;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;

namespace Fremdrift.Cli.Commands;

/// <summary>The options of every command that evaluates facts.</summary>
internal sealed class FactsOptions
{
    public Option<string> Model { get; } = new("--model") { Description = "The programme: its name, or its model's file.", Required = true };

    public Option<string[]> Facts { get; } = new("--facts")
    {
        Description = "Files of facts, JSON Lines or CSV; - for standard input.", Required = true, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore,
    };

    public Option<string> AsOf { get; } = new("--as-of") { Description = "The last day that counts, such as 2021-06-30.", Required = true };

    public Option<string?> KnownAt { get; } = new("--known-at") { Description = "Count only what was recorded by this moment, such as 2021-06-15T00:00:00Z." };

    public Option<string?> Edition { get; } = new("--edition") { Description = "The programme's edition, if it has several." };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Give no results at all if any line is refused." };

    public void AddTo(Command command, bool withModel = true)
    {
        if (withModel)
        {
            command.Add(Model);
            command.Add(Edition);
        }

        command.Add(Facts);
        command.Add(AsOf);
        command.Add(KnownAt);
        command.Add(Strict);
    }

    /// <summary>The plan of the model and edition named.</summary>
    public Plan Plan(ParseResult parsed)
    {
        var model = LoadModel(parsed.GetRequiredValue(Model));
        return PlanOf(model, parsed.GetValue(Edition), ModelWords.VocabularyOf(model));
    }

    public static ProgrammeModel LoadModel(string nameOrPath)
    {
        if (nameOrPath.Length == 0) throw new Refusal("--model: the name is empty; name a programme, or its model's file");
        var loaded = ModelLibrary.Load(nameOrPath);
        return loaded.Model ?? throw new Refusal([.. loaded.Problems.Select(problem => problem.ToString())]);
    }

    public static Plan PlanOf(ProgrammeModel model, string? edition, Vocabulary vocabulary)
    {
        if (edition is not null && !model.HasEditions) throw new Refusal($"--edition: {model.Name} has no editions; leave it out");
        return Engine.Evaluation.Plan.Compile(model, edition, vocabulary)
            ?? throw new Refusal($"--edition: {model.Name} has no edition \"{edition}\"; use one of {string.Join(", ", model.Editions.Select(known => known.Name))}");
    }

    public Viewpoint View(ParseResult parsed)
    {
        var asOf = parsed.GetRequiredValue(AsOf);
        if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new Refusal($"--as-of: \"{asOf}\" is no date; write it as yyyy-MM-dd, for example 2021-06-30");
        return parsed.GetValue(KnownAt) is { } knownAt ? new Viewpoint(day.DayNumber, Moment(knownAt)) : new Viewpoint(day.DayNumber);
    }

    /// <summary>Opens the files, tells what is wrong with them, and gives up where the user asked to.</summary>
    public FactFiles Open(ParseResult parsed, Vocabulary vocabulary)
    {
        var sources = new List<FactSource>();
        try
        {
            foreach (var path in parsed.GetRequiredValue(Facts)) sources.Add(Source(path));
            var bytes = sources.Sum(source => (double)source.Length);
            var files = Progress.Show("Reading facts", () => bytes, progress => FactFiles.Open(sources, vocabulary, (IProgress<long>?)progress));
            foreach (var problem in files.Problems) Console.Error.WriteLine(problem.IsWarning ? $"{problem} (warning)" : problem.ToString());
            if (files.ProblemCount > files.Problems.Length)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {files.ProblemCount - files.Problems.Length} more"));
            return files;
        }
        catch
        {
            sources.ForEach(source => source.Dispose());
            throw;
        }
    }

    /// <summary>Whether nothing may be printed, since a line was refused and the user asked for all or nothing.</summary>
    public bool GivesUp(ParseResult parsed, FactFiles files)
    {
        if (!files.HasErrors || !parsed.GetValue(Strict)) return false;
        Console.Error.WriteLine("--strict: lines were refused, so there are no results");
        return true;
    }

    public static int CodeFor(FactFiles files) => files.HasErrors ? ExitCode.LinesRefused : ExitCode.Success;

    private static FactSource Source(string path)
    {
        if (path.Length == 0) throw new Refusal("--facts: a name is empty; name a file, or - for standard input");
        try
        {
            return path is "-" ? FactSource.FromStream("standard input", Console.OpenStandardInput()) : FactSource.FromFile(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Refusal($"--facts: there is no file {path}");
        }
        catch (UnauthorizedAccessException)
        {
            throw new Refusal($"--facts: {path} may not be read, or is a folder");
        }
    }

    private static long Moment(string text)
    {
        string[] formats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);
        if (hasOffset && DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return moment.UtcTicks;
        throw new Refusal($"--known-at: \"{text}\" is no moment; write it with its offset, for example 2021-06-15T00:00:00Z");
    }
}
