using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>Common names, put together by chance; by the age of who bears them. Copied from no register.</summary>
internal static class DemoNames
{
    private const double OfOtherOrigin = 0.11;
    private const double DoubleName = 0.18;

    private static readonly string[][] Women =
    [
        ["Kirsten", "Inge", "Lone", "Hanne", "Birgit", "Susanne", "Annette", "Jytte", "Bente", "Lis", "Vibeke", "Dorte", "Pia", "Helle", "Marianne"],
        ["Mette", "Anne", "Lene", "Charlotte", "Tina", "Rikke", "Karina", "Heidi", "Bettina", "Malene", "Trine", "Anja", "Maria", "Line", "Gitte"],
        ["Camilla", "Louise", "Julie", "Sofie", "Ida", "Cecilie", "Emma", "Freja", "Stine", "Nanna", "Mathilde", "Katrine", "Sara", "Amalie", "Signe"],
    ];

    private static readonly string[][] Men =
    [
        ["Jørgen", "Hans", "Ole", "Erik", "Bent", "Finn", "Leif", "Poul", "Kurt", "Steen", "Flemming", "Preben", "Torben", "Carsten", "Bjarne"],
        ["Lars", "Henrik", "Thomas", "Michael", "Søren", "Jesper", "Kim", "Allan", "Brian", "Morten", "Claus", "René", "Kenneth", "Anders", "Martin"],
        ["Mads", "Rasmus", "Kasper", "Jonas", "Emil", "Frederik", "Mikkel", "Simon", "Nikolaj", "Christian", "Oliver", "Magnus", "Jakob", "Tobias", "Daniel"],
    ];

    private static readonly string[] Family =
    [
        "Jensen", "Nielsen", "Hansen", "Pedersen", "Andersen", "Christensen", "Larsen", "Sørensen", "Rasmussen", "Jørgensen", "Petersen",
        "Madsen", "Kristensen", "Olsen", "Thomsen", "Poulsen", "Johansen", "Møller", "Mortensen", "Knudsen", "Jakobsen", "Mikkelsen",
        "Frederiksen", "Laursen", "Lund", "Holm", "Schmidt", "Eriksen", "Clausen", "Simonsen", "Svendsen", "Andreasen", "Iversen",
        "Jeppesen", "Nissen", "Bertelsen", "Danielsen", "Gregersen", "Kjeldsen", "Toft", "Skov", "Bach", "Krogh", "Dam", "Bruun",
        "Vestergaard", "Østergaard", "Kjær", "Lauridsen", "Thygesen", "Villadsen", "Overgaard", "Dalgaard", "Juhl", "Friis", "Winther",
    ];

    private static readonly string[] Middle = ["Krogh", "Lund", "Holm", "Kjær", "Bach", "Skov", "Dam", "Juhl", "Bruun", "Friis", "Toft", "Møller"];

    private static readonly (string[] Women, string[] Men, string[] Family, string Language)[] Others =
    [
        (["Fatima", "Layla", "Amal", "Zahra"], ["Ahmed", "Omar", "Hassan", "Yusuf"], ["Al-Masri", "Haddad", "Khalil", "Saleh", "Nasser"], "arabisk"),
        (["Ayşe", "Elif", "Zeynep"], ["Mehmet", "Murat", "Emre"], ["Yilmaz", "Demir", "Kaya", "Çelik"], "tyrkisk"),
        (["Oksana", "Iryna", "Natalia"], ["Andriy", "Serhiy", "Petro"], ["Kovalenko", "Shevchuk", "Bondarenko"], "ukrainsk"),
        (["Agnieszka", "Magdalena", "Joanna"], ["Piotr", "Marek", "Tomasz"], ["Nowak", "Kowalczyk", "Zielińska-Dam"], "polsk"),
        (["Jasmina", "Amra", "Selma"], ["Edin", "Damir", "Senad"], ["Hodžić", "Kovačević", "Begić"], "bosnisk"),
        (["Hodan", "Ifrah", "Amina"], ["Abdi", "Mahad", "Said"], ["Warsame", "Jama", "Farah"], "somali"),
        (["Thi Lan", "Mai"], ["Van Minh", "Tuan"], ["Nguyen", "Tran", "Pham"], "vietnamesisk"),
        (["Mariam", "Nargis"], ["Farid", "Jawad"], ["Rahimi", "Karimi", "Noori"], "dari"),
    ];

    /// <summary>A whole name, and the language they may need an interpreter for; null where that is Danish.</summary>
    public static (string Name, string? Language) Draw(Dice dice, bool woman, int born)
    {
        if (dice.Chance(OfOtherOrigin))
        {
            var other = dice.Of(Others);
            return ($"{dice.Of(woman ? other.Women : other.Men)} {dice.Of(other.Family)}", other.Language);
        }

        var generation = born < 1970 ? 0 : born < 1986 ? 1 : 2;
        var (first, last) = (dice.Of((woman ? Women : Men)[generation]), dice.Of(Family));
        var middle = dice.Of(Middle);
        return dice.Chance(DoubleName) && !string.Equals(middle, last, StringComparison.Ordinal)
            ? ($"{first} {middle} {last}", null)
            : ($"{first} {last}", null);
    }

    /// <summary>A name as the first part of an address: anne.krogh.dam.</summary>
    public static string Mailbox(string name) => string.Concat(name.ToLowerInvariant().Select(Plain));

    private static string Plain(char letter) => letter switch
    {
        ' ' or '-' => ".",
        'æ' => "ae",
        'ø' => "oe",
        'å' => "aa",
        'é' => "e",
        'ş' => "s",
        'ç' or 'č' or 'ć' => "c",
        'ž' => "z",
        'ń' => "n",
        _ => letter.ToString(),
    };
}
