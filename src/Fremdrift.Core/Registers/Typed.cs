namespace Fremdrift.Core.Registers;

/// <summary>Numbers the way people type and paste them.</summary>
internal static class Typed
{
    /// <summary>Without spaces of any kind and without hyphens and dashes.</summary>
    public static string WithoutSeparators(string typed) =>
        string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212')));
}
