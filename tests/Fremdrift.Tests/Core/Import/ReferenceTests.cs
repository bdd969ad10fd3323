using Fremdrift.Core.Import;
using Fremdrift.Engine.Facts;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class ReferenceTests
{
    private const string Retraction = """{"id":"r1","citizen":"c2","type":"retraction","supersedes":"a1","recorded":"2021-03-02T12:00:00Z"}""";
    private const string Message = """{"id":"m1","citizen":"c1","type":"message","at":"2021-02-28T10:00","recorded":"2021-03-01T12:00:00Z"}""";
    private const string Reply = """{"id":"r1","citizen":"c1","type":"reply","inReplyTo":"m1","at":"2021-02-28T11:00","recorded":"2021-03-01T12:00:00Z"}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Supersedes_OfAnotherCitizen_IsRefused(bool forward)
    {
        var fact = Reading.CvOf("c1", "a1");
        var read = forward ? Reading.Lines(Retraction, fact) : Reading.Lines(fact, Retraction);

        var (at, other) = forward ? (1, 2) : (2, 1);
        Assert.Equal([new Said("facts.jsonl", at, "supersedes", $"names a fact of another citizen, at facts.jsonl:{other}", "name a fact of the same citizen")], Said.In(read.Problems));
        Assert.Equal(["c1 a1 cv 2021-02-28 @2021-03-01T12:00:00.0000000Z"], Reading.Dump(read.Facts));
    }

    [Fact]
    public void Supersedes_OfTheSameCitizen_IsTaken()
    {
        var read = Reading.Lines(Retraction, Reading.CvOf("c2", "a1"));

        Assert.Empty(read.Problems);
        Assert.Equal("c2 a1 cv 2021-02-28 @2021-03-01T12:00:00.0000000Z until 2021-03-02T12:00:00.0000000Z", Reading.Dump(read.Facts)[0]);
    }

    [Fact]
    public void Supersedes_OfAnUnknownFact_IsTaken() => Assert.Empty(Reading.Lines(Retraction).Problems);

    [Fact]
    public void Supersedes_OfARefusedLine_IsAsOfAnUnknownFact() =>
        Assert.DoesNotContain(Reading.Lines(Reading.CvOf("c1", "a1", "2021-13-01"), Retraction).Problems, problem => problem.Field is "supersedes");

    [Fact]
    public void Supersedes_Refused_LeavesItsIdToTheNextLine()
    {
        var read = Reading.Lines(Reading.CvOf("c1", "a1"), Retraction, Reading.CvOf("c2", "r1"));

        Assert.Equal(["supersedes"], read.Problems.Select(problem => problem.Field!).ToArray());
        Assert.Equal(2, read.AcceptedFacts);
        Assert.StartsWith("c2 r1 cv", Reading.Dump(read.Facts)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Supersedes_InARing_IsJudgedWhateverTheOrder()
    {
        string[] ring = [Reading.CvOf("c1", "a1", more: ",\"supersedes\":\"b1\""), Reading.CvOf("c2", "b1", more: ",\"supersedes\":\"a1\"")];

        foreach (var lines in new[] { ring, [ring[1], ring[0]] }) Assert.Equal((2, 0), (Reading.Lines(lines).RefusedLines, Reading.Lines(lines).AcceptedFacts));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reply_ToAMessageOfTheCitizen_IsTakenSilently(bool forward) =>
        Assert.Empty((forward ? Reading.Lines(Reply, Message) : Reading.Lines(Message, Reply)).Problems);

    [Fact]
    public void Key_ThatReadsLikeAWord_IsTheIdItNames()
    {
        var read = Reading.Lines(Message.Replace("m1", "mentor", StringComparison.Ordinal), Reply.Replace("m1", "mentor", StringComparison.Ordinal));

        var history = read.Facts.Facts[0];
        var (message, reply) = (history.Facts[0], history.Facts[1]);
        Assert.Equal(~(long)message.Id, history.Value(reply, Catalogue.Find("reply")!.Field("inReplyTo")!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"id":"m1","citizen":"c2","type":"message","at":"2021-02-28T10:00","recorded":"2021-03-01T12:00:00Z"}""")]
    [InlineData("""{"id":"m1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""")]
    public void Reply_ToNoMessageOfTheCitizen_IsTakenWithAWarning(string? other)
    {
        var read = other is null ? Reading.Lines(Reply) : Reading.Lines(Reply, other);

        Assert.Equal(
            [new Said("facts.jsonl", 1, "inReplyTo", "answers no known message of the citizen", "register the message as well; until then the reply counts for nothing", IsWarning: true)],
            Said.In(read.Problems));
        Assert.Equal((0, other is null ? 1 : 2), (read.RefusedLines, read.AcceptedFacts));
    }
}
