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

    private static FactText Read(string citizen, string date, bool atDoor) => FactText.Read(
        Encoding.UTF8.GetBytes($$"""{"id":"a1","citizen":"{{citizen}}","type":"cv","date":"{{date}}","recorded":"2021-03-01T12:00:00Z"}"""), Reading.Vocabulary, atDoor: atDoor);
}
