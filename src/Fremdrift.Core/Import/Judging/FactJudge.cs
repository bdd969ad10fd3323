using System.Text;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Import.Judging;

/// <summary>
/// Says whether a line is a fact, and if not, everything that is wrong with it. The one place where the rules of the interchange
/// stand, however the line was written.
/// </summary>
internal sealed class FactJudge(ProblemLog problems, bool atDoor)
{
    private static readonly Label TypeRemedy =
        new("skriv registreringens type, for eksempel \"contact\"", "write the type of the fact, for example \"contact\"");

    private static readonly Label IdRemedy = new(
        "giv registreringen sit eget id, for eksempel \"a-17\"", "give the fact an id of its own, for example \"a-17\"");

    private static readonly Label CitizenRemedy =
        new("skriv jeres nøgle for borgeren, for eksempel \"c-17\"", "write your key of the citizen, for example \"c-17\"");

    private static readonly Label SupersedesRemedy = new(
        "skriv id'et på den registrering, der rettes eller trækkes tilbage", "write the id of the fact that is corrected or taken back");

    private static readonly Label LooksLikeCpr = new("ligner et CPR-nummer", "looks like a CPR number");
    private static readonly Label UseAnotherKey = new("brug en anden nøgle: den står i adresser og filer", "use another key: it stands in addresses and files");

    private static readonly Dictionary<CitizenKeyFault, (Label What, Label Remedy)> KeyFaults = new()
    {
        [CitizenKeyFault.Cpr] = (LooksLikeCpr, UseAnotherKey),
        [CitizenKeyFault.TooLong] = (
            new($"er længere end {CitizenKey.Longest} tegn", $"is longer than {CitizenKey.Longest} characters"), new("brug en kortere nøgle", "use a shorter key")),
        [CitizenKeyFault.Reserved] = (new("er navnet på en anden side", "is the name of another page"), new("brug en anden nøgle", "use another key")),
    };

    private static readonly Dictionary<CvrProblem, Label> CvrFaults = new()
    {
        [CvrProblem.OtherCharacters] = new("er ikke kun cifre", "is not digits only"),
        [CvrProblem.WrongLength] = new("har ikke 8 cifre", "does not have 8 digits"),
        [CvrProblem.WrongCheckDigit] = new("er ikke et gyldigt CVR-nummer: kontrolcifret passer ikke", "is no valid CVR number: its check digit is wrong"),
    };

    private static readonly Label CvrRemedy = new(
        "skriv virksomhedens 8 cifre fra CVR, eller lad feltet være tomt", "write the company's 8 digits of the business register (CVR), or leave the field empty");

    private static readonly Label OddYear = new("ligger uden for årene 1900–2100", "is outside the years 1900–2100");
    private static readonly Label CheckYear = new("se efter, om året er rigtigt", "see if the year is right");
    private static readonly int EarliestDay = Day.Of(1900, 1, 1);
    private static readonly int LatestDay = Day.Of(2100, 12, 31);

    private static readonly Label StandsTwice = new("står mere end én gang på linjen", "stands more than once in the line");
    private static readonly Label KeepOne = new("behold kun den ene", "keep one of them");

    private readonly FieldJudge _fields = new(problems);
    private readonly TimeJudge _times = new(problems);
    private readonly int[] _fieldAt = new int[LineLayout.MostSlots];

    /// <summary>Whether the line that <paramref name="fact"/> holds is a fact; then the rest of it is filled in.</summary>
    public bool TryJudge(ParsedFact fact)
    {
        var before = problems.Count;
        fact.Begin();
        var layout = FindLayout(fact.Line);
        Lay(fact, layout);

        fact.Id = Key(fact.Line, LineLayout.Id, "id", IdRemedy);
        fact.Citizen = Key(fact.Line, LineLayout.Citizen, "citizen", CitizenRemedy);
        if (atDoor) JudgeAddress(fact);
        if (layout.FactType == Catalogue.Retraction || _fieldAt[LineLayout.Supersedes] >= 0)
            fact.Supersedes = Key(fact.Line, LineLayout.Supersedes, "supersedes", SupersedesRemedy);
        _times.Judge(fact, layout, _fieldAt);
        if (layout.FactType is null) return false;

        fact.Type = layout.FactType;
        JudgeFields(fact, layout);
        if (problems.Count > before) return false;
        if (atDoor) WarnOfYears(fact, layout);
        return true;
    }

    /// <summary>Whether the keys of the citizen and the fact can stand in an address of the store. They are never shown: one may be a CPR number.</summary>
    private void JudgeAddress(ParsedFact fact)
    {
        if (IsCpr(fact.Id.Of(fact.Bytes))) problems.Add("id", LooksLikeCpr, UseAnotherKey);
        var fault = CitizenKey.FaultOf(Encoding.UTF8.GetString(fact.Citizen.Of(fact.Bytes)));
        if (fault is not CitizenKeyFault.None) problems.Add("citizen", KeyFaults[fault].What, KeyFaults[fault].Remedy);
    }

