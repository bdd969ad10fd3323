using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Fremdrift.StoreBenchmarks;

/// <summary>The web application as a process of its own, on a free port.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly Process _process;

    private WebServer(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static WebServer Start(string database)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        var program = Path.Combine(AppContext.BaseDirectory, "Fremdrift.Web.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", address, "--Database", database, "--Demo", "false"]) { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                if (client.GetAsync(address + "/health/ready").GetAwaiter().GetResult().IsSuccessStatusCode) return new WebServer(process, address);
            }
            catch (HttpRequestException)
            {
                Thread.Sleep(200);
            }
        }

        throw new InvalidOperationException("The web application does not start.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
