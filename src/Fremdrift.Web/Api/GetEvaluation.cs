using System.ComponentModel;
using System.Globalization;
using Fremdrift.Core;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Programmes;
using Fremdrift.Web.Access;
using Fremdrift.Web.Pages.Cases;

namespace Fremdrift.Web.Api;

/// <summary>Answers what is true of a citizen and what is owed: the object of the interchange.</summary>
internal static class GetEvaluation
{
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static async Task<IResult> Run(
        HttpContext context,
        EvaluateCitizen evaluate,
        TimeProvider time,
        [Description("The sender's key for the citizen.")] string key,
        [Description("The programme's name, such as it stands in the models. May be left out where only one is in use.")] string? programme = null,
        [Description("The last day that counts, as yyyy-MM-dd. Today, if left out.")] string? asOf = null,
        [Description("Count only what was recorded by this moment: ISO 8601 with offset.")] string? knownAt = null)
    {
        var day = time.Today();
        if (!string.IsNullOrEmpty(asOf))
        {
            if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return Wrong("asOf", "Write it as yyyy-MM-dd, for example 2021-06-30.");
            day = date.DayNumber;
        }

        var view = new Viewpoint(day);
        if (!string.IsNullOrEmpty(knownAt))
        {
            if (!TryMoment(knownAt, out var moment)) return Wrong("knownAt", "Write it with its offset, for example 2021-06-15T00:00:00Z.");
            view = view with { KnownAt = moment };
        }

        return await evaluate.Run(context.Actor(), new EvaluationQuestion(CaseAddress.KeyIn(key), string.IsNullOrEmpty(programme) ? null : programme, view)) switch
        {
            EvaluationAnswer.Found found => Results.Bytes(found.Json, "application/json; charset=utf-8"),
            EvaluationAnswer.NoSuchProgramme none => ApiProblem.Of(
                programme is null ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound,
                programme is null ? "Name the programme" : "The programme is not in use",
                $"In use are: {string.Join(", ", none.InUse)}."),
            _ => ApiProblem.Of(StatusCodes.Status404NotFound, "No such citizen", "Nothing has been registered under that key in the municipality of your access key."),
        };
    }

    /// <summary>A plus in an address is a space, unless whoever wrote it thought of that.</summary>
    private static bool TryMoment(string text, out long moment)
    {
        moment = 0;
        var written = text.Replace(' ', '+');
        if (!(written.EndsWith('Z') || written.LastIndexOfAny(['+', '-']) > 10)) return false;
        if (!DateTimeOffset.TryParseExact(written, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return false;
        moment = at.UtcTicks;
        return true;
    }

    private static IResult Wrong(string parameter, string remedy) => ApiProblem.Of(StatusCodes.Status400BadRequest, $"{parameter} cannot be read", remedy);
}
