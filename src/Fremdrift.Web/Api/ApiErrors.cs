using Fremdrift.Core.Access;

namespace Fremdrift.Web.Api;

/// <summary>Answers what went wrong inside as a problem too: a system that calls cannot read a page.</summary>
internal sealed partial class ApiErrors(ILogger<ApiErrors> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode is StatusCodes.Status413PayloadTooLarge
                ? ApiProblem.Of(error.StatusCode, "Too much at once", "Send at most 20 MB in one call, or upload the file on the administration's import page.")
                : ApiProblem.Of(error.StatusCode, "The request cannot be read");
        }
        catch (NotAllowedException)
        {
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "Not allowed");
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
#pragma warning disable CA1031 // The last stop: whatever it was, the caller is told that it was not their fault.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // Not the message: that of a database may hold what was sent about somebody.
            LogFailure(error.GetType().Name, error.StackTrace);
            return ApiProblem.Of(
                StatusCodes.Status500InternalServerError, "The error is ours", "What was confirmed is stored. Send the rest again: what is known already changes nothing.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The API failed with {Error} at {Place}")]
    private partial void LogFailure(string error, string? place);

    private readonly ILogger _log = log;
}
