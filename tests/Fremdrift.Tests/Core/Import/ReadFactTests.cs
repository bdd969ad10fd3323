using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class ReadFactTests
{
    [Theory]
    [InlineData("""{"type":"cv","date":"2021-02-28"}""", "{}")]
    [InlineData("""{"type":"message","at":"2021-02-28T10:00"}""", "{}")]
    [InlineData("""{"type":"retraction","supersedes":"x"}""", "{}")]
    [InlineData("""{"hours":8.0,"type":"flexjob","from":"2021-02-28","to":"2021-03-28","employer":"Føtex","job":"j1"}""", """{"job":"j1","employer":"Føtex","hours":8}""")]
    [InlineData("""{"type":"flexjob","from":"2021-02-28","job":"j1","hours":7.50,"employer":""}""", """{"job":"j1","hours":7.5}""")]
    [InlineData("""{"type":"flexjob","from":"2021-02-28","job":"j1","hours":-0.0,"employer":null}""", """{"job":"j1","hours":0}""")]
    [InlineData("""{"type":"flexjob","from":"2021-02-28","job":"j1","hours":1e1}""", """{"job":"j1","hours":10}""")]
    [InlineData("""{"type":"benefit","from":"2021-02-28","kind":"ledighedsydelse"}""", """{"kind":"ledighedsydelse"}""")]
    [InlineData("""{"type":"benefit","from":"2021-02-28","kind":"noget \"andet\""}""", """{"kind":"noget \"andet\""}""")]
    [InlineData("""{"type":"group","from":"2021-02-28","group":2}""", """{"group":"2"}""")]
    [InlineData("""{"type":"rehab-preparation","date":"2021-02-28","assessedForFlexjob":false}""", """{"assessedForFlexjob":false}""")]
    [InlineData("""{"type":"rehab-meeting","date":"2021-02-28","sections":["1.4","b\u00e5d"],"kind":"first"}""", """{"kind":"first","sections":["1.4","båd"]}""")]
    [InlineData("""{"type":"rehab-meeting","date":"2021-02-28","sections":[],"kind":"first"}""", """{"kind":"first","sections":[]}""")]
    [InlineData("""{"type":"flexjob-agreement","date":"2021-02-28","job":"j1","tasks":"lager","hours":8,"support":true,"followUp":false}""", """{"job":"j1","tasks":"lager","hours":8,"support":true,"followUp":false}""")]
    [InlineData("""{"type":"flexjob-agreement","date":"2021-02-28","job":"j1","hours":1e999}""", """{"job":"j1","hours":1.7976931348623157E+308}""")]
    [InlineData("""{"type":"job-goal","date":"2021-02-28","text":"a\\b\n\"c\"\u0000\u007f😀\ud83d\ude00"}""", "{\"text\":\"a\\\\b\\u000a\\\"c\\\"\\u0000\u007f😀😀\"}")]
    [InlineData("""{"type":"cv","date":"2021-02-28","z":1.50,"a":"x","m":[1,"q\"\u0041",[]],"l":["1","\""],"o":{"b":[null],"a":"\u0041"},"e":"","n":null,"t":true}""", """{"a":"x","l":["1","\""],"m":[1,"q\"\u0041",[]],"o":{"b":[null],"a":"\u0041"},"t":true,"z":1.50}""")]
    [InlineData("""{"type":"cv","date":"2021-02-28","from":"2021-02-28","hour\u0073":3,"\"\\":4}""", """{"\"\\":4,"from":"2021-02-28","hours":3}""")]
    public void Fields_OfALine_AreCanonical(string line, string fields)
    {
        var read = Reading.Lines("""{"id":"a1","citizen":"c1","recorded":"2021-03-01T12:00:00Z",""" + line[1..]);

        Assert.Empty(read.Problems);
        Assert.Equal(fields, read.Accepted.Single().FieldsText);
        Assert.Equal(Reading.Dump(read.Facts), Reading.Dump(Rebuilt(read)));
    }

    [Theory]
    [InlineData("flexjob,2021-02-28,,j1,7.5,,,", """{"job":"j1","hours":7.5}""")]
    [InlineData("flexjob-agreement,,2021-02-28,j1,8,ja,,", """{"job":"j1","tasks":true,"hours":8}""")]
    [InlineData("flexjob-agreement,,2021-02-28,j1,,\"lager; \"\"kasse\"\"\n\",,", """{"job":"j1","tasks":"lager; \"kasse\"\u000a"}""")]
    [InlineData("rehab-meeting,,2021-02-28,,,,1.4; 2.1;,first", """{"kind":"first","sections":["1.4","2.1"]}""")]
    [InlineData("cv,,2021-02-28,j1,8,1,1.4;2.1,", """{"hours":"8","job":"j1","sections":"1.4;2.1","tasks":"1"}""")]
    public void Fields_OfACsvRow_AreTypedByTheField(string row, string fields)
    {
        var read = Reading.Csv("id,citizen,recorded,type,from,date,job,hours,tasks,sections,kind", "a1,c1,2021-03-01T12:00:00Z," + row);

        Assert.Empty(read.Problems);
        Assert.Equal(fields, read.Accepted.Single().FieldsText);
        Assert.Equal(Reading.Dump(read.Facts), Reading.Dump(Rebuilt(read)));
    }

    [Fact]
    public void Fact_OfALine_SaysWhatAllFactsSay()
    {
        var fact = Reading.Lines(
            Reading.Cv,
            "",
            """{"id":"m1","citizen":"bj\u00f8rn","type":"message","at":"2021-02-28T10:00:59","supersedes":"a\u0031","recorded":"2021-03-01T12:00:00.5+01:00"}""",
            """{"id":"b1","citizen":"c1","type":"benefit","from":"2021-02-28","kind":"x","recorded":"2021-03-01T12:00:00Z"}""").Accepted;

        // The second is refused: it would correct another citizen's fact.
        Assert.Equal(["a1", "b1"], fact.Select(read => read.IdText).ToArray());
        Assert.Equal(["c1", "c1"], fact.Select(read => read.CitizenText).ToArray());
        Assert.Equal([1, 4], fact.Select(read => read.Line));
        Assert.Equal((Fact.Ongoing, 0, null), (fact[1].To, fact[1].Second, fact[1].SupersedesText));
        var message = Reading.Lines("""{"id":"m1","citizen":"bj\u00f8rn","type":"message","at":"2021-02-28T10:00:59","supersedes":"a\u0031","recorded":"2021-03-01T12:00:00.5+01:00"}""").Accepted.Single();
        Assert.Equal(("m1", "bjørn", "a1", "message"), (message.IdText, message.CitizenText, message.SupersedesText, message.Type.Name));
        Assert.Equal((36_059, message.From), (message.Second, message.To));
        Assert.Equal(new DateTime(2021, 3, 1, 11, 0, 0, 500, DateTimeKind.Utc).Ticks, message.Recorded);
        Assert.Equal(new DateOnly(2021, 2, 28).DayNumber, message.From);
        Assert.Equal("message at facts.jsonl:1", message.ToString());
    }

    [Fact]
    public void ReadAccepted_SeveralFilesInTinyChunks_GivesEachFactOnceInFileOrder()
    {
        var first = string.Join('\n', Reading.CvOf("z", "1"), "nonsense", Reading.CvOf("å", "2"), Reading.CvOf("z", "1"), Reading.CvOf("b", "3"));
        var second = string.Join("\r\n", Reading.CvOf("a", "4"), Reading.CvOf("z", "1", "2021-01-01"), Reading.CvOf("a", "5", more: ",\"x\":\"\\\"\"")) + "\n";
        for (var size = 1; size < 500; size += 7)
        {
            foreach (var forStore in new[] { true, false })
            {
                using var files = Reading.Open(new ReadSettings { ChunkBytes = size, LongestLine = 400, ForStore = forStore }, Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));
                var read = files.ReadAccepted().ToArray();
                Assert.Equal(["z 1 f1:1", "å 2 f1:3", "b 3 f1:5", "a 4 f2:1", "a 5 f2:3"], read.Select(fact => $"{fact.CitizenText} {fact.IdText} {fact.File}:{fact.Line}").ToArray());
                Assert.Equal(files.AcceptedFacts, read.Length);
                Assert.Equal(read.Select(fact => fact.FieldsText).ToArray(), files.ReadAccepted().Select(fact => fact.FieldsText).ToArray());
            }
        }
    }

    [Fact]
    public void ReadAccepted_ManyFacts_StayAsTheyWereRead()
    {
        var text = string.Join('\n', Enumerable.Range(0, 5000).Select(n => Reading.CvOf($"c{n / 7}", $"a{n}", more: $",\"x\":\"{new string('y', n % 300)}\\n{n}\"")));
        using var files = FactFiles.OpenForStore([FactSource.FromMemory("f", Encoding.UTF8.GetBytes(text))], Reading.Vocabulary);

        var read = files.ReadAccepted().ToArray();

        Assert.Equal(0, files.BatchCount);
        Assert.Equal(
            Enumerable.Range(0, 5000).Select(n => $$"""c{{n / 7}} a{{n}} {"x":"{{new string('y', n % 300)}}\u000a{{n}}"}""").ToArray(),
            read.Select(fact => $"{fact.CitizenText} {fact.IdText} {fact.FieldsText}").ToArray());
    }

    [Fact]
    public void ReadAccepted_LongText_IsWhole()
    {
        var text = new string('"', 400_000);
        var read = Reading.Csv("id,citizen,recorded,type,date,text", $"a1,c1,2021-03-01T12:00:00Z,job-goal,2021-02-28,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

        Assert.Equal($$"""{"text":"{{text.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""", read.Accepted.Single().FieldsText);
        Assert.Equal(Reading.Dump(read.Facts), Reading.Dump(Rebuilt(read)));
    }

    [Fact]
    public void ReadAccepted_FileChanged_Throws()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("f.jsonl");
        File.WriteAllText(path, Reading.Cv + "\n" + Reading.CvOf("c2", "a2") + "\n");
        using var files = FactFiles.OpenForStore([FactSource.FromFile(path)], Reading.Vocabulary);
        using (var stream = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = FileShare.ReadWrite })) stream.Write("{broken"u8);

        Assert.Throws<IOException>(() => files.ReadAccepted().Count());
    }

    internal static Batch Rebuilt(FactText read)
    {
        var table = new FactTable(read.Facts.Facts.Vocabulary);
        foreach (var fact in read.Accepted) StoredFields.AddTo(table, fact);
        table.Complete();
        var citizens = Enumerable.Range(0, table.Citizens.Count).ToArray();
        citizens.AsSpan().Sort((a, b) => table.Citizens[a].SequenceCompareTo(table.Citizens[b]));
        return new Batch(table, citizens);
    }
}
