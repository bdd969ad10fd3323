using Measure = Fremdrift.Core.Synthetic.Assumptions.Measure;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Company measures, agreed beforehand or not. Not every agreement comes to something.</summary>
internal static class Measures
{
    public static void Play(Life life, int from, int to)
    {
        if (to - from < Measure.ShortestUnemployment || !life.Chance(Measure.Starts)) return;
        var day = from + life.In(Measure.After);
        if (day > to) return;
        if (life.Chance(Measure.Agreed)) life.Note("measure-agreement", day - life.In(Measure.AgreedBefore));
        if (!life.Chance(Measure.NothingComesOfIt)) Note(life, day, parallel: false);
    }

    public static void Note(Life life, int day, bool parallel) =>
        life.Note("company-measure", day, day + life.In(Measure.Length))
            .Set("kind", life.Draw(Measure.Kind)).Set("parallel", parallel);
}
