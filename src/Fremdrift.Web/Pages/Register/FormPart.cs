using Fremdrift.Core.Cases.Registration;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Web.Pages.Register;

/// <summary>The fields of one fact in a form; a form that registers several facts together has several parts.</summary>
public sealed record FormPart
{
    public required FactType Type { get; init; }

    /// <summary>What its fields' names begin with, so that two parts can both have a date.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The fields in the order they are shown.</summary>
    public required IReadOnlyList<FormField> Shown { get; init; }

    /// <summary>Those that are rarely filled in, folded away.</summary>
    public IReadOnlyList<FormField> Folded { get; init; } = [];

    /// <summary>The field whose choice is made by a tick beside the first part; null if it has fields of its own.</summary>
    public string? Ticks { get; init; }

    /// <summary>Fields that take what the first part holds: the same job, the same first day.</summary>
    public IReadOnlyList<(string Field, string Of)> Shares { get; init; } = [];

    /// <summary>The part is registered only if one of these is filled in; always if there are none.</summary>
    public IReadOnlyList<string> OnlyWith { get; init; } = [];
}
