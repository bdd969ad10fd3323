using System.Collections.Immutable;
using System.Globalization;
using Fremdrift.Core.Worklists.Passive;

namespace Fremdrift.Web.Pages.Passive;

/// <summary>What an address says of the passive cases; what it does not understand is as if it were not there.</summary>
internal static class PassiveQuery
{
    /// <summary>How far ahead one can look, the usual first.</summary>
    public static ImmutableArray<int> Horizons { get; } = [30, 60];

    public static int Days(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Horizons.Contains(days) ? days : Horizons[0];

    public static PassiveScope Scope(string? show, string? broker) => new(show is "alle") { Broker = string.IsNullOrEmpty(broker) ? null : broker };

    /// <summary>The query that says it, without the question mark.</summary>
    public static string Of(PassiveScope scope, int days) =>
        $"dage={days.ToString(CultureInfo.InvariantCulture)}{(scope.WholeMunicipality ? "&vis=alle" : "")}{(scope.Broker is { } broker ? $"&formidler={Uri.EscapeDataString(broker)}" : "")}";
}
