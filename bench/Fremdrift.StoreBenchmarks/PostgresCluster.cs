using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Fremdrift.StoreBenchmarks;

/// <summary>A PostgreSQL of the benchmark's own in a folder that is kept between runs. It forces everything to disk, as one in use does.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private const string Script =
        """
        bin=$1 folder=$2 port=$3
        trap : HUP INT TERM
        if [ ! -d "$folder/data" ]; then
          "$bin/initdb" -D "$folder/data" -U fremdrift -A trust -E UTF8 --locale=C >"$folder/initdb.log" 2>&1 || exit 1
        fi
        "$bin/pg_ctl" start -w -t 60 -D "$folder/data" -l "$folder/server.log" -o "-p $port -k $folder -c listen_addresses=127.0.0.1 \
          -c shared_buffers=6GB -c effective_cache_size=14GB -c work_mem=32MB -c maintenance_work_mem=1GB -c max_wal_size=16GB \
          -c checkpoint_timeout=30min -c max_connections=200 -c random_page_cost=1.1 -c jit=off -c wal_compression=on" >/dev/null 2>&1 && echo ready
        read -r _
        "$bin/pg_ctl" stop -w -D "$folder/data" -m fast >/dev/null 2>&1
        """;

    private readonly Process _keeper;

    private PostgresCluster(Process keeper, int port) => (_keeper, ConnectionString) = (keeper, string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=fremdrift;Database=postgres;Maximum Pool Size=120"));

    public string ConnectionString { get; }

    public static PostgresCluster Start(string folder)
    {
        Directory.CreateDirectory(folder);
        var port = FreePort();
        var binaries = Directory.GetDirectories("/usr/lib/postgresql").Max()! + "/bin";
        string[] script = ["sh", "-c", Script, "cluster", binaries, Path.GetFullPath(folder), port.ToString(CultureInfo.InvariantCulture)];
        if (Environment.IsPrivilegedProcess)
        {
            Process.Start("chown", ["-R", "postgres", folder]).WaitForExit();
            script = ["runuser", "-u", "postgres", "--", .. script];
        }

        var keeper = Process.Start(new ProcessStartInfo(script[0], script[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        return keeper.StandardOutput.ReadLine() is "ready" ? new PostgresCluster(keeper, port) : throw new InvalidOperationException($"PostgreSQL does not start; see {folder}/server.log.");
    }

    public void Dispose()
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit();
        _keeper.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
