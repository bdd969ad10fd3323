using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Stored = Fremdrift.Core.Cases.StoredFact;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>One fact as it was typed into a form.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">The id it gets; made with the form, so that sending the form twice changes nothing.</param>
/// <param name="Values">What was typed, by field.</param>
/// <param name="Corrects">The id of the fact it corrects, or takes back; null if none.</param>
public sealed record TypedFact(FactType Type, string Id, IReadOnlyDictionary<string, string> Values, string? Corrects = null);

/// <summary>A form that was sent.</summary>
/// <param name="Facts">The facts in it; all or none are registered.</param>
/// <param name="Seq">The case's latest registration that the form was made beside.</param>
/// <param name="Anyway">Whether what is odd has been seen and is meant.</param>
public sealed record TypedRegistration(IReadOnlyList<TypedFact> Facts, int Seq, bool Anyway)
{
    /// <summary>The ids of what ends the day before the first fact begins.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];
}

/// <summary>Something wrong in one of the facts of a form.</summary>
public sealed record TypedProblem(int Fact, FieldProblem Problem);

/// <summary>How sending a form went.</summary>
public abstract record TypedOutcome
{
    /// <summary>It is registered, now or by the same form before.</summary>
    public sealed record Saved(string Fact) : TypedOutcome;

    public sealed record Wrong(IReadOnlyList<TypedProblem> Problems) : TypedOutcome;

    /// <summary>Nothing is registered yet: this should be looked at once more.</summary>
    public sealed record Odd(IReadOnlyList<Warning> Warnings) : TypedOutcome;

    /// <summary>Nothing is registered yet: this came in between.</summary>
    public sealed record Overtaken(int Seq, IReadOnlyList<Stored> Meanwhile) : TypedOutcome;

    /// <summary>The form has been sent before, saying something else.</summary>
    public sealed record SentBefore(string Fact) : TypedOutcome;

    /// <summary>The fact to be corrected is no longer in force.</summary>
    public sealed record NoLongerInForce : TypedOutcome;

    /// <summary>The store refused it.</summary>
    public sealed record Refused : TypedOutcome;
}

