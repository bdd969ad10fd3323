using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace Fremdrift.EndToEnd.Support;

/// <summary>Hears everything that goes wrong in a window.</summary>
internal sealed class VisitProblems
{
    private readonly ConcurrentQueue<string> _heard = [];
    private readonly ConcurrentDictionary<int, bool> _expected = [];
    private readonly ConcurrentQueue<(int Status, string Text)> _answers = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Uri _home;

    public VisitProblems(Uri home, IBrowserContext context)
    {
        _home = home;
        context.Console += (_, message) => Hear(message);
        context.WebError += (_, error) => Heard(_heard, $"script: {error.Error}");
        context.Request += (_, request) => Hear(request);
        context.RequestFailed += (_, request) => HearFailed(request);
        context.Response += (_, response) => Hear(response);
    }

    public IReadOnlyList<string> All => [.. _heard, .. _answers.Where(answer => !_expected.ContainsKey(answer.Status)).Select(answer => answer.Text)];

    public void Expect(int status) => _expected[status] = true;

    /// <summary>Ends when the first problem is heard, expected or not; what the network does is heard later than what the page does.</summary>
    public Task First => _first.Task;

    /// <summary>That a resource did not load is heard as a request, with its address and status.</summary>
    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            Heard(_heard, $"console: {message.Text} ({message.Location})");
        }
    }

    private void Hear(IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && !address.Authority.Equals(_home.Authority, StringComparison.Ordinal))
        {
            Heard(_heard, $"asks somebody else: {request.Url}");
        }
    }

    /// <summary>Leaving a page, or saving a file, breaks off what was under way; that is no failure.</summary>
    private void HearFailed(IRequest request)
    {
        if (request.Failure is not "net::ERR_ABORTED") Heard(_heard, $"request failed: {request.Url}: {request.Failure}");
    }

    private void Hear(IResponse response)
    {
        if (response.Status >= 400)
        {
            Heard(_answers, (response.Status, string.Create(CultureInfo.InvariantCulture, $"status {response.Status}: {response.Request.Method} {response.Url}")));
        }
    }

    private void Heard<T>(ConcurrentQueue<T> problems, T problem)
    {
        problems.Enqueue(problem);
        _first.TrySetResult();
    }
}
