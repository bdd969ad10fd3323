using System.Text;
using System.Text.Json;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Stored = Fremdrift.Core.Cases.StoredFact;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Facts of the store as forms and rules of registration read them.</summary>
public static class CaseFacts
{
    /// <summary>What a stored fact says, without who and when.</summary>
    public static NewFact ToNew(this Stored fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var days = new NewFact { Type = fact.Type, From = fact.From, To = fact.To, Second = fact.Second };
        var line = FactJson.Write(new StoredFact(fact.Id, "-", DateTimeOffset.UnixEpoch, fact.Supersedes, days));
        // The days as the interchange writes them, and the fields as they were stored.
        var fields = Encoding.UTF8.GetBytes(fact.Fields);
        var inner = IsEmpty(fields) ? [] : fields.AsSpan()[(fields.AsSpan().IndexOf((byte)'{') + 1)..(fields.AsSpan().LastIndexOf((byte)'}'))].ToArray();
        byte[] whole = inner.Length == 0 ? line : [.. line.AsSpan()[..^1], (byte)',', .. inner, (byte)'}'];
        return FactJson.Read(whole)?.Fact ?? days;
    }

    /// <summary>Whether both say the same of the same days, whatever their ids.</summary>
    public static bool SaysTheSameAs(this NewFact fact, NewFact other)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(other);
        if (fact.Type != other.Type || (fact.From, fact.To, fact.Second) != (other.From, other.To, other.Second)) return false;
        var (one, two) = (Sorted(fact), Sorted(other));
        return one.Length == two.Length && one.Zip(two).All(pair => string.Equals(pair.First.Key, pair.Second.Key, StringComparison.Ordinal) && pair.First.Value.Equals(pair.Second.Value));
    }

    /// <summary>A completed table of some facts of one citizen, who is number 0 in it.</summary>
    public static FactTable Table(ProgrammeRegistry programmes, IEnumerable<Stored> facts)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(facts);
        var table = new FactTable(programmes.Vocabulary);
        var citizen = table.Citizens.Add("-");
        foreach (var fact in facts) fact.AddTo(table, citizen);
        table.Complete();
        return table;
    }

    private static KeyValuePair<string, FieldValue>[] Sorted(NewFact fact) => [.. fact.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)];

    private static bool IsEmpty(byte[] fields)
    {
        var reader = new Utf8JsonReader(fields);
        return fields.Length == 0 || !reader.Read() || !reader.Read() || reader.TokenType is JsonTokenType.EndObject;
    }
}
