using System.Globalization;
using System.Text;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Explanation;

/// <summary>
/// Finds the smallest set of registrations that would meet an obligation. It collects the kinds of facts that the rule asks about and
/// tries them, fewest first, by evaluating the citizen with them: what it answers is known to work.
/// </summary>
internal sealed class RegistrationFinder(Plan plan)
{
    private const string AnyAbove = ">";
    private const int MostTogether = 4;
    private const int MostKinds = 10;
    private const int MostTried = 4;

    private readonly Evaluator _evaluator = new(plan);

    public IReadOnlyList<Registration> Smallest(FactTable table, int citizen, Instance owed, int asOf, long knownAt)
    {
        var rule = plan.Rules[owed.Rule];
        // What has gone away can only have been met in its time; what is still owed is met today.
        var day = Math.Max(Math.Min(owed.GroundEnd, asOf), owed.Opens);
        var kinds = Kinds(rule, table, citizen, owed, day);
        var times = plan.RulePlans[owed.Rule].Times;
        return times > 1
            ? Repeated(kinds, times, table, citizen, owed, asOf, knownAt)
            : Fewest(kinds.SelectMany(Rising).ToArray(), [.. kinds.Take(MostKinds)], table, citizen, owed, asOf, knownAt);
    }

    /// <summary>The one registration to make next: the first that would meet it alone; else the first kind asked about that the citizen has none of.</summary>
    public Registration? Next(FactTable table, int citizen, Instance owed, int asOf, long knownAt)
    {
        var rule = plan.Rules[owed.Rule];
        var kinds = Kinds(rule, table, citizen, owed, Math.Max(Math.Min(owed.GroundEnd, asOf), owed.Opens));
        if (kinds.Count <= 1) return kinds.Count == 0 ? null : kinds[0];
        var alone = plan.RulePlans[owed.Rule].Times > 1 ? null : kinds.Take(MostTried).FirstOrDefault(kind => !IsOpen(kind) && Meets([kind], table, citizen, owed, asOf, knownAt));
        return alone ?? kinds.FirstOrDefault(kind => !Has(table, citizen, kind.Type, knownAt)) ?? kinds[0];
    }

    private static bool IsOpen(Registration registration) => registration.Fields.Any(field => field.Value is AnyAbove);

    private static bool Has(FactTable table, int citizen, FactType type, long knownAt)
    {
        foreach (ref readonly var fact in table[citizen].Facts)
        {
            if (fact.Type == type.Number && History.InForce(fact, knownAt)) return true;
        }

        return false;
    }

    private List<Registration> Kinds(ObligationDefinition rule, FactTable table, int citizen, Instance owed, int day) => rule.Kind switch
    {
        ObligationKind.AtFact => [.. Asked(rule.Holds, owed, table, owed.Opens), .. Correction(rule, table, citizen, owed)],
        ObligationKind.Answer => [Reply(rule, table, owed, day)],
        _ => [.. Asked(rule.Holds ?? rule.MetBy, owed, table, day)],
    };

    /// <summary>A registration whose number must be above one that only the evaluation knows, with every number it could have, least first.</summary>
    private static IEnumerable<Registration> Rising(Registration registration)
    {
        var open = registration.Fields.FirstOrDefault(field => field.Value is AnyAbove);
        if (open.Key is null) return [registration];
        return Enumerable.Range((int)Math.Max(open.Key.Least, 0), (int)Math.Min(open.Key.Most, 200) - (int)Math.Max(open.Key.Least, 0) + 1)
            .Select(number => registration with { Fields = [.. registration.Fields.Select(field => field.Key == open.Key ? new(field.Key, Number(number)) : field)] });
    }

    private IReadOnlyList<Registration> Fewest(Registration[] single, Registration[] kinds, FactTable table, int citizen, Instance owed, int asOf, long knownAt)
    {
        foreach (var one in single)
        {
            if (Meets([one], table, citizen, owed, asOf, knownAt)) return [one];
        }

        kinds = [.. kinds.Where(kind => kind.Fields.All(field => field.Value is not AnyAbove))];
        for (var size = 2; size <= Math.Min(MostTogether, kinds.Length); size++)
        {
            foreach (var chosen in Choices(kinds, size))
            {
                if (Meets(chosen, table, citizen, owed, asOf, knownAt)) return chosen;
            }
        }

        return [];
    }

