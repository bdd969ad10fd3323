using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Fremdrift.EndToEnd.Support;

/// <summary>What the application logged as an error: a page that looks right has not failed behind the scenes.</summary>
internal sealed class ServerErrors : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _errors = [];

    public IReadOnlyList<string> All => [.. _errors];

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName, _errors);

    public void Dispose()
    {
    }

    private sealed class Listener(string category, ConcurrentQueue<string> errors) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) errors.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
