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

    private static readonly Label ANumber = new("et tal", "a number");
    private static readonly Label AListOfTexts = new("en liste af tekster", "a list of texts");
    private static readonly Label TextTrueOrNumber = new("en tekst, true eller et tal", "a text, true or a number");
    private static readonly Label AList = new("en liste", "a list");
    private static readonly Label AnObject = new("et objekt", "an object");
    private static readonly Label SeveralWords = new("en tekst på flere ord", "a text of several words");
    private static readonly Label WriteAText = new("skriv det som tekst i citationstegn", "write it as a text, in quotes");
    private static readonly Label WriteWithout = new("skriv det uden", "write it without");

    private static readonly Label TruthInACell =
        new("skriv true eller false (eller ja eller nej, 1 eller 0)", "write true or false (or ja or nej, 1 or 0)");

    private static readonly Label TruthInJson =
        new("skriv true eller false uden citationstegn", "write true or false, without quotes");

    private static readonly Label HoldsOthers = new("listen indeholder andet end tekster", "the list holds something else than texts");

    public static Label AText { get; } = new("en tekst", "a text");

    /// <summary>Whether the field holds nothing, which is as if it were absent.</summary>
    public static bool IsEmpty(in RawField field) =>
        field.Form == Form.Null || (field.Value.IsEmpty && field.Form is Form.Text or Form.Cell);

    /// <summary>What stands there, for a problem to say.</summary>
    public static Label Describe(RawLine line, in RawField field) => field.Form switch
    {
        Form.Number => Before(Shown.Plain(field.Value.Of(line.Bytes)), "tallet ", "the number "),
        Form.True => Same("true"),
        Form.False => Same("false"),
        Form.List or Form.MixedList => AList,
        Form.Object => AnObject,
        _ => Same(Shown.Quoted(field.Value.Of(line.Bytes))),
    };

    /// <summary>That something else stands in the field than belongs there.</summary>
    public static Label Misplaced(RawLine line, in RawField raw, Label belongs)
    {
        var found = Describe(line, raw);
        return new Label($"{found.Danish} står, hvor der skal stå {belongs.Danish}", $"{found.English} stands where {belongs.English} belongs");
    }

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
            problems.Add(name, After(Describe(line, raw), "indeholder et kontroltegn", "holds a control character"), WriteWithout);
        return key;
    }

    private ParsedValue Text(RawLine line, in RawField raw, string name)
    {
        if (raw.Form is Form.Text or Form.Cell) return ParsedValue.OfText(raw.Value);
        return Refuse(line, raw, name, AText, WriteAText);
    }

    private ParsedValue Choice(RawLine line, in RawField raw, FactField field, NameTable words)
    {
        if (raw.Form is not (Form.Text or Form.Cell or Form.Number))
            return Refuse(line, raw, field.Name, AText, Remedies.For(field));
        var place = words.Find(line.Bytes, raw.Value);
        if (place >= 0) return ParsedValue.OfWord(place);
        // Several words are no misspelt value but a text about somebody, which a problem must not carry on.
        var isText = raw.Value.Of(line.Bytes).Contains((byte)' ');
        var found = isText ? SeveralWords : Describe(line, raw);
        problems.Add(field.Name, After(found, "er ikke en af feltets værdier", "is none of its values"), Remedies.For(field));
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
        var remedy = raw.Form == Form.Cell ? TruthInACell : TruthInJson;
        problems.Add(field.Name, After(Describe(line, raw), "er hverken true eller false", "is neither true nor false"), remedy);
        return default;
    }

    private ParsedValue Number(RawLine line, in RawField raw, FactField field)
    {
        if (!TryNumber(line, raw, out var number))
        {
            if (raw.Form != Form.Cell) return Refuse(line, raw, field.Name, ANumber, Remedies.For(field));
            problems.Add(field.Name, After(Describe(line, raw), "er ikke et tal", "is no number"), Remedies.For(field));
        }
        else if (number < field.Least || number > field.Most || !double.IsFinite(number))
        {
            var shown = Same(Shown.Plain(raw.Value.Of(line.Bytes)));
            var fault = After(shown, $"ligger ikke mellem {Remedies.Bounds(field, " og ")}", $"is not between {Remedies.Bounds(field, " and ")}");
            problems.Add(field.Name, fault, Remedies.For(field));
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
                return Refuse(line, raw, field.Name, TextTrueOrNumber, Remedies.For(field));
        }
    }

    private ParsedValue List(RawLine line, in RawField raw, FactField field)
    {
        if (raw.Form == Form.List) return ParsedValue.OfList(raw.Value);
        if (raw.Form == Form.Cell) return ParsedValue.OfList(Cell.Split(line, raw.Value));
        if (raw.Form == Form.MixedList)
        {
            problems.Add(field.Name, HoldsOthers, Remedies.For(field));
            return default;
        }

        return Refuse(line, raw, field.Name, AListOfTexts, Remedies.For(field));
    }

    private ParsedValue Refuse(RawLine line, in RawField raw, string name, Label belongs, Label remedy)
    {
        problems.Add(name, Misplaced(line, raw, belongs), remedy);
        return default;
    }

    private static Label Same(string text) => new(text, text);

    private static Label Before(string text, string danish, string english) => new(danish + text, english + text);

    private static Label After(Label text, string danish, string english) =>
        new($"{text.Danish} {danish}", $"{text.English} {english}");

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
