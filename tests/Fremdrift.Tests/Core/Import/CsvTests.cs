using System.Text;
using Fremdrift.Core.Import;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class CsvTests
{
    private const string Header = "id,citizen,type,recorded,date,from,to,at,kind,hours,job,sections,inPerson,tasks,text,supersedes,note";

    private static readonly string[] Rows =
    [
        "a1,c1,cv,2021-03-01T12:00:00Z,2021-02-28,,,,,,,,,,,,",
        "a2,c1,benefit,2021-03-01T12:00:00Z,,2021-02-28,2021-03-28,,ledighedsydelse,,,,,,,,",
        "a3,c1,flexjob,2021-03-01T12:00:00Z,,2021-02-28,,,,7.5,j1,,,,,,",
        "a4,c2,rehab-meeting,2021-03-01T12:00:00Z,2021-02-28,,,,first,,,1.4; 2.1 ;;2.2,,,,,",
        "a5,c2,follow-up,2021-03-01T12:00:00Z,2021-02-28,,,,,,j1,,JA,,,,",
        "a6,c2,flexjob-agreement,2021-03-01T12:00:00Z,2021-02-28,,,,,0,j1,,,true,,,",
        "\"a7\",\"c,\"\"3\"\"\",job-goal,2021-03-01T12:00:00Z,2021-02-28,,,,,,,,,,\"to linjer,\r\nog \"\"citat\"\"\",a6x,n",
        "a8,c3,message,2021-03-01T12:00:00Z,,,,2021-02-28T10:00,,,,,,,,,",
        "a9,c3,retraction,2021-03-01T12:00:00Z,,,,,,,,,,,,a8,",
    ];

    private static readonly string[] Lines =
    [
        """{"id":"a1","citizen":"c1","type":"cv","recorded":"2021-03-01T12:00:00Z","date":"2021-02-28"}""",
        """{"id":"a2","citizen":"c1","type":"benefit","recorded":"2021-03-01T12:00:00Z","from":"2021-02-28","to":"2021-03-28","kind":"ledighedsydelse"}""",
        """{"id":"a3","citizen":"c1","type":"flexjob","recorded":"2021-03-01T12:00:00Z","from":"2021-02-28","hours":7.5,"job":"j1"}""",
        """{"id":"a4","citizen":"c2","type":"rehab-meeting","recorded":"2021-03-01T12:00:00Z","date":"2021-02-28","kind":"first","sections":["1.4","2.1","2.2"]}""",
        """{"id":"a5","citizen":"c2","type":"follow-up","recorded":"2021-03-01T12:00:00Z","date":"2021-02-28","job":"j1","inPerson":true}""",
        """{"id":"a6","citizen":"c2","type":"flexjob-agreement","recorded":"2021-03-01T12:00:00Z","date":"2021-02-28","job":"j1","hours":0,"tasks":true}""",
        """{"id":"a7","citizen":"c,\"3\"","type":"job-goal","recorded":"2021-03-01T12:00:00Z","date":"2021-02-28","text":"to linjer,\r\nog \"citat\"","supersedes":"a6x","note":"n"}""",
        """{"id":"a8","citizen":"c3","type":"message","recorded":"2021-03-01T12:00:00Z","at":"2021-02-28T10:00"}""",
        """{"id":"a9","citizen":"c3","type":"retraction","recorded":"2021-03-01T12:00:00Z","supersedes":"a8"}""",
    ];

    [Theory]
    [InlineData(',', "\n")]
    [InlineData(';', "\r\n")]
    [InlineData('\t', "\n")]
    public void Csv_OfAnySeparator_EqualsJson(char separator, string lineBreak)
    {
        var rows = Rows.Prepend(Header).Select(row => Separated(row, separator));
        var csv = FactText.Read(Encoding.UTF8.GetBytes("\uFEFF" + string.Join(lineBreak, rows) + lineBreak), Reading.Vocabulary, "f.csv", FactFormat.Csv);
        var json = Reading.Lines(Lines);

        Assert.Empty(csv.Problems);
        Assert.Equal(Reading.Dump(json.Facts), Reading.Dump(csv.Facts));
    }

    [Fact]
    public void Csv_AndJsonOfTheSameFacts_SayTheSame()
    {
        var csv = FactSource.FromMemory("f.csv", Encoding.UTF8.GetBytes(Header + "\n" + string.Join('\n', Rows)), FactFormat.Csv);
        var json = FactSource.FromMemory("f.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', Lines)));
        using var files = FactFiles.Open([csv, json], Reading.Vocabulary);

        Assert.Empty(files.Problems);
        Assert.Equal(9, files.AcceptedFacts);
        Assert.False(files.IsStreaming);
    }

    [Theory]
    [InlineData("hours", "7,5", "7.5")]
    [InlineData("hours", "-0", "0")]
    [InlineData("inPerson", "nej", "no")]
    [InlineData("inPerson", "FALSE", "no")]
    [InlineData("inPerson", "1", "yes")]
    [InlineData("tasks", "ja", "yes")]
    [InlineData("tasks", "nej", null)]
    [InlineData("tasks", "0", null)]
    [InlineData("tasks", "aftalt", "yes")]
    [InlineData("group", "1", "1")]
    public void Cell_MeansWhatItsFieldMayHold(string field, string cell, string? expected)
    {
        var type = field switch { "hours" => "employment", "inPerson" => "follow-up", "tasks" => "flexjob-agreement", _ => "group" };
        var read = Reading.Csv($"id;citizen;type;recorded;date;from;job;{field}", $"a1;c1;{type};2021-03-01T12:00:00Z;2021-02-28;2021-02-28;j1;{cell}");

        Assert.Empty(read.Problems);
        var dump = Reading.Dump(read.Facts).Single();
        if (expected is null) Assert.DoesNotContain($" {field}=", dump, StringComparison.Ordinal);
        else Assert.EndsWith($" {field}={expected}", dump, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a1,c1,cv,2021-03-01T12:00:00Z,2021-02-30,,", "date", "\"2021-02-30\" is not in the calendar", "write it as yyyy-MM-dd, for example 2021-02-28")]
    [InlineData(",c1,cv,2021-03-01T12:00:00Z,2021-02-28,,", "id", "is missing", "give the fact an id of its own, for example \"a-17\"")]
    [InlineData("a1,c1,follow-up,2021-03-01T12:00:00Z,2021-02-28,j1,yes", "inPerson", "\"yes\" is neither true nor false", "write true or false (or ja or nej, 1 or 0)")]
    [InlineData("a1,c1,cv,2021-03-01T12:00:00Z,2021-02-28", null, "the line has 5 cells where the header has 7", "write a cell for every column, empty where there is no value, and quotes around a cell that holds a separator")]
    [InlineData("a1,c1,cv,2021-03-01T12:00:00Z,2021-02-28,,,x", null, "the line has 8 cells where the header has 7", "write a cell for every column, empty where there is no value, and quotes around a cell that holds a separator")]
    [InlineData("a1,\"c\"1,cv,2021-03-01T12:00:00Z,2021-02-28,,", null, "something follows a closing quote", "write a quote that belongs to the text twice")]
    [InlineData("a1,\"c1,cv,2021-03-01T12:00:00Z,2021-02-28,,", null, "a quote is opened and not closed", "close it, or write a quote that belongs to the text twice")]
    [InlineData("a\0,c1,cv,2021-03-01T12:00:00Z,2021-02-28,,", "id", "\"a\\u0000\" holds a control character", "write it without")]
    public void Row_Bad_IsRefusedAndTheOthersAreTaken(string row, string? field, string what, string remedy)
    {
        var read = Reading.Csv("id,citizen,type,recorded,date,job,inPerson", "b1,c1,cv,2021-03-01T12:00:00Z,2021-02-28,,", row, "b2,c2,cv,2021-03-01T12:00:00Z,2021-02-28,,");

        Assert.Equal([new Said("facts.csv", 3, field, what, remedy)], Said.In(read.Problems));
        Assert.Equal((1, 2), (read.RefusedLines, read.AcceptedFacts));
    }

    [Fact]
    public void Row_AfterTextOverSeveralLines_IsNamedByTheLineOfTheFile() =>
        Assert.Equal(6, Reading.Csv("id,citizen,type,recorded,date,text", "", "b1,c1,job-goal,2021-03-01T12:00:00Z,2021-02-28,\"x", "y", "\"", ",c1,cv,2021-03-01T12:00:00Z,2021-02-28,").Problems.Single().Line);

    [Fact]
    public void Row_WithADecimalCommaBesideCommas_IsRefused() =>
        Assert.Equal("\"7,5\" is no number", Reading.Csv("id,citizen,type,recorded,from,job,hours", "a1,c1,flexjob,2021-03-01T12:00:00Z,2021-02-28,j1,\"7,5\"").Problems.Single().What.English);

    [Fact]
    public void Row_InAnotherEncoding_IsRefused()
    {
        var bytes = Encoding.Latin1.GetBytes("id,citizen,type,recorded,date\na1,bjørn,cv,2021-03-01T12:00:00Z,2021-02-28\na2,c2,cv,2021-03-01T12:00:00Z,2021-02-28\n");
        var read = FactText.Read(bytes, Reading.Vocabulary, format: FactFormat.Csv);

        Assert.Equal([new Said("facts", 2, null, "the line is not UTF-8", "save the file as UTF-8 (in Excel: CSV UTF-8)")], Said.In(read.Problems));
        Assert.Equal(1, read.AcceptedFacts);
    }

    [Fact]
    public void Rows_OfEmptyCells_AreSkipped() => Assert.Empty(Reading.Csv("id;citizen;type;recorded;date", ";;;;", "", "a1;c1;cv;2021-03-01T12:00:00Z;2021-02-28", ";;;;").Problems);

    [Fact]
    public void Columns_WithoutNameOrValue_AreIgnored() => Assert.Empty(Reading.Csv("id;citizen;type;recorded;date;;", "a1;c1;cv;2021-03-01T12:00:00Z;2021-02-28;;").Problems);

    [Fact]
    public void Columns_WithAValueAndNoName_AreRefused() =>
        Assert.Equal("column 6 has a value and no name", Reading.Csv("id;citizen;type;recorded;date;;", "a1;c1;cv;2021-03-01T12:00:00Z;2021-02-28;x;").Problems.Single().What.English);

    [Theory]
    [InlineData("id,citizen,type,recorded,date,id", "id", "stands more than once in the header", "keep one of the columns")]
    [InlineData("id,citizen,type,date", "recorded", "is no column of the file", "begin the file with a line of column names in UTF-8, parted by comma, semicolon or tab: id,citizen,type,recorded,…")]
    [InlineData("id,\"citizen,type,date", null, "the header line cannot be read", "begin the file with a line of column names in UTF-8, parted by comma, semicolon or tab: id,citizen,type,recorded,…")]
    public void Header_Bad_RefusesTheFile(string header, string? field, string what, string remedy)
    {
        var read = Reading.Csv(header, "a1,c1,cv,2021-03-01T12:00:00Z,2021-02-28,x", "a2,c1,cv,2021-03-01T12:00:00Z,2021-02-28,x");

        Assert.Equal([new Said("facts.csv", 1, field, what, remedy)], Said.In(read.Problems));
        Assert.Equal((1, 0), (read.RefusedLines, read.AcceptedFacts));
    }

    [Fact]
    public void File_Cut_SaysSo()
    {
        var whole = "id,citizen,type,recorded,date,note\na1,c1,cv,2021-03-01T12:00:00Z,2021-02-28,x\na2,c2,cv,2021-03-01T12:00:00Z,2021-02-28,\"x\"\"y\"";
        var second = whole.IndexOf("a2", StringComparison.Ordinal);
        for (var length = second + 1; length < whole.LastIndexOf(",\"", StringComparison.Ordinal); length++)
        {
            var read = FactText.Read(Encoding.UTF8.GetBytes(whole[..length]), Reading.Vocabulary, format: FactFormat.Csv);

            Assert.Equal("the line ends in the middle; the file seems to have been cut", read.Problems.Single().What.English);
            Assert.Equal(1, read.AcceptedFacts);
        }
    }

    [Fact]
    public void Row_TooLong_IsRefusedWithoutTheOthers()
    {
        foreach (var note in new[] { new string('x', 3_000_000), "\"" + string.Concat(Enumerable.Repeat("x\n", 1_000_000)), "\"" + new string('x', 3_000_000) + "\"" })
        {
            var read = Reading.Csv("id,citizen,type,recorded,date,note", "a1,c1,cv,2021-03-01T12:00:00Z,2021-02-28,x", "a2,c1,cv,2021-03-01T12:00:00Z,2021-02-28," + note, "a3,c1,cv,2021-03-01T12:00:00Z,2021-02-28,x");

            Assert.Equal(new Said("facts.csv", 3, null, "the line is longer than 1 MiB", "write one fact a line, each ended by a line break"), Said.In(read.Problems)[0]);
            Assert.Equal(2, read.AcceptedFacts);
        }
    }

    [Fact]
    public void File_NamedCsv_IsReadAsCsv()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("facts.CSV");
        File.WriteAllLines(path, Rows.Prepend(Header));
        using var files = FactFiles.Open([path], Reading.Vocabulary);

        Assert.Equal(9, files.AcceptedFacts);
        Assert.Equal(Reading.Dump(Reading.Lines(Lines).Facts), Reading.Dump(files));
    }

    // Only commas outside quotes part cells, and none of the rows quotes another.
    private static string Separated(string row, char separator) => separator == ','
        ? row
        : string.Concat(row.Split('"').Select((part, number) => (number == 0 ? "" : "\"") + (number % 2 == 0 ? part.Replace(";", "|", StringComparison.Ordinal).Replace(',', separator) : part)))
            .Replace("1.4| 2.1 ||2.2", "\"1.4; 2.1 ;;2.2\"", StringComparison.Ordinal);
}
