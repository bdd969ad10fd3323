using System.Globalization;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Registers;

/// <summary>What is wrong with something typed as a CPR number.</summary>
public enum CprProblem
{
    None,
    Empty,

    /// <summary>Something else than digits, spaces and hyphens.</summary>
    OtherCharacters,

    /// <summary>Not ten digits.</summary>
    WrongLength,

    /// <summary>The first six digits, with the century that the seventh says, are no day of the calendar.</summary>
    NoSuchDate,

    /// <summary>The day of birth has not been yet.</summary>
    NotBornYet,
}

/// <summary>
/// A civil registration number: ten digits, the first six a day of birth. The seventh digit says the century. 60 may be added to the
/// day (61–91): such numbers stand in for a CPR number and are never given to anyone in the civil registry, so the demo uses them.
/// Equality is by digits. The default value has no digits; everything but <see cref="IsEmpty"/> throws on it.
/// </summary>
/// <remarks>
/// Source: CPR-kontoret, "Personnummeret i CPR". Numbers that fail the check by modulus 11 have been given out since 2007, so
/// failing it is never wrong in itself.
/// </remarks>
public readonly record struct Cpr
{
    public const int Length = 10;

    private const int AddedToStandIns = 60;
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    private readonly string? _digits;

    private Cpr(string digits) => _digits = digits;

    public bool IsEmpty => _digits is null;

    /// <summary>The ten digits, as they are stored. Person data: never in a log, an address or an error.</summary>
    public string Digits => _digits ?? throw new InvalidOperationException("There is no CPR number.");

    /// <summary>As people write it: ddmmyy-xxxx, in full.</summary>
    public string Written => $"{Digits[..6]}-{Digits[6..]}";

    /// <summary>With the last four digits hidden: 010180-xxxx.</summary>
    public string Masked => $"{Digits[..6]}-xxxx";

    public DateOnly BirthDay => Birth(Digits)!.Value;

    /// <summary>Whether it stands in for a CPR number and so cannot be anyone's: 60 is added to the day.</summary>
    public bool IsNobodys => Number(Digits, 0, 2) > AddedToStandIns;

    /// <summary>Whether it fails the check by modulus 11: worth a second look, but no reason to refuse it.</summary>
    public bool FailsOldCheck => Digits.Select((digit, at) => (digit - '0') * Weights[at]).Sum() % 11 != 0;

    /// <summary>Reads what somebody typed: ten digits, with spaces and hyphens anywhere.</summary>
    public static CprReading Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return Wrong(CprProblem.Empty);
        var digits = Typed.WithoutSeparators(typed);
        if (!digits.All(char.IsAsciiDigit)) return Wrong(CprProblem.OtherCharacters);
        if (digits.Length != Length) return Wrong(CprProblem.WrongLength);
        return Birth(digits) is null ? Wrong(CprProblem.NoSuchDate) : new CprReading(new Cpr(digits), CprProblem.None);
    }

    /// <summary>Masked, so that a number never slips into a log.</summary>
    public override string ToString() => IsEmpty ? "" : Masked;

    private static CprReading Wrong(CprProblem problem) => new(default, problem);

    private static DateOnly? Birth(string digits)
    {
        var day = Number(digits, 0, 2);
        if (day > AddedToStandIns) day -= AddedToStandIns;
        var (month, year) = (Number(digits, 2, 2), Year(digits[6] - '0', Number(digits, 4, 2)));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Year(int seventh, int year) => seventh switch
    {
        <= 3 => 1900 + year,
        4 or 9 => year <= 36 ? 2000 + year : 1900 + year,
        _ => year <= 57 ? 2000 + year : 1800 + year,
    };

    private static int Number(string digits, int at, int length) =>
        int.Parse(digits.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>A CPR number that was typed: the number, or what is wrong with it.</summary>
/// <param name="Number">The number; empty if it cannot be used.</param>
/// <param name="Problem">What is wrong; None if it can be used.</param>
public readonly record struct CprReading(Cpr Number, CprProblem Problem)
{
    public bool IsRight => Problem is CprProblem.None;

    /// <summary>The same reading; wrong if whoever has the number is born after that day.</summary>
    public CprReading BornBy(int today) => IsRight && Number.BirthDay.DayNumber > today ? new CprReading(default, CprProblem.NotBornYet) : this;

    /// <summary>What is wrong and how to mend it, for the person who typed it; empty if nothing is.</summary>
    public string Says(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Problem switch
        {
            CprProblem.None => "",
            CprProblem.Empty => language.Pick("Skriv CPR-nummeret.", "Write the CPR number."),
            CprProblem.OtherCharacters => language.Pick(
                "Et CPR-nummer består kun af tal. Skriv det som ddmmåå-xxxx.", "A CPR number is digits only. Write it as ddmmyy-xxxx."),
            CprProblem.WrongLength => language.Pick(
                "Et CPR-nummer har 10 cifre. Tæl efter, om et mangler eller er for meget.", "A CPR number has 10 digits. See if one is missing or too many."),
            CprProblem.NotBornYet => language.Pick(
                "Fødselsdagen ligger ude i fremtiden. Se efter, om et ciffer er forkert.", "The day of birth is in the future. See if a digit is wrong."),
            _ => language.Pick(
                "De første seks cifre er ikke en dato. Se efter, om to cifre er byttet om.", "The first six digits are no date. See if two digits have changed places."),
        };
    }
}
