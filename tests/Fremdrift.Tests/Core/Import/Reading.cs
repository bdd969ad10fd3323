using System.Globalization;
using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Tests.Core.Import;

/// <summary>Reads facts for a test, and writes tables out so that two can be compared.</summary>
internal static class Reading
{
    public const string Cv = """{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""";

    public static Vocabulary Vocabulary { get; } = new(["Udvikling i fleksjob II"]);

    public static FactText Lines(params string[] lines) => Text(string.Join('\n', lines) + "\n");

    public static FactText Text(string text) => FactText.Read(Encoding.UTF8.GetBytes(text), Vocabulary, "facts.jsonl");

    public static FactText Csv(params string[] lines) =>
        FactText.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), Vocabulary, "facts.csv", FactFormat.Csv);

    public static FactFiles Open(ReadSettings settings, params byte[][] files) =>
        FactFiles.Open([.. files.Select((bytes, number) => FactSource.FromMemory($"f{number + 1}", bytes))], Vocabulary, settings);

    /// <summary>A CV of a citizen, the least a fact can be.</summary>
    public static string CvOf(string citizen, string id, string date = "2021-02-28", string more = "") =>
        $$"""{"id":"{{id}}","citizen":"{{citizen}}","type":"cv","date":"{{date}}","recorded":"2021-03-01T12:00:00Z"{{more}}}""";

    /// <summary>All facts, citizen by citizen as the batches give them, each as a line of text; a citizen's in no order of the file's.</summary>
    public static string[] Dump(FactFiles files)
    {
        var table = new FactTable(Vocabulary);
        return [.. Enumerable.Range(0, files.BatchCount).SelectMany(batch => Dump(files.Read(batch, table)))];
    }

    public static string[] Dump(Batch batch)
    {
        var lines = new List<string>();
        foreach (var citizen in batch.Citizens.ToArray())
        {
            var facts = batch.Facts[citizen].Facts.ToArray();
            lines.AddRange(facts.Select(fact => Dump(batch.Facts, fact)).Order(StringComparer.Ordinal));
        }

        return [.. lines];
    }

    private static string Dump(FactTable table, Fact fact)
    {
        var type = Catalogue.Types[fact.Type];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{table.Citizens.Text(fact.Citizen)} {table.Texts.Text(fact.Id)} {type} ");
        if (type.Shape != FactShape.None) text.Append(CultureInfo.InvariantCulture, $"{Day.ToDate(fact.From):yyyy-MM-dd}");
        if (type.Shape == FactShape.Period) text.Append(CultureInfo.InvariantCulture, $"..{(fact.To == Fact.Ongoing ? "" : Day.ToDate(fact.To).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}");
        if (type.Shape == FactShape.At) text.Append(CultureInfo.InvariantCulture, $"T{TimeSpan.FromSeconds(fact.Second)}");
        text.Append(CultureInfo.InvariantCulture, $" @{new DateTime(fact.Recorded, DateTimeKind.Utc):O}");
        if (fact.Supersedes >= 0) text.Append(" supersedes ").Append(table.Texts.Text(fact.Supersedes));
        if (fact.SupersededAt != Fact.Never) text.Append(CultureInfo.InvariantCulture, $" until {new DateTime(fact.SupersededAt, DateTimeKind.Utc):O}");
        foreach (var field in type.Fields)
        {
            var value = table.Values[fact.ValuesAt + field.Position];
            if (value != Packed.Absent) text.Append(CultureInfo.InvariantCulture, $" {field.Name}={Show(table, field, value)}");
        }

        return text.ToString();
    }

    private static string Show(FactTable table, FactField field, long value)
    {
        switch (field.Kind)
        {
            case FieldKind.Flag or FieldKind.Given:
                return value == 1 ? "yes" : "no";
            case FieldKind.Number:
                return Packed.ToNumber(value).ToString("R", CultureInfo.InvariantCulture);
            case FieldKind.List:
                var (at, count) = Packed.ToList(value);
                return string.Join('+', table.Values.Slice(at, count).ToArray().Select(table.Text));
            default:
                return table.Text(value);
        }
    }
}
