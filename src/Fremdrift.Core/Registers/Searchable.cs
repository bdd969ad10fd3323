namespace Fremdrift.Core.Registers;

/// <summary>
/// Names as they are stored to be searched in, and what is searched for: lower case and without accents; æ, ø and å are letters of their own.
/// The accents stand here, so that no machine's own tables matter.
/// </summary>
public static class Searchable
{
    internal const string Accented = "àáâãäāăąçćčďđðèéêëēėęěğģìíîïīįıķłĺľļñńňņòóôõöōőŕřśšşșťţțùúûüūůűųýÿžżź";
    internal const string Plain = "aaaaaaaacccdddeeeeeeeeggiiiiiiikllllnnnnooooooorrsssstttuuuuuuuuyyzzz";

    private static readonly Dictionary<char, char> Folded = Accented.Zip(Plain).ToDictionary(pair => pair.First, pair => pair.Second);

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.ToLowerInvariant().Select(letter => Folded.GetValueOrDefault(letter, letter)));
    }
}
