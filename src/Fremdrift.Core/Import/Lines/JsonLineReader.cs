using System.Globalization;
using Fremdrift.Core.Import.Passes;

namespace Fremdrift.Core.Import.Lines;

/// <summary>Reads a line of JSON Lines into a <see cref="RawLine"/>, or says why it cannot be read.</summary>
internal sealed class JsonLineReader(ProblemLog problems)
{
    private const string OneObject = """write one fact a line, as a JSON object: {"id":"a1","citizen":"c1","type":"cv",…}""";

    /// <summary>Whether the line could be read; otherwise the problem is noted.</summary>
    /// <param name="bytes">The buffer.</param>
    /// <param name="from">Where the line begins.</param>
    /// <param name="to">Where it ends, its line break left out.</param>
    /// <param name="unended">Whether the file ends here, without a line break.</param>
    /// <param name="line">What is filled.</param>
    public bool TryRead(byte[] bytes, int from, int to, bool unended, RawLine line)
    {
        if (FlatJson.TryRead(bytes, from, to, line)) return true;
        var outcome = FullJson.Read(bytes, from, to, line, out var position);
        if (outcome == JsonOutcome.Read) return true;
        Report(outcome, unended, position);
        return false;
    }

    private void Report(JsonOutcome outcome, bool unended, long position)
    {
        var place = position.ToString(CultureInfo.InvariantCulture);
        var (what, remedy) = outcome switch
        {
            JsonOutcome.Incomplete when unended =>
                ("the line ends in the middle; the file seems to have been cut", "send the file again, whole"),
            JsonOutcome.Incomplete => ("the line ends in the middle of the object", OneObject),
            JsonOutcome.NotUtf8 => ("the line is not UTF-8", "save the file as UTF-8"),
            JsonOutcome.NotAnObject => ("the line is no JSON object", OneObject),
            JsonOutcome.FollowedByMore =>
                ($"something follows the object, at byte {place}", "write one object a line and nothing after it"),
            JsonOutcome.TooDeep =>
                ($"the line is nested more than {FullJson.DeepestNesting} deep", "write the fact as one flat object"),
            JsonOutcome.TooManyFields =>
                ($"the line has more than {RawLine.MostFields} fields", "write the fact with its own fields alone"),
            JsonOutcome.HalfCharacter =>
                ("""a text holds half a character (a lone \ud800 to \udfff)""", "write the character itself, in UTF-8"),
            _ => ($"the line is not valid JSON at byte {place}", OneObject),
        };
        problems.Add(null, what, remedy);
    }
}
