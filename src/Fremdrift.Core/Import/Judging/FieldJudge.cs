using System.Buffers;
using System.Buffers.Text;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Judging;

/// <summary>Says whether a field holds what its kind may hold.</summary>
internal sealed class FieldJudge(ProblemLog problems)
{
    // In UTF-8 a control character is one of these bytes, or stands behind a C2.
    private static readonly SearchValues<byte> MaybeControl =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (byte)control), 0x7F, 0xC2]);

    /// <summary>Whether the field holds nothing, which is as if it were absent.</summary>
    public static bool IsEmpty(in RawField field) =>
        field.Form == Form.Null || (field.Value.IsEmpty && field.Form is Form.Text or Form.Cell);

    /// <summary>What stands there, for a problem to say.</summary>
    public static string Describe(RawLine line, in RawField field) => field.Form switch
    {
        Form.Number => "the number " + Shown.Plain(field.Value.Of(line.Bytes)),
        Form.True => "true",
        Form.False => "false",
        Form.List or Form.MixedList => "a list",
        Form.Object => "an object",
        _ => Shown.Quoted(field.Value.Of(line.Bytes)),
    };

    public ParsedValue Judge(RawLine line, in RawField raw, FactField field, NameTable? words) => field.Kind switch
    {
        FieldKind.Key => Key(line, raw, field.Name),
        FieldKind.Text => Text(line, raw, field.Name),
        FieldKind.Choice => Choice(line, raw, field, words!),
        FieldKind.OpenChoice => OpenChoice(line, raw, field, words),
        FieldKind.Flag => Flag(line, raw, field),
        FieldKind.Number => Number(line, raw, field),
        FieldKind.Given => Given(line, raw, field),
        FieldKind.List => List(line, raw, field),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "A kind of field without a rule."),
    };

    public ParsedValue Key(RawLine line, in RawField raw, string name)
    {
        var key = Text(line, raw, name);
        if (key.Held == Held.Text && !line.IsPlain && HoldsControl(key.Text.Of(line.Bytes)))
            problems.Add(name, $"{Describe(line, raw)} holds a control character", "write it without");
        return key;
    }

    private ParsedValue Text(RawLine line, in RawField raw, string name)
    {
        if (raw.Form is Form.Text or Form.Cell) return ParsedValue.OfText(raw.Value);
        return Misplaced(line, raw, name, "a text", "write it as a text, in quotes");
    }

    private ParsedValue Choice(RawLine line, in RawField raw, FactField field, NameTable words)
    {
        if (raw.Form is not (Form.Text or Form.Cell or Form.Number))
            return Misplaced(line, raw, field.Name, "a text", Remedies.For(field));
        var place = words.Find(line.Bytes, raw.Value);
        if (place >= 0) return ParsedValue.OfWord(place);
        // Several words are no misspelt value but a text about somebody, which a problem must not carry on.
        var isText = raw.Value.Of(line.Bytes).Contains((byte)' ');
        problems.Add(field.Name, $"{(isText ? "a text of several words" : Describe(line, raw))} is none of its values", Remedies.For(field));
        return default;
    }

    private ParsedValue OpenChoice(RawLine line, in RawField raw, FactField field, NameTable? words)
    {
        var place = raw.Form is Form.Text or Form.Cell && words is not null ? words.Find(line.Bytes, raw.Value) : -1;
        return place >= 0 ? ParsedValue.OfWord(place) : Text(line, raw, field.Name);
    }

    private ParsedValue Flag(RawLine line, in RawField raw, FactField field)
    {
        if (raw.Form is Form.True or Form.False) return ParsedValue.OfFlag(raw.Form == Form.True);
        if (raw.Form == Form.Cell && Cell.TryTruth(raw.Value.Of(line.Bytes), out var truth)) return ParsedValue.OfFlag(truth);
        var remedy = raw.Form == Form.Cell ? "write true or false (or ja or nej, 1 or 0)" : "write true or false, without quotes";
        problems.Add(field.Name, $"{Describe(line, raw)} is neither true nor false", remedy);
        return default;
    }

    private ParsedValue Number(RawLine line, in RawField raw, FactField field)
    {
        if (!TryNumber(line, raw, out var number))
        {
            if (raw.Form != Form.Cell) return Misplaced(line, raw, field.Name, "a number", Remedies.For(field));
            problems.Add(field.Name, $"{Describe(line, raw)} is no number", Remedies.For(field));
        }
        else if (number < field.Least || number > field.Most || !double.IsFinite(number))
        {
            var shown = Shown.Plain(raw.Value.Of(line.Bytes));
            problems.Add(field.Name, $"{shown} is not between {Remedies.Bounds(field)}", Remedies.For(field));
        }

        return ParsedValue.OfNumber(number);
    }

    private ParsedValue Given(RawLine line, in RawField raw, FactField field)
    {
        switch (raw.Form)
        {
            case Form.True or Form.False:
                return ParsedValue.OfFlag(raw.Form == Form.True);
            case Form.Text:
                return ParsedValue.OfText(raw.Value);
            case Form.Number or Form.Cell:
                if (TryNumber(line, raw, out var number)) return ParsedValue.OfNumber(number);
                if (Cell.TryTruth(raw.Value.Of(line.Bytes), out var truth)) return ParsedValue.OfFlag(truth);
                return ParsedValue.OfText(raw.Value);
            default:
                return Misplaced(line, raw, field.Name, "a text, true or a number", Remedies.For(field));
        }
    }

    private ParsedValue List(RawLine line, in RawField raw, FactField field)
    {
        if (raw.Form == Form.List) return ParsedValue.OfList(raw.Value);
        if (raw.Form == Form.Cell) return ParsedValue.OfList(Cell.Split(line, raw.Value));
        if (raw.Form == Form.MixedList)
        {
            problems.Add(field.Name, "the list holds something else than texts", Remedies.For(field));
            return default;
        }

        return Misplaced(line, raw, field.Name, "a list of texts", Remedies.For(field));
    }

    private ParsedValue Misplaced(RawLine line, in RawField raw, string name, string belongs, string remedy)
    {
        problems.Add(name, $"{Describe(line, raw)} stands where {belongs} belongs", remedy);
        return default;
    }

    private static bool TryNumber(RawLine line, in RawField raw, out double number)
    {
        var text = raw.Value.Of(line.Bytes);
        if (raw.Form == Form.Cell) return Cell.TryNumber(text, line.DecimalComma, out number);
        number = 0;
        if (raw.Form != Form.Number) return false;

        // Hours and scores are nearly always a digit or two.
        if (text.Length == 1) number = text[0] - '0';
        else if (text.Length == 2 && text[0] != '-') number = ((text[0] - '0') * 10) + text[1] - '0';
        else return Utf8Parser.TryParse(text, out number, out var read) && read == text.Length;
        return true;
    }

    private static bool HoldsControl(ReadOnlySpan<byte> key)
    {
        for (var at = key.IndexOfAny(MaybeControl); at >= 0;)
        {
            if (key[at] != 0xC2 || key[at + 1] < 0xA0) return true;
            key = key[(at + 2)..];
            at = key.IndexOfAny(MaybeControl);
        }

        return false;
    }
}
