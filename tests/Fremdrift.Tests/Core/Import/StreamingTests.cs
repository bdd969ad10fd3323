using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class StreamingTests
{
    // Sorted by citizen, with everything that crosses lines: repeats, corrections across citizens, replies, bad and blank lines.
    private static readonly string[] Sorted =
    [
        Reading.CvOf("a", "1"),
        "",
        Reading.CvOf("a", "2"),
        Reading.CvOf("a", "2"),
        """{"id":"m","citizen":"a","type":"message","at":"2021-02-28T10:00","recorded":"2021-03-01T12:00:00Z"}""",
        """{"id":"3","citizen":"a","type":"retraction","supersedes":"1","recorded":"2021-03-02T12:00:00Z"}""",
        Reading.CvOf("z", "4", "2021-02-30"),
        Reading.CvOf("aa", "5"),
        Reading.CvOf("aa", "2"),
        """{"id":"6","citizen":"aa","type":"retraction","supersedes":"9","recorded":"2021-03-02T12:00:00Z"}""",
        """{"id":"7","citizen":"b","type":"reply","inReplyTo":"m","at":"2021-02-28T10:00","recorded":"2021-03-01T12:00:00Z"}""",
        Reading.CvOf("b", "8"),
        "not json",
        Reading.CvOf("bø", "9"),
        Reading.CvOf("bø", "10", more: ",\"supersedes\":\"unknown\""),
        Reading.CvOf("only refused", "1"),
        Reading.CvOf("\uFFFD", "11"),
        Reading.CvOf("😀", "12"),
    ];

    private static readonly byte[] File = Encoding.UTF8.GetBytes(string.Join('\n', Sorted) + "\n");

    public static TheoryData<int> ChunkSizes => [.. Enumerable.Range(1, 260).Where(size => size < 40 || size % 7 == 0), 1000, 100_000];

    [Theory]
    [MemberData(nameof(ChunkSizes))]
    public void File_Sorted_ReadsTheSameInChunksOfAnySize(int chunkBytes)
    {
        using var inMemory = Reading.Open(new ReadSettings { InMemory = true }, File);
        using var streaming = Reading.Open(new ReadSettings { ChunkBytes = chunkBytes, LongestLine = 200 }, File);

        Assert.False(inMemory.IsStreaming);
        Assert.True(streaming.IsStreaming);
        Assert.Equal(inMemory.Problems.ToArray(), streaming.Problems.ToArray());
        Assert.Equal(Reading.Dump(inMemory), Reading.Dump(streaming));
        Assert.Equal((inMemory.AcceptedFacts, inMemory.RefusedLines, inMemory.WarningCount), (streaming.AcceptedFacts, streaming.RefusedLines, streaming.WarningCount));
        Assert.Equal(inMemory.AcceptedFacts, Reading.Dump(streaming).Length);
    }

    [Fact]
    public void Problems_OfTheFile_AreThose()
    {
        using var files = Reading.Open(new ReadSettings { ChunkBytes = 50 }, File);

        Assert.Equal(
            ["7 date", "9 id", "10 supersedes", "11 inReplyTo", "13 ", "16 id"],
            files.Problems.Select(problem => $"{problem.Line} {problem.Field}").ToArray());
        Assert.Equal((6, 1, 5, 11), (files.ProblemCount, files.WarningCount, files.RefusedLines, files.AcceptedFacts));
        Assert.True(files.HasErrors);
    }

    [Fact]
    public void Citizens_OfAllBatches_ComeOnceInTheOrderOfTheirBytes()
    {
        foreach (var settings in new[] { new ReadSettings { ChunkBytes = 100 }, new ReadSettings { InMemory = true, CitizensInBatch = 2 } })
        {
            using var files = Reading.Open(settings, File);
            var table = new FactTable(Reading.Vocabulary);
            var citizens = new List<string>();
            for (var batch = 0; batch < files.BatchCount; batch++)
            {
                var (facts, numbers) = files.Read(batch, table);
                foreach (var number in numbers.Span) citizens.Add(facts.Citizens.Text(number));
            }

            Assert.True(files.BatchCount > 1);
            Assert.Equal(["a", "aa", "b", "bø", "\uFFFD", "😀"], citizens.ToArray());
        }
    }

    [Fact]
    public void File_Shuffled_HoldsTheSameFacts()
    {
        // Which of two lines with one id stays depends on their order, and is left out here.
        var lines = Sorted.Where(line => !line.Contains("\"2\"", StringComparison.Ordinal) && !line.Contains("only refused", StringComparison.Ordinal)).ToArray();
        using var sorted = Reading.Open(ReadSettings.Default, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var expected = Reading.Dump(sorted);
        var random = new Random(17);
        for (var round = 0; round < 50; round++)
        {
            random.Shuffle(lines);
            using var shuffled = Reading.Open(new ReadSettings { ChunkBytes = random.Next(1, 2000) }, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

            Assert.Equal(expected, Reading.Dump(shuffled));
            Assert.Equal(sorted.RefusedLines, shuffled.RefusedLines);
        }
    }

    [Fact]
    public void Files_SortedOneAfterTheOther_AreStreamed()
    {
        for (var cut = 1; cut < Sorted.Length; cut++)
        {
            var (first, second) = (Encoding.UTF8.GetBytes(string.Join('\n', Sorted[..cut])), Encoding.UTF8.GetBytes("\uFEFF" + string.Join('\n', Sorted[cut..])));
            using var two = Reading.Open(new ReadSettings { ChunkBytes = 300 }, first, second);
            using var one = Reading.Open(ReadSettings.Default, File);

            Assert.True(two.IsStreaming);
            Assert.Equal(Reading.Dump(one), Reading.Dump(two));
            Assert.Equal(one.ProblemCount, two.ProblemCount);
        }
    }

    [Fact]
    public void Files_OutOfOrder_AreReadIntoMemory()
    {
        using var files = Reading.Open(ReadSettings.Default, Encoding.UTF8.GetBytes(Reading.CvOf("b", "1")), Encoding.UTF8.GetBytes(Reading.CvOf("a", "1")), Encoding.UTF8.GetBytes(Reading.CvOf("a", "2")));

        Assert.False(files.IsStreaming);
        Assert.Equal([new Said("f2", 1, "id", "was read before with other content, at f1:1", "give the fact an id of its own; to correct the other, name it in supersedes")], Said.In(files.Problems));
        Assert.Equal(["a 2", "b 1"], Reading.Dump(files).Select(fact => fact[..3]).ToArray());
    }

    [Fact]
    public void Batches_ReadBySeveralThreads_AreTheSame()
    {
        using var files = Reading.Open(new ReadSettings { ChunkBytes = 64 }, File);
        var expected = Reading.Dump(files);
        Parallel.For(0, 64, _ => Assert.Equal(expected, Reading.Dump(files)));
    }

    [Fact]
    public void Stream_ThatCannotSeek_IsRead()
    {
        using var pipe = new MemoryStream(File);
        using var files = FactFiles.Open([FactSource.FromStream("-", new OneWayStream(pipe))], Reading.Vocabulary);
        using var expected = Reading.Open(ReadSettings.Default, File);

        Assert.Equal(Reading.Dump(expected), Reading.Dump(files));
        Assert.Equal("-", files.Problems[0].File);
    }

    [Fact]
    public void Table_OfAnotherVocabulary_IsTheCallersMistake()
    {
        using var files = Reading.Open(ReadSettings.Default, File);

        Assert.Throws<ArgumentException>(() => files.Read(0, new FactTable(new Vocabulary([]))));
        Assert.Throws<ArgumentOutOfRangeException>(() => files.Read(files.BatchCount, new FactTable(Reading.Vocabulary)));
    }

    [Fact]
    public void Open_Cancelled_Stops()
    {
        foreach (var threads in new[] { 1, 2 })
        {
            var settings = new ReadSettings { ChunkBytes = 50, Threads = threads };
            using var source = FactSource.FromMemory("f", File);
            Assert.ThrowsAny<OperationCanceledException>(
                () => FactFiles.Open([source], Reading.Vocabulary, settings, cancellation: new CancellationToken(canceled: true)));
        }
    }

    [Fact]
    public void Open_OfNothing_HoldsNothing()
    {
        using var files = FactFiles.Open(Array.Empty<string>(), Reading.Vocabulary);

        Assert.Equal((0, 0, false), (files.BatchCount, files.AcceptedFacts, files.HasErrors));
    }

    /// <summary>A pipe gives what it has, a little at a time, and only forwards.</summary>
    private sealed class OneWayStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 100));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
