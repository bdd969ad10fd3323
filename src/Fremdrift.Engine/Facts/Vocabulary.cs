using System.Text;

namespace Fremdrift.Engine.Facts;

/// <summary>
/// The words that catalogue and models speak of, each with a number. Facts are read against a vocabulary, so that a condition of a
/// model is a comparison of numbers. Immutable.
/// </summary>
public sealed class Vocabulary
{
    private readonly TextPool _words = new();

    /// <summary>The vocabulary of the <see cref="Catalogue"/> and of the further <paramref name="words"/> (those of the models in use).</summary>
    public Vocabulary(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var word in Catalogue.Types.SelectMany(type => type.Fields).SelectMany(field => field.Values)) _words.Add(word);
        foreach (var word in words) _words.Add(word);
    }

    /// <summary>The word's number, from 0; -1 if it is not in the vocabulary.</summary>
    public int Find(ReadOnlySpan<byte> word) => _words.Find(word);

    /// <summary>The word's number, from 0; -1 if it is not in the vocabulary.</summary>
    public int Find(string word) => _words.Find(Encoding.UTF8.GetBytes(word));

    /// <summary>The word with that number.</summary>
    public string Word(int number) => _words.Text(number);
}
