using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Judging;

/// <summary>Says whether a fact lies in time as its type does, and was recorded at an instant.</summary>
internal sealed class TimeJudge(ProblemLog problems)
{
    private const string DayRemedy = "write it as yyyy-MM-dd, for example 2021-02-28";
    private const string LocalRemedy = "write the local time as yyyy-MM-ddTHH:mm, for example 2020-06-03T10:00";
    private const string InstantRemedy = "write the instant with its offset, for example 2020-06-03T10:00:00+02:00";

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
            Written.WithoutOffset => ("has no offset", "add Z or the offset, for example 2020-06-03T10:00:00+02:00"),
            Written.NotInCalendar => ("does not exist", InstantRemedy),
            _ => ("is no instant", InstantRemedy),
        };
        problems.Add("recorded", $"{Shown.Quoted(text)} {fault}", remedy);
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
        var remedy = "write a day on or after from, or leave it out while the period goes on";
        problems.Add("to", $"{last} is before from, {first}", remedy);
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
            Written.WithOffset => ("has an offset", "write the local time without it, for example 2020-06-03T10:00"),
            Written.NotInCalendar => ("does not exist", LocalRemedy),
            _ => ("is no date and time", LocalRemedy),
        };
        problems.Add("at", $"{Shown.Quoted(text)} {fault}", remedy);
    }

    private bool TryDay(RawLine line, int at, string name, out int day)
    {
        day = 0;
        if (!TryText(line, at, name, DayRemedy, out var text)) return false;
        var written = Moments.ReadDay(text, out day);
        if (written == Written.Right) return true;
        var fault = written == Written.NotInCalendar ? "is not in the calendar" : "is no date";
        problems.Add(name, $"{Shown.Quoted(text)} {fault}", DayRemedy);
        return false;
    }

    private bool TryText(RawLine line, int at, string name, string remedy, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (at < 0)
        {
            problems.Add(name, "is missing", remedy);
            return false;
        }

        ref readonly var field = ref line.Fields[at];
        text = field.Value.Of(line.Bytes);
        if (field.Form is Form.Text or Form.Cell) return true;
        problems.Add(name, $"{FieldJudge.Describe(line, field)} stands where a text belongs", remedy);
        return false;
    }

    private static ReadOnlySpan<byte> Value(RawLine line, int at) => line.Fields[at].Value.Of(line.Bytes);
}
