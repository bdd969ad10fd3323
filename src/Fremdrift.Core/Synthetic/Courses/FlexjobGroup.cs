using Found = Fremdrift.Core.Synthetic.Assumptions.FlexjobGroup;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Copenhagen's group of those granted a flexjob, until one is found.</summary>
internal static class FlexjobGroup
{
    public static void Play(Life life, int from, int to)
    {
        var day = from + life.In(Found.After);
        if (day <= to && life.Chance(Found.Share)) FlexJob.Play(life, day);
        if (life.Chance(Found.Approached)) life.Note("company-approach", from + life.In(Found.ApproachedAfter));
    }
}
