using System.Collections.Immutable;
using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Passes;

/// <summary>Packs facts into a table.</summary>
internal sealed class TableWriter
{
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<int>>> _words;
    private readonly long[] _packed = new long[Catalogue.Types.Max(type => type.Fields.Length)];
    private FactTable _table;
    private long[] _list = new long[16];
    private byte[] _lastCitizen = new byte[64];
    private int _lastLength = -1;
    private int _citizen;

    public TableWriter(FactTable table)
    {
        _table = table;
        _words = [.. Catalogue.Types.Select(type => type.Fields.Select(Words).ToImmutableArray())];

        ImmutableArray<int> Words(FactField field) => [.. field.Values.Select(table.Vocabulary.Find)];
    }

    /// <summary>Begins a table of the same vocabulary.</summary>
    public void Begin(FactTable table)
    {
        _table = table;
        _lastLength = -1;
    }

    public void Add(ParsedFact parsed)
    {
        var bytes = parsed.Bytes;
        var fact = new Fact
        {
            Type = (short)parsed.Type.Number,
            Recorded = parsed.Recorded,
            From = parsed.From,
            To = parsed.To,
            Second = parsed.Second,
            Citizen = Citizen(parsed.Citizen.Of(bytes)),
            Id = _table.Texts.Add(parsed.Id.Of(bytes)),
            Supersedes = parsed.Supersedes.IsEmpty ? -1 : _table.Texts.Add(parsed.Supersedes.Of(bytes)),
        };

        // Lists are put aside first: adding one may move the values the table hands out.
        var values = parsed.Values;
        for (var i = 0; i < values.Length; i++) _packed[i] = Pack(parsed, values[i], i);
        _packed.AsSpan(0, values.Length).CopyTo(_table.Add(fact));
    }

    private int Citizen(ReadOnlySpan<byte> key)
    {
        if (_lastLength >= 0 && key.SequenceEqual(_lastCitizen.AsSpan(0, _lastLength))) return _citizen;
        if (_lastCitizen.Length < key.Length) _lastCitizen = new byte[key.Length * 2];
        key.CopyTo(_lastCitizen);
        _lastLength = key.Length;
        return _citizen = _table.Citizens.Add(key);
    }

    private long Pack(ParsedFact fact, in ParsedValue value, int field)
    {
        if (value.Held == Held.Nothing) return Packed.Absent;
        var kind = fact.Type.Fields[field].Kind;
        if (kind == FieldKind.Given) return IsGiven(value) ? Packed.Flag(true) : Packed.Absent;

        // A key is compared with ids, which are no words even where they read like one.
        if (kind == FieldKind.Key) return ~(long)_table.Texts.Add(value.Text.Of(fact.Bytes));
        return value.Held switch
        {
            Held.Text when fact.Type.Fields[field].Kind == FieldKind.Key => _table.Key(value.Text.Of(fact.Bytes)),
            Held.Text => _table.Word(value.Text.Of(fact.Bytes)),
            Held.Word => _words[fact.Type.Number][field][(int)value.Bits],
            Held.List => PackList(fact.Line, value.Text),
            _ => value.Bits,
        };
    }

    private static bool IsGiven(in ParsedValue value) => value.Held switch
    {
        Held.Flag => value.Bits != 0,
        Held.Number => Packed.ToNumber(value.Bits) > 0,
        _ => true,
    };

    private long PackList(RawLine line, Piece list)
    {
        if (_list.Length < list.Length) _list = new long[list.Length * 2];
        for (var i = 0; i < list.Length; i++) _list[i] = _table.Word(line.Entries[list.At + i].Of(line.Bytes));
        return _table.AddList(_list.AsSpan(0, list.Length));
    }
}
