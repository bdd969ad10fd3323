using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Xunit;

namespace Fremdrift.Tests.Core.Registers;

public sealed class CvrTests
{
    [Theory]
    [InlineData("10000009")]
    [InlineData("10 00 00 09")]
    [InlineData(" DK10000009")]
    [InlineData("dk-10000009 ")]
    public void Read_OfWhatPeopleType_IsTheSameNumber(string typed)
    {
        // 2·1 + 1·9 = 11
        var reading = Cvr.Read(typed);

        Assert.True(reading.IsRight);
        Assert.Equal("10000009", reading.Number.Digits);
        Assert.Equal("10 00 00 09", reading.Number.Written);
        Assert.Equal("", reading.Says(Language.English));
    }

    [Theory]
    [InlineData(null, CvrProblem.Empty)]
    [InlineData(" ", CvrProblem.Empty)]
    [InlineData("1000000", CvrProblem.WrongLength)]
    [InlineData("100000090", CvrProblem.WrongLength)]
    [InlineData("DK", CvrProblem.WrongLength)]
    [InlineData("1000000O", CvrProblem.OtherCharacters)]
    [InlineData("=1+1", CvrProblem.OtherCharacters)]
    [InlineData("10000008", CvrProblem.WrongCheckDigit)]
    [InlineData("01000009", CvrProblem.WrongCheckDigit)]
    [InlineData("00000000", CvrProblem.WrongCheckDigit)]
    public void Read_OfNoNumber_SaysWhatIsWrong(string? typed, CvrProblem problem)
    {
        var reading = Cvr.Read(typed);

        Assert.Equal(problem, reading.Problem);
        Assert.True(reading.Number.IsEmpty);
        Assert.NotEmpty(reading.Says(Language.Danish));
        Assert.NotEqual(reading.Says(Language.Danish), reading.Says(Language.English), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_OfAnySingleWrongDigit_IsRefused()
    {
        const string Right = "10000009";
        for (var at = 0; at < 8; at++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != Right[at]))
                Assert.False(Cvr.Read(Right[..at] + digit + Right[(at + 1)..]).IsRight);
        }
    }
}
