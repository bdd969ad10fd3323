using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Appending;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Cases;

/// <summary>What is to be registered on one case.</summary>
/// <param name="Citizen">The citizen's key.</param>
/// <param name="Lines">The facts: interchange objects, one a line; all of this citizen.</param>
/// <param name="ExpectedSeq">The case's latest registration that whoever registers has seen; null if they do not care.</param>
/// <param name="Batch">What the facts belong together as, so that they can be undone together.</param>
public sealed record RegisterInput(string Citizen, ReadOnlyMemory<byte> Lines, int? ExpectedSeq, string? Batch = null);

/// <summary>How it went.</summary>
public abstract record RegisterResult
{
    /// <summary>It stands in the store, results and all; these are the facts.</summary>
    public sealed record Registered(int Seq, IReadOnlyList<StoredFact> Facts) : RegisterResult;

    /// <summary>All of it had been registered before, word for word.</summary>
    public sealed record Unchanged(int Seq) : RegisterResult;

    /// <summary>Nothing was registered; this is wrong.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : RegisterResult;

    /// <summary>Nothing was registered yet: meanwhile somebody else registered this.</summary>
    public sealed record Overtaken(int Seq, IReadOnlyList<StoredFact> Meanwhile) : RegisterResult;

    /// <summary>There is no such case in the municipality.</summary>
    public sealed record NoSuchCase : RegisterResult;
}

/// <summary>Registers facts on one case; all of them or none.</summary>
public sealed class RegisterFacts(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private static readonly Problem OfAnother = new(
        "", 1, "citizen", new("en registrering er om en anden borger", "a fact is of another citizen"),
        new("registrér den på den borgers sag", "register it on that citizen's case"));

    public async Task<RegisterResult> Run(Actor actor, RegisterInput input)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(input);
        actor.Demand(Operation.Register);
        var text = FactText.Read(input.Lines, programmes.Vocabulary);
        if (Wrong(input, text) is { } refused) return refused;
        await using var session = await store.Begin();
        var result = await Append(session, actor, input, text);
        if (result is RegisterResult.Registered) await session.Commit();
        return result;
    }

    /// <summary>Registers as part of something larger: whoever began the session commits it, or does not.</summary>
    internal async Task<RegisterResult> In(Session session, Actor actor, RegisterInput input)
    {
        actor.Demand(Operation.Register);
        var text = FactText.Read(input.Lines, programmes.Vocabulary);
        return Wrong(input, text) is { } refused ? refused : await Append(session, actor, input, text);
    }

    private static RegisterResult.Refused? Wrong(RegisterInput input, FactText text)
    {
        var errors = text.Problems.Where(problem => !problem.IsWarning).ToList();
        if (errors.Count > 0 || text.Accepted.Length == 0) return new RegisterResult.Refused(errors);
        return text.Accepted.Any(fact => !string.Equals(fact.CitizenText, input.Citizen, StringComparison.Ordinal))
            ? new RegisterResult.Refused([OfAnother])
            : null;
    }

    private async Task<RegisterResult> Append(Session session, Actor actor, RegisterInput input, FactText text)
    {
        var number = await session.First(
            "select citizen from citizen where municipality = @municipality and key = @key", row => (int?)row.GetInt32(0),
            ("municipality", actor.Municipality), ("key", input.Citizen));
        if (number is null) return new RegisterResult.NoSuchCase();
        var one = (await AppendFacts.Lock(session, actor.Municipality, [number.Value]))[0];
        if (await Judge(session, actor, text, one, input.Batch) is { } problem) return new RegisterResult.Refused([problem]);
        if (one.New.Count == 0) return new RegisterResult.Unchanged(one.Seq);
        Registration.RegistrationRights.Demand(actor, one);
        if (input.ExpectedSeq is { } seen && seen < one.Seq)
            return new RegisterResult.Overtaken(one.Seq, [.. one.Facts.Where(fact => fact.Seq > seen)]);

        await new AppendFacts(programmes).Run(session, actor.Municipality, [one]);
        return new RegisterResult.Registered(one.Seq + one.New.Count, one.New);
    }

    /// <summary>Adds what is new to the case; the problem if something may not be added.</summary>
    private async Task<Problem?> Judge(Session session, Actor actor, FactText text, LockedCase one, string? batch)
    {
        var known = await KnownIds.Of(session, actor.Municipality, text.Accepted);
        var registered = time.GetUtcNow().UtcTicks;
        foreach (var fact in text.Accepted)
        {
            one.Add(fact, actor.Person, registered, batch);
            var added = one.New[^1];
            switch (known.Judge(added, one.Citizen))
            {
                case Standing.Known: one.New.RemoveAt(one.New.Count - 1); break;
                case Standing.New: break;
                case var wrong: return StoreProblem.Of(wrong, "", 1);
            }
        }

        return null;
    }
}
