using Fremdrift.Core.Desk;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Web.Components.Kit;

namespace Fremdrift.Web.Pages.Desk;

/// <summary>What a form shows that was sent and not saved.</summary>
public sealed class DeskForm
{
    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<Label> Warnings { get; private set; } = [];

    public bool IsOvertaken { get; private set; }

    /// <summary>The message at a field; null if it is right.</summary>
    public string? Of(string field) => Problems.FirstOrDefault(problem => string.Equals(problem.Field, field, StringComparison.Ordinal))?.Message;

    /// <summary>Takes in how it went; whether it was saved.</summary>
    public bool IsSaved(DeskResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        switch (result)
        {
            case DeskResult.Saved: return true;
            case DeskResult.Wrong wrong: Problems = [.. wrong.Problems.Select(problem => new FieldProblem(problem.Field, language.Of(problem.What)))]; break;
            case DeskResult.Odd odd: Warnings = odd.Warnings; break;
            case DeskResult.Overtaken: IsOvertaken = true; break;
            default: Problems = [new FieldProblem("", language.Pick("Den findes ikke længere.", "It no longer exists."))]; break;
        }

        return false;
    }
}
