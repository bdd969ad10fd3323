using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Fremdrift.Tests.Support;

/// <summary>Small damages to a text, each drawn from a number, so that a failing run can be told in a few numbers and made smaller.</summary>
internal static partial class TextMutations
{
    private const string Strange = "&|-+()[]{}:;,=<>\"'#*!%@`~\\/?$§½æøå\t\u0000\uFFFD🐟0123456789eE. \n";

    public static Gen<int[]> Some { get; } = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1)).Resize(4).Where(damages => damages.Length > 0);

    public static IEnumerable<int[]> Fewer(int[] damages) =>
        damages.Length < 2 ? [] : Enumerable.Range(0, damages.Length).Select(left => damages.Where((_, i) => i != left).ToArray());

    public static string Apply(string text, int[] damages) => damages.Aggregate(text, Apply);

    private static string Apply(string text, int damage)
    {
        var dice = new Random(damage);
        var lines = text.Split('\n');
        var at = dice.Next(lines.Length);
        var place = dice.Next(text.Length + 1);
        switch (dice.Next(10))
        {
            case 0: return string.Join('\n', lines.Where((_, i) => i != at));
            case 1: return string.Join('\n', lines[..at].Append(lines[at]).Concat(lines[at..]));
            case 2:
                var other = dice.Next(lines.Length);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                return string.Join('\n', lines);
            case 3: return dice.Next(4) == 0 ? text[..place] : text;
            case 4: return text.Insert(place, Letters(dice));
            case 5: return place < text.Length ? text.Remove(place, Math.Min(dice.Next(1, 6), text.Length - place)) : text;
            default: return OtherWord(text, dice);
        }
    }

    /// <summary>Puts another word of the text in the place of one: much of this still reads as a model, and means something else.</summary>
    private static string OtherWord(string text, Random dice)
    {
        var words = Words().Matches(text);
        if (words.Count == 0) return text;
        var word = words[dice.Next(words.Count)];
        var other = words[dice.Next(words.Count)].Value;
        return string.Concat(text.AsSpan(0, word.Index), other, text.AsSpan(word.Index + word.Length));
    }

    private static string Letters(Random dice) => string.Concat(Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Strange[dice.Next(Strange.Length)]));

    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9-]*", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Words();
}
