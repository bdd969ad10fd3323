using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Registration;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("22-11-2026", "2026-11-22")]
    [InlineData("22.11.2026", "2026-11-22")]
    [InlineData("22/11-26", "2026-11-22")]
    [InlineData("22/11 2026", "2026-11-22")]
    [InlineData("22112026", "2026-11-22")]
    [InlineData("221126", "2026-11-22")]
    [InlineData("2026-11-22", "2026-11-22")]
    [InlineData("20261122", "2026-11-22")]
    [InlineData("22. nov. 2026", "2026-11-22")]
    [InlineData("22 November 2026", "2026-11-22")]
    [InlineData("November 22, 2026", "2026-11-22")]
    [InlineData("d. 1. maj 2025", "2025-05-01")]
    [InlineData("søndag den 22. november 2026", "2026-11-22")]
    [InlineData("  22 - 11 - 2026 ", "2026-11-22")]
    [InlineData("1-2-26", "2026-02-01")]
    [InlineData("01-02-85", "1985-02-01")]
    [InlineData("31-12-46", "2046-12-31")]
    [InlineData("31-12-47", "1947-12-31")]
    [InlineData("29-02-2028", "2028-02-29")]
    [InlineData("01-01-1900", "1900-01-01")]
    [InlineData("31-12-2100", "2100-12-31")]
    [InlineData("22/11", "2026-11-22")]
    [InlineData("3/1", "2027-01-03")]
    [InlineData("3. jan", "2027-01-03")]
    [InlineData("15. juni", "2026-06-15")]
    [InlineData("i dag", "2026-11-22")]
    [InlineData("I DAG", "2026-11-22")]
    [InlineData("I  går", "2026-11-21")]
    [InlineData("i forgårs", "2026-11-20")]
    [InlineData("i morgen", "2026-11-23")]
    [InlineData("today", "2026-11-22")]
    [InlineData("yesterday", "2026-11-21")]
    [InlineData("d.d.", "2026-11-22")]
    public void Day_AsDanesWriteIt_IsRead(string typed, string expected)
    {
        var read = TypedDay.Read(typed, Forms.Today);

        Assert.Equal((DayFault.None, expected), (read.Fault, Days.Text(read.Day)));
    }

    [Theory]
    [InlineData("31-02-2026", DayFault.NotInCalendar, "2026-02-28")]
    [InlineData("29-02-2026", DayFault.NotInCalendar, "2026-02-28")]
    [InlineData("00-11-2026", DayFault.NotInCalendar, "2026-11-01")]
    [InlineData("22-13-2026", DayFault.NotInCalendar, "2026-11-22")]
    [InlineData("11-22-2026", DayFault.NotInCalendar, "2026-11-22")]
    [InlineData("31/2", DayFault.NotInCalendar, "2026-02-28")]
    [InlineData("31-12-1899", DayFault.YearOutOfRange, "2026-11-22")]
    [InlineData("01-01-2101", DayFault.YearOutOfRange, "2026-11-22")]
    [InlineData("0001-01-01", DayFault.YearOutOfRange, "2026-11-22")]
    [InlineData("22-11-226", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("-22-11-2026", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("22-11-2026-1", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("22_11_2026", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("snart", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("nov nov 2026", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("22", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("٢٢-١١-٢٠٢٦", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("99999999999999999999", DayFault.NotUnderstood, "2026-11-22")]
    [InlineData("99999999", DayFault.YearOutOfRange, "2026-11-22")]
    public void Day_ThatIsNone_IsRefusedWithTheNearest(string typed, DayFault fault, string nearest)
    {
        var read = TypedDay.Read(typed, Forms.Today);

        Assert.Equal((fault, nearest), (read.Fault, Days.Text(read.Nearest)));
    }

    [Fact]
    public void Day_Written_IsReadAgain()
    {
        for (var day = Days.Of("1900-01-01"); day <= Days.Of("2100-12-31"); day += 17)
            Assert.Equal(day, TypedDay.Read(TypedDay.Write(day), Forms.Today).Day);
    }

    [Theory]
    [InlineData("9", 9 * 3600)]
    [InlineData("09:30", (9 * 3600) + 1800)]
    [InlineData("9.30", (9 * 3600) + 1800)]
    [InlineData("0930", (9 * 3600) + 1800)]
    [InlineData("930", (9 * 3600) + 1800)]
    [InlineData("kl. 9.30", (9 * 3600) + 1800)]
    [InlineData("23:59:59", 86_399)]
    [InlineData("0", 0)]
    [InlineData("24", null)]
    [InlineData("12:60", null)]
    [InlineData("9.3", null)]
    [InlineData("-1", null)]
    [InlineData("ni", null)]
    [InlineData("9:", null)]
    [InlineData("", null)]
    public void Time_IsReadOrRefused(string typed, int? second) => Assert.Equal(second, TypedTime.Read(typed));

    [Theory]
    [InlineData(34_200, "09.30", "09:30")]
    [InlineData(0, "00.00", "00:00")]
    [InlineData(81_555, "22.39.15", "22:39:15")]
    public void Time_IsWrittenTheWayOfTheLanguage_AndReadAgain(int second, string danish, string english)
    {
        Assert.Equal(danish, TypedTime.Write(second, Language.Danish));
        Assert.Equal(english, TypedTime.Write(second, Language.English));
        Assert.All([danish, english], written => Assert.Equal(second, TypedTime.Read(written)));
    }

    [Theory]
    [InlineData("7,5", 7.5)]
    [InlineData("7.5", 7.5)]
    [InlineData(" 37 ", 37.0)]
    [InlineData("0", 0.0)]
    [InlineData("-0", 0.0)]
    [InlineData("-2,25", -2.25)]
    [InlineData("1.000", null)]
    [InlineData("1.000,5", null)]
    [InlineData("7,5,1", null)]
    [InlineData("1e3", null)]
    [InlineData("NaN", null)]
    [InlineData("∞", null)]
    [InlineData("-", null)]
    [InlineData("７", null)]
    [InlineData("", null)]
    public void Number_IsReadOrRefused(string typed, double? number) => Assert.Equal(number, TypedNumber.Read(typed));

    [Theory]
    [InlineData("1.4, 2.1–2.3, 3.1", "1.4|2.1|2.2|2.3|3.1")]
    [InlineData("1.4;2.1 - 2.2;2.2", "1.4|2.1|2.2")]
    [InlineData("1.4\n2.1", "1.4|2.1")]
    [InlineData("2.5-2.1, 1.1-2.1, a-b", "2.5-2.1|1.1-2.1|a-b")]
    [InlineData(" , ;", "")]
    public void List_IsParted_AndRangesAreEverySection(string typed, string expected) => Assert.Equal(expected, string.Join('|', TypedList.Read(typed)));
}
