using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fremdrift.Core.Database;

/// <summary>Does a piece of work anew where it failed because of what others did at the same moment, or because the connection was lost.</summary>
internal static class TryAgain
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    private static readonly ImmutableArray<TimeSpan> Pauses = [.. new[] { 50, 100, 200, 400, 800 }.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))];

    /// <param name="work">The whole of a transaction, with a session of its own: what it did before it failed is undone.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task Run(Func<Task> work, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception error) when (attempt < Pauses.Length && MayPass(error))
            {
                await Task.Delay(Pauses[attempt], cancellation);
            }
        }
    }

    /// <summary>Whether the same may go well the next time. A key that is there already is one: then the work finds what it ran into.</summary>
    private static bool MayPass(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        NpgsqlException { IsTransient: true } => true,
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => true,
        _ => false,
    };
}
