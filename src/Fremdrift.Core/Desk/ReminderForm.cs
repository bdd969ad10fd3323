using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Registration;

namespace Fremdrift.Core.Desk;

/// <summary>A reminder as it is typed.</summary>
public sealed record ReminderForm
{
    private const int LongestText = 500;

    public string Day { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Whom it reminds, by number.</summary>
    public string Owner { get; init; } = "";

    /// <summary>An empty form of somebody's own.</summary>
    public static ReminderForm For(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ReminderForm { Owner = actor.Person.ToString(CultureInfo.InvariantCulture) };
    }

    /// <summary>The form of one that is written.</summary>
    public static ReminderForm Of(ReminderRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new ReminderForm { Day = TypedDay.Write(row.Day), Text = row.What.Danish, Owner = row.Person.ToString(CultureInfo.InvariantCulture) };
    }

    internal (int Day, string Text, int Owner) Read(DeskReading reading, int today, IReadOnlyList<DeskColleague> colleagues)
    {
        var (day, text) = (reading.Day("day", Day), reading.Text("text", Text, LongestText, severalLines: true, new("Skriv, hvad du vil mindes om.", "Write what to be reminded of.")));
        if (reading.Problems.TrueForAll(problem => problem.Field is not "day") && day < today) reading.Wrong("day", "Dagen er gået.", "The day has passed.");
        return (day, text, reading.Person("owner", Owner, colleagues));
    }
}
