using System.Net;
using System.Text.RegularExpressions;
using Fremdrift.Core.Programmes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Fremdrift.EndToEnd.Components;

/// <summary>Components rendered to HTML, and what people read of it.</summary>
internal static partial class Rendered
{
    public static async Task<string> Html<T>(Language language, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var cascade = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Value"] = language,
            ["ChildContent"] = (RenderFragment)(builder =>
            {
                builder.OpenComponent<T>(0);
                foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
                builder.CloseComponent();
            }),
        };
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<CascadingValue<Language>>(ParameterView.FromDictionary(cascade))).ToHtmlString());
    }

    /// <summary>What people read: no tags, single spaces.</summary>
    public static string Text(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    /// <summary>What people read as long as they do not ask for the model's own words.</summary>
    public static string TextOutsideTheModel(string html) => Text(InTheModel().Replace(html, ""));

    /// <summary>Everything that stands between an opening and the next quotation mark.</summary>
    public static IReadOnlyList<string> Between(string html, string opening) =>
        [.. html.Split(opening).Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])];

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Spaces();

    [GeneratedRegex("<details class=\"in-the-model\".*?</details>", RegexOptions.Singleline, 5000)]
    private static partial Regex InTheModel();
}
