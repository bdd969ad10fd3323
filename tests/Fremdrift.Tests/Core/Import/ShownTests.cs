using System.Text;
using Fremdrift.Core.Import;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class ShownTests
{
    [Theory]
    [InlineData("2021-02-30", "2021-02-30")]
    [InlineData("0102031234", "##########")]
    [InlineData("010203-1234", "######-####")]
    [InlineData("010203 1234", "###### ####")]
    [InlineData("cpr:010203-1234.", "cpr:######-####.")]
    [InlineData("x010203123456y", "x############y")]
    [InlineData("010203-123", "######-123")]
    [InlineData("123456", "######")]
    [InlineData("12345", "12345")]
    [InlineData("a\u001b[31m\u202eb\u0000", "a\\u001b[31m\\u202eb\\u0000")]
    [InlineData("bjørn 🐟", "bjørn 🐟")]
    public void Value_InAProblem_GivesNothingAway(string value, string shown) =>
        Assert.Equal(shown, Shown.Plain(Encoding.UTF8.GetBytes(value)));

    [Fact]
    public void Value_Long_IsCutShort()
    {
        Assert.Equal(new string('x', 60) + "…", Shown.Plain(Encoding.UTF8.GetBytes(new string('x', 1000))));
        Assert.Equal(new string('ø', 60), Shown.Plain(Encoding.UTF8.GetBytes(new string('ø', 60))));
    }

    [Fact]
    public void Number_AcrossTheCut_IsMasked()
    {
        for (var before = 40; before <= 61; before++)
        {
            var shown = Shown.Plain(Encoding.UTF8.GetBytes(new string('x', before) + "010203-1234 and more"));
            Assert.DoesNotContain("0102", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Problem_AboutANumber_DoesNotShowIt()
    {
        var read = Reading.Lines("""{"id":"a1","citizen":"c1","type":"010203-1234","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z","0102031234":1,"0102031234":1}""");

        Assert.Equal(2, read.Problems.Length);
        Assert.DoesNotContain(read.Problems, problem => problem.ToString().Contains("0102", StringComparison.Ordinal));
    }
}