    /// <summary>The same registration on one day after another, until it has been made often enough.</summary>
    private IReadOnlyList<Registration> Repeated(IReadOnlyList<Registration> kinds, int times, FactTable table, int citizen, Instance owed, int asOf, long knownAt)
    {
        foreach (var kind in kinds)
        {
            for (var count = 1; count <= times; count++)
            {
                // A day that has one already does not count twice, so beginning tomorrow may take one fewer.
                foreach (var first in new[] { kind.Day, Day.AddDays(kind.Day, 1) })
                {
                    var chosen = Enumerable.Range(0, count).Select(i => kind with { Day = Day.AddDays(first, i) }).ToArray();
                    if (Meets(chosen, table, citizen, owed, Math.Max(asOf, chosen[^1].Day), knownAt)) return chosen;
                }

                foreach (var last in new[] { kind.Day, Day.AddDays(kind.Day, -1) })
                {
                    var back = Enumerable.Range(0, count).Select(i => kind with { Day = Day.AddDays(last, -i) }).Reverse().ToArray();
                    if (Meets(back, table, citizen, owed, asOf, knownAt)) return back;
                }
            }
        }

        return [];
    }

    private bool Meets(IReadOnlyList<Registration> chosen, FactTable table, int citizen, Instance owed, int asOf, long knownAt)
    {
        var tried = new FactTable(table.Vocabulary);
        tried.AddAllOf(table, citizen);
        var number = 0;
        foreach (var registration in chosen) Add(tried, registration, knownAt, number++, owed);
        tried.Complete();
        var findings = _evaluator.Evaluate(tried, 0, asOf, knownAt);
        var member = owed.Member == Instance.NoMember ? Instance.NoMember : tried.Key(table.Texts[(int)~owed.Member]);
        var about = owed.About < 0 ? null : table.Texts.Text(owed.About);
        var corrected = chosen.FirstOrDefault(registration => registration.Corrects is not null)?.Corrects;
        foreach (ref readonly var instance in findings.Obligations)
        {
            if ((instance.Rule, instance.Opens, instance.Second, instance.Member) != (owed.Rule, owed.Opens, owed.Second, member)) continue;
            var sameFact = about is null || corrected is not null || string.Equals(tried.Texts.Text(instance.About), about, StringComparison.Ordinal);
            if (sameFact && instance.IsMetBy(asOf)) return true;
        }

        return false;
    }

    private static void Add(FactTable table, Registration registration, long knownAt, int number, Instance owed)
    {
        var type = registration.Type;
        var packed = new long[type.Fields.Length];
        Array.Fill(packed, Packed.Absent);
        foreach (var (field, text) in registration.Fields) packed[field.Position] = Pack(table, field.Kind, text);
        var fact = new Fact
        {
            Type = (short)type.Number,
            // NUL cannot stand in a registered id, so these ids are nobody's.
            Id = table.Texts.Add($"\0{number}"),
            Supersedes = registration.Corrects is null ? -1 : table.Texts.Add(registration.Corrects),
            From = registration.Day,
            To = type.Shape is FactShape.Period ? Fact.Ongoing : registration.Day,
            Second = type.Shape is FactShape.At && registration.Day == owed.Opens ? owed.Second : 0,
            Recorded = Math.Min(knownAt, History.Everything),
        };
        packed.CopyTo(table.Add(fact));
    }

    private static long Pack(FactTable table, FieldKind kind, string text) => kind switch
    {
        FieldKind.Flag => Packed.Flag(text is "true"),
        FieldKind.Number => Packed.Number(double.Parse(text, CultureInfo.InvariantCulture)),
        FieldKind.Given => Packed.Flag(value: true),
        FieldKind.List => table.AddList([.. text.Split(", ").Select(word => table.Word(Encoding.UTF8.GetBytes(word)))]),
        FieldKind.Key => table.Key(Encoding.UTF8.GetBytes(text)),
        _ => table.Word(Encoding.UTF8.GetBytes(text)),
    };

    /// <summary>The kinds of facts that put days into a set, wherever in it they stand.</summary>
    private IEnumerable<Registration> Asked(Sourced<Expression>? asked, Instance owed, FactTable table, int day)
    {
        if (asked is null) return [];
        return Facts(asked.Value, [])
            .Select(facts => New(facts, owed, table, day))
            .DistinctBy(registration => (registration.Type, string.Join('|', registration.Fields.Select(field => $"{field.Key.Name}={field.Value}"))));
    }

    private IEnumerable<FactsExpression> Facts(Expression expression, HashSet<string> seen)
    {
        switch (expression)
        {
            case FactsExpression facts: return [facts];
            case NameExpression name when plan.Model.Timelines.FirstOrDefault(known => Same(known.Name, name.Name)) is { } timeline:
                return seen.Add(name.Name) ? Facts(timeline.Is.Value, seen) : [];
            case NameExpression name when Catalogue.Find(name.Name) is not null: return [new FactsExpression(name.Name, name.Family, [])];
            // What is taken away does not add days.
            case SetExpression { Operator: SetOperator.Except } set: return Facts(set.Left, seen);
            default: return Walk.Parts(expression).SelectMany(part => Facts(part, seen));
        }
    }

