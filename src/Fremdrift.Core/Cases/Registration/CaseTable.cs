using System.Globalization;
using System.Text;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>A registration that might be made.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Supersedes">The id of the fact it corrects or takes back; null if none.</param>
public sealed record Registering(NewFact Fact, string? Supersedes = null)
{
    /// <summary>Takes a fact back.</summary>
    public static Registering TakingBack(string id) => new(new NewFact { Type = Catalogue.Retraction }, id);
}

/// <summary>Tables of one citizen's facts.</summary>
public static class CaseTable
{
    /// <summary>
    /// A citizen's facts with further ones, which count as recorded after all others and have ids of nobody's. The table given is not
    /// changed.
    /// </summary>
    /// <returns>A completed table with the same vocabulary, in which the citizen is number 0.</returns>
    public static FactTable With(FactTable table, int citizen, params IEnumerable<Registering> extra)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(extra);
        var made = new FactTable(table.Vocabulary);
        made.AddAllOf(table, citizen);
        var number = 0;
        foreach (var registering in extra) Add(made, registering, number++);
        made.Complete();
        return made;
    }

    private static void Add(FactTable table, Registering registering, int number)
    {
        var fact = registering.Fact;
        var packed = new long[fact.Type.Fields.Length];
        for (var i = 0; i < packed.Length; i++) packed[i] = Pack(table, fact.Type.Fields[i].Kind, fact[fact.Type.Fields[i].Name]);
        packed.CopyTo(table.Add(new Fact
        {
            Citizen = 0, Type = (short)fact.Type.Number, From = fact.From, To = fact.To, Second = fact.Second,
            // NUL cannot stand in a registered id.
            Id = table.Texts.Add(string.Create(CultureInfo.InvariantCulture, $"\0{number}")),
            Supersedes = registering.Supersedes is null ? -1 : table.Texts.Add(registering.Supersedes),
            Recorded = History.Everything,
        }));
    }

    private static long Pack(FactTable table, FieldKind kind, FieldValue? value) => (kind, value) switch
    {
        (_, null or TextValue { Text: "" }) => Packed.Absent,
        (FieldKind.Given, _) => IsGiven(value) ? Packed.Flag(true) : Packed.Absent,
        (FieldKind.Flag, FlagValue flag) => Packed.Flag(flag.Flag),
        (FieldKind.Number, NumberValue number) => Packed.Number(number.Number),
        (FieldKind.List, ListValue list) => table.AddList([.. list.Entries.Select(word => table.Word(Encoding.UTF8.GetBytes(word)))]),
        (FieldKind.Key, TextValue text) => table.Key(Encoding.UTF8.GetBytes(text.Text)),
        (FieldKind.Text or FieldKind.Choice or FieldKind.OpenChoice, TextValue text) => table.Word(Encoding.UTF8.GetBytes(text.Text)),
        _ => Packed.Absent,
    };

    internal static bool IsGiven(FieldValue value) => value switch
    {
        FlagValue flag => flag.Flag,
        NumberValue number => number.Number > 0,
        TextValue text => text.Text.Length > 0,
        _ => false,
    };
}
