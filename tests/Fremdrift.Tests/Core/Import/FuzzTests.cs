using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Core.Import.Passes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class FuzzTests
{
    private static readonly string[] Samples =
    [
        Reading.Cv,
        """{"id":"b1","citizen":"bj\u00f8rn","type":"flexjob","job":"j1","employer":"Ålborg \"Øst\"","hours":7.5,"from":"2021-02-28","to":"2021-03-28","recorded":"2021-03-01T12:00:00.5+01:00"}""",
        """{"id": "a2", "citizen": "c1", "type": "rehab-meeting", "date": "2021-02-28", "kind": "first", "consultantPresent": true, "progressionGoal": null, "sections": ["1.4", "2.1"], "recorded": "2021-03-01T12:00:00Z"}""",
        """{"id":"a3","citizen":"c1","type":"reply","at":"2021-02-28T10:00:59","inReplyTo":"m1","supersedes":"a2","x":{"y":[1,-2.5e3,false]},"recorded":"2021-03-01T12:00:00Z"}""",
    ];

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        "id;citizen;type;recorded;date;from;hours;sections;note\na1;c1;cv;2021-03-01T12:00:00Z;2021-02-28;;7,5;1.4;\"x\"\"\n;y\"\r\n\"a2\";c2;cv;2021-03-01T12:00:00Z;2021-02-28;;;;\n");

    private static readonly byte[] Telling = Encoding.UTF8.GetBytes("{}[]\":,\\\n\r\t;0-.e \u00f8tfn\0\u001f");

    private static readonly byte[] File = Encoding.UTF8.GetBytes(string.Join('\n', Samples) + "\n");

    private static Gen<byte> Byte => Gen.OneOf(Gen.Elements(Telling), Gen.Choose(0, 255).Select(b => (byte)b));

    private static Gen<byte[]> Bytes => Byte.ArrayOf();

    [Theory]
    [InlineData(FactFormat.JsonLines)]
    [InlineData(FactFormat.Csv)]
    public void Read_AnyBytes_NeverThrows(FactFormat format) =>
        Check(Bytes, bytes => Reads(bytes, format));

    [Fact]
    public void Read_MutatedLines_NeverThrows() => Check(Mutated(File), bytes => Reads(bytes, FactFormat.JsonLines));

    [Fact]
    public void Read_MutatedCsv_NeverThrows() => Check(Mutated(Csv), bytes => Reads(bytes, FactFormat.Csv));

    [Fact]
    public void Read_CutFile_TakesWhatIsWholeAndReportsTheRest() =>
        Check(Gen.Choose(1, File.Length - 1), length =>
        {
            var read = FactText.Read(File.AsMemory(0, length), Reading.Vocabulary);
            var whole = File.AsSpan(0, length + 1).Count((byte)'\n');
            var isCut = File[length] != '\n' && File[length - 1] != '\n';
            return read.AcceptedFacts == whole && read.RefusedLines == (isCut ? 1 : 0)
                && (!isCut || read.Problems.Any(problem => problem.What.English.Contains("cut", StringComparison.Ordinal)));
        });

    [Fact]
    public void Read_MutatedFileInTinyChunks_IsAsReadAtOnce() =>
        Check(Mutated(File).Zip(Gen.Choose(1, 300)), input =>
        {
            using var chunked = Reading.Open(new ReadSettings { ChunkBytes = input.Item2, LongestLine = 500 }, input.Item1);
            using var whole = Reading.Open(new ReadSettings { InMemory = true, LongestLine = 500 }, input.Item1);
            return Reading.Dump(chunked).SequenceEqual(Reading.Dump(whole), StringComparer.Ordinal)
                && chunked.Problems.SequenceEqual(whole.Problems)
                && chunked.AcceptedFacts == Reading.Dump(chunked).Length;
        });

    [Fact]
    public void FlatJson_WhateverItReads_IsWhatTheFullReaderReads() =>
        Check(Gen.OneOf(Samples.Select(sample => Mutated(Encoding.UTF8.GetBytes(sample))).Append(Bytes)), line =>
        {
            var (flat, full) = (new RawLine(), new RawLine());
            if (line.Contains((byte)'\n')) return true;
            var (one, other) = (Padded(line), Padded(line));
            return !FlatJson.TryRead(one, 0, line.Length, flat)
                || (FullJson.Read(other, 0, line.Length, full, out _) == JsonOutcome.Read && Show(flat).SequenceEqual(Show(full), StringComparer.Ordinal));
        });

    [Fact]
    public void FlatJson_OrdinaryLines_AreRead()
    {
        foreach (var sample in Samples.Where(sample => !sample.Contains('\\') && !sample.Contains("x\":{", StringComparison.Ordinal)))
        {
            var line = Encoding.UTF8.GetBytes(sample);
            Assert.True(FlatJson.TryRead(Padded(line), 0, line.Length, new RawLine()));
        }
    }

    private static Gen<byte[]> Mutated(byte[] bytes)
    {
        var mutation = Gen.Choose(0, bytes.Length - 1).Zip(Byte).Zip(Gen.Choose(0, 3)).ArrayOf(3);
        return mutation.Select(mutations =>
        {
            var mutated = bytes.ToList();
            foreach (var ((place, value), kind) in mutations)
            {
                var at = Math.Min(place, mutated.Count - 1);
                if (kind == 0) mutated.Insert(at, value);
                else if (kind == 1 && mutated.Count > 1) mutated.RemoveAt(at);
                else if (kind == 2) mutated[at] = value;
            }

            return mutated.ToArray();
        });
    }

    private static bool Reads(byte[] bytes, FactFormat format)
    {
        var read = FactText.Read(bytes, Reading.Vocabulary, format: format);
        var dump = Reading.Dump(read.Facts);
        return read.AcceptedFacts == dump.Length
            && (read.RefusedLines > 0) == read.Problems.Any(problem => !problem.IsWarning && problem.What.English is not "the file is empty")
            && read.Problems.All(problem => problem is { Line: > 0, What: { Danish.Length: > 0, English.Length: > 0 }, Remedy: { Danish.Length: > 0, English.Length: > 0 } } && !problem.ToString().Any(char.IsControl))
            && (bytes.Length > 0 || read.Problems.Length == 1);
    }

    private static IEnumerable<string> Show(RawLine line)
    {
        foreach (var field in line.Fields.ToArray())
        {
            yield return field.Form + " " + Encoding.UTF8.GetString(field.Name.Of(line.Bytes));
            if (field.Form != Form.List) yield return Encoding.UTF8.GetString(field.Value.Of(line.Bytes));
            else
            {
                for (var i = 0; i < field.Value.Length; i++) yield return Encoding.UTF8.GetString(line.Entries[field.Value.At + i].Of(line.Bytes));
            }
        }
    }

    private static byte[] Padded(byte[] line) => [.. line, .. new byte[FlatJson.Overrun]];

    private static void Check<T>(Gen<T> gen, Func<T, bool> property) =>
        Prop.ForAll(gen.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));
}
