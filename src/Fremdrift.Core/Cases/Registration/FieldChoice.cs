using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What there is to choose for a field in one case.</summary>
/// <param name="Options">The options.</param>
/// <param name="Likely">The one that is most likely meant; null if none stands out.</param>
/// <param name="IsOpen">Whether anything else may be written.</param>
public sealed record FieldChoice(IReadOnlyList<FormOption> Options, string? Likely = null, bool IsOpen = false);

/// <summary>Finds what a case, a municipality and its programmes offer for the fields of a form.</summary>
public sealed class FieldChoices(Store store)
{
    /// <summary>What stands for a job that has no key yet.</summary>
    public const string NewJob = "+";

    private const int MostCompanies = 200;

    private static readonly Role[] Brokers = [Role.Broker, Role.Consultant, Role.Caseworker, Role.Mentor, Role.TeamLeader];

    public async Task<IReadOnlyDictionary<string, FieldChoice>> Of(Actor actor, CaseFile one, FactType type, int today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(type);
        actor.Demand(Operation.SeeCases);
        var found = new Dictionary<string, FieldChoice>(StringComparer.Ordinal);
        FieldChoice? companies = null;
        foreach (var field in FormFields.Of(type))
        {
            var choice = (type.Name, field.Name) switch
            {
                ("company-measure", "job") => Jobs(one, type, today) with { Likely = null },
                (_, "job") => Jobs(one, type, today),
                (_, "inReplyTo") => Messages(one),
                ("broker", "broker") => await People(actor, person => person.Key),
                ("contact", "by") => await People(actor, person => person.Name),
                ("waiver", "rule") => await Owed(actor, one, today),
                (_, "company") or ("flexjob", "employer") => companies ??= await Companies(actor),
                _ when field.Fills?.Kind is FieldKind.Text => Words(one, type, field.Name),
                _ => null,
            };
            if (choice is not null) found[field.Name] = choice;
        }

        return found;
    }

    /// <summary>What people call a job, or a measure that is followed up: its employer.</summary>
    public static IReadOnlyDictionary<string, string> Employers(CaseFile one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var job in one.InForce.Where(fact => fact.Type.Name is "flexjob").Select(fact => fact.ToNew()))
        {
            if (job.Text("job") is { } key) names[key] = job.Text("employer") ?? names.GetValueOrDefault(key) ?? key;
        }

        foreach (var measure in Measure.Of(one.Facts)) names[measure.Key] = measure.Name;

