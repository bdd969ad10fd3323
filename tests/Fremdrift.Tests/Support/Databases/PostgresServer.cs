using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Fremdrift.Tests.Support.Databases;

/// <summary>
/// A PostgreSQL server of the test run's own, started when the first test asks for a database and gone when the run ends. The
/// server is kept by a small shell script that reads from a pipe held by this process: however the run ends, even killed, the
/// pipe closes and the script stops the server and removes its folder.
/// </summary>
internal sealed class PostgresServer
{
    private const string Installations = "/usr/lib/postgresql";
    private const int Attempts = 5;

    /// <summary>Nothing here outlives the run, so nothing is forced to disk.</summary>
    private const string Keeper =
        """
        bin=$1 port=$2
        trap : HUP INT TERM
        folder=$(mktemp -d /tmp/fremdrift-postgres-XXXXXXXX) || exit 1
        if "$bin/initdb" -D "$folder/data" -U fremdrift -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 &&
          "$bin/pg_ctl" start -w -t 60 -D "$folder/data" -l "$folder/log" -o "-p $port -k $folder -c listen_addresses=127.0.0.1 \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300" >/dev/null 2>&1
        then
          echo ready
          read -r _
        else
          cat "$folder/log"
        fi
        "$bin/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null 2>&1
        rm -rf "$folder"
        """;

    private static readonly Lazy<PostgresServer> Running = new(Start);

    private readonly int _port;
    private int _databases;

    private PostgresServer(int port) => _port = port;

    /// <summary>Makes an empty database.</summary>
    /// <returns>The connection string: "Host=…".</returns>
    public static string NewDatabase()
    {
        var server = Running.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref server._databases)}");
        Execute(server.ConnectionString("postgres"), $"create database {name} template template0");
        return server.ConnectionString(name);
    }

    public static void Remove(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(connection);
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        Execute(Running.Value.ConnectionString("postgres"), $"drop database if exists {name} with (force)");
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = _port, Username = "fremdrift", Database = database,
    }.ToString();

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static PostgresServer Start()
    {
        var binaries = Binaries();
        var said = "";
        // Another process may take the free port before the server does.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var port = FreePort();
            var keeper = StartKeeper(binaries, port);
            if (keeper.StandardOutput.ReadLine() is var first && first is "ready")
            {
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(keeper);
                return new PostgresServer(port);
            }

            said = first + Environment.NewLine + keeper.StandardOutput.ReadToEnd() + keeper.StandardError.ReadToEnd();
            Stop(keeper);
        }

        throw new InvalidOperationException($"PostgreSQL in {binaries} does not start. It says: {said}");
    }

    private static Process StartKeeper(string binaries, int port)
    {
        string[] script = ["sh", "-c", Keeper, "postgres-keeper", binaries, port.ToString(CultureInfo.InvariantCulture)];
        // PostgreSQL refuses to run as root; Debian's packages bring a user for it.
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. script] : script;
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            WorkingDirectory = "/",
        })!;
    }

    private static void Stop(Process keeper)
    {
        keeper.StandardInput.Close();
        keeper.WaitForExit(TimeSpan.FromSeconds(20));
        keeper.Dispose();
    }

    private static string Binaries()
    {
        var newest = Directory.Exists(Installations)
            ? Directory.GetDirectories(Installations)
                .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
                .MaxBy(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            : null;
        return newest is null
            ? throw new InvalidOperationException($"PostgreSQL is missing: no {Installations}/*/bin/initdb. ./test.sh installs it; so does apt-get install postgresql.")
            : Path.Combine(newest, "bin");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
