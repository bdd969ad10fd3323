namespace Fremdrift.Web.Components.Kit;

/// <summary>The id of a form field on the page, made of its name, so that a list of problems can link to it.</summary>
public static class FieldId
{
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return "felt-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
    }
}
