using Fremdrift.Core.Programmes;
using Fremdrift.Web.Components.Kit;
using Xunit;

namespace Fremdrift.EndToEnd.Components;

public sealed class RelativeDayTests
{
    private const int Today = 739_942;

    [Theory]
    [InlineData(0, "i dag", "today")]
    [InlineData(1, "i morgen", "tomorrow")]
    [InlineData(2, "om 2 dage", "in 2 days")]
    [InlineData(-1, "i går", "yesterday")]
    [InlineData(-9, "for 9 dage siden", "9 days ago")]
    [InlineData(99, "om 99 dage", "in 99 days")]
    [InlineData(100, "om 3 måneder", "in 3 months")]
    [InlineData(-365, "for 12 måneder siden", "12 months ago")]
    [InlineData(800, "om 2 år", "in 2 years")]
    public void Of_DayBeforeOrAfterToday_SaysHowFarOff(int away, string danish, string english)
    {
        Assert.Equal(danish, RelativeDay.Of(Today + away, Today, Language.Danish));
        Assert.Equal(english, RelativeDay.Of(Today + away, Today, Language.English));
    }

    [Theory]
    [InlineData(0, "i dag", "today")]
    [InlineData(3, "om 3 dage", "in 3 days")]
    [InlineData(-1, "1 dag over", "1 day overdue")]
    [InlineData(-9, "9 dage over", "9 days overdue")]
    [InlineData(-120, "4 måneder over", "4 months overdue")]
    public void Due_DayBeforeOrAfterToday_SaysHowMuchOver(int away, string danish, string english)
    {
        Assert.Equal(danish, RelativeDay.Due(Today + away, Today, Language.Danish));
        Assert.Equal(english, RelativeDay.Due(Today + away, Today, Language.English));
    }
}
