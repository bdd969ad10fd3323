using System.Text.Encodings.Web;
using System.Text.Json;
using Fremdrift.Core.Cases.Registration;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>What stands in a version of a document: names to texts, empty ones left out.</summary>
public sealed class DocumentContent
{
    /// <summary>The most rows in a section of rows.</summary>
    public const int MostRows = 50;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> _texts;

    private DocumentContent(SortedDictionary<string, string> texts) => _texts = texts;

    public static DocumentContent Empty { get; } = new(new(StringComparer.Ordinal));

    public bool IsEmpty => _texts.Count == 0;

    /// <summary>The text of that name; empty if there is none.</summary>
    public string this[string name] => _texts.GetValueOrDefault(name, "");

    public bool Ticked(string name) => this[name].Length > 0;

    /// <summary>Content of some texts; null and empty ones left out.</summary>
    public static DocumentContent Of(params IEnumerable<(string Name, string? Text)> texts)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in texts.Where(text => !string.IsNullOrEmpty(text.Text))) kept[name] = text!;
        return new DocumentContent(kept);
    }

    /// <summary>Content as it was stored.</summary>
    public static DocumentContent Parse(string json) =>
        new(new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [], StringComparer.Ordinal));

    /// <summary>What was typed into a form. Of what it is based on, only what the form does not show is kept.</summary>
    public static (DocumentContent Content, IReadOnlyList<FieldProblem> Problems) Read(DocumentForm form, IReadOnlyDictionary<string, string> typed, DocumentContent basedOn)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(basedOn);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<FieldProblem>();
        foreach (var (name, text) in basedOn.Unshown(form)) texts[name] = text;
        foreach (var section in form.Sections)
        {
            if (section.Kind is SectionKind.Rows) ReadRows(section);
            else Take(section.Name, section.Name, section.Kind is SectionKind.Text ? FormFields.LongestText : FormFields.LongestLine);
        }

        return (new DocumentContent(texts), problems);

        // Rows left empty are closed up.
        void ReadRows(DocumentSection section)
        {
            var kept = 0;
            for (var row = 0; row < MostRows; row++)
            {
                if (!section.Parts.Any(column => Typed(section.Cell(row, column)).Length > 0)) continue;
                foreach (var column in section.Parts) Take(section.Cell(row, column), section.Cell(kept, column), FormFields.LongestLine);
                kept++;
            }
        }

        void Take(string from, string to, int longest)
        {
            var text = Typed(from);
            if (text.Length > longest) problems.Add(FieldProblem.TooLong(from, longest, text.Length));
            else if (text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t'))) problems.Add(FieldProblem.Control(from));
            if (text.Length > 0) texts[to] = text;
        }

        string Typed(string name) => typed.GetValueOrDefault(name, "").ReplaceLineEndings("\n").Trim();
    }

    /// <summary>How many rows a section of rows has.</summary>
    public int Rows(DocumentSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var rows = 0;
        while (section.Parts.Any(column => _texts.ContainsKey(section.Cell(rows, column)))) rows++;
        return rows;
    }

    /// <summary>Whether a section holds something.</summary>
    public bool Holds(DocumentSection section) => _texts.Keys.Any(name => IsOf(section, name));

    /// <summary>What stands in it that a form does not show.</summary>
    public IEnumerable<KeyValuePair<string, string>> Unshown(DocumentForm form) => _texts.Where(text => !form.Sections.Any(section => IsOf(section, text.Key)));

    /// <summary>Whether a section says the same in both.</summary>
    public bool Agrees(DocumentContent other, DocumentSection section)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Of(this).SequenceEqual(Of(other));
        IEnumerable<KeyValuePair<string, string>> Of(DocumentContent content) => content._texts.Where(text => IsOf(section, text.Key));
    }

    public bool SaysTheSameAs(DocumentContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _texts.SequenceEqual(other._texts);
    }

    /// <summary>The content as it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(_texts, Options);

    private static bool IsOf(DocumentSection section, string name) => section.Kind is SectionKind.Rows
        ? name.StartsWith(section.Name + ".", StringComparison.Ordinal)
        : string.Equals(name, section.Name, StringComparison.Ordinal);
}
