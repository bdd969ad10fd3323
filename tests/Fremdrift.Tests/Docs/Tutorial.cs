using System.Text;
using Fremdrift.Engine.Models;
using Xunit;

namespace Fremdrift.Tests.Docs;

/// <summary>The programme that the page writes step by step: what a reader has after each of them, put together from what it shows.</summary>
internal static class Tutorial
{
    public const string Folder = "docs/examples/mentor-course";
    public const string Facts = $"{Folder}/facts.jsonl";
    public const int LastStep = 6;

    public static ProgrammeModel After(int step) => Readings.Sound(File(step, "model.yaml"), File(step, "texts.da.yaml"), File(step, "texts.en.yaml"));

    /// <summary>A file as it stands after a step: each section with the entries that the steps so far have added to it.</summary>
    public static string File(int step, string name)
    {
        var sections = new List<(string Head, List<string> Entries)>();
        for (var i = 1; i <= step; i++)
        {
            var shown = Page.Marked($"step {i}: {name}").ToArray();
            Assert.True(shown.Length > 0 || i > 1, $"{name} begins nowhere on the page");
            foreach (var (_, example) in shown) Add(example.Text, sections);
        }

        var file = new StringBuilder();
        foreach (var (head, entries) in sections)
        {
            if (file.Length > 0 && entries.Count > 0) file.Append('\n');
            file.Append(head).Append('\n');
            foreach (var entry in entries) file.Append(entry).Append('\n');
        }

        return file.ToString();
    }

    private static void Add(string shown, List<(string Head, List<string> Entries)> sections)
    {
        List<string>? entries = null;
        foreach (var line in shown.Split('\n').Where(line => line.Length > 0))
        {
            if (line[0] is ' ')
            {
                entries!.Add(line);
                continue;
            }

            var known = sections.FindIndex(section => string.Equals(section.Head, line, StringComparison.Ordinal));
            if (known < 0)
            {
                sections.Add((line, []));
                known = sections.Count - 1;
            }

            entries = sections[known].Entries;
        }
    }
}
