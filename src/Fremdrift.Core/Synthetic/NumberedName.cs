namespace Fremdrift.Core.Synthetic;

/// <summary>Names that differ in a number only, such as b01, b02, b03.</summary>
public sealed class NumberedName
{
    internal static readonly NumberedName Broker = new('b', 2);
    internal static readonly NumberedName Employer = new('v', 3);
    internal static readonly NumberedName Job = new('j', 1);
    internal static readonly NumberedName Leader = new('l', 2);
    internal static readonly NumberedName Mentor = new('m', 2);

    private readonly char _letter;
    private readonly int _digits;

    private NumberedName(char letter, int digits) => (_letter, _digits) = (letter, digits);

    /// <summary>Writes the name with that number as UTF-8 and returns it.</summary>
    public ReadOnlySpan<byte> Write(Span<byte> into, int number)
    {
        into[0] = (byte)_letter;
        return into[..(1 + Utf8Text.WriteNumber(into[1..], number, _digits))];
    }
}
