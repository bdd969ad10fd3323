using Found = Fremdrift.Core.Synthetic.Assumptions.FlexjobGroup;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Copenhagen's group of those granted a flexjob, until one is found.</summary>
internal static class FlexjobGroup
{
    public static string? Play(Life life, int from, int to)
    {
        if (life.Chance(Found.Approached)) life.Note("company-approach", from + life.In(Found.ApproachedAfter));
        var day = from + life.In(Found.After);
        if (day <= to && life.Chance(Found.Share)) FlexJob.Play(life, day);
        return life.Draw(Found.Next);
    }
}
