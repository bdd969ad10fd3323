using System.Text.Json;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Web.Access;
using Microsoft.Net.Http.Headers;

namespace Fremdrift.Web.Api;

/// <summary>
/// Takes facts from another system. Good lines are never stopped by bad ones: 200 says that all were taken or known, 422 that some were
/// refused, and both tell how many of each.
/// </summary>
internal static class PostFacts
{
    public const int MostBytes = 20 << 20;

    private static readonly string[] Types = ["application/json", "application/jsonl", "application/x-ndjson", "application/ndjson", "text/csv"];

    public static async Task<IResult> Run(HttpContext context, ImportFacts import, ProgrammeRegistry programmes)
    {
        var language = LanguageOf(context.Request);
        if (!Takes(context.Request.ContentType))
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "Not a type of content that is taken", $"Send facts as one of: {string.Join(", ", Types)}.");
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        ReadOnlyMemory<byte> text = body.GetBuffer().AsMemory(0, (int)body.Length);
        var isCsv = context.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) is true;
        if (!isCsv && IsOneObject(text.Span)) text = (byte[])[(byte)'[', .. text.Span, (byte)']'];
        if (!isCsv && FactArray.IsArray(text.Span))
        {
            var array = FactArray.ToLines(text, "");
            if (array.Problem is { } unreadable) return ApiProblem.Of(StatusCodes.Status400BadRequest, "The array cannot be read", unreadable.Text(Language.English));
            if (array.Elements == 0) return Results.Ok(new FactsAnswer(0, 0, 0, []));
            text = array.Lines;
        }

        if (text.Span.Trim(" \t\r\n"u8).IsEmpty) return ApiProblem.Of(StatusCodes.Status400BadRequest, "Nothing was sent", "Send facts as a JSON array, as JSON Lines or as CSV.");
        var read = FactText.Read(text, programmes.Vocabulary, "", isCsv ? FactFormat.Csv : FactFormat.JsonLines, atDoor: true);
        var outcome = await import.Run(context.Actor(), read.Accepted, cancellation: context.RequestAborted);
        return Answer(read, outcome, language);
    }

    private static bool Takes(string? type) =>
        string.IsNullOrEmpty(type) || (MediaTypeHeaderValue.TryParse(type, out var read) && Types.Contains(read.MediaType.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether it is one fact, however many lines it is written on, and not one on each.</summary>
    private static bool IsOneObject(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            return reader.Read() && reader.TokenType is JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IResult Answer(FactText read, ImportOutcome outcome, Language language)
    {
        var refused = read.RefusedLines + outcome.Refused;
        var problems = read.Problems.Concat(outcome.Problems).OrderBy(problem => problem.Line)
            .Select(problem => new FactProblem(problem.Line, problem.Field, language.Of(problem.What), language.Of(problem.Remedy), problem.IsWarning)).ToList();
        if (refused == 0) return Results.Ok(new FactsAnswer(outcome.Taken, outcome.Unchanged, 0, problems));
        return ApiProblem.Of(
            StatusCodes.Status422UnprocessableEntity, "Some facts were refused", "The others were taken. Correct those that were refused and send them again; all may be sent again.",
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["taken"] = outcome.Taken, ["unchanged"] = outcome.Unchanged, ["refused"] = refused, ["problems"] = problems,
            });
    }

    /// <summary>English for who asks for it first, Danish for all others. No cookie has a say here.</summary>
    private static Language LanguageOf(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Danish;
}
