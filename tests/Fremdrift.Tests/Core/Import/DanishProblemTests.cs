using System.Text.RegularExpressions;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed partial class DanishProblemTests
{
    private static readonly string[] EnglishWords = ["the", "is", "write", "stands", "holds", "and", "missing", "belongs", "example", "save", "file", "line"];

    [Theory]
    [MemberData(nameof(BadLineTests.Lines), MemberType = typeof(BadLineTests))]
    public void Problem_OfABadLine_IsSaidInDanishToo(string line, string? field, string what, string remedy)
    {
        var problem = Assert.Single(Reading.Lines(line, Reading.Cv).Problems);

        Assert.Equal((field, what, remedy), (problem.Field, problem.What.English, problem.Remedy.English));
        IsDanish(problem);
    }

    [Fact]
    public void Problem_BetweenFactsAndOfCsv_IsSaidInDanishToo()
    {
        var problems = Reading.Lines(
                Reading.Cv,
                Reading.CvOf("c1", "a1", "2021-01-01"),
                """{"id":"r1","citizen":"c2","type":"retraction","supersedes":"a1","recorded":"2021-03-01T12:00:00Z"}""",
                """{"id":"r2","citizen":"c2","type":"reply","inReplyTo":"x","at":"2021-02-28T10:00","recorded":"2021-03-01T12:00:00Z"}""").Problems
            .Concat(Reading.Text("").Problems)
            .Concat(Reading.Csv("id,citizen,type,recorded,date,job,", "a1,c1", "\"a", "\"a\"b,", ",,,,,,x", "a2,\"open").Problems)
            .Concat(Reading.Csv("id,id,citizen").Problems)
            .Concat(Reading.Csv("\"id").Problems)
            .ToArray();

        Assert.True(problems.Length > 12);
        Assert.All(problems, IsDanish);
    }

    [Fact]
    public void Text_InALanguage_NamesFieldFaultAndRemedy()
    {
        var problem = Reading.Lines(Reading.CvOf("c1", "a1", "31-02-2021")).Problems.Single();

        Assert.Equal("date: \"31-02-2021\" er ikke en dato; skriv datoen som åååå-MM-dd, for eksempel 2021-02-28", problem.Text(Language.Danish));
        Assert.Equal("date: \"31-02-2021\" is no date; write it as yyyy-MM-dd, for example 2021-02-28", problem.Text(Language.English));
    }

    /// <summary>The Danish says the same of the same, in other words.</summary>
    private static void IsDanish(Problem problem)
    {
        foreach (var label in new[] { problem.What, problem.Remedy })
        {
            Assert.NotEqual(label.English, label.Danish, StringComparer.Ordinal);
            Assert.Equal(Quotes(label.English), Quotes(label.Danish));
            Assert.DoesNotContain(Words().Matches(Quoted().Replace(label.Danish, "")).Select(word => word.Value), word => EnglishWords.Contains(word, StringComparer.Ordinal));
        }
    }

    private static string[] Quotes(string text) => [.. Quoted().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
