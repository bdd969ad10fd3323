namespace Fremdrift.Web.Api;

/// <summary>Everything that the API refuses, as application/problem+json. It never holds what was sent about anybody.</summary>
internal static class ApiProblem
{
    public static IResult Of(int status, string title, string? detail = null, IDictionary<string, object?>? more = null) =>
        Results.Problem(detail, statusCode: status, title: title, type: "about:blank", extensions: more);
}
