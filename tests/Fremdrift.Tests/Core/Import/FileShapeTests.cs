using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Passes;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class FileShapeTests
{
    private const string TooLong = "the line is longer than 1 MiB";
    private const string OneALine = "write one fact a line, each ended by a line break";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n \r\n\t\n")]
    public void File_Empty_IsAProblem(string text)
    {
        foreach (var format in new[] { FactFormat.JsonLines, FactFormat.Csv })
        {
            var read = FactText.Read(Encoding.UTF8.GetBytes(text), Reading.Vocabulary, format: format);

            Assert.Equal([new Said("facts", 1, null, "the file is empty", "write one fact a line")], Said.In(read.Problems));
            Assert.Equal(0, read.AcceptedFacts);
            Assert.Empty(Reading.Dump(read.Facts));
        }
    }

    [Theory]
    [InlineData("\uFEFF{0}\n{1}\n")]
    [InlineData("{0}\r\n{1}\r\n")]
    [InlineData("{0}\n{1}")]
    [InlineData("\n\n{0}\n   \n\t\r\n{1}\n\n")]
    public void File_OfAnyUsualShape_IsRead(string shape)
    {
        var text = shape.Replace("{0}", Reading.CvOf("c1", "a1"), StringComparison.Ordinal).Replace("{1}", Reading.CvOf("c2", "a2"), StringComparison.Ordinal);
        var read = Reading.Text(text);

        Assert.Empty(read.Problems);
        Assert.Equal(2, read.AcceptedFacts);
    }

    [Fact]
    public void Problem_AfterBlankLines_NamesTheLineOfTheFile() =>
        Assert.Equal(4, Reading.Text($"\n{Reading.Cv}\r\n\n{{}}\n").Problems[0].Line);

    [Fact]
    public void File_CutAnywhere_SaysSo()
    {
        var whole = Encoding.UTF8.GetBytes(Reading.CvOf("c1", "a1") + "\n" + Reading.CvOf("bjørn \\u00e6", "a2"));
        var second = Array.IndexOf(whole, (byte)'\n') + 1;
        for (var length = second + 1; length < whole.Length; length++)
        {
            var read = FactText.Read(whole.AsMemory(0, length), Reading.Vocabulary);

            Assert.Equal([new Said("facts", 2, null, "the line ends in the middle; the file seems to have been cut", "send the file again, whole")], Said.In(read.Problems));
            Assert.Equal(1, read.AcceptedFacts);
        }
    }

    [Fact]
    public void Line_NotUtf8_IsRefused()
    {
        var bytes = Encoding.Latin1.GetBytes(Reading.CvOf("bjørn", "a1") + "\n" + Reading.CvOf("c2", "a2") + "\n");
        var read = FactText.Read(bytes, Reading.Vocabulary);

        Assert.Equal([new Said("facts", 1, null, "the line is not UTF-8", "save the file as UTF-8")], Said.In(read.Problems));
        Assert.Equal(1, read.AcceptedFacts);
    }

    [Theory]
    [InlineData(1 << 20, false)]
    [InlineData((1 << 20) + 1, true)]
    [InlineData(1 << 21, true)]
    [InlineData(5_000_000, true)]
    public void Line_OfLength_IsReadUpToOneMebibyte(int length, bool refused)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var note = new string('x', length - Reading.CvOf("c2", "a2", more: ",\"n\":\"\"").Length);
            var text = string.Join(lineBreak, Reading.CvOf("c1", "a1"), Reading.CvOf("c2", "a2", more: $",\"n\":\"{note}\""), Reading.CvOf("c3", "a3"), "{}") + lineBreak;
            using var files = Reading.Open(ReadSettings.Default, Encoding.UTF8.GetBytes(text));

            Said[] expected = refused ? [new Said("f1", 2, null, TooLong, OneALine)] : [];
            Assert.Equal(expected, Said.In(files.Problems.Where(problem => problem.Line < 4)));
            Assert.Equal(4, files.Problems[^1].Line);
            Assert.Equal(refused ? 2 : 3, files.AcceptedFacts);
            Assert.Equal(files.AcceptedFacts, Reading.Dump(files).Length);
        }
    }

    [Fact]
    public void Line_OfAHundredMegabytes_IsRefusedWithoutBeingHeld()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("long.jsonl");
        using (var file = File.Create(path))
        {
            file.Write(Encoding.UTF8.GetBytes(Reading.CvOf("c1", "a1") + "\n{\"id\":\""));
            var block = Encoding.UTF8.GetBytes(new string('x', 1_000_000));
            for (var i = 0; i < 100; i++) file.Write(block);
            file.Write(Encoding.UTF8.GetBytes("\"}\n" + Reading.CvOf("c2", "a2") + "\n"));
        }

        // One thread, so that what it allocates can be told from what other tests do.
        var settings = new ReadSettings { Threads = 1 };
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (var files = FactFiles.Open([FactSource.FromFile(path)], Reading.Vocabulary, settings))
        {
            Assert.Equal([new Said(path, 2, null, TooLong, OneALine)], Said.In(files.Problems));
            Assert.Equal(2, Reading.Dump(files).Length);
            Assert.True(files.IsStreaming);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 30_000_000);

        before = GC.GetAllocatedBytesForCurrentThread();
        using (var stream = File.OpenRead(path))
        using (var files = FactFiles.Open([FactSource.FromStream("-", stream)], Reading.Vocabulary, settings))
        {
            Assert.Equal([new Said("-", 2, null, TooLong, OneALine)], Said.In(files.Problems));
            Assert.Equal(2, Reading.Dump(files).Length);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 30_000_000);
    }

    [Fact]
    public void File_Missing_IsTheCallersMistake() =>
        Assert.Throws<FileNotFoundException>(() => FactFiles.Open(["no-such-file.jsonl"], Reading.Vocabulary));

    [Fact]
    public void File_ChangedBetweenThePasses_IsNoticed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("facts.jsonl");
        File.WriteAllText(path, Reading.Cv + "\n");
        using var files = FactFiles.Open([path], Reading.Vocabulary);
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) stream.Write("[]"u8);

        Assert.Throws<IOException>(() => Reading.Dump(files));
    }

    [Fact]
    public void File_CutWhileItIsJudged_IsNoticedOnAnyNumberOfThreads()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("facts.jsonl");
        foreach (var threads in new[] { 1, 2 })
        {
            File.WriteAllText(path, string.Concat(Enumerable.Repeat(Reading.Cv + "\n", 100)));
            using var source = FactSource.FromFile(path);
            using (var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) stream.SetLength(50);

            Assert.Throws<IOException>(() => FactFiles.Open([source], Reading.Vocabulary, new ReadSettings { ChunkBytes = 500, Threads = threads }));
        }
    }

    [Fact]
    public void File_OfTheOtherWidth_SaysWhatToDo()
    {
        var read = FactText.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Reading.Cv)).ToArray(), Reading.Vocabulary);

        Assert.Equal([new Said("facts", 1, null, "the line is not UTF-8", "save the file as UTF-8")], Said.In(read.Problems));
    }

    [Fact]
    public void Problems_TooMany_AreCounted()
    {
        var bad = string.Concat(Enumerable.Range(0, 5000).Select(n => Reading.CvOf("c1", $"a{n}", "x") + "\n" + Reading.CvOf("c1", $"a{n % 2}", $"2021-02-0{1 + (n % 9)}") + "\n"));
        using var files = Reading.Open(new ReadSettings { ChunkBytes = 1000 }, Encoding.UTF8.GetBytes(bad));
        using var whole = Reading.Open(new ReadSettings { MostProblems = 20_000 }, Encoding.UTF8.GetBytes(bad));

        Assert.Equal(1000, files.Problems.Length);
        Assert.Equal(whole.Problems.Length, files.ProblemCount);
        Assert.Equal(whole.Problems.Take(1000).ToArray(), files.Problems.ToArray());
        Assert.Equal(files.ProblemCount, files.RefusedLines);
    }
}
