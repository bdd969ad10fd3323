using System.Text.Json;
using Fremdrift.Core.Cases.Course;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>What a field of a registration says, for people.</summary>
public sealed record SaidField(string Name, string Label, string Text);

/// <summary>Says registrations as people read them: everything that stands in them, with the words of the forms.</summary>
/// <param name="language">The reader's language.</param>
/// <param name="names">Who and what keys stand for.</param>
/// <param name="models">The programmes whose rules a waiver may name.</param>
public sealed class FactSayings(Language language, CaseNames names, IReadOnlyList<ProgrammeModel> models)
{
    /// <summary>What the registration is: »Kontakt«.</summary>
    public string Title(FactType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return language.Of(type.Label);
    }

    /// <summary>Its fields, in the order forms show them; what no form knows comes last under its own name.</summary>
    public IReadOnlyList<SaidField> Fields(Cases.StoredFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        using var document = JsonDocument.Parse(fact.Fields.Length == 0 ? "{}" : fact.Fields);
        var known = FormFields.Of(fact.Type);
        var said = new List<(int Order, SaidField Field)>();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var place = known.ToList().FindIndex(field => string.Equals(field.Name, property.Name, StringComparison.Ordinal));
            if (Text(fact.Type.Field(property.Name), place < 0 ? null : known[place].Kind, property) is not { Length: > 0 } text) continue;
            said.Add((place < 0 ? int.MaxValue : place, new SaidField(property.Name, place < 0 ? property.Name : language.Of(known[place].Label), text)));
        }

        return [.. said.OrderBy(pair => pair.Order).Select(pair => pair.Field)];
    }

    /// <summary>When it happened: a day, a day with its time, or from a day to another.</summary>
    public string When(Cases.StoredFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Type.Shape switch
        {
            FactShape.None => "",
            FactShape.At => $"{language.Date(fact.From)} {language.Pick("kl.", "at")} {language.Time(fact.Second)}",
            FactShape.Period when fact.To >= Day.Last => language.Pick($"fra {language.Date(fact.From)}", $"from {language.Date(fact.From)}"),
            FactShape.Period when fact.To > fact.From => $"{language.Date(fact.From)} – {language.Date(fact.To)}",
            _ => language.Date(fact.From),
        };
    }

    /// <summary>Its fields in one short line, each thing said once: telefon · borgeren. Numbers of companies say nothing here.</summary>
    public string Brief(Cases.StoredFact fact) => string.Join(" · ", Fields(fact).Where(field => field.Name is not ("cvr" or "inReplyTo")).Select(Brief).Distinct(StringComparer.Ordinal));

    private string Brief(SaidField field) => field switch
    {
        { Name: "hours" } when field.Text.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.') => $"{field.Text} {language.Pick("t/uge", "h/week")}",
        _ when IsYes(field.Text) => field.Label,
        _ when IsNo(field.Text) => $"{field.Label}: {field.Text}",
        _ => field.Text,
    };

    private string? Text(FactField? field, FormFieldKind? kind, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.True => language.Pick("ja", "yes"),
        JsonValueKind.False => language.Pick("nej", "no"),
        JsonValueKind.Number when property.Value.TryGetDouble(out var number) && field?.Kind is not FieldKind.Choice => language.Number(number),
        JsonValueKind.String => Word(kind, property.Name, property.Value.GetString()!),
        JsonValueKind.Array => string.Join(", ", property.Value.EnumerateArray().Select(entry => entry.ValueKind is JsonValueKind.String ? entry.GetString() : entry.GetRawText())),
        JsonValueKind.Null => null,
        _ => property.Value.GetRawText(),
    };

    private string Word(FormFieldKind? kind, string name, string text) => (kind, name) switch
    {
        (FormFieldKind.Choice or FormFieldKind.OpenChoice, _) => language.Of(CatalogueWords.Of(text)),
        (_, "job") => names.Job(text),
        (_, "broker" or "by") => names.Person(text)?.Name ?? text,
        (FormFieldKind.Line, "rule") => Rule(text),
        _ => text,
    };

    private string Rule(string name) =>
        models.FirstOrDefault(model => model.Obligations.Any(rule => string.Equals(rule.Name, name, StringComparison.Ordinal))) is { } model
            ? language.Of(model).Of(Section.Obligations, name).Title
            : name;

    private bool IsYes(string text) => string.Equals(text, language.Pick("ja", "yes"), StringComparison.Ordinal);

    private bool IsNo(string text) => string.Equals(text, language.Pick("nej", "no"), StringComparison.Ordinal);
}
