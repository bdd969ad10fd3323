using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import;

/// <summary>What is wrong with a line of input, where, and how to mend it.</summary>
/// <param name="File">The file's name, as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Field">The field; null if the line or the file as a whole is meant.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What would be right.</param>
/// <param name="IsWarning">Whether the fact is taken all the same.</param>
public sealed record Problem(string File, long Line, string? Field, Label What, Label Remedy, bool IsWarning = false)
{
    /// <summary>The problem without its place: "from: "31-02-2021" er ikke en dato; skriv den som åååå-MM-dd, …".</summary>
    public string Text(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return $"{(Field is null ? "" : Field + ": ")}{language.Of(What)}; {language.Of(Remedy)}";
    }

    /// <summary>The problem on one line, in English: "facts.jsonl:3: from: "31-02-2021" is no date; write it as yyyy-MM-dd, …".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Text(Language.English)}");
}
