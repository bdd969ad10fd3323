using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Xunit;

namespace Fremdrift.Tests.Core.Registers;

public sealed class CprTests
{
    [Theory]
    [InlineData("010180-1234")]
    [InlineData("0101801234")]
    [InlineData("  010180 1234 ")]
    [InlineData("01 01 80 - 12 34")]
    [InlineData("010180–1234")]
    [InlineData("010180\u00a01234")]
    public void Read_OfWhatPeopleType_IsTheSameNumber(string typed)
    {
        var reading = Cpr.Read(typed);

        Assert.True(reading.IsRight);
        Assert.Equal("0101801234", reading.Number.Digits);
        Assert.Equal("010180-1234", reading.Number.Written);
        Assert.Equal(Cpr.Read("0101801234").Number, reading.Number);
        Assert.Equal("", reading.Says(Language.Danish));
    }

    [Theory]
    [InlineData(null, CprProblem.Empty)]
    [InlineData("   ", CprProblem.Empty)]
    [InlineData("010180", CprProblem.WrongLength)]
    [InlineData("010180-12345", CprProblem.WrongLength)]
    [InlineData("-", CprProblem.WrongLength)]
    [InlineData("010180-123x", CprProblem.OtherCharacters)]
    [InlineData("٠١٠١٨٠١٢٣٤", CprProblem.OtherCharacters)]
    [InlineData("<script>", CprProblem.OtherCharacters)]
    [InlineData("000180-1234", CprProblem.NoSuchDate)]
    [InlineData("310480-1234", CprProblem.NoSuchDate)]
    [InlineData("011380-1234", CprProblem.NoSuchDate)]
    [InlineData("010080-1234", CprProblem.NoSuchDate)]
    [InlineData("290281-1234", CprProblem.NoSuchDate)]
    [InlineData("320180-1234", CprProblem.NoSuchDate)]
    [InlineData("600180-1234", CprProblem.NoSuchDate)]
    [InlineData("920180-1234", CprProblem.NoSuchDate)]
    [InlineData("910480-1234", CprProblem.NoSuchDate)]
    public void Read_OfNoNumber_SaysWhatIsWrong(string? typed, CprProblem problem)
    {
        var reading = Cpr.Read(typed);

        Assert.Equal(problem, reading.Problem);
        Assert.True(reading.Number.IsEmpty);
        Assert.NotEmpty(reading.Says(Language.Danish));
        Assert.NotEqual(reading.Says(Language.Danish), reading.Says(Language.English), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("0101360000", "1936-01-01")]
    [InlineData("0101993999", "1999-01-01")]
    [InlineData("0101364000", "2036-01-01")]
    [InlineData("0101374000", "1937-01-01")]
    [InlineData("0101369000", "2036-01-01")]
    [InlineData("0101379000", "1937-01-01")]
    [InlineData("0101575000", "2057-01-01")]
    [InlineData("0101585000", "1858-01-01")]
    [InlineData("0101998000", "1899-01-01")]
    [InlineData("2902004000", "2000-02-29")]
    [InlineData("6101801234", "1980-01-01")]
    [InlineData("9112801234", "1980-12-31")]
    public void BirthDay_OfAnyCentury_FollowsTheSeventhDigit(string digits, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Cpr.Read(digits).Number.BirthDay);

    [Fact]
    public void LeapDay_OfACenturyWithoutOne_IsNoDate()
    {
        Assert.Equal(CprProblem.NoSuchDate, Cpr.Read("2902001000").Problem);
        Assert.Equal(CprProblem.None, Cpr.Read("8902004000").Problem);
    }

    [Theory]
    [InlineData("0701801237", false)]
    [InlineData("6701801237", true)]
    public void IsNobodys_WithSixtyAddedToTheDay_IsTrue(string digits, bool nobodys) =>
        Assert.Equal(nobodys, Cpr.Read(digits).Number.IsNobodys);

    [Fact]
    public void FailsOldCheck_OfOneInElevenLastDigits_IsFalse()
    {
        // 4·0+3·1+2·0+7·1+6·8+5·0+4·1+3·2+2·3 = 74, and 74 + 3 is a multiple of 11.
        Assert.False(Cpr.Read("0101801233").Number.FailsOldCheck);
        Assert.True(Cpr.Read("0101801234").Number.FailsOldCheck);
        Assert.True(Cpr.Read("0101801234").IsRight);
    }

    [Fact]
    public void Number_WrittenWithoutThinking_HidesItsLastDigits()
    {
        var number = Cpr.Read("0101801234").Number;

        Assert.Equal("010180-xxxx", number.Masked);
        Assert.Equal("010180-xxxx", $"{number}");
        Assert.DoesNotContain("1234", new CprReading(number, CprProblem.None).ToString(), StringComparison.Ordinal);
    }
}
