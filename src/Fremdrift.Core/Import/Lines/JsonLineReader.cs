using System.Globalization;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Lines;

/// <summary>Reads a line of JSON Lines into a <see cref="RawLine"/>, or says why it cannot be read.</summary>
internal sealed class JsonLineReader(ProblemLog problems)
{
    private const string Example = """{"id":"a1","citizen":"c1","type":"cv",…}""";

    private static readonly Label OneObject = new(
        "skriv én registrering pr. linje som et JSON-objekt: " + Example, "write one fact a line, as a JSON object: " + Example);

    private static readonly Label EndsWithin = new("linjen slutter midt i objektet", "the line ends in the middle of the object");
    private static readonly Label NoObject = new("linjen er ikke et JSON-objekt", "the line is no JSON object");
    private static readonly Label SaveAsUtf8 = new("gem filen som UTF-8", "save the file as UTF-8");

    private static readonly Label NothingAfter =
        new("skriv ét objekt pr. linje og intet efter det", "write one object a line and nothing after it");

    private static readonly Label TooDeep = new(
        $"linjen er indlejret i mere end {FullJson.DeepestNesting} niveauer", $"the line is nested more than {FullJson.DeepestNesting} deep");

    private static readonly Label Flat = new("skriv registreringen som ét fladt objekt", "write the fact as one flat object");

    private static readonly Label TooMany =
        new($"linjen har mere end {RawLine.MostFields} felter", $"the line has more than {RawLine.MostFields} fields");

    private static readonly Label OwnFields =
        new("skriv registreringen med kun dens egne felter", "write the fact with its own fields alone");

    private static readonly Label HalfCharacter = new(
        @"en tekst indeholder et halvt tegn (et enligt \ud800 til \udfff)", @"a text holds half a character (a lone \ud800 to \udfff)");

    private static readonly Label WholeCharacter = new("skriv selve tegnet i UTF-8", "write the character itself, in UTF-8");

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
            JsonOutcome.Incomplete when unended => (LineFaults.Cut, LineFaults.SendAgain),
            JsonOutcome.Incomplete => (EndsWithin, OneObject),
            JsonOutcome.NotUtf8 => (LineFaults.NotUtf8, SaveAsUtf8),
            JsonOutcome.NotAnObject => (NoObject, OneObject),
            JsonOutcome.FollowedByMore => (
                new Label($"der står noget efter objektet, ved byte {place}", $"something follows the object, at byte {place}"), NothingAfter),
            JsonOutcome.TooDeep => (TooDeep, Flat),
            JsonOutcome.TooManyFields => (TooMany, OwnFields),
            JsonOutcome.HalfCharacter => (HalfCharacter, WholeCharacter),
            _ => (new Label($"linjen er ikke gyldig JSON ved byte {place}", $"the line is not valid JSON at byte {place}"), OneObject),
        };
        problems.Add(null, what, remedy);
    }
}
