using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Judging;

/// <summary>Says whether a fact lies in time as its type does, and was recorded at an instant.</summary>
internal sealed class TimeJudge(ProblemLog problems)
{
    private static readonly Label DayRemedy =
        new("skriv datoen som åååå-MM-dd, for eksempel 2021-02-28", "write it as yyyy-MM-dd, for example 2021-02-28");

    private static readonly Label LocalRemedy = new(
        "skriv den lokale tid som åååå-MM-ddTtt:mm, for eksempel 2020-06-03T10:00",
        "write the local time as yyyy-MM-ddTHH:mm, for example 2020-06-03T10:00");

    private static readonly Label LocalWithoutOffset = new(
        "skriv den lokale tid uden, for eksempel 2020-06-03T10:00", "write the local time without it, for example 2020-06-03T10:00");

    private static readonly Label InstantRemedy = new(
        "skriv tidspunktet med tidszone, for eksempel 2020-06-03T10:00:00+02:00",
        "write the instant with its offset, for example 2020-06-03T10:00:00+02:00");

    private static readonly Label AddOffset = new(
        "tilføj Z eller tidszonen, for eksempel 2020-06-03T10:00:00+02:00", "add Z or the offset, for example 2020-06-03T10:00:00+02:00");

    private static readonly Label ToRemedy = new(
        "skriv en dag, der ikke ligger før from, eller lad feltet være tomt, så længe perioden løber",
        "write a day on or after from, or leave it out while the period goes on");

    private static readonly Label DoesNotExist = new("findes ikke", "does not exist");
    private static readonly Label HasNoOffset = new("mangler tidszone", "has no offset");
    private static readonly Label HasOffset = new("har en tidszone", "has an offset");
    private static readonly Label IsNoInstant = new("er ikke et tidspunkt", "is no instant");
    private static readonly Label IsNoDateAndTime = new("er ikke en dato med klokkeslæt", "is no date and time");
    private static readonly Label IsNotInCalendar = new("findes ikke i kalenderen", "is not in the calendar");
    private static readonly Label IsNoDate = new("er ikke en dato", "is no date");

    public void Judge(ParsedFact fact, LineLayout layout, int[] fieldAt)
    {
        JudgeRecorded(fact, fieldAt[LineLayout.Recorded]);
        var begin = layout.Shape == FactShape.None ? -1 : fieldAt[LineLayout.Begin];
        switch (layout.Shape)
        {
            case FactShape.Date:
                fact.From = fact.To = TryDay(fact.Line, begin, "date", out var date) ? date : 0;
                break;
            case FactShape.Period:
                JudgePeriod(fact, begin, fieldAt[LineLayout.End]);
                break;
            case FactShape.At:
                JudgeAt(fact, begin);
                break;
        }
    }

    private void JudgeRecorded(ParsedFact fact, int at)
    {
        if (!TryText(fact.Line, at, "recorded", InstantRemedy, out var text)) return;
        var written = Moments.ReadInstant(text, out var ticks);
        if (written == Written.Right)
        {
            fact.Recorded = ticks;
            return;
        }

        var (fault, remedy) = written switch
        {
            Written.WithoutOffset => (HasNoOffset, AddOffset),
            Written.NotInCalendar => (DoesNotExist, InstantRemedy),
            _ => (IsNoInstant, InstantRemedy),
        };
        problems.Add("recorded", Of(text, fault), remedy);
    }

    private void JudgePeriod(ParsedFact fact, int fromAt, int toAt)
    {
        fact.To = Fact.Ongoing;
        var hasFrom = TryDay(fact.Line, fromAt, "from", out var from);
        fact.From = from;
        if (toAt < 0 || !TryDay(fact.Line, toAt, "to", out var to)) return;
        fact.To = to;
        if (!hasFrom || to >= from) return;
        var (first, last) = (Shown.Quoted(Value(fact.Line, fromAt)), Shown.Quoted(Value(fact.Line, toAt)));
        problems.Add("to", new($"{last} ligger før from, {first}", $"{last} is before from, {first}"), ToRemedy);
    }

    private void JudgeAt(ParsedFact fact, int at)
    {
        if (!TryText(fact.Line, at, "at", LocalRemedy, out var text)) return;
        var written = Moments.ReadLocal(text, out var day, out var second);
        if (written == Written.Right)
        {
            fact.From = fact.To = day;
            fact.Second = second;
            return;
        }

        var (fault, remedy) = written switch
        {
            Written.WithOffset => (HasOffset, LocalWithoutOffset),
            Written.NotInCalendar => (DoesNotExist, LocalRemedy),
            _ => (IsNoDateAndTime, LocalRemedy),
        };
        problems.Add("at", Of(text, fault), remedy);
    }

    private bool TryDay(RawLine line, int at, string name, out int day)
    {
        day = 0;
        if (!TryText(line, at, name, DayRemedy, out var text)) return false;
        var written = Moments.ReadDay(text, out day);
        if (written == Written.Right) return true;
        problems.Add(name, Of(text, written == Written.NotInCalendar ? IsNotInCalendar : IsNoDate), DayRemedy);
        return false;
    }

    private bool TryText(RawLine line, int at, string name, Label remedy, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (at < 0)
        {
            problems.Add(name, Remedies.IsMissing, remedy);
            return false;
        }

        ref readonly var field = ref line.Fields[at];
        text = field.Value.Of(line.Bytes);
        if (field.Form is Form.Text or Form.Cell) return true;
        problems.Add(name, FieldJudge.Misplaced(line, field, FieldJudge.AText), remedy);
        return false;
    }

    private static Label Of(ReadOnlySpan<byte> text, Label fault)
    {
        var shown = Shown.Quoted(text);
        return new Label($"{shown} {fault.Danish}", $"{shown} {fault.English}");
    }

    private static ReadOnlySpan<byte> Value(RawLine line, int at) => line.Fields[at].Value.Of(line.Bytes);
}
