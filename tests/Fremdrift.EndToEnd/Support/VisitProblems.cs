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
    private readonly ConcurrentDictionary<IRequest, TaskCompletionSource> _underWay = [];
    private readonly Uri _home;

    public VisitProblems(Uri home, IBrowserContext context)
    {
        _home = home;
        context.Console += (_, message) => Hear(message);
        context.WebError += (_, error) => _heard.Enqueue($"script: {error.Error}");
        context.Request += (_, request) => Hear(request);
        context.RequestFailed += (_, request) => HearFailed(request);
        context.RequestFinished += (_, request) => End(request);
        context.Response += (_, response) => Hear(response);
    }

    public IReadOnlyList<string> All => [.. _heard, .. _answers.Where(answer => !_expected.ContainsKey(answer.Status)).Select(answer => answer.Text)];

    public void Expect(int status) => _expected[status] = true;

    /// <summary>Waits until every request that was begun has its answer, which may be heard later than what the page did with it.</summary>
    public Task Settled(TimeSpan patience) => Task.WhenAll(_underWay.Values.Select(one => one.Task)).WaitAsync(patience);

    /// <summary>That a resource did not load is heard as a request, with its address and status.</summary>
    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            _heard.Enqueue($"console: {message.Text} ({message.Location})");
        }
    }

    private void Hear(IRequest request)
    {
        _underWay[request] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var address = new Uri(request.Url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && !address.Authority.Equals(_home.Authority, StringComparison.Ordinal))
        {
            _heard.Enqueue($"asks somebody else: {request.Url}");
        }
    }

    /// <summary>Leaving a page, or saving a file, breaks off what was under way; that is no failure.</summary>
    private void HearFailed(IRequest request)
    {
        if (request.Failure is not "net::ERR_ABORTED") _heard.Enqueue($"request failed: {request.Url}: {request.Failure}");
        End(request);
    }

    private void End(IRequest request)
    {
        if (_underWay.TryRemove(request, out var one)) one.SetResult();
    }

    private void Hear(IResponse response)
    {
        if (response.Status >= 400)
        {
            _answers.Enqueue((response.Status, string.Create(CultureInfo.InvariantCulture, $"status {response.Status}: {response.Request.Method} {response.Url}")));
        }
    }
}
