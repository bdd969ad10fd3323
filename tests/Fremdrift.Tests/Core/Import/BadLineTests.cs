using Fremdrift.Core.Import;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class BadLineTests
{
    private const string OneObject = """write one fact a line, as a JSON object: {"id":"a1","citizen":"c1","type":"cv",…}""";
    private const string DayRemedy = "write it as yyyy-MM-dd, for example 2021-02-28";
    private const string LocalRemedy = "write the local time as yyyy-MM-ddTHH:mm, for example 2020-06-03T10:00";
    private const string InstantRemedy = "write the instant with its offset, for example 2020-06-03T10:00:00+02:00";

    public static TheoryData<string, string?, string, string> Lines => new()
    {
        // The line itself.
        { "hello", null, "the line is no JSON object", OneObject },
        { "[]", null, "the line is no JSON object", OneObject },
        { """{"id":"a",}""", null, "the line is not valid JSON at byte 11", OneObject },
        { """{'id':'a'}""", null, "the line is not valid JSON at byte 2", OneObject },
        { Reading.Cv + ",", null, $"something follows the object, at byte {Reading.Cv.Length + 1}", "write one object a line and nothing after it" },
        { Reading.Cv + Reading.Cv, null, $"something follows the object, at byte {Reading.Cv.Length + 1}", "write one object a line and nothing after it" },
        { Reading.Cv[..^1], null, "the line ends in the middle of the object", OneObject },
        { """{"id":"a""", null, "the line ends in the middle of the object", OneObject },
        { """{"id":"\ud800"}""", null, """a text holds half a character (a lone \ud800 to \udfff)""", "write the character itself, in UTF-8" },
        { "{\"x\":" + new string('[', 70), null, "the line is nested more than 64 deep", "write the fact as one flat object" },
        { "{" + string.Join(',', Enumerable.Range(0, 257).Select(n => $"\"x{n}\":1")) + "}", null, "the line has more than 256 fields", "write the fact with its own fields alone" },
        { "{\"id\":\"a\u0001\"}", null, "the line is not valid JSON at byte 9", OneObject },

        // What every fact has.
        { """{"citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "id", "is missing", "give the fact an id of its own, for example \"a-17\"" },
        { """{"id":null,"citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "id", "is missing", "give the fact an id of its own, for example \"a-17\"" },
        { """{"id":17,"citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "id", "the number 17 stands where a text belongs", "write it as a text, in quotes" },
        { """{"id":"a\u0000","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "id", "\"a\\u0000\" holds a control character", "write it without" },
        { """{"id":"a1","citizen":"","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "citizen", "is missing", "write your key of the citizen, for example \"c-17\"" },
        { "{\"id\":\"a1\",\"citizen\":\"c\u0085\",\"type\":\"cv\",\"date\":\"2021-02-28\",\"recorded\":\"2021-03-01T12:00:00Z\"}", "citizen", "\"c\\u0085\" holds a control character", "write it without" },
        { "{\"id\":\"a1\",\"citizen\":\"c\u007f\",\"type\":\"cv\",\"date\":\"2021-02-28\",\"recorded\":\"2021-03-01T12:00:00Z\"}", "citizen", "\"c\\u007f\" holds a control character", "write it without" },
        { """{"id":"a1","citizen":"c1","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "type", "is missing", "write the type of the fact, for example \"contact\"" },
        { """{"id":"a1","citizen":"c1","type":"flexjobs","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "type", "\"flexjobs\" is no type of fact", "write a type of the catalogue; \"flexjob\" comes nearest" },
        { """{"id":"a1","citizen":"c1","type":"Cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "type", "\"Cv\" is no type of fact", "write a type of the catalogue; \"cv\" comes nearest" },
        { """{"id":"a1","citizen":"c1","type":"weather","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "type", "\"weather\" is no type of fact", "write a type of the catalogue, for example \"contact\", \"benefit\" or \"flexjob\"" },
        { """{"id":"a1","citizen":"c1","type":true,"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "type", "true stands where a text belongs", "write the type of the fact, for example \"contact\"" },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28"}""", "recorded", "is missing", InstantRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00"}""", "recorded", "\"2021-03-01T12:00:00\" has no offset", "add Z or the offset, for example 2020-06-03T10:00:00+02:00" },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01"}""", "recorded", "\"2021-03-01\" is no instant", InstantRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T24:00:00Z"}""", "recorded", "\"2021-03-01T24:00:00Z\" does not exist", InstantRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00+15:00"}""", "recorded", "\"2021-03-01T12:00:00+15:00\" does not exist", InstantRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"0001-01-01T00:00:00+01:00"}""", "recorded", "\"0001-01-01T00:00:00+01:00\" does not exist", InstantRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":1614600}""", "recorded", "the number ####### stands where a text belongs", InstantRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z","supersedes":7}""", "supersedes", "the number 7 stands where a text belongs", "write it as a text, in quotes" },
        { """{"id":"a1","citizen":"c1","type":"retraction","recorded":"2021-03-01T12:00:00Z"}""", "supersedes", "is missing", "write the id of the fact that is corrected or taken back" },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z","date":"2021-02-28"}""", "date", "stands more than once in the line", "keep one of them" },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z","x":1,"\u0078":1}""", "x", "stands more than once in the line", "keep one of them" },

        // When it was.
        { """{"id":"a1","citizen":"c1","type":"cv","recorded":"2021-03-01T12:00:00Z"}""", "date", "is missing", DayRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"31-02-2021","recorded":"2021-03-01T12:00:00Z"}""", "date", "\"31-02-2021\" is no date", DayRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-29","recorded":"2021-03-01T12:00:00Z"}""", "date", "\"2021-02-29\" is not in the calendar", DayRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"0000-01-01","recorded":"2021-03-01T12:00:00Z"}""", "date", "\"0000-01-01\" is not in the calendar", DayRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":"2021-2-28","recorded":"2021-03-01T12:00:00Z"}""", "date", "\"2021-2-28\" is no date", DayRemedy },
        { """{"id":"a1","citizen":"c1","type":"cv","date":20210228,"recorded":"2021-03-01T12:00:00Z"}""", "date", "the number ######## stands where a text belongs", DayRemedy },
        { """{"id":"a1","citizen":"c1","type":"other-actor","recorded":"2021-03-01T12:00:00Z"}""", "from", "is missing", DayRemedy },
        { """{"id":"a1","citizen":"c1","type":"other-actor","from":"2021-02-28","to":"28/2","recorded":"2021-03-01T12:00:00Z"}""", "to", "\"28/2\" is no date", DayRemedy },
        { """{"id":"a1","citizen":"c1","type":"other-actor","from":"2021-02-28","to":"2021-02-27","recorded":"2021-03-01T12:00:00Z"}""", "to", "\"2021-02-27\" is before from, \"2021-02-28\"", "write a day on or after from, or leave it out while the period goes on" },
        { """{"id":"a1","citizen":"c1","type":"message","recorded":"2021-03-01T12:00:00Z"}""", "at", "is missing", LocalRemedy },
        { """{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "at", "\"2021-02-28\" is no date and time", LocalRemedy },
        { """{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28T25:00","recorded":"2021-03-01T12:00:00Z"}""", "at", "\"2021-02-28T25:00\" does not exist", LocalRemedy },
        { """{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28T10:00:00+01:00","recorded":"2021-03-01T12:00:00Z"}""", "at", "\"2021-02-28T10:00:00+01:00\" has an offset", "write the local time without it, for example 2020-06-03T10:00" },
        { """{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28T10:00Z","recorded":"2021-03-01T12:00:00Z"}""", "at", "\"2021-02-28T10:00Z\" has an offset", "write the local time without it, for example 2020-06-03T10:00" },
        { """{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28T10:00:00.5","recorded":"2021-03-01T12:00:00Z"}""", "at", "\"2021-02-28T10:00:00.5\" is no date and time", LocalRemedy },

        // The type's own fields, by kind.
        { """{"id":"a1","citizen":"c1","type":"visitation","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "decision", "is missing", "write \"granted\" or \"refused\"" },
        { """{"id":"a1","citizen":"c1","type":"visitation","decision":"Anna Jensen, Vestergade 4","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "decision", "a text of several words is none of its values", "write \"granted\" or \"refused\"" },
        { """{"id":"a1","citizen":"c1","type":"visitation","decision":"Granted","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "decision", "\"Granted\" is none of its values", "write \"granted\" or \"refused\"" },
        { """{"id":"a1","citizen":"c1","type":"visitation","decision":true,"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "decision", "true stands where a text belongs", "write \"granted\" or \"refused\"" },
        { """{"id":"a1","citizen":"c1","type":"group","group":5,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "group", "the number 5 is none of its values", "write \"1\", \"2\", \"3\", \"4\" or \"flexjob\"" },
        { """{"id":"a1","citizen":"c1","type":"benefit","from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "kind", "is missing", "write a text, for example \"ledighedsydelse\"" },
        { """{"id":"a1","citizen":"c1","type":"benefit","kind":3,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "kind", "the number 3 stands where a text belongs", "write it as a text, in quotes" },
        { """{"id":"a1","citizen":"c1","type":"broker","broker":["b1"],"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "broker", "a list stands where a text belongs", "write it as a text, in quotes" },
        { """{"id":"a1","citizen":"c1","type":"follow-up","job":"j1","inPerson":"true","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "inPerson", "\"true\" is neither true nor false", "write true or false, without quotes" },
        { """{"id":"a1","citizen":"c1","type":"follow-up","job":"j1","inPerson":1,"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "inPerson", "the number 1 is neither true nor false", "write true or false, without quotes" },
        { """{"id":"a1","citizen":"c1","type":"scheme-assessment","conditionsMet":null,"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "conditionsMet", "is missing", "write true or false" },
        { """{"id":"a1","citizen":"c1","type":"follow-up","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "job", "is missing", "write the key of the job, for example \"j1\"" },
        { """{"id":"a1","citizen":"c1","type":"follow-up","job":"j\n1","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "job", "\"j\\u000a1\" holds a control character", "write it without" },
        { """{"id":"a1","citizen":"c1","type":"reply","at":"2021-02-28T10:00","recorded":"2021-03-01T12:00:00Z"}""", "inReplyTo", "is missing", "write the id of the message that is answered" },
        { """{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "hours", "is missing", "write a number from 0 to 168" },
        { """{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":-0.5,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "hours", "-0.5 is not between 0 and 168", "write a number from 0 to 168" },
        { """{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":168.01,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "hours", "168.01 is not between 0 and 168", "write a number from 0 to 168" },
        { """{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":1e999,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "hours", "1e999 is not between 0 and 168", "write a number from 0 to 168" },
        { """{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":"10","from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "hours", "\"10\" stands where a number belongs", "write a number from 0 to 168" },
        { """{"id":"a1","citizen":"c1","type":"development","dimension":"motivation","score":0,"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "score", "0 is not between 1 and 10", "write a number from 1 to 10" },
        { """{"id":"a1","citizen":"c1","type":"development","dimension":"motivation","score":11,"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "score", "11 is not between 1 and 10", "write a number from 1 to 10" },
        { """{"id":"a1","citizen":"c1","type":"flexjob-agreement","job":"j1","tasks":{},"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "tasks", "an object stands where a text, true or a number belongs", "write a text, true or a number above 0" },
        { """{"id":"a1","citizen":"c1","type":"rehab-meeting","kind":"first","sections":"1.4","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "sections", "\"1.4\" stands where a list of texts belongs", "write a list of texts, for example [\"1.4\",\"2.1\"]" },
        { """{"id":"a1","citizen":"c1","type":"rehab-meeting","kind":"first","sections":["1.4",2.1],"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "sections", "the list holds something else than texts", "write a list of texts, for example [\"1.4\",\"2.1\"]" },
        { """{"id":"a1","citizen":"c1","type":"rehab-meeting","kind":"first","progressionGoal":true,"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "progressionGoal", "true stands where a text belongs", "write it as a text, in quotes" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_Bad_IsRefusedAndTheOthersAreTaken(string line, string? field, string what, string remedy)
    {
        var read = Reading.Lines(Reading.CvOf("c0", "before"), line, Reading.CvOf("c9", "after"));

        Assert.Equal([new Said("facts.jsonl", 2, field, what, remedy)], Said.In(read.Problems));
        Assert.Equal(1, read.RefusedLines);
        Assert.Equal(2, read.AcceptedFacts);
        Assert.Equal(["c0 before", "c9 after"], Reading.Dump(read.Facts).Select(fact => string.Join(' ', fact.Split(' ')[..2])).ToArray());
    }

    [Fact]
    public void Line_WithManyProblems_NamesThemAll()
    {
        var read = Reading.Lines("""{"id":5,"type":"flexjob","from":"2021-02-30","to":"x","hours":200,"recorded":"y","employer":7,"employer":8}""");

        Assert.Equal(
            ["employer", "id", "citizen", "recorded", "from", "to", "job", "employer", "hours"],
            read.Problems.Select(problem => problem.Field!).ToArray());
        Assert.Equal(1, read.RefusedLines);
    }

    [Fact]
    public void Line_OfUnknownType_IsJudgedInWhatAllFactsHave()
    {
        var read = Reading.Lines("""{"id":"","citizen":4,"type":"weather","recorded":"now","date":"never"}""");

        Assert.Equal(["type", "id", "citizen", "recorded"], read.Problems.Select(problem => problem.Field!).ToArray());
    }

    [Fact]
    public void Problem_AsText_IsOneLine()
    {
        var problem = Reading.Lines("""{"id":"a1","citizen":"c1","type":"cv","date":"31-02-2021","recorded":"2021-03-01T12:00:00Z"}""").Problems.Single();

        Assert.Equal("facts.jsonl:1: date: \"31-02-2021\" is no date; write it as yyyy-MM-dd, for example 2021-02-28", problem.ToString());
    }
}
