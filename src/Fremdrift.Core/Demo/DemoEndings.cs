using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Demo;

/// <summary>Lets a few benefits, absences and exemptions end within the next fortnight, so that there is something to be reminded of.</summary>
internal static class DemoEndings
{
    private const int OfEach = 4;
    private const int FirstDay = 2;
    private const int DaysBetween = 3;
    private const int Hour = 10;

    public static void Set(List<DemoCandidate> citizens, DateOnly today, DemoForecast forecast)
    {
        var calm = Enumerable.Range(0, citizens.Count).Where(i => citizens[i].Standing is { Phase: 1, Overdue: 0, ClockRunsOutSoon: false, NextDue: > 4 }).ToList();
        var benefits = calm.Where(i => citizens[i].InForce.Any(IsBenefit)).Take(OfEach).ToList();
        var free = calm.Except(benefits).ToList();
        for (var number = 0; number < OfEach; number++)
        {
            var last = today.DayNumber + FirstDay + (number * DaysBetween);
            if (number < benefits.Count) Change(benefits[number], course => Ended(course, citizens[benefits[number]], last));
            if (number < free.Count) Change(free[number], course => With(course, "absence", "ferie", today.DayNumber, last));
            if (OfEach + number < free.Count) Change(free[OfEach + number], course => With(course, "exemption", "sygdom", today.DayNumber, last));
        }

        void Change(int at, Func<SyntheticCitizen, SyntheticCitizen> change)
        {
            var course = change(citizens[at].Course);
            citizens[at] = new DemoCandidate(course, forecast.Of(course));
        }
    }

    private static bool IsBenefit(SyntheticFact fact) => fact is { Type.Name: "benefit", To: Fact.Ongoing };

    private static SyntheticCitizen Ended(SyntheticCitizen course, DemoCandidate of, int last)
    {
        var number = of.InForce.Last(IsBenefit).Number;
        return new SyntheticCitizen(course.Number, course.Key.Length - 1, [.. course.Facts.Select(fact => fact.Number == number ? fact with { To = last } : fact)]);
    }

    private static SyntheticCitizen With(SyntheticCitizen course, string name, string kind, int today, int last)
    {
        var type = Catalogue.Find(name)!;
        var values = new SyntheticValue[type.Fields.Length];
        values[type.Field("kind")!.Position] = SyntheticValue.OfWord(kind);
        var from = Journal.Workday(today - 4);
        return new SyntheticCitizen(course.Number, course.Key.Length - 1, course.Facts.Add(new SyntheticFact(values)
        {
            Type = type, Number = course.Facts.Length + 1, From = Math.Min(from, today - 1), To = last,
            Recorded = (Math.Min(from, today - 1) * TimeSpan.TicksPerDay) + (Hour * TimeSpan.TicksPerHour),
        }));
    }
}