        return names;
    }

    private static FieldChoice Jobs(CaseFile one, FactType type, int today)
    {
        var jobs = one.InForce.Where(fact => fact.Type.Name is "flexjob").Select(fact => fact.ToNew()).Where(fact => fact.Text("job") is not null)
            .GroupBy(fact => fact.Text("job")!, StringComparer.Ordinal)
            .Select(job => (Key: job.Key, From: job.Min(fact => fact.From), To: job.Max(fact => fact.To)))
            .OrderByDescending(job => job.To).ThenByDescending(job => job.From).ToList();
        var employers = Employers(one);
        var options = jobs.Select(job => new FormOption(job.Key, new(
            $"{employers[job.Key]} (fra {Language.Danish.Date(job.From)}{(job.To < today ? ", sluttet" : "")})",
            $"{employers[job.Key]} (from {Language.English.Date(job.From)}{(job.To < today ? ", ended" : "")})"))).ToList();
        if (type.Name is "follow-up") options.AddRange(Measure.Of(one.Facts).OrderByDescending(measure => measure.Fact.From).Select(Option));
        if (type.Name is not "company-measure") options.Add(new FormOption(NewJob, new("Nyt job", "A new job")));
        var now = jobs.Where(job => job.To >= today).ToList();
        var likely = now.Count == 1 ? now[0].Key : jobs.Count == 1 ? jobs[0].Key : jobs.Count == 0 && type.Name is "flexjob" ? NewJob : null;
        return new FieldChoice(options, likely);
    }

    private static FormOption Option(Measure measure)
    {
        var kind = CatalogueWords.Of(measure.Fact.ToNew().Text("kind") ?? "virksomhedspraktik");
        return new FormOption(measure.Key, new(
            $"{measure.Name}, {kind.Danish} (fra {Language.Danish.Date(measure.Fact.From)})", $"{measure.Name}, {kind.English} (from {Language.English.Date(measure.Fact.From)})"));
    }

    private static FieldChoice Messages(CaseFile one)
    {
        var answered = one.InForce.Where(fact => fact.Type.Name is "reply").Select(fact => fact.ToNew().Text("inReplyTo")).ToHashSet(StringComparer.Ordinal);
        var open = one.InForce.Where(fact => fact.Type.Name is "message" && !answered.Contains(fact.Id)).OrderBy(fact => (fact.From, fact.Second)).ToList();
        return new FieldChoice(
            [.. open.Select(fact => new FormOption(fact.Id, new(
                $"Besked {Language.Danish.Date(fact.From)} kl. {Language.Danish.Time(fact.Second)}", $"Message {Language.English.Date(fact.From)} at {Language.English.Time(fact.Second)}")))],
            open.Count > 0 ? open[0].Id : null);
    }

    /// <summary>Colleagues who have contact with citizens.</summary>
    public async Task<FieldChoice> People(Actor actor, Func<Person, string> value)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(value);
        actor.Demand(Operation.SeeCases);
        await using var context = new FremdriftContext(store);
        var people = await context.People.AsNoTracking().Where(person => person.Municipality == actor.Municipality && person.LeftOn == null).OrderBy(person => person.Name).ToListAsync();
        return new FieldChoice([.. people.Where(person => Brokers.Contains(person.Role)).Select(person => new FormOption(value(person), Plain(person.Name)))]);
    }

    private async Task<FieldChoice> Owed(Actor actor, CaseFile one, int today)
    {
        await using var session = await store.Open();
        var rules = await session.Query(
            "select distinct programme, rule from duty where municipality = @municipality and citizen = @citizen and opens <= @today and open_until >= @today order by programme, rule",
            row => (Programme: row.GetInt32(0), Rule: row.GetString(1)), ("municipality", actor.Municipality), ("citizen", one.Citizen.Number), ("today", today));
        var options = new List<FormOption>();
        foreach (var (programme, rule) in rules)
        {
            if (one.Programmes.FirstOrDefault(use => use.Number == programme)?.Plan.Model is not { } model) continue;
            var definition = model.Obligations.First(known => string.Equals(known.Name, rule, StringComparison.Ordinal));
            options.Add(new FormOption(rule, new(Language.Danish.Of(model).Of(definition).Title, Language.English.Of(model).Of(definition).Title)));
        }

        return new FieldChoice(options, options.Count == 1 ? options[0].Value : null);
    }

    private async Task<FieldChoice> Companies(Actor actor)
    {
        await using var session = await store.Open();
        var names = await session.Query(
            string.Create(CultureInfo.InvariantCulture, $"select name from company where municipality = @municipality order by name limit {MostCompanies}"),
            row => row.GetString(0), ("municipality", actor.Municipality));
        return new FieldChoice([.. names.Distinct(StringComparer.Ordinal).Select(name => new FormOption(name, Plain(name)))], IsOpen: true);
    }

    /// <summary>Words that a programme looks for must be written its way.</summary>
    private static FieldChoice? Words(CaseFile one, FactType type, string field)
    {
        var words = one.Programmes.SelectMany(programme => WhatMeets.WordsAskedFor(programme.Plan.Model, type, field)).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 0 ? null : new FieldChoice([.. words.Select(word => new FormOption(word, Plain(word)))], words.Count == 1 ? words[0] : null, IsOpen: true);
    }

    private static Label Plain(string text) => new(text, text);
}
