using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Tests.Support;

/// <summary>A fact as a test writes it: it can become a line of the interchange, or be packed into a table without one.</summary>
internal sealed record WrittenFact
{
    public required string Citizen { get; init; }

    public required string Id { get; init; }

    public required FactType Type { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public string? Supersedes { get; init; }

    public int From { get; init; }

    /// <summary>The last day of a period; null for one that goes on.</summary>
    public int? To { get; init; }

    /// <summary>Seconds since midnight, for messages and replies.</summary>
    public int Second { get; init; }

    /// <summary>What the fields say: bool, a number, string or a list of strings.</summary>
    public IReadOnlyList<(string Field, object Value)> Fields { get; init; } = [];

    /// <summary>The fact as a line of the interchange.</summary>
    public override string ToString()
    {
        var line = new JsonObject { ["id"] = Id, ["citizen"] = Citizen, ["type"] = Type.Name };
        switch (Type.Shape)
        {
            case FactShape.Date: line["date"] = Days.Text(From); break;
            case FactShape.At: line["at"] = $"{Days.Text(From)}T{Days.Time(Second)}"; break;
            case FactShape.Period:
                line["from"] = Days.Text(From);
                if (To is { } to) line["to"] = Days.Text(to);
                break;
        }

        foreach (var (field, value) in Fields) line[field] = Json(value);
        if (Supersedes is not null) line["supersedes"] = Supersedes;
        line["recorded"] = Recorded.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return line.ToJsonString();
    }

    /// <summary>Adds the fact to a table, which must be completed afterwards.</summary>
    public void AddTo(FactTable table)
    {
        var packed = new long[Type.Fields.Length];
        Array.Fill(packed, Packed.Absent);
        foreach (var (name, value) in Fields)
        {
            var field = Type.Field(name) ?? throw new InvalidOperationException($"{Type.Name} has no field {name}.");
            packed[field.Position] = Pack(table, field.Kind, value);
        }

        var fact = new Fact
        {
            Citizen = table.Citizens.Add(Citizen), Id = table.Texts.Add(Id), Type = (short)Type.Number,
            Supersedes = Supersedes is null ? -1 : table.Texts.Add(Supersedes),
            From = From, Second = Second, Recorded = Recorded.UtcTicks,
            To = Type.Shape is FactShape.Period ? To ?? Fact.Ongoing : From,
        };
        packed.CopyTo(table.Add(fact));
    }

    private static long Pack(FactTable table, FieldKind kind, object value) => (kind, value) switch
    {
        (_, "") => Packed.Absent,
        (FieldKind.Flag, bool flag) => Packed.Flag(flag),
        (FieldKind.Number, _) => Packed.Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        (FieldKind.Given, false) => Packed.Absent,
        (FieldKind.Given, bool or string) => Packed.Flag(value: true),
        (FieldKind.Given, _) => Convert.ToDouble(value, CultureInfo.InvariantCulture) > 0 ? Packed.Flag(value: true) : Packed.Absent,
        (FieldKind.List, IEnumerable<string> words) => table.AddList([.. words.Select(word => table.Word(Encoding.UTF8.GetBytes(word)))]),
        (FieldKind.Key, string key) => table.Key(Encoding.UTF8.GetBytes(key)),
        (_, string word) => table.Word(Encoding.UTF8.GetBytes(word)),
        _ => throw new InvalidOperationException($"{value} is no value of {kind}."),
    };

    private static JsonNode? Json(object value) => value switch
    {
        bool flag => flag,
        int number => number,
        double number => number,
        string text => text,
        IEnumerable<string> words => new JsonArray([.. words.Select(word => (JsonNode?)word)]),
        _ => throw new InvalidOperationException($"{value} cannot be written."),
    };
}
