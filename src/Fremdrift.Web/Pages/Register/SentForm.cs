using System.Globalization;
using Fremdrift.Core.Cases.Registration;

namespace Fremdrift.Web.Pages.Register;

/// <summary>What a registration form holds: as it is first shown, and as it was sent.</summary>
public sealed record SentForm
{
    /// <summary>The hidden field with the name of the form's layout.</summary>
    public const string LayoutField = "formular";

    /// <summary>Before the id of what is to end the day before.</summary>
    public const string EndsField = "slut.";

    public required FormLayout Layout { get; init; }

    /// <summary>The id of the first fact; those of the others are made of it.</summary>
    public required string Id { get; init; }

    public required int Seq { get; init; }

    public string? Corrects { get; init; }

    /// <summary>Every field's value, by its name in the form.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>The ids of what is to end the day before.</summary>
    public IReadOnlyList<string> Ends =>
        [.. Values.Where(one => one.Key.StartsWith(EndsField, StringComparison.Ordinal) && one.Value is "true").Select(one => one.Key[EndsField.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>A form as it was sent; null if it was never one of ours.</summary>
    public static SentForm? Of(IReadOnlyDictionary<string, string> sent)
    {
        if (FormLayout.Of(sent.GetValueOrDefault(LayoutField) ?? "") is not { } layout) return null;
        if (!Guid.TryParse(sent.GetValueOrDefault("id"), out var id)) return null;
        _ = int.TryParse(sent.GetValueOrDefault("seq"), NumberStyles.None, CultureInfo.InvariantCulture, out var seq);
        return new SentForm
        {
            Layout = layout, Id = id.ToString(), Seq = seq, Values = sent,
            Corrects = sent.GetValueOrDefault("retter") is { Length: > 0 } corrects ? corrects : null,
        };
    }

    /// <summary>The facts in it; parts that nobody has filled in are left out.</summary>
    public IReadOnlyList<TypedFact> Facts()
    {
        var facts = new List<TypedFact>();
        var first = ValuesOf(Layout.Parts[0]);
        foreach (var (part, number) in Layout.Parts.Select((part, number) => (part, number)))
        {
            var values = number == 0 ? first : ValuesOf(part);
            if (part.OnlyWith.Count > 0 && part.OnlyWith.All(field => string.IsNullOrWhiteSpace(values.GetValueOrDefault(field)))) continue;
            foreach (var (field, of) in part.Shares) values[field] = first.GetValueOrDefault(of) ?? "";
            facts.Add(new TypedFact(part.Type, number == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{number}"), values, number == 0 ? Corrects : null));
        }

        return facts;
    }

    /// <summary>The part that a fact of the form was typed into.</summary>
    public FormPart PartOf(TypedFact fact) => Layout.Parts.First(part => part.Type == fact.Type);

    /// <summary>The name of the form's field that a fact's field was typed into: beside a list there is one for other words.</summary>
    public string TypedInto(FormPart part, string field)
    {
        ArgumentNullException.ThrowIfNull(part);
        var name = part.Prefix + field;
        return string.IsNullOrWhiteSpace(Values.GetValueOrDefault(name + FormLayout.Other)) ? name : name + FormLayout.Other;
    }

    private Dictionary<string, string> ValuesOf(FormPart part)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in FormFields.Of(part.Type))
        {
            var written = Values.GetValueOrDefault(part.Prefix + field.Name + FormLayout.Other);
            var value = string.IsNullOrWhiteSpace(written) ? Values.GetValueOrDefault(part.Prefix + field.Name) : written;
            if (value is not null) values[field.Name] = value;
        }

        // A job that begins gets a key by itself, the same each time the form is sent.
        if (values.GetValueOrDefault("job") is FieldChoices.NewJob || (Layout.Name is FormLayout.NewJob && part.Type.Name is "flexjob")) values["job"] = $"job-{Id[^12..]}";
        return values;
    }
}
