using FsCheck;
using FsCheck.Fluent;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Registration;

public sealed class FormToFactLawTests
{
    private static readonly string[] Texts = ["lager", "Ålborg & Søn", "\"citat\" \\ <b>", "🎉 fest", "flere\nlinjer\tog tabulator", "ja", "nej", "7,5", "0", "Udvikling i fleksjob II", "שלום", "granted"];
    private static readonly string[] OfOneLine = [.. Texts.Where(text => !text.Contains('\n', StringComparison.Ordinal))];
    private static readonly string[] Flags = ["", "ja", "false", "true", "no"];
    private static readonly string[] Numbers = ["1", "7,5", "10", "2.25"];
    private static readonly string[] Lists = ["1.4", "1.4, 2.1–2.5, 3.1", "a; b, c"];
    private static readonly string[] Companies = ["10000009", "DK 13 58 56 28"];
    private static readonly string[] Times = ["0", "9.30", "23:59:59"];

    public static TheoryData<string> Types => [.. Catalogue.Types.Select(type => type.Name)];

    /// <summary>Form → JSON → the reader of files → the same values; form → JSON → form → the same; and straight into a table → the same.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void Form_OfAnyType_IsAcceptedByTheReaderWithTheSameValues(string name)
    {
        var type = Forms.Type(name);
        Law.ForAll(Typed(type), typed =>
        {
            var fact = FactForm.Read(type, typed, Forms.Today).Fact ?? throw new InvalidOperationException("The form was refused.");
            var stored = new StoredFact("a \"1\"", "bjørn", new DateTimeOffset(2026, 11, 22, 10, 0, 0, 123, TimeSpan.FromHours(1)), type == Catalogue.Retraction ? "a0" : null, fact);
            var line = FactJson.Write(stored);

            var read = FactText.Read(line, Shipped.Vocabulary);
            // A reply to a message that is not in the file is accepted with a warning.
            Assert.DoesNotContain(read.Problems, problem => !problem.IsWarning);
            Assert.Equal((1, 0), (read.AcceptedFacts, read.RefusedLines));
            var packed = read.Facts.Facts[0].Facts[0];
            Assert.Equal((fact.From, fact.To, fact.Second, stored.Recorded.UtcTicks), (packed.From, packed.To, packed.Second, packed.Recorded));
            Assert.Equal(Values(type, fact), Values(KnownFact.InForce(read.Facts.Facts, 0)));

            var made = CaseTable.With(Nobody(), 0, new Registering(fact));
            Assert.Equal(Values(KnownFact.InForce(read.Facts.Facts, 0)), Values(KnownFact.InForce(made, 0)));

            var again = FactJson.Read(line)!;
            Assert.Equal(line, FactJson.Write(again));
            Assert.Equal(fact.Fields, again.Fact.Fields);
            Assert.Equal(fact.Fields, FactForm.Read(type, FactForm.Write(again.Fact, Language.Danish), Forms.Today).Fact!.Fields);
        }, tests: 60);
    }

    private static FactTable Nobody()
    {
        var table = new FactTable(Shipped.Vocabulary);
        table.Citizens.Add("bjørn");
        table.Complete();
        return table;
    }

    private static Gen<Dictionary<string, string>> Typed(FactType type)
    {
        var fields = FormFields.Of(type);
        return from values in Gen.CollectToList(fields.Select(Value))
               select fields.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    private static Gen<string> Value(FormField field)
    {
        var filled = field switch
        {
            { Name: "to" } => Gen.Choose(Forms.Today, Forms.Today + 400).Select(day => TypedDay.Write(day)),
            { Kind: FormFieldKind.Day } => Gen.Choose(Forms.Today - 4000, Forms.Today).Select(day => TypedDay.Write(day)),
            { Kind: FormFieldKind.Time } => Gen.Elements(Times),
            { Kind: FormFieldKind.Flag, Required: true } => Gen.Elements(Flags[1..]),
            { Kind: FormFieldKind.Flag } => Gen.Elements(Flags),
            { Kind: FormFieldKind.Number } => Gen.Elements(Numbers),
            { Kind: FormFieldKind.Cvr } => Gen.Elements(Companies),
            { Kind: FormFieldKind.List } => Gen.Elements(Lists),
            { Kind: FormFieldKind.Lines } => Gen.Elements(Texts),
            { Kind: FormFieldKind.Choice } => Gen.Elements(field.Options.Select(option => option.Value).ToArray()),
            _ => Gen.Elements(OfOneLine),
        };
        return field.Required ? filled : Gen.OneOf(filled, filled, Gen.Constant(""));
    }

    /// <summary>What the table must hold of a fact: the fields of the catalogue, those that are given as such.</summary>
    private static string Values(FactType type, NewFact fact)
    {
        if (type == Catalogue.Retraction) return "";
        var values = new List<string>();
        foreach (var field in type.Fields)
        {
            var value = fact[field.Name];
            if (field.Kind is FieldKind.Given) value = value is TextValue or NumberValue { Number: > 0 } or FlagValue { Flag: true } ? new FlagValue(true) : null;
            if (value is not null) values.Add($"{field.Name}={Shown(value)}");
        }

        return string.Join('|', values);
    }

    private static string Values(IReadOnlyList<KnownFact> known) =>
        known.Count == 0 ? "" : string.Join('|', known[0].Type.Fields.Where(field => known[0].Fields.ContainsKey(field.Name)).Select(field => $"{field.Name}={Shown(known[0].Fields[field.Name])}"));

    private static string Shown(FieldValue value) => value is ListValue list ? string.Join('+', list.Entries) : value.ToString()!;
}
