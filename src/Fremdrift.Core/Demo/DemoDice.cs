using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>Dice for the demo: a stream of their own for each kind of thing, so that a change to one leaves the others alone.</summary>
internal static class DemoDice
{
    public const char Citizens = 'k', Companies = 'f', Texts = 't', Desk = 'd', Standstill = 'p';

    public static Dice Of(ulong seed, char stream, int number = 0)
    {
        var dice = new Dice();
        dice.Seed(seed, stream, number);
        return dice;
    }

    public static int In(this Dice dice, int least, int most) => dice.In(new Between(least, most));

    public static T Of<T>(this Dice dice, IReadOnlyList<T> some) => some[dice.Below(some.Count)];

    /// <summary>
    /// A Danish phone number that rings nowhere: no number in Denmark begins with 0.
    /// </summary>
    public static string Phone(this Dice dice) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"0{dice.Below(10)} {dice.Below(100):00} {dice.Below(100):00} {dice.Below(100):00}");
}
