using System.Buffers;
using System.Text;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.Tests.Core.Synthetic;

/// <summary>Made-up municipalities for the tests.</summary>
internal static class Municipality
{
    public static SyntheticOptions Of(int citizens, ulong seed = 1) =>
        new() { Citizens = citizens, Seed = seed, UpTo = new DateOnly(2021, 9, 30) };

    public static SyntheticOptions InFlexjob(int citizens) => Of(citizens) with { Mix = ProgrammeMix.OnlyFlexjob };

    public static double FactsEach(SyntheticOptions options) =>
        SyntheticMunicipality.Generate(options).Average(citizen => citizen.Facts.Length);

    public static byte[] Bytes(SyntheticOptions options) => Bytes(SyntheticMunicipality.Generate(options));

    public static byte[] Bytes(IEnumerable<SyntheticCitizen> citizens)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new JsonLinesWriter(buffer);
        foreach (var citizen in citizens) writer.Write(citizen);
        return buffer.WrittenSpan.ToArray();
    }

    public static string[] Lines(SyntheticOptions options) =>
        Encoding.UTF8.GetString(Bytes(options)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