/// <summary>Registers what was typed into a form.</summary>
public sealed class RegisterTyped(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private static readonly Warning CannotEnd = new(
        new("Noget af det, der skulle afsluttes dagen før, begynder først senere. Det bliver ikke afsluttet.", "Some of what was to end the day before begins only later. It is not ended."), null);

    private static readonly Warning OtherJob = new(
        new("Det er ikke det samme job, der slutter dagen før. Fjern krydset, hvis borgeren beholder det.", "It is another job that ends the day before. Untick it if the citizen keeps that job."), "job");

    public async Task<TypedOutcome> Run(Actor actor, CaseFile one, TypedRegistration input)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(input);
        foreach (var typed in input.Facts) actor.Demand(RegistrationRights.Needed(typed.Type));
        var today = time.Today();
        var (facts, problems) = Read(one, input.Facts, today);
        if (problems.Count > 0) return new TypedOutcome.Wrong(problems);
        if (Before(one, input, facts) is { } before) return before;
        if (input.Facts.Any(typed => typed.Corrects is not null && one.InForce.All(fact => !string.Equals(fact.Id, typed.Corrects, StringComparison.Ordinal))))
            return new TypedOutcome.NoLongerInForce();
        var ends = Closings.Of(one, input.Ends, facts[0].From);
        foreach (var end in ends) actor.Demand(RegistrationRights.Needed(end.Fact.Type));
        if (!input.Anyway && await Warnings(actor, one, input, facts, ends, today) is { Count: > 0 } warnings) return new TypedOutcome.Odd(warnings);

        var result = await Register(actor, one, input, facts, ends);
        return result switch
        {
            RegisterResult.Registered or RegisterResult.Unchanged => new TypedOutcome.Saved(input.Facts[0].Id),
            RegisterResult.Overtaken overtaken => new TypedOutcome.Overtaken(overtaken.Seq, overtaken.Meanwhile),
            // The same form, sent twice at once: the other has just been registered.
            _ when await CaseFile.Load(store, programmes, actor, one.Citizen.Key) is { } now && Before(now, input, facts) is { } sent => sent,
            _ => new TypedOutcome.Refused(),
        };
    }

    /// <summary>The facts that were typed; what is wrong if any cannot be read.</summary>
    public static (IReadOnlyList<NewFact> Facts, IReadOnlyList<TypedProblem> Problems) Read(CaseFile one, IReadOnlyList<TypedFact> typed, int today)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(typed);
        var facts = new List<NewFact>();
        var problems = new List<TypedProblem>();
        for (var i = 0; i < typed.Count; i++)
        {
            var corrected = typed[i].Corrects is { } id ? one.Facts.FirstOrDefault(fact => string.Equals(fact.Id, id, StringComparison.Ordinal))?.ToNew() : null;
            var reading = FactForm.Read(typed[i].Type, typed[i].Values, today, corrected);
            if (reading.Fact is not null) facts.Add(reading.Fact);
            problems.AddRange(reading.Problems.Select(problem => new TypedProblem(i, problem)));
        }

        return (facts, problems);
    }

    private async Task<IReadOnlyList<Warning>> Warnings(Actor actor, CaseFile one, TypedRegistration input, IReadOnlyList<NewFact> facts, IReadOnlyList<Registering> ends, int today)
    {
        var names = facts.Any(fact => fact.Type.Name is "broker") ? await Brokers(actor, one) : null;
        var warnings = new List<Warning>();
        if (ends.Count < input.Ends.Count) warnings.Add(CannotEnd);
        if (facts[0].Text("job") is { } job && ends.Any(end => end.Fact.Text("job") is { } other && !string.Equals(other, job, StringComparison.Ordinal))) warnings.Add(OtherJob);
        await using var session = await store.Open();
        for (var i = 0; i < facts.Count; i++)
        {
            if (await EnterCompanies.OtherName(session, actor.Municipality, facts[i]) is { } other)
                warnings.Add(new Warning(new($"CVR-nummeret er registreret som »{other}«. Se, om navn og nummer passer sammen.", $"The CVR number is registered as “{other}”. See whether name and number belong together."), "cvr"));
            // What is registered together belongs together: the contact person of a job that begins now is of a known job.
            var together = ends.Concat(facts.Take(i).Select(fact => new Registering(fact))).ToList();
            var beside = together.Count == 0 ? one.Table : CaseTable.With(one.Table, 0, together);
            warnings.AddRange(Implausible.Warnings(
                beside, 0, facts[i], today, input.Facts[i].Corrects, one.EndsOn,
                id => one.Facts.FirstOrDefault(fact => string.Equals(fact.Id, id, StringComparison.Ordinal))?.ToNew(), names, time.Wall().Second));
        }

        return warnings;
    }

    private async Task<IReadOnlyDictionary<string, string>> Brokers(Actor actor, CaseFile one)
    {
        var keys = one.InForce.Where(fact => fact.Type.Name is "broker").Select(fact => fact.ToNew().Text("broker")).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        await using var session = await store.Open();
        return (await Overview.CasePerson.Of(session, actor.Municipality, [], keys)).ToDictionary(person => person.Key, person => person.Name, StringComparer.Ordinal);
    }

    private async Task<RegisterResult> Register(Actor actor, CaseFile one, TypedRegistration input, IReadOnlyList<NewFact> facts, IReadOnlyList<Registering> ends)
    {
        await using var session = await store.Begin();
        var result = await new RegisterFacts(store, programmes, time).In(
            session, actor, new RegisterInput(one.Citizen.Key, Lines(one, input, facts, ends), input.Seq, facts.Count + ends.Count > 1 ? input.Facts[0].Id : null));
        if (result is RegisterResult.Registered)
        {
            await EnterCompanies.In(session, actor.Municipality, facts);
            await session.Commit();
        }

        return result;
    }

    private static TypedOutcome? Before(CaseFile one, TypedRegistration input, IReadOnlyList<NewFact> facts)
    {
        if (one.Facts.FirstOrDefault(fact => string.Equals(fact.Id, input.Facts[0].Id, StringComparison.Ordinal)) is not { } known) return null;
        return known.ToNew().SaysTheSameAs(facts[0]) ? new TypedOutcome.Saved(known.Id) : new TypedOutcome.SentBefore(known.Id);
    }

    private byte[] Lines(CaseFile one, TypedRegistration input, IReadOnlyList<NewFact> facts, IReadOnlyList<Registering> ends)
    {
        var recorded = time.GetUtcNow();
        var all = facts.Select((fact, i) => new StoredFact(input.Facts[i].Id, one.Citizen.Key, recorded, input.Facts[i].Corrects, fact))
            .Concat(ends.Select((end, i) => new StoredFact(string.Create(CultureInfo.InvariantCulture, $"{input.Facts[0].Id}-slut{i}"), one.Citizen.Key, recorded, end.Supersedes, end.Fact)));
        return [.. all.SelectMany(fact => (byte[])[.. FactJson.Write(fact), (byte)'\n'])];
    }
}
