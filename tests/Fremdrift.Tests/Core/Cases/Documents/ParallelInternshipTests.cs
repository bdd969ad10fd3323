using Fremdrift.Core.Cases.Documents;
using Fremdrift.Tests.Core.Cases.Course;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Documents;

public sealed class ParallelInternshipTests
{
    private const string Today = "2021-08-01";

    [Theory]
    [InlineData("2021-02-01", true)]
    [InlineData("2021-02-02", false)]
    public void Job_WithTheSameHours_IsProposedAfterSixMonths(string from, bool isProposed) =>
        Assert.Equal(isProposed, IsProposed(new FactBuilder().Job(from, null, 4)));

    [Fact]
    public void Hours_ThatRoseWithinSixMonths_SpeakAgainst()
    {
        Assert.False(IsProposed(new FactBuilder().Job("2020-08-01", "2021-04-30", 4).Job("2021-05-01", null, 6)));
        Assert.True(IsProposed(new FactBuilder().Job("2020-08-01", "2020-12-31", 4).Job("2021-01-01", null, 6)));
        Assert.True(IsProposed(new FactBuilder().Job("2020-08-01", "2021-04-30", 6).Job("2021-05-01", null, 4)));
    }

    [Fact]
    public void Job_ThatHasEnded_IsNotProposed() => Assert.False(IsProposed(new FactBuilder().Job("2020-08-01", "2021-07-31", 4)));

    private static bool IsProposed(FactBuilder facts) =>
        ParallelInternship.ProposedFor(Seen.Course(facts, Today).Jobs, [], Days.Of(Today)).Contains("j1");
}
