using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Fremdrift.Engine.Models.Yaml;

/// <summary>
/// Reads the plain part of YAML that models are written in. Anchors, aliases and tags are refused: a model needs none of them, and a
/// few lines of aliases can unfold into gigabytes.
/// </summary>
internal static class YamlReader
{
    public const int LongestText = 2_000_000;
    private const int DeepestNesting = 32;

    public static YamlNode? Read(string text, string file, ProblemList problems)
    {
        if (text.Length > LongestText)
        {
            problems.Add(new Place(file, 1), "the file is larger than 2 MB", "split the programme, or take out what does not belong in a model");
            return null;
        }

        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                problems.Add(new Place(file, 1), "the file is empty", "write a model; docs/model-language.md shows how");
                return null;
            }

            parser.Consume<DocumentStart>();
            var node = new Reading(parser, file, problems).Node(0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                problems.Add(new Place(file, (int)second.Start.Line), "a second document begins here", "keep one to a file");
            return node;
        }
        catch (YamlException error)
        {
            problems.Add(new Place(file, (int)Math.Max(error.Start.Line, 1)), $"this is not YAML: {FirstLine(error.Message)}", "check indentation, quotes and brackets here");
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or EndOfStreamException or NullReferenceException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser does not foresee every broken text; what it was reading is not known then.
            problems.Add(new Place(file, 1), "this is not YAML: where it goes wrong cannot be told", "check indentation, quotes and brackets; take out half of it to find the place");
            return null;
        }
        catch (TooDeep error)
        {
            problems.Add(new Place(file, error.Line), "values are nested too deep", "a model needs at most a handful of levels");
            return null;
        }
    }

    private static string FirstLine(string message)
    {
        var text = message.Split('\n')[0].Trim();
        return text.EndsWith('.') ? text[..^1] : text;
    }

    private sealed class TooDeep(int line) : Exception
    {
        public int Line { get; } = line;
    }

    private sealed class Reading(Parser parser, string file, ProblemList problems)
    {
        public YamlNode Node(int depth)
        {
            var start = parser.Current!;
            var place = new Place(file, (int)start.Start.Line);
            if (depth > DeepestNesting) throw new TooDeep(place.Line);
            if (start is NodeEvent node) RefuseAnchorOrTag(node, place);
            if (parser.TryConsume<Scalar>(out var scalar))
                return new YamlScalar(place, scalar.Value, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted);
            if (parser.TryConsume<SequenceStart>(out _)) return List(place, depth);
            if (parser.TryConsume<MappingStart>(out _)) return Map(place, depth);
            parser.MoveNext();
            problems.Add(place, "an alias (*) is not allowed in a model", "write the value out");
            return new YamlScalar(place, "", Quoted: false);
        }

        private YamlList List(Place place, int depth)
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
            return new YamlList(place, items);
        }

        private YamlMap Map(Place place, int depth)
        {
            var entries = new List<YamlEntry>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1);
                if (key is not YamlScalar { Value: var name })
                    problems.Add(key.Place, "a name must be plain text", "write it as name: value");
                else if (!seen.Add(name))
                    problems.Add(key.Place, string.Create(CultureInfo.InvariantCulture, $"\"{name}\" stands here twice"), "keep one of them");
                else
                    entries.Add(new YamlEntry(key.Place, name, value));
            }

            return new YamlMap(place, entries);
        }

        private void RefuseAnchorOrTag(NodeEvent node, Place place)
        {
            if (!node.Anchor.IsEmpty)
                problems.Add(place, $"an anchor (&{node.Anchor.Value}) is not allowed in a model", "write the value out where it is used");
            if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
                problems.Add(place, "a tag (!) is not allowed in a model", "take it away");
        }
    }
}
