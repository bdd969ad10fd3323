using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Journal;

/// <summary>A phrase to be saved, changed or deleted.</summary>
/// <param name="Number">The phrase to change; null for a new one.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Title">What it is chosen by; empty, together with an empty text, deletes it.</param>
/// <param name="Text">What is inserted.</param>
/// <param name="Shared">Whether a new one is everybody's.</param>
public sealed record SavePhraseInput(int? Number, int Version, string Title, string Text, bool Shared);

/// <summary>How it went.</summary>
public abstract record SavePhraseResult
{
    public sealed record Saved(int Number) : SavePhraseResult;

    public sealed record Deleted : SavePhraseResult;

    /// <summary>Nothing was saved: somebody else has changed or deleted it meanwhile.</summary>
    public sealed record Overtaken : SavePhraseResult;

    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : SavePhraseResult;
}

/// <summary>Saves a phrase. One's own is one's own affair; those of all are the leaders'.</summary>
public sealed class SavePhrase(Store store)
{
    public async Task<SavePhraseResult> Run(Actor actor, SavePhraseInput input)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(input);
        actor.Demand(Operation.WriteNotes);
        var (title, text) = (input.Title.Trim(), input.Text.ReplaceLineEndings("\n").Trim());
        var deletes = input.Number is not null && title.Length == 0 && text.Length == 0;
        if (!deletes && Problems(title, text) is { Count: > 0 } problems) return new SavePhraseResult.Refused(problems);
        await using var session = await store.Begin();
        var result = input.Number is { } number
            ? await Change(session, actor, number, input.Version, title, text, deletes)
            : await Add(session, actor, title, text, input.Shared);
        await session.Commit();
        return result;
    }

    private static List<FieldProblem> Problems(string title, string text)
    {
        var problems = new List<FieldProblem>();
        if (title.Length == 0) problems.Add(new("title", new("Giv frasen et navn.", "Give the phrase a name.")));
        if (title.Length > FormFields.LongestLine) problems.Add(FieldProblem.TooLong("title", FormFields.LongestLine, title.Length));
        if (text.Length == 0) problems.Add(new("text", new("Skriv den tekst, der skal indsættes.", "Write the text to insert.")));
        if (text.Length > FormFields.LongestText) problems.Add(FieldProblem.TooLong("text", FormFields.LongestText, text.Length));
        if (title.Any(char.IsControl)) problems.Add(FieldProblem.Control("title"));
        if (text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t'))) problems.Add(FieldProblem.Control("text"));
        return problems;
    }

    private static async Task<SavePhraseResult> Add(Session session, Actor actor, string title, string text, bool shared)
    {
        if (shared) actor.Demand(Operation.SharePhrases);
        var number = await session.NextNumber(actor.Municipality, "phrase");
        await session.Execute(
            "insert into phrase (municipality, phrase, person, title, text, version) values (@municipality, @phrase, @person, @title, @text, 1)",
            ("municipality", actor.Municipality), ("phrase", number), ("person", shared ? null : actor.Person), ("title", title), ("text", text));
        return new SavePhraseResult.Saved(number);
    }

    private static async Task<SavePhraseResult> Change(Session session, Actor actor, int number, int version, string title, string text, bool deletes)
    {
        const string Mine = "municipality = @municipality and phrase = @phrase and version = @version and (person = @person or (person is null and @leads = 1))";
        (string, object?)[] which =
        [
            ("municipality", actor.Municipality), ("phrase", number), ("version", version), ("person", actor.Person), ("leads", actor.Allows(Operation.SharePhrases) ? 1 : 0),
        ];
        var changed = deletes
            ? await session.Execute($"delete from phrase where {Mine}", which)
            : await session.Execute($"update phrase set title = @title, text = @text, version = version + 1 where {Mine}", [.. which, ("title", title), ("text", text)]);
        return changed == 0 ? new SavePhraseResult.Overtaken() : deletes ? new SavePhraseResult.Deleted() : new SavePhraseResult.Saved(number);
    }
}
