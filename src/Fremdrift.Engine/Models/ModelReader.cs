using System.Globalization;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Models.Yaml;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Models;

/// <summary>Turns the YAML of a model into definitions. What names mean is checked afterwards, by <see cref="ModelChecker"/>.</summary>
internal sealed class ModelReader
{
    private const int MostEntries = 2_000;
    private static readonly string[] FamilyWords = ["facts", "day", "run", "opens"];
    private static readonly string[] OnlyOfEditions = ["default", "parameters"];

    private readonly ProblemList _problems;

    private ModelReader(ProblemList problems) => _problems = problems;

    public static ProgrammeModel? Read(ModelFile file, IReadOnlyDictionary<string, ModelFile> texts, ProblemList problems)
    {
        var root = YamlReader.Read(file.Text, file.Name, problems);
        var read = texts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => TextsReader.Read(pair.Key, pair.Value, problems)).ToArray();
        if (root is null) return null;
        if (Entries(root) > MostEntries)
        {
            problems.Add(new Place(file.Name, 1), $"the model has more than {MostEntries} entries", "no programme needs so many; take out what does not belong in it");
            return null;
        }

        return new ModelReader(problems).Model(MapReader.Of(root, "a model", problems), read);
    }

    private static int Entries(YamlNode root) => root is YamlMap map ? map.Entries.Sum(section => section.Value is YamlMap entries ? entries.Entries.Count : 1) : 0;

    private ProgrammeModel Model(MapReader map, IReadOnlyList<ModelTexts> texts)
    {
        var name = map.RequiredText("programme", "begin with programme: its-name") ?? "";
        var version = ParseInt(map, "version", "write version: 1 and count it up when the meaning changes");
        var phases = Phases(map.Optional("phases"), out var precedence);
        var model = new ProgrammeModel
        {
            Name = name,
            Version = version,
            Texts = texts,
            Sources = Sources(map.Required("sources", "name the documents that the model comes from, such as NOTE: { title: … }")),
            Editions = Editions(map),
            Parameters = Entries(map, "parameters", Parameter),
            Families = Entries(map, "each", Family),
            Timelines = Entries(map, "timelines", Timeline),
            Numbers = Entries(map, "numbers", Number),
            TargetGroups = Entries(map, "target-groups", TargetGroup),
            Phases = phases,
            Precedence = precedence,
            Elements = Entries(map, "elements", Element),
            Obligations = Entries(map, "obligations", new ObligationReader(this, _problems).Read),
            Entitlements = Entries(map, "entitlements", Entitlement),
            Indicators = Entries(map, "indicators", new IndicatorReader(this, _problems).Read),
            Fidelity = Fidelity(map.Optional("fidelity"), out var cited),
            FidelityPlace = map.Optional("fidelity")?.Place ?? map.Place,
            FidelityCitation = cited,
        };
        map.Done();
        return model;
    }

    /// <summary>The source and the decision of an entry; one of them must be there.</summary>
    public Citation Citation(MapReader map, string name)
    {
        var citation = new Citation(map.Text("source"), map.Text("decision"));
        if (citation is { Source: null, Decision: null })
            _problems.Add(map.Place, $"\"{name}\" says neither source nor decision", "add source: with the place in a document or, where they are silent, decision: with the reason");
        return citation;
    }

    public Sourced<Expression>? Days(MapReader map, string key) => Parse(map, key, ExpressionParser.Days);

    public Sourced<FactsExpression>? Facts(MapReader map, string key) => Parse(map, key, ExpressionParser.Facts);

    public Sourced<IReadOnlyList<Condition>>? Conditions(MapReader map, string key) => Parse(map, key, ExpressionParser.Conditions);

    public Sourced<DurationTerm>? Length(MapReader map, string key) => Parse(map, key, text =>
        Duration.TryParse(text, out var duration) ? new DurationTerm(duration, null) : new DurationTerm(null, text));

    public Sourced<Expression> RequiredDays(MapReader map, string key, string remedy)
    {
        map.Required(key, remedy);
        return Days(map, key) ?? Nothing(map);
    }

    public static Sourced<Expression> Nothing(MapReader map) => new(new PeriodExpression(), "", map.Place);

    private Sourced<T>? Parse<T>(MapReader map, string key, Func<string, T> parse)
    {
        var entry = map.Optional(key);
        var text = map.Text(key);
        if (entry is null || text is null) return null;
        try
        {
            return new Sourced<T>(parse(text), text, entry.Value.Place);
        }
        catch (ExpressionError error)
        {
            _problems.Add(entry.Value.Place, error.Message, error.Remedy);
            return null;
        }
    }

    public delegate T Reader<out T>(string name, Place place, MapReader map);

    private List<T> Entries<T>(MapReader map, string section, Reader<T?> read)
        where T : class
    {
        var entry = map.Optional(section);
        if (entry is null) return [];
        if (entry.Value is not YamlMap entries)
        {
            _problems.Add(entry.Place, $"\"{section}\" should be a list of names", "write each entry as name: { … }");
            return [];
        }

        var result = new List<T>();
        foreach (var item in entries.Entries)
        {
            var inner = MapReader.Of(item.Value, $"\"{item.Key}\"", _problems);
            if (read(item.Key, item.Place, inner) is { } definition) result.Add(definition);
            inner.Done();
        }

        return result;
    }

    private List<SourceDocument> Sources(YamlEntry? entry)
    {
        if (entry is null) return [];
        if (entry.Value is not YamlMap map)
        {
            _problems.Add(entry.Place, "\"sources\" should be a list of names", "write each as NAME: { title: … }");
            return [];
        }

        var result = new List<SourceDocument>();
        foreach (var item in map.Entries)
        {
            var inner = MapReader.Of(item.Value, $"the source \"{item.Key}\"", _problems);
            result.Add(new SourceDocument(item.Key, inner.RequiredText("title", "add title:") ?? "", inner.Text("by")));
            inner.Done();
        }

        return result;
    }

    private List<EditionDefinition> Editions(MapReader map)
    {
        var editions = Entries(map, "editions", Edition);
        var period = map.Optional("period");
        if (period is null && editions.Count == 0)
            _problems.Add(map.Place, "the programme has no days", "add period: { from: 2020-04-01, source: … }, or editions: if it comes in rounds");
        if (period is not null && editions.Count > 0)
            _problems.Add(period.Place, "a programme has either a period or editions", "keep one of them");
        if (editions.Count > 0)
        {
            if (editions.Count(edition => edition.IsDefault) != 1)
                _problems.Add(editions[0].Place, "exactly one edition must be the default", "add default: true to one of them");
            return editions;
        }

        if (period is null) return [];
        var inner = MapReader.Of(period.Value, "the period", _problems);
        foreach (var odd in OnlyOfEditions.Where(key => inner.Optional(key) is not null))
            _problems.Add(period.Place, $"the period has no \"{odd}\"", "take it away; only editions have one");
        var only = Edition("", period.Place, inner) with { IsDefault = true };
        inner.Done();
        return [only];
    }

    private EditionDefinition Edition(string name, Place place, MapReader map)
    {
        map.Required("from", "add from: with the first day");
        var from = map.Date("from") ?? Day.First;
        var to = map.Date("to") ?? Day.Last;
        if (to < from) _problems.Add(place, "the last day is before the first", "turn from: and to: around");
        var parameters = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        var overriding = map.Optional("parameters");
        if (overriding is not null && overriding.Value is not YamlMap)
            _problems.Add(overriding.Place, "\"parameters\" of an edition should be a list of names", "write each as name: value");
        if (overriding?.Value is YamlMap own)
        {
            foreach (var entry in own.Entries)
            {
                if (Value(entry.Value) is { } value) parameters[entry.Key] = value;
            }
        }

        return new EditionDefinition
        {
            Name = name, Place = place, Citation = Citation(map, name.Length == 0 ? "period" : name), From = from, To = to,
            IsDefault = map.Flag("default") ?? false, Parameters = parameters,
        };
    }

    private ParameterDefinition? Parameter(string name, Place place, MapReader map)
    {
        var entry = map.Required("is", "add is: with the value, such as 14 days, 10, true or [a, b]");
        var definition = new ParameterDefinition
        {
            Name = name, Place = place, Citation = Citation(map, name), Unit = map.Text("unit"),
            Value = (entry is null ? null : Value(entry.Value)) ?? new ParameterValue { Text = "", Number = 0 },
        };
        return definition;
    }

    private ParameterValue? Value(YamlNode node)
    {
        switch (node)
        {
            case YamlList list when list.Items.All(item => item is YamlScalar):
                var words = list.Items.Cast<YamlScalar>().Select(item => item.Value).ToArray();
                return new ParameterValue { Text = string.Join(", ", words), Words = words };
            case YamlScalar { Value: "true" or "false" } flag:
                return new ParameterValue { Text = flag.Value, Flag = flag.Value is "true" };
            case YamlScalar scalar when Duration.TryParse(scalar.Value, out var duration):
                return new ParameterValue { Text = scalar.Value, Duration = duration };
            case YamlScalar scalar when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                return new ParameterValue { Text = scalar.Value, Number = number };
            default:
                _problems.Add(node.Place, "this is no value for a parameter", "write a length of time (14 days), a number, true or false, or a list in []");
                return null;
        }
    }

    private FamilyDefinition? Family(string name, Place place, MapReader map)
    {
        var facts = map.Text("facts");
        var key = map.Text("by");
        var day = Days(map, "day");
        var run = Days(map, "run");
        var opens = Days(map, "opens");
        var closes = Days(map, "closes");
        var citation = Citation(map, name);
        bool Says(string word) => map.Optional(word) is not null;
        var kinds = FamilyWords.Count(Says);
        if (kinds != 1 || Says("facts") != Says("by") || Says("opens") != Says("closes"))
        {
            _problems.Add(place, $"it is not clear what each \"{name}\" is", "write { facts: type, by: key }, { day: days }, { run: days } or { opens: days, closes: days }");
            return null;
        }

        // What could not be read has been reported already.
        if ((facts ?? (object?)day ?? (object?)run ?? opens) is null || (Says("closes") && closes is null)) return null;
        return new FamilyDefinition
        {
            Name = name, Place = place, Citation = citation, FactType = facts, Key = key, Of = day ?? run ?? opens, Closes = closes,
            Kind = facts is not null ? FamilyKind.Facts : day is not null ? FamilyKind.Day : run is not null ? FamilyKind.Run : FamilyKind.Episode,
        };
    }

    private TimelineDefinition Timeline(string name, Place place, MapReader map)
    {
        var (own, family) = SplitFamily(name, place);
        return new TimelineDefinition
        {
            Name = own, Family = family, Place = place, Citation = Citation(map, name),
            Is = RequiredDays(map, "is", "add is: with the days"),
        };
    }

    private NumberDefinition? Number(string name, Place place, MapReader map)
    {
        var (own, family) = SplitFamily(name, place);
        map.Required("is", "add is: such as lowest hours of flexjob(job) beginning on first flexjob(job)");
        var citation = Citation(map, name);
        var number = Parse(map, "is", ExpressionParser.Number);
        return number is null ? null : new NumberDefinition { Name = own, Family = family, Place = place, Citation = citation, Is = number };
    }

    private (string Name, string? Family) SplitFamily(string name, Place place)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return (name, null);
        if (open > 0 && name.EndsWith(')')) return (name[..open].Trim(), name[(open + 1)..^1].Trim());
        _problems.Add(place, $"\"{name}\" is no name", "write name or name(family)");
        return (name, null);
    }

    private TargetGroupDefinition TargetGroup(string name, Place place, MapReader map) => new()
    {
        Name = name, Place = place, Citation = Citation(map, name), Is = RequiredDays(map, "is", "add is: with the days"),
    };

    private List<PhaseDefinition> Phases(YamlEntry? entry, out IReadOnlyList<string> precedence)
    {
        precedence = [];
        if (entry is null) return [];
        var map = MapReader.Of(entry.Value, "phases", _problems);
        precedence = map.Words("precedence");
        if (entry.Value is not YamlMap entries) return [];
        var phases = new List<PhaseDefinition>();
        foreach (var item in entries.Entries.Where(item => item.Key is not "precedence"))
        {
            var inner = MapReader.Of(item.Value, $"the phase \"{item.Key}\"", _problems);
            phases.Add(new PhaseDefinition
            {
                Name = item.Key, Place = item.Place, Citation = Citation(inner, item.Key), Is = RequiredDays(inner, "is", "add is: with the days"),
                LeadsTo = inner.Words("leads-to"),
            });
            inner.Done();
        }

        return phases;
    }

    private ElementDefinition Element(string name, Place place, MapReader map) => new()
    {
        Name = name, Place = place, Citation = Citation(map, name), IsCore = map.Flag("core") ?? true,
    };

    private EntitlementDefinition Entitlement(string name, Place place, MapReader map) => new()
    {
        Name = name, Place = place, Citation = Citation(map, name), Family = map.Text("each"),
        On = RequiredDays(map, "on", "add on: with the day the right arises"),
    };

    private FidelityBy Fidelity(YamlEntry? entry, out Citation cited)
    {
        cited = new Citation(null, null);
        if (entry is null) return FidelityBy.Nothing;
        var map = MapReader.Of(entry.Value, "fidelity", _problems);
        cited = Citation(map, "fidelity");
        var per = map.RequiredText("per", "write per: element or per: rule");
        map.Done();
        switch (per)
        {
            case "element": return FidelityBy.Element;
            case "rule": return FidelityBy.Rule;
            case null: return FidelityBy.Nothing;
            default:
                _problems.Add(entry.Place, $"fidelity cannot be reported per \"{per}\"", "write per: element or per: rule");
                return FidelityBy.Nothing;
        }
    }

    private int ParseInt(MapReader map, string key, string remedy)
    {
        var text = map.RequiredText(key, remedy);
        if (text is null) return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        _problems.Add(map.Optional(key)!.Place, $"\"{key}\" is no whole number above 0", remedy);
        return 0;
    }
}
