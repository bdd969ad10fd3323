using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Demo;

/// <summary>
/// Adds to a course of somebody out of work the papers that it lacks. Made-up job centres forget many; most of this one's brokers do
/// not, and so fewer courses need be made up before there are enough worth showing.
/// </summary>
internal static class DemoPapers
{
    private const int Forgetful = 8;
    private const int FirstDay = 5;
    private const int Hour = 10;

    private static readonly FactType[] Types = [.. ((string[])["job-goal", "cv", "job-search-plan", "job-wish"]).Select(name => Catalogue.Find(name)!)];

    public static SyntheticCitizen Complete(SyntheticCitizen course, int today)
    {
        var since = OutOfWorkSince(course);
        if (since < 0 || course.Number % Forgetful == 0) return course;
        var added = new List<SyntheticFact>();
        foreach (var type in Types)
        {
            var day = Journal.Workday(since + FirstDay + (added.Count * 4) + (course.Number % 3));
            if (day >= today || course.Facts.Any(fact => fact.Type == type)) continue;
            added.Add(new SyntheticFact(new SyntheticValue[type.Fields.Length])
            {
                Type = type,
                Number = course.Facts.Length + added.Count + 1,
                From = day,
                To = day,
                Recorded = (day * TimeSpan.TicksPerDay) + (Hour * TimeSpan.TicksPerHour),
            });
        }

        return added.Count == 0 ? course : new SyntheticCitizen(course.Number, course.Key.Length - 1, course.Facts.AddRange(added));
    }

    private static int OutOfWorkSince(SyntheticCitizen course)
    {
        var since = -1;
        foreach (ref readonly var fact in course.Facts.AsSpan())
        {
            if (fact.Type.Name is "benefit" && fact.To == Fact.Ongoing && fact["kind"].Word is "ledighedsydelse") since = fact.From;
        }

        return since;
    }
}
