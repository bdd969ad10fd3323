using Spectre.Console;

namespace Fremdrift.Cli;

/// <summary>Shows on a terminal how far long work has come; says nothing in a pipe or a file.</summary>
internal static class Progress
{
    /// <summary>Does work that reports how much of it is done, out of <paramref name="whole"/>.</summary>
    public static T Show<T>(string title, Func<double> whole, Func<IProgress<double>?, T> work)
    {
        if (Console.IsErrorRedirected) return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(title);
                return work(new Reporter(done => task.Value = 100 * done / Math.Max(whole(), 1)));
            });
    }

    /// <summary>Reports at once on the thread that reports, so that nothing is reported after the work is done.</summary>
    internal sealed class Reporter(Action<double> report) : IProgress<double>, IProgress<int>, IProgress<long>
    {
        public void Report(double value) => report(value);

        public void Report(int value) => report(value);

        public void Report(long value) => report(value);
    }
}
