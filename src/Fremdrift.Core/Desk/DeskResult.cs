using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Desk;

/// <summary>What is wrong with a field of a form; the whole form, if the field has no name.</summary>
public sealed record DeskProblem(string Field, Label What);

/// <summary>How it went with an appointment, a reminder or a stand-in.</summary>
public abstract record DeskResult
{
    /// <summary>It is saved, now or by the same form before.</summary>
    public sealed record Saved(int Number) : DeskResult;

    /// <summary>Nothing was saved; this is wrong.</summary>
    public sealed record Wrong(IReadOnlyList<DeskProblem> Problems) : DeskResult;

    /// <summary>Nothing is saved yet: this should be looked at once more.</summary>
    public sealed record Odd(IReadOnlyList<Label> Warnings) : DeskResult;

    /// <summary>Nothing was saved: somebody else changed it meanwhile.</summary>
    public sealed record Overtaken : DeskResult;

    /// <summary>There is no such thing in the municipality.</summary>
    public sealed record NotFound : DeskResult;

    internal static Wrong Of(string field, string danish, string english) => new([new DeskProblem(field, new(danish, english))]);
}
