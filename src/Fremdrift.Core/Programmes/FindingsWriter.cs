using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;
using Findings = Fremdrift.Engine.Evaluation.Findings;

namespace Fremdrift.Core.Programmes;

/// <summary>Writes what was found for a citizen as the JSON object of the interchange. Not safe to share between threads.</summary>
internal sealed class FindingsWriter : IDisposable
{
    private static readonly JsonEncodedText Citizen = JsonEncodedText.Encode("citizen");
    private static readonly JsonEncodedText Model = JsonEncodedText.Encode("model");
    private static readonly JsonEncodedText AsOf = JsonEncodedText.Encode("asOf");
    private static readonly JsonEncodedText TargetGroups = JsonEncodedText.Encode("targetGroups");
    private static readonly JsonEncodedText Phases = JsonEncodedText.Encode("phases");
    private static readonly JsonEncodedText Obligations = JsonEncodedText.Encode("obligations");
    private static readonly JsonEncodedText Entitlements = JsonEncodedText.Encode("entitlements");
    private static readonly JsonEncodedText Group = JsonEncodedText.Encode("group");
    private static readonly JsonEncodedText Phase = JsonEncodedText.Encode("phase");
    private static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    private static readonly JsonEncodedText From = JsonEncodedText.Encode("from");
    private static readonly JsonEncodedText To = JsonEncodedText.Encode("to");
    private static readonly JsonEncodedText Opens = JsonEncodedText.Encode("opens");
    private static readonly JsonEncodedText Due = JsonEncodedText.Encode("due");
    private static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    private static readonly JsonEncodedText FulfilledOn = JsonEncodedText.Encode("fulfilledOn");
    private static readonly JsonEncodedText Job = JsonEncodedText.Encode("job");
    private static readonly JsonEncodedText On = JsonEncodedText.Encode("on");
    private static readonly JsonEncodedText[] Statuses =
        [.. Enum.GetNames<ObligationStatus>().Select(name => JsonEncodedText.Encode(name.ToLowerInvariant()))];

    private readonly Utf8JsonWriter _json;
    private readonly JsonEncodedText _model;
    private readonly JsonEncodedText[] _groups;
    private readonly JsonEncodedText[] _phases;
    private readonly JsonEncodedText[] _rules;
    private readonly JsonEncodedText[] _entitlements;
    private readonly int[] _groupOrder;
    private readonly int[] _phaseOrder;
    private readonly int[] _entitlementOrder;
    private readonly RuleOrder _order;
    private Instance[] _sorted = new Instance[64];
    private Entitlement[] _rights = new Entitlement[4];

    public FindingsWriter(Plan plan, IBufferWriter<byte> into)
    {
        _json = new Utf8JsonWriter(into, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _model = JsonEncodedText.Encode(plan.Model.Name);
        (_groups, _groupOrder) = Ordered(plan.TargetGroups);
        (_phases, _phaseOrder) = Ordered(plan.Phases);
        (_rules, var ruleOrder) = Ordered([.. plan.Rules.Select(rule => rule.Name)]);
        (_entitlements, _entitlementOrder) = Ordered([.. plan.Entitlements.Select(entitlement => entitlement.Name)]);
        _order = new RuleOrder(ruleOrder);
    }

    /// <summary>Turns to another destination.</summary>
    public void Begin(IBufferWriter<byte> into) => _json.Reset(into);

    public void Write(Findings findings)
    {
        _json.WriteStartObject();
        _json.WriteString(Citizen, findings.Table.Citizens[findings.Citizen]);
        _json.WriteString(Model, _model);
        WriteDay(AsOf, findings.AsOf);
        WriteStretches(TargetGroups, Group, _groups, _groupOrder, findings.TargetGroups, findings.AsOf);
        WriteStretches(Phases, Phase, _phases, _phaseOrder, findings.Phases, findings.AsOf);
        WriteObligations(findings);
        WriteEntitlements(findings.Entitlements);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Names ready to write, and the place of each in ordinal order.</summary>
    private static (JsonEncodedText[] Texts, int[] Order) Ordered(IReadOnlyList<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return ([.. names.Select(name => JsonEncodedText.Encode(name))], [.. names.Select(name => sorted.IndexOf(name))]);
    }

    private void WriteStretches(JsonEncodedText section, JsonEncodedText label, JsonEncodedText[] names, int[] order, ReadOnlySpan<Stretch> stretches, int asOf)
    {
        _json.WriteStartArray(section);
        for (var rank = 0; rank < names.Length; rank++)
        {
            foreach (var stretch in stretches)
            {
                if (order[stretch.Index] != rank) continue;
                _json.WriteStartObject();
                _json.WriteString(label, names[stretch.Index]);
                WriteDay(From, stretch.Days.From);
                if (stretch.Days.To >= asOf) _json.WriteNull(To);
                else WriteDay(To, stretch.Days.To);
                _json.WriteEndObject();
            }
        }

        _json.WriteEndArray();
    }

    private void WriteObligations(Findings findings)
    {
        var count = findings.Obligations.Length;
        if (_sorted.Length < count) _sorted = new Instance[Math.Max(count, _sorted.Length * 2)];
        findings.Obligations.CopyTo(_sorted);
        _order.Begin(findings.Table, findings.AsOf);
        _sorted.AsSpan(0, count).Sort(_order);
        _json.WriteStartArray(Obligations);
        foreach (ref readonly var owed in _sorted.AsSpan(0, count)) WriteObligation(owed, findings);
        _json.WriteEndArray();
    }

    private void WriteObligation(in Instance owed, Findings findings)
    {
        var status = owed.StatusOn(findings.AsOf);
        _json.WriteStartObject();
        _json.WriteString(Rule, _rules[owed.Rule]);
        WriteMoment(Opens, owed.Opens, owed.IsTimed, owed.Second);
        WriteMoment(Due, owed.Due, owed.IsTimed, owed.DueSecond);
        _json.WriteString(Status, Statuses[(int)status]);
        if (RuleOrder.IsMet(status)) WriteMoment(FulfilledOn, owed.FulfilledOn, owed.IsTimed, owed.FulfilledSecond);
        else _json.WriteNull(FulfilledOn);
        if (owed.Member != Instance.NoMember) _json.WriteString(Job, findings.Table.Texts[(int)~owed.Member]);
        _json.WriteEndObject();
    }

    private void WriteEntitlements(ReadOnlySpan<Entitlement> rights)
    {
        if (_rights.Length < rights.Length) _rights = new Entitlement[rights.Length * 2];
        rights.CopyTo(_rights);
        var sorted = _rights.AsSpan(0, rights.Length);
        sorted.Sort((a, b) => (_entitlementOrder[a.Index], a.On).CompareTo((_entitlementOrder[b.Index], b.On)));
        _json.WriteStartArray(Entitlements);
        foreach (var right in sorted)
        {
            _json.WriteStartObject();
            _json.WriteString(Rule, _entitlements[right.Index]);
            WriteDay(On, right.On);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteDay(JsonEncodedText name, int day) => WriteMoment(name, day, timed: false, 0);

    private void WriteMoment(JsonEncodedText name, int day, bool timed, int second)
    {
        Span<byte> text = stackalloc byte[19];
        DayText.Write(day, text);
        if (!timed)
        {
            _json.WriteString(name, text[..10]);
            return;
        }

        text[10] = (byte)'T';
        Utf8Formatter.TryFormat(TimeSpan.FromSeconds(second), text[11..], out _, 'c');
        _json.WriteString(name, text);
    }
}
