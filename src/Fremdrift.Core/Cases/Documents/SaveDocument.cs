using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>A new version of a document.</summary>
/// <param name="Citizen">The citizen's key.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="BasedOn">The version it was begun from; 0 for none.</param>
/// <param name="Content">What is to stand in it.</param>
/// <param name="From">The day from which it holds: what it registers is of that day, however late it is written.</param>
/// <param name="BeginsPreparation">Whether writing it begins the preparation for the rehabilitation team.</param>
public sealed record SaveDocumentInput(string Citizen, string Kind, int BasedOn, DocumentContent Content, int From, bool BeginsPreparation = false);

/// <summary>How it went.</summary>
public abstract record SaveDocumentResult
{
    /// <summary>It stands as that version; what it registered lies between these two numbers of the case.</summary>
    public sealed record Saved(int Version, int SeqBefore, int SeqAfter) : SaveDocumentResult;

    /// <summary>It says what the newest version says.</summary>
    public sealed record Unchanged(int Version) : SaveDocumentResult;

    /// <summary>Nothing was saved yet: meanwhile somebody else has written this version.</summary>
    public sealed record Overtaken(DocumentVersion Latest) : SaveDocumentResult;

    /// <summary>Nothing was saved: what follows from it cannot be registered.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : SaveDocumentResult;

    /// <summary>Nothing was saved: the day from which it holds has not come yet.</summary>
    public sealed record WrongDay : SaveDocumentResult;

    public sealed record NoSuchCase : SaveDocumentResult;
}

/// <summary>Saves a version of a document and registers what follows from it, both or neither.</summary>
public sealed class SaveDocument(Store store, RegisterFacts register, TimeProvider time)
{
    public async Task<SaveDocumentResult> Run(Actor actor, SaveDocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(input);
        actor.Demand(Operation.Register);
        if (input.From > time.Today()) return new SaveDocumentResult.WrongDay();
        await using var session = await store.Begin();
        if (await FindCitizen.Lock(session, actor.Municipality, input.Citizen) is not { } citizen) return new SaveDocumentResult.NoSuchCase();
        var latest = await DocumentVersion.Latest(session, actor.Municipality, citizen, input.Kind);
        var present = latest?.Content ?? DocumentContent.Empty;
        if (present.SaysTheSameAs(input.Content)) return new SaveDocumentResult.Unchanged(latest?.Version ?? 0);
        if (latest is not null && latest.Version > input.BasedOn) return new SaveDocumentResult.Overtaken(latest);

        var version = (latest?.Version ?? 0) + 1;
        await Insert(session, actor, citizen, input, version);
        var inForce = KnownFacts.At(await Cases.StoredFact.Of(session, actor.Municipality, citizen));
        var facts = DocumentFacts.Of(input, latest is null ? DocumentStart.Of(input.Kind, inForce) : present, inForce).ToList();
        var (before, after) = (0, 0);
        if (facts.Count > 0)
        {
            switch (await register.In(session, actor, new RegisterInput(input.Citizen, Lines(input, version, facts), null)))
            {
                case RegisterResult.Registered registered: (before, after) = (registered.Seq - registered.Facts.Count, registered.Seq); break;
                case RegisterResult.Refused refused: return new SaveDocumentResult.Refused(refused.Problems);
            }
        }

        await session.Commit();
        return new SaveDocumentResult.Saved(version, before, after);
    }

    /// <summary>What saving it would register, with nothing saved.</summary>
    public async Task<IReadOnlyList<Registering>> Foresee(Actor actor, CaseFile one, SaveDocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(input);
        actor.Demand(Operation.Register);
        await using var session = await store.Open();
        var latest = await DocumentVersion.Latest(session, actor.Municipality, one.Citizen.Number, input.Kind);
        return [.. DocumentFacts.Of(input, latest?.Content ?? DocumentStart.Of(input.Kind, one.InForce), one.InForce)];
    }

    private byte[] Lines(SaveDocumentInput input, int version, List<Registering> facts)
    {
        // The same version twice gives the same ids; of a type there may be several that are taken back.
        var lines = facts.Select((one, number) => FactJson.Write(new Registration.StoredFact(
            FormattableString.Invariant($"{input.Citizen}-{input.Kind}-{version}-{one.Fact.Type.Name}{(one.Supersedes is null ? "" : $"-{number}")}"), input.Citizen, time.GetUtcNow(), one.Supersedes, one.Fact)));
        return [.. lines.SelectMany(line => line.Append((byte)'\n'))];
    }

    private Task Insert(Session session, Actor actor, int citizen, SaveDocumentInput input, int version) =>
        session.Execute(
            """
            insert into document (municipality, citizen, kind, version, content, person, written)
            values (@municipality, @citizen, @kind, @version, @content, @person, @written)
            """,
            ("municipality", actor.Municipality), ("citizen", citizen), ("kind", input.Kind), ("version", version),
            ("content", input.Content.Write()), ("person", actor.Person), ("written", time.GetUtcNow().UtcTicks));
}
