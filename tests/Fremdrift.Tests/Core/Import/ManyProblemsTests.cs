using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Passes;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class ManyProblemsTests
{
    private const int Rows = 100_000;
    private const int Attempts = 10;
    private const int Dearer = 5;

    [Theory]
    [InlineData(FactFormat.Csv)]
    [InlineData(FactFormat.JsonLines)]
    public void File_OfBadRowsAlone_IsRefusedInBoundedTimeAndMemory(FactFormat format)
    {
        var (bytes, good) = (Bytes(format, "", "31-12-2021"), Bytes(format, "c1", "2021-12-31"));
        var settings = ReadSettings.Default with { Threads = 1, ForStore = true };
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var files = Read(bytes, format, settings);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < Rows * 2000L);
        Assert.True(
            Enumerable.Range(0, Attempts).Any(_ => Time(bytes, format, settings) < Dearer * Time(good, format, settings)),
            $"Refusing a row took more than {Dearer} times what taking it takes.");
        Assert.Equal((Rows, 2 * Rows, 0), (files.RefusedLines, files.ProblemCount, files.AcceptedFacts));
        Assert.Equal(1000, files.Problems.Length);
        Assert.Equal(format == FactFormat.Csv ? 501 : 500, files.Problems[^1].Line);
        Assert.Empty(files.ReadAccepted());
    }

    /// <summary>On a busy machine a time says little by itself, and two side by side say more.</summary>
    private static TimeSpan Time(byte[] bytes, FactFormat format, ReadSettings settings)
    {
        var time = Stopwatch.StartNew();
        Read(bytes, format, settings).Dispose();
        return time.Elapsed;
    }

    private static FactFiles Read(byte[] bytes, FactFormat format, ReadSettings settings) =>
        FactFiles.Open([FactSource.FromMemory("f", bytes, format)], Reading.Vocabulary, settings);

    private static byte[] Bytes(FactFormat format, string citizen, string date) => Encoding.UTF8.GetBytes(format == FactFormat.Csv
        ? "id;citizen;type;recorded;date\n" + Lines(row => $"a{row};{citizen};cv;2021-03-01T12:00:00Z;{date}\n")
        : Lines(row => $$"""{"id":"a{{row}}","citizen":"{{citizen}}","type":"cv","date":"{{date}}","recorded":"2021-03-01T12:00:00Z"}""" + "\n"));

    private static string Lines(Func<string, string> line) =>
        string.Concat(Enumerable.Range(0, Rows).Select(row => line(row.ToString(CultureInfo.InvariantCulture))));
}
