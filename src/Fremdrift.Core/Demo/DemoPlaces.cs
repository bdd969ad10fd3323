using System.Globalization;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>Streets and towns of a municipality that is on no map; its post codes are given to no town.</summary>
internal static class DemoPlaces
{
    public static readonly DemoPlace Municipality = new(1, "Fjordby Kommune");

    private static readonly (string PostCode, string Town)[] Towns =
    [
        ("6995", "Fjordby"), ("6995", "Fjordby"), ("6995", "Fjordby"), ("6996", "Vesterlund"), ("6997", "Strandkær"), ("6998", "Møllerup Å"),
    ];

    private static readonly string[] Streets =
    [
        "Havnegade", "Fjordvej", "Skolegade", "Bakkevænget", "Lærkevej", "Nørregade", "Birkevej", "Møllebakken", "Strandstien", "Kirkevej",
        "Engdraget", "Poppelallé", "Solsortevej", "Vestervang", "Tranevej", "Åparken", "Industrivej", "Tværgade", "Elmelunden", "Kornmarken",
    ];

    private static readonly string[] Doors = ["", "", "", ", st. tv.", ", st. th.", ", 1. tv.", ", 1. th.", ", 2. mf."];

    public static (string PostCode, string Town) Town(Dice dice) => dice.Of(Towns);

    public static string Home(Dice dice) => $"{Address(dice)}{dice.Of(Doors)}";

    public static string Address(Dice dice) => string.Create(CultureInfo.InvariantCulture, $"{dice.Of(Streets)} {dice.In(1, 98)}");
}
