using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fremdrift.EndToEnd.Support;

/// <summary>The addresses that can be asked for, found among the routes, so that none is forgotten.</summary>
internal static partial class Routes
{
    /// <param name="app">Whose addresses.</param>
    /// <param name="fill">What stands in a part of an address, by the part's name in small letters.</param>
    /// <param name="part">A part they have; any address if null.</param>
    public static List<string> Of(App app, Func<string, string> fill, string? part = null) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
            .Where(route => part is null || route.RoutePattern.GetParameter(part) is not null)
            .Select(route => Filled(Pattern(route), fill)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The patterns of the pages, as they are written in the pages themselves: "/borgere/{Key}".</summary>
    public static List<string> Pages(App app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(Pattern).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>An address of that pattern.</summary>
    public static string Filled(string pattern, Func<string, string> fill) => Part().Replace(pattern, one => fill(one.Groups["name"].Value.ToLowerInvariant()));

    private static string Pattern(RouteEndpoint route) => "/" + route.RoutePattern.RawText?.TrimStart('/');

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
