using System.CommandLine;
using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift explain</c>: why, in words.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var facts = new FactsOptions();
        var citizen = new Option<string>("--citizen") { Description = "The citizen's key in the files.", Required = true };
        var language = LanguageOption.Create();
        var command = new Command("explain", "Explain a citizen's results: the facts, the rule, the source, and what would meet what is owed.") { citizen, language };
        facts.AddTo(command);
        command.SetAction(parsed => Run(parsed, facts, parsed.GetRequiredValue(citizen), LanguageOption.Of(parsed, language)));
        return command;
    }

    public static int Run(ParseResult parsed, FactsOptions options, string citizen, Language language)
    {
        var plan = options.Plan(parsed);
        var view = options.View(parsed);
        using var files = options.Open(parsed, plan.Vocabulary);
        if (options.GivesUp(parsed, files)) return ExitCode.LinesRefused;
        var explanation = Find(plan, files, view, citizen) ?? throw new Refusal($"no fact of \"{Shown(citizen)}\" is in the files");
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        ExplanationText.Write(explanation, language, output);
        return FactsOptions.CodeFor(files);
    }

    private static CitizenExplanation? Find(Plan plan, FactFiles files, Viewpoint view, string citizen)
    {
        var scratch = new FactTable(plan.Vocabulary);
        for (var batch = 0; batch < files.BatchCount; batch++)
        {
            var read = files.Read(batch, scratch);
            var number = read.Facts.Citizens.Find(citizen);
            if (number >= 0) return new Explainer(plan).Explain(read.Facts, number, view.AsOf, view.KnownAt);
        }

        return null;
    }

    private static string Shown(string text) => string.Concat(text.Take(60).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
