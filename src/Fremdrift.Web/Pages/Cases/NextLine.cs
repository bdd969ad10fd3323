using Fremdrift.Core.Cases.Course;

namespace Fremdrift.Web.Pages.Cases;

/// <summary>A line of what is next.</summary>
/// <param name="Day">The day it begins, or is.</param>
/// <param name="State">How it is marked in the picture; null for what the picture does not show.</param>
/// <param name="Title">What it is.</param>
/// <param name="Detail">More of when and where.</param>
/// <param name="Why">The address that explains it; null for what nobody has to explain.</param>
public sealed record NextLine(int Day, DutyState? State, string Title, string? Detail, string? Why)
{
    /// <summary>The title of the rule alone.</summary>
    public string? Rule { get; init; }

    /// <summary>The day it falls due, where the picture shows it; null for the day itself.</summary>
    public int? Due { get; init; }

    /// <summary>Where it is seen or changed; null for what is not.</summary>
    public string? Href { get; init; }

    /// <summary>Its number in the picture.</summary>
    public int? Number { get; init; }
}
