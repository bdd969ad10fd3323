using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Registers;

/// <summary>What is wrong with something typed as a CVR number.</summary>
public enum CvrProblem
{
    None,
    Empty,

    /// <summary>Something else than digits, spaces and hyphens.</summary>
    OtherCharacters,

    /// <summary>Not eight digits.</summary>
    WrongLength,

    /// <summary>The digits, weighted 2 7 6 5 4 3 2 1, do not add up to a multiple of 11, or the first is 0.</summary>
    WrongCheckDigit,
}

/// <summary>
/// A company's number in the central business register: eight digits, the last of them a check digit. Equality is by digits. The
/// default value has no digits; everything but <see cref="IsEmpty"/> throws on it.
/// </summary>
public readonly record struct Cvr
{
    private static readonly int[] Weights = [2, 7, 6, 5, 4, 3, 2, 1];

    private readonly string? _digits;

    private Cvr(string digits) => _digits = digits;

    public bool IsEmpty => _digits is null;

    public string Digits => _digits ?? throw new InvalidOperationException("There is no CVR number.");

    /// <summary>As it is easiest to read: 12 34 56 78.</summary>
    public string Written => $"{Digits[..2]} {Digits[2..4]} {Digits[4..6]} {Digits[6..]}";

    /// <summary>Reads what somebody typed: eight digits, with spaces anywhere and perhaps DK before them.</summary>
    public static CvrReading Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return Wrong(CvrProblem.Empty);
        var digits = Typed.WithoutSeparators(typed);
        if (digits.StartsWith("DK", StringComparison.OrdinalIgnoreCase)) digits = digits[2..];
        if (!digits.All(char.IsAsciiDigit)) return Wrong(CvrProblem.OtherCharacters);
        if (digits.Length != 8) return Wrong(CvrProblem.WrongLength);
        return digits[0] == '0' || WeightedSum(digits) % 11 != 0
            ? Wrong(CvrProblem.WrongCheckDigit)
            : new CvrReading(new Cvr(digits), CvrProblem.None);
    }

    public override string ToString() => IsEmpty ? "" : Digits;

    private static int WeightedSum(string digits) => digits.Select((digit, at) => (digit - '0') * Weights[at]).Sum();

    private static CvrReading Wrong(CvrProblem problem) => new(default, problem);
}

/// <summary>A CVR number that was typed: the number, or what is wrong with it.</summary>
/// <param name="Number">The number; empty if it cannot be used.</param>
/// <param name="Problem">What is wrong; None if it can be used.</param>
public readonly record struct CvrReading(Cvr Number, CvrProblem Problem)
{
    public bool IsRight => Problem is CvrProblem.None;

    /// <summary>What is wrong and how to mend it, for the person who typed it; empty if nothing is.</summary>
    public string Says(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Problem switch
        {
            CvrProblem.None => "",
            CvrProblem.Empty => language.Pick("Skriv CVR-nummeret.", "Write the CVR number."),
            CvrProblem.OtherCharacters => language.Pick("Et CVR-nummer består kun af tal.", "A CVR number is digits only."),
            CvrProblem.WrongLength => language.Pick(
                "Et CVR-nummer har 8 cifre. Tæl efter, om et mangler eller er for meget.", "A CVR number has 8 digits. See if one is missing or too many."),
            _ => language.Pick(
                "Det er ikke et gyldigt CVR-nummer. Se efter, om et ciffer er forkert eller to er byttet om.",
                "That is no valid CVR number. See if a digit is wrong or two have changed places."),
        };
    }
}
