using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import;

/// <summary>Packs facts from a store into a table, just as they were packed when they were read (<see cref="ReadFact"/>).</summary>
public static class StoredFields
{
    private const int FewEntries = 64;

    private static readonly ImmutableArray<ImmutableArray<byte[]>> Names =
        [.. Catalogue.Types.Select(type => type.Fields.Select(field => Encoding.UTF8.GetBytes(field.Name)).ToImmutableArray())];

    /// <summary>Adds the fact to a table, which must be completed afterwards.</summary>
    /// <param name="table">The table.</param>
    /// <param name="type">Its type.</param>
    /// <param name="citizen">The citizen's number in the table.</param>
    /// <param name="id">Its id.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included; <see cref="Fact.Ongoing"/> if there is none yet.</param>
    /// <param name="second">Seconds since midnight, for a message or reply.</param>
    /// <param name="recorded">The moment it was recorded, in UTC ticks.</param>
    /// <param name="supersedes">The id it supersedes; empty if it supersedes none.</param>
    /// <param name="fields">The JSON object of its fields; empty is as if it were {}. Fields that the type does not have do not count.</param>
    /// <exception cref="InvalidDataException">The fields are no JSON object, or one holds what its kind may not hold.</exception>
    public static void AddTo(
        FactTable table,
        FactType type,
        int citizen,
        ReadOnlySpan<byte> id,
        int from,
        int to,
        int second,
        long recorded,
        ReadOnlySpan<byte> supersedes,
        ReadOnlySpan<byte> fields)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(type);
        var fact = new Fact
        {
            Type = (short)type.Number,
            Recorded = recorded,
            From = from,
            To = to,
            Second = second,
            Citizen = citizen,
            Id = table.Texts.Add(id),
            Supersedes = supersedes.IsEmpty ? -1 : table.Texts.Add(supersedes),
        };

        // Lists are put aside first: adding one may move the values the table hands out.
        Span<long> packed = stackalloc long[type.Fields.Length];
        packed.Fill(Packed.Absent);
        if (!fields.IsEmpty) Pack(table, type, fields, packed);
        packed.CopyTo(table.Add(fact));
    }

    /// <summary>Adds a fact that was just read to a table, which must be completed afterwards.</summary>
    public static void AddTo(FactTable table, in ReadFact fact)
    {
        ArgumentNullException.ThrowIfNull(table);
        AddTo(
            table,
            fact.Type,
            table.Citizens.Add(fact.Citizen.Span),
            fact.Id.Span,
            fact.From,
            fact.To,
            fact.Second,
            fact.Recorded,
            fact.Supersedes.Span,
            fact.Fields.Span);
    }

    private static void Pack(FactTable table, FactType type, ReadOnlySpan<byte> fields, Span<long> packed)
    {
        try
        {
            var reader = new Utf8JsonReader(fields);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw Unreadable(type);
            for (var expected = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; )
            {
                var place = Find(ref reader, Names[type.Number], expected);
                reader.Read();
                if (place < 0)
                {
                    reader.Skip();
                    continue;
                }

                packed[place] = Pack(table, type, type.Fields[place], ref reader);
                expected = place + 1;
            }

            // Whatever follows the object is found here.
            while (reader.Read()) reader.Skip();
        }
        catch (JsonException)
        {
            // Its message and the exceptions within may hold what the fields say.
            throw Unreadable(type);
        }
    }

    /// <summary>The field's place; they nearly always stand in the order of the catalogue.</summary>
    private static int Find(ref Utf8JsonReader reader, ImmutableArray<byte[]> names, int expected)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var place = expected + i < names.Length ? expected + i : expected + i - names.Length;
            if (reader.ValueTextEquals(names[place])) return place;
        }

        return -1;
    }

    private static long Pack(FactTable table, FactType type, FactField field, ref Utf8JsonReader reader)
    {
        var token = reader.TokenType;
        if (token == JsonTokenType.Null || (token == JsonTokenType.String && reader.ValueSpan.IsEmpty)) return Packed.Absent;
        return (field.Kind, token) switch
        {
            (FieldKind.Flag, JsonTokenType.True) => Packed.Flag(value: true),
            (FieldKind.Flag, JsonTokenType.False) => Packed.Flag(value: false),
            (FieldKind.Number, JsonTokenType.Number) => Packed.Number(reader.GetDouble()),
            (FieldKind.Given, JsonTokenType.True or JsonTokenType.String) => Packed.Flag(value: true),
            (FieldKind.Given, JsonTokenType.False) => Packed.Absent,
            (FieldKind.Given, JsonTokenType.Number) => reader.GetDouble() > 0 ? Packed.Flag(value: true) : Packed.Absent,
            (FieldKind.List, JsonTokenType.StartArray) => PackList(table, type, field, ref reader),
            (FieldKind.Key, JsonTokenType.String) => PackText(table, ref reader, isKey: true),
            (FieldKind.Text or FieldKind.Choice or FieldKind.OpenChoice, JsonTokenType.String) => PackText(table, ref reader, isKey: false),
            _ => throw Misplaced(type, field),
        };
    }

    private static long PackText(FactTable table, ref Utf8JsonReader reader, bool isKey)
    {
        if (!reader.ValueIsEscaped) return isKey ? table.Key(reader.ValueSpan) : table.Word(reader.ValueSpan);
        var rented = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            var text = rented.AsSpan(0, reader.CopyString(rented));
            return isKey ? table.Key(text) : table.Word(text);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private static long PackList(FactTable table, FactType type, FactField field, ref Utf8JsonReader reader)
    {
        Span<long> words = stackalloc long[FewEntries];
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) throw Misplaced(type, field);
            if (count == words.Length) words = Longer(words);
            words[count++] = PackText(table, ref reader, isKey: false);
        }

        return table.AddList(words[..count]);
    }

    private static long[] Longer(ReadOnlySpan<long> words)
    {
        var longer = new long[words.Length * 2];
        words.CopyTo(longer);
        return longer;
    }

    private static InvalidDataException Unreadable(FactType type) => new($"The stored fields of a {type} are no JSON object.");

    private static InvalidDataException Misplaced(FactType type, FactField field) =>
        new($"The stored field {field.Name} of a {type} holds what its kind may not hold.");
}