    private Registration New(FactsExpression facts, Instance owed, FactTable table, int day)
    {
        var type = Catalogue.Find(facts.Type)!;
        var values = new Dictionary<FactField, string>();
        foreach (var condition in facts.Conditions) Satisfy(type, condition, values);
        var asked = facts.Conditions.Where(condition => IsInWords(condition, type)).Select(condition => type.Field(condition.Field)!).ToHashSet();
        foreach (var field in type.Fields.Where(field => field.Required && !values.ContainsKey(field)))
        {
            var isMember = field.Kind is FieldKind.Key && owed.Member != Instance.NoMember;
            values[field] = isMember ? table.Text(owed.Member) : Default(field);
            if (isMember) asked.Add(field);
        }

        return new Registration(type, day, InOrder(values), null) { Asked = asked };
    }

    /// <summary>The fact itself, corrected so that it contains what it must.</summary>
    private IEnumerable<Registration> Correction(ObligationDefinition rule, FactTable table, int citizen, Instance owed)
    {
        if (rule.Contains is null || owed.About < 0) yield break;
        var history = table[citizen];
        var at = IndexOf(history, owed.About);
        if (at < 0) yield break;
        var described = DescribedFact.Of(history, history.Facts[at]);
        var values = described.Fields.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var condition in rule.Contains.Value) Satisfy(described.Type, condition, values);
        yield return new Registration(described.Type, described.Days.From, InOrder(values), described.Id);
    }

    private static int IndexOf(History history, int id)
    {
        for (var i = 0; i < history.Facts.Length; i++)
        {
            if (history.Facts[i].Id == id) return i;
        }

        return -1;
    }

    private static Registration Reply(ObligationDefinition rule, FactTable table, Instance owed, int day)
    {
        var type = Catalogue.Find(rule.AnsweredBy!.Value.Type)!;
        var key = type.Fields.First(field => field.Kind is FieldKind.Key);
        return new Registration(type, day, [new(key, table.Texts.Text(owed.About))], null) { Asked = [key] };
    }

    /// <summary>Whether a condition says what the field must say, and not only that it must say something.</summary>
    private static bool IsInWords(Condition condition, FactType type) =>
        condition.Kind is ConditionKind.Is or ConditionKind.Has || (condition.Kind is ConditionKind.Given && type.Field(condition.Field)!.Kind is FieldKind.Flag);

    private void Satisfy(FactType type, Condition condition, Dictionary<FactField, string> values)
    {
        var field = type.Field(condition.Field)!;
        var test = condition.Terms.Count == 0 ? null : condition.Terms[0].Text;
        var words = condition.Terms.SelectMany(term => WordsOf(term)).ToArray();
        switch (condition.Kind)
        {
            case ConditionKind.Given: values[field] = field.Kind is FieldKind.Flag or FieldKind.Given ? "true" : values.GetValueOrDefault(field) ?? Default(field); break;
            case ConditionKind.NotGiven: values.Remove(field); break;
            case ConditionKind.Is: values[field] = words[0]; break;
            case ConditionKind.IsNot: values[field] = field.Values.FirstOrDefault(value => !words.Contains(value, StringComparer.Ordinal)) ?? Default(field); break;
            case ConditionKind.Has: values[field] = string.Join(", ", words); break;
            case ConditionKind.More or ConditionKind.AtLeast when plan.Model.Numbers.Any(number => Same(number.Name, test!)): values[field] = AnyAbove; break;
            case ConditionKind.More or ConditionKind.AtLeast when double.TryParse(words[0], CultureInfo.InvariantCulture, out var least):
                values[field] = Number(Math.Min(field.Most, condition.Kind is ConditionKind.More ? least + 1 : least));
                break;
            default: values[field] = Number(field.Least); break;
        }
    }

    private IReadOnlyList<string> WordsOf(Term term) =>
        plan.Edition.Parameters.GetValueOrDefault(term.Text) is { } own ? own.Words ?? [own.Text]
        : plan.Model.Parameters.FirstOrDefault(parameter => !term.Quoted && Same(parameter.Name, term.Text)) is { } parameter ? parameter.Value.Words ?? [parameter.Value.Text]
        : [term.Text];

    private static string Default(FactField field) => field.Kind switch
    {
        FieldKind.Choice or FieldKind.OpenChoice when field.Values.Length > 0 => field.Values[0],
        FieldKind.Flag or FieldKind.Given => "true",
        FieldKind.Number => Number(Math.Max(field.Least, 0)),
        _ => "…",
    };

    private static string Number(double number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private static KeyValuePair<FactField, string>[] InOrder(Dictionary<FactField, string> values) => [.. values.OrderBy(pair => pair.Key.Position)];

    private static IEnumerable<Registration[]> Choices(Registration[] from, int size) =>
        size == 0
            ? [[]]
            : from.SelectMany((first, i) => Choices(from[(i + 1)..], size - 1).Select(rest => rest.Prepend(first).ToArray()));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
