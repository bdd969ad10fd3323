using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class DuplicateTests
{
    private const string Remedy = "give the fact an id of its own; to correct the other, name it in supersedes";

    [Theory]
    [InlineData(
        """{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z","x":1,"y":[2]}""",
        """{ "y":[2], "x":1, "to":null, "employer":"", "recorded":"2021-03-01T13:00:00.000+01:00","from":"2021-02-28","hours":1.0e1,"job":"j\u0031","type":"flexjob","citizen":"c1","id":"a1","z":null}""")]
    [InlineData(
        """{"id":"a1","citizen":"c1","type":"group","group":2,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""",
        """{"id":"a1","citizen":"c1","type":"group","group":"2","from":"2021-02-28","recorded":"2021-03-01T12:00:00Z","supersedes":null}""")]
    [InlineData(
        """{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28T10:00","recorded":"2021-03-01T12:00:00Z"}""",
        """{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28T10:00:00","recorded":"2021-03-01T12:00:00Z"}""")]
    public void Id_AgainWithTheSameContent_ChangesNothing(string first, string again)
    {
        foreach (var lines in new[] { new[] { first, again }, [again, first], [first, again, first] })
        {
            var read = Reading.Lines(lines);

            Assert.Empty(read.Problems);
            Assert.Equal(1, read.AcceptedFacts);
            Assert.Equal(Reading.Dump(Reading.Lines(first).Facts), Reading.Dump(read.Facts));
        }
    }

    [Theory]
    [InlineData("""{"id":"a1","citizen":"c2","type":"flexjob","job":"j1","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j2","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10.5,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10,"from":"2021-02-27","recorded":"2021-03-01T12:00:00Z"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10,"from":"2021-02-28","to":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00.5Z"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z","supersedes":"a0"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z","employer":"x"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z","note":"x"}""")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"employment","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""")]
    public void Id_AgainWithOtherContent_IsRefused(string other)
    {
        const string first = """{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":10,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""";
        foreach (var lines in new[] { new[] { first, other }, [other, first] })
        {
            var read = Reading.Lines(lines);

            var problem = Assert.Single(read.Problems);
            Assert.Equal((2, "id", "was read before with other content, at facts.jsonl:1", Remedy), (problem.Line, problem.Field, problem.What.English, problem.Remedy.English));
            Assert.Equal((1, 1), (read.RefusedLines, read.AcceptedFacts));
            Assert.Equal(Reading.Dump(Reading.Lines(lines[0]).Facts), Reading.Dump(read.Facts));
        }
    }

    [Fact]
    public void Id_OfARefusedLine_IsFree()
    {
        var read = Reading.Lines(Reading.CvOf("c1", "a1", "2021-02-30"), Reading.CvOf("c2", "b1"), Reading.CvOf("c2", "a1"));

        Assert.Equal(1, read.RefusedLines);
        Assert.Equal(["c2 a1 cv", "c2 b1 cv"], Reading.Dump(read.Facts).Select(fact => string.Join(' ', fact.Split(' ')[..3])).ToArray());
    }

    [Fact]
    public void Id_RepeatedManyTimes_IsReportedForEachOtherContent()
    {
        var read = Reading.Lines([.. Enumerable.Range(1, 9).Select(day => Reading.CvOf("c1", "a1", $"2021-02-0{1 + (day % 3)}"))]);

        Assert.Equal([2, 3, 5, 6, 8, 9], read.Problems.Select(problem => problem.Line).ToArray());
        Assert.Equal((6, 1), (read.RefusedLines, read.AcceptedFacts));
    }
}