    private static bool IsCpr(ReadOnlySpan<byte> key)
    {
        // Nearly every id has a letter, or another number of digits.
        var digits = 0;
        foreach (var letter in key)
        {
            if (char.IsAsciiLetter((char)letter)) return false;
            if (char.IsAsciiDigit((char)letter)) digits++;
        }

        return digits == Cpr.Length && Cpr.Read(Encoding.UTF8.GetString(key)).IsRight;
    }

    /// <summary>A CVR number is a field of no type, and yet the store takes it for the company's.</summary>
    private void JudgeCvr(RawLine line, in RawField field)
    {
        if (FieldJudge.IsEmpty(field)) return;
        var isText = field.Form is Form.Text or Form.Cell or Form.Number;
        var problem = isText ? Cvr.Read(Encoding.UTF8.GetString(field.Value.Of(line.Bytes))).Problem : CvrProblem.OtherCharacters;
        if (CvrFaults.TryGetValue(problem, out var fault)) problems.Add("cvr", fault, CvrRemedy);
    }

    private void WarnOfYears(ParsedFact fact, LineLayout layout)
    {
        if (IsOdd((int)(fact.Recorded / TimeSpan.TicksPerDay))) problems.Add("recorded", OddYear, CheckYear, isWarning: true);
        if (layout.Shape is FactShape.None) return;
        var begin = layout.Shape switch { FactShape.Date => "date", FactShape.At => "at", _ => "from" };
        if (IsOdd(fact.From)) problems.Add(begin, OddYear, CheckYear, isWarning: true);
        if (layout.Shape is FactShape.Period && fact.To != Fact.Ongoing && IsOdd(fact.To)) problems.Add("to", OddYear, CheckYear, isWarning: true);
    }

    private static bool IsOdd(int day) => day < EarliestDay || day > LatestDay;

    private LineLayout FindLayout(RawLine line)
    {
        var bytes = line.Bytes;
        foreach (ref readonly var field in line.Fields)
        {
            if (field.Name.Length != 4 || !field.Name.Of(bytes).SequenceEqual("type"u8)) continue;
            if (field.Form is Form.Null || FieldJudge.IsEmpty(field)) break;
            if (field.Form is not (Form.Text or Form.Cell))
            {
                problems.Add("type", FieldJudge.Misplaced(line, field, FieldJudge.AText), TypeRemedy);
                return LineLayout.WithoutType;
            }

            var layout = LineLayout.Of(bytes, field.Value);
            if (layout is not null) return layout;
            var type = field.Value.Of(bytes);
            var shown = Shown.Quoted(type);
            problems.Add("type", new($"{shown} er ikke en type registrering", $"{shown} is no type of fact"), Remedies.ForType(type));
            return LineLayout.WithoutType;
        }

        problems.Add("type", Remedies.IsMissing, TypeRemedy);
        return LineLayout.WithoutType;
    }

    /// <summary>Notes for each name of the layout which field has it; a field that holds nothing counts as absent.</summary>
    private void Lay(ParsedFact fact, LineLayout layout)
    {
        Array.Fill(_fieldAt, -1);
        var bytes = fact.Bytes;
        var fields = fact.Line.Fields;
        ulong seen = 0;
        for (var i = 0; i < fields.Length; i++)
        {
            ref readonly var field = ref fields[i];
            var slot = layout.Slot(bytes, field.Name);
            if (slot < 0) AddUnknown(fact, i);
            else if ((seen & (1ul << slot)) != 0) Twice(layout.Name(slot));
            else
            {
                seen |= 1ul << slot;
                if (!FieldJudge.IsEmpty(field)) _fieldAt[slot] = i;
            }
        }
    }

    private void AddUnknown(ParsedFact fact, int number)
    {
        var line = fact.Line;
        var name = line.Fields[number].Name.Of(line.Bytes);
        foreach (var other in fact.Unknown)
        {
            if (!name.SequenceEqual(line.Fields[other].Name.Of(line.Bytes))) continue;
            Twice(Shown.Plain(name));
            return;
        }

        if (atDoor && name.SequenceEqual("cvr"u8)) JudgeCvr(line, line.Fields[number]);
        fact.AddUnknown(number);
    }

    private void Twice(string name) => problems.Add(name, StandsTwice, KeepOne);

    private Piece Key(RawLine line, int slot, string name, Label remedy)
    {
        var at = _fieldAt[slot];
        if (at >= 0) return _fields.Key(line, line.Fields[at], name).Text;
        problems.Add(name, Remedies.IsMissing, remedy);
        return default;
    }

    private void JudgeFields(ParsedFact fact, LineLayout layout)
    {
        var values = fact.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var at = _fieldAt[layout.FirstField + i];
            var field = layout.Fields[i];
            if (at >= 0)
            {
                values[i] = _fields.Judge(fact.Line, fact.Line.Fields[at], field, layout.Words[i]);
                if (atDoor && field.Kind is FieldKind.Key && IsCpr(values[i].Text.Of(fact.Bytes))) problems.Add(field.Name, LooksLikeCpr, UseAnotherKey);
            }
            else
            {
                values[i] = default;
                if (field.Required) problems.Add(field.Name, Remedies.IsMissing, Remedies.For(field));
            }
        }
    }
}
