using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>Says in words what stands in a document.</summary>
public static class DocumentWords
{
    /// <summary>What is filled in, section by section; a row of a table is one of its own. What no form shows comes last under its own name.</summary>
    public static IReadOnlyList<(string Section, string Text)> Of(DocumentForm form, DocumentContent content, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(language);
        return
        [
            .. form.Sections.SelectMany(section => Texts(section).Select(text => (language.Of(section.Label), text))),
            .. content.Unshown(form).Select(text => (text.Key, text.Value)),
        ];

        IEnumerable<string> Texts(DocumentSection section) => section.Kind switch
        {
            _ when !content.Holds(section) => [],
            SectionKind.Tick => [language.Pick("ja", "yes")],
            SectionKind.Choice => [section.Parts.FirstOrDefault(part => string.Equals(part.Name, content[section.Name], StringComparison.Ordinal)) is { } part ? language.Of(part.Label) : content[section.Name]],
            SectionKind.Rows => Enumerable.Range(0, content.Rows(section)).Select(row => string.Join(" · ", section.Parts.Select(column => content[section.Cell(row, column)]).Where(text => text.Length > 0))),
            _ => [content[section.Name]],
        };
    }
}
