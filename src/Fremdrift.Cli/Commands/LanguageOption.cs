using System.CommandLine;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Cli.Commands;

/// <summary>The option that says which language a text is written in.</summary>
internal static class LanguageOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--language") { Description = "da (dansk) or en (English).", DefaultValueFactory = _ => "da" };
        option.AcceptOnlyFromAmong("da", "en");
        return option;
    }

    public static Language Of(ParseResult parsed, Option<string> option) => parsed.GetValue(option) is "en" ? Language.English : Language.Danish;
}
