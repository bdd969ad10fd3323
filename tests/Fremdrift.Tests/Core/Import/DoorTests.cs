using System.Text;
using Fremdrift.Core.Import;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

/// <summary>What is asked of facts that come from elsewhere into a store, and of no others.</summary>
public sealed class DoorTests
{
    [Theory]
    [InlineData("010180-1234")]
    [InlineData("0101801234")]
    [InlineData("01 01 80 1234")]
    [InlineData("ny")]
    [InlineData("Eksport.CSV")]
    [InlineData("..")]
    public void Citizen_WithAKeyThatNoAddressMayHold_IsRefusedAtTheDoorAlone(string key)
    {
        Assert.Equal(1, Read(key, "2021-02-28", atDoor: false).AcceptedFacts);
        var read = Read(key, "2021-02-28", atDoor: true);

        Assert.Equal(0, read.AcceptedFacts);
        var problem = Assert.Single(read.Problems);
        Assert.Equal("citizen", problem.Field);
        Assert.DoesNotContain(key, problem.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 0)]
    public void Citizen_WithALongKey_IsRefused(int length, int taken) => Assert.Equal(taken, Read(new string('æ', length), "2021-02-28", atDoor: true).AcceptedFacts);

    [Theory]
    [InlineData("0001-01-01", true)]
    [InlineData("1899-12-31", true)]
    [InlineData("1900-01-01", false)]
    [InlineData("2100-12-31", false)]
    [InlineData("9999-12-31", true)]
    public void Fact_OfAnOddYear_IsTakenWithAWarningAtTheDoor(string date, bool isOdd)
    {
        var read = Read("c1", date, atDoor: true);

        Assert.Equal(1, read.AcceptedFacts);
        Assert.Equal(isOdd ? ["date"] : [], read.Problems.Where(problem => problem.IsWarning).Select(problem => problem.Field));
        Assert.Empty(Read("c1", date, atDoor: false).Problems);
    }

    [Theory]
    [InlineData("0101801234", "j1", "id")]
    [InlineData("010180-1234", "j1", "id")]
    [InlineData("610180 1234", "j1", "id")]
    [InlineData("f1", "0101801234", "job")]
    [InlineData("f1", "010180-1234", "job")]
    public void Key_ThatIsACprNumber_IsRefusedAtTheDoorAlone(string id, string job, string field)
    {
        Assert.Equal(1, ReadJob(id, job, null, atDoor: false).AcceptedFacts);
        var read = ReadJob(id, job, null, atDoor: true);

        Assert.Equal(0, read.AcceptedFacts);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(field, problem.Field);
        Assert.DoesNotContain("1234", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3113801234", "9900000000")]
    [InlineData("01018012345", "010180123")]
    [InlineData("f0101801234", "job 0101801234")]
    public void Key_ThatIsAnotherNumber_IsTaken(string id, string job) => Assert.Equal(1, ReadJob(id, job, null, atDoor: true).AcceptedFacts);

    [Theory]
    [InlineData("12345678")]
    [InlineData("1234567")]
    [InlineData("00000000")]
    [InlineData("<script>")]
    public void Cvr_ThatIsNone_IsRefusedAtTheDoorAlone(string cvr)
    {
        Assert.Equal(1, ReadJob("f1", "j1", cvr, atDoor: false).AcceptedFacts);
        foreach (var read in new[] { ReadJob("f1", "j1", cvr, atDoor: true), ReadJobOfCsv(cvr) })
        {
            Assert.Equal((0, 1), (read.AcceptedFacts, read.RefusedLines));
            Assert.Equal("cvr", Assert.Single(read.Problems).Field);
        }
    }

    [Theory]
    [InlineData("10150817")]
    [InlineData("10 15 08 17")]
    [InlineData("DK10150817")]
    [InlineData("")]
    public void Cvr_ThatIsOneOrEmpty_IsTaken(string cvr)
    {
        Assert.Equal(1, ReadJob("f1", "j1", cvr, atDoor: true).AcceptedFacts);
        Assert.Equal(1, ReadJobOfCsv(cvr).AcceptedFacts);
    }

    [Fact]
    public void Cvr_WrittenAsANumberOrAList_IsJudgedToo()
    {
        Assert.Equal(1, ReadJob("f1", "j1", null, atDoor: true, ",\"cvr\":10150817").AcceptedFacts);
        Assert.Equal(0, ReadJob("f1", "j1", null, atDoor: true, ",\"cvr\":12345678").AcceptedFacts);
        Assert.Equal(0, ReadJob("f1", "j1", null, atDoor: true, ",\"cvr\":[\"10150817\"]").AcceptedFacts);
    }

    private static FactText ReadJob(string id, string job, string? cvr, bool atDoor, string more = "") => FactText.Read(
        Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","citizen":"c1","type":"flexjob","job":"{{job}}","from":"2021-02-28","hours":10,"recorded":"2021-03-01T12:00:00Z"{{(cvr is null ? more : $",\"cvr\":\"{cvr}\"")}}}"""),
        Reading.Vocabulary, atDoor: atDoor);

    private static FactText ReadJobOfCsv(string cvr) => FactText.Read(
        Encoding.UTF8.GetBytes($"id;citizen;type;job;from;hours;recorded;cvr\nf1;c1;flexjob;j1;2021-02-28;10;2021-03-01T12:00:00Z;{cvr}\n"), Reading.Vocabulary, "facts", FactFormat.Csv, atDoor: true);

    private static FactText Read(string citizen, string date, bool atDoor) => FactText.Read(
        Encoding.UTF8.GetBytes($$"""{"id":"a1","citizen":"{{citizen}}","type":"cv","date":"{{date}}","recorded":"2021-03-01T12:00:00Z"}"""), Reading.Vocabulary, atDoor: atDoor);
}
