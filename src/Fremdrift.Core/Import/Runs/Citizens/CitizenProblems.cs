using Fremdrift.Core.Registers;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>What can be wrong with a row of the register of citizens. What stands in the row is never repeated: it is about a person.</summary>
internal static class CitizenProblems
{
    public static Problem Broken(long line) => Of(
        line, null, new("rækken kan ikke læses: et citationstegn mangler, eller den er alt for lang", "the row cannot be read: a quotation mark is missing, or it is far too long"),
        new("ret rækken, og send filen igen", "correct the row and send the file again"));

    public static Problem WrongCount(long line, int cells, int headings) => Of(
        line, null, new($"rækken har {cells} celler, men der er {headings} kolonner", $"the row has {cells} cells, but there are {headings} columns"),
        new("sæt tekst med skilletegn i citationstegn", "put texts that hold the separator in quotation marks"));

    public static Problem UnknownColumn(int number) => Of(
        1, null, new($"kolonne {number} har et navn, der ikke kendes, og læses ikke", $"column {number} has a name that is not known, and is not read"),
        new("brug de navne, der står på siden, eller fjern kolonnen", "use the names on the page, or remove the column"), isWarning: true);

    public static Problem NoKey(long line) => Of(line, CitizenColumns.Key, new("mangler", "is missing"), new("skriv den nøgle, I kender borgeren under", "write the key you know the citizen by"));

    public static Problem BadKey(long line) => Of(
        line, CitizenColumns.Key, new("ligner et CPR-nummer", "looks like a CPR number"),
        new("brug en anden nøgle: den står i adresser og filer", "use another key: it stands in addresses and files"));

    public static Problem ReservedKey(long line) => Of(
        line, CitizenColumns.Key, new("er navnet på en anden side", "is the name of another page"), new("brug en anden nøgle", "use another key"));

    public static Problem LiftsProtection(long line) => Of(
        line, CitizenColumns.Protected, new("ville ophæve en navnebeskyttelse, og det kan en fil ikke", "would lift a protection of name, and a file cannot do that"),
        new("ophæv den på borgerens side, eller lad cellen være tom", "lift it on the citizen's page, or leave the cell empty"));

    public static Problem TooLong(long line, string field, int longest) => Of(
        line, field, new($"er længere end {longest} tegn", $"is longer than {longest} characters"), new("gør den kortere", "make it shorter"));

    public static Problem Control(long line, string field) => Of(
        line, field, new("indeholder tegn, der ikke kan vises", "holds characters that cannot be shown"), new("skriv den på én linje uden styretegn", "write it on one line without control characters"));

    public static Problem Cpr(long line, CprReading reading) => Of(
        line, CitizenColumns.Cpr, new("er ikke et CPR-nummer", "is no CPR number"), new(reading.Says(Language.Danish), reading.Says(Language.English)));

    public static Problem OthersCpr(long line) => Of(
        line, CitizenColumns.Cpr, new("står allerede på en anden borger", "is another citizen's already"),
        new("se efter, om det er samme borger, og brug i så fald den nøgle, der er", "see if it is the same citizen, and if so use the key there is"));

    public static Problem BadEmail(long line) => Of(line, CitizenColumns.Email, new("er ikke en e-mailadresse", "is no e-mail address"), new("skriv den som navn@eksempel.dk", "write it as name@example.dk"));

    public static Problem BadMatchGroup(long line) => Of(line, CitizenColumns.MatchGroup, new("er ikke en matchgruppe", "is no match group"), new("skriv 1, 2 eller 3", "write 1, 2 or 3"));

    public static Problem BadTruth(long line) => Of(line, CitizenColumns.Protected, new("er hverken ja eller nej", "is neither yes nor no"), new("skriv ja eller nej", "write ja or nej, true or false"));

    public static Problem NoName(long line) => Of(line, CitizenColumns.Name, new("mangler, og borgeren er ny", "is missing, and the citizen is new"), new("skriv borgerens navn", "write the citizen's name"));

    public static Problem Twice(long line, long first) => Of(
        line, CitizenColumns.Key, new($"står også på linje {first} med et andet indhold", $"stands on line {first} too, with other content"), new("skriv borgeren én gang", "write the citizen once"));

    public static Problem Of(long line, string? field, Label what, Label remedy, bool isWarning = false) => new("", line, field, what, remedy, isWarning);
}
