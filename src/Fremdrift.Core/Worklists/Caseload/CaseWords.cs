using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>The words of the programmes for what rows name: "1:2" is the phase 2 of the municipality's programme 1.</summary>
public sealed class CaseWords(IReadOnlyList<ProgrammeInUse> programmes, Language language)
{
    private readonly Dictionary<int, Plan> _plans = programmes.ToDictionary(programme => programme.Number, programme => programme.Plan);

    public IReadOnlyList<ProgrammeInUse> Programmes => programmes;

    public string Phase(string name) => Of(Section.Phases, name);

    public string Group(string name) => Of(Section.TargetGroups, name);

    public string Rule(string name) => Of(Section.Obligations, name);

    public string Rule(OwedRule owed)
    {
        ArgumentNullException.ThrowIfNull(owed);
        return Text(Section.Obligations, owed.Programme, owed.Rule)?.Title ?? owed.Rule;
    }

    public string Programme(int number) => _plans.TryGetValue(number, out var plan) ? language.Of(plan.Model).Of(Section.Programme, "").Title : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the model says of an entry; null if the programme is no longer in use.</summary>
    public EntryText? Text(Section section, int programme, string name) => _plans.TryGetValue(programme, out var plan) ? language.Of(plan.Model).Of(section, name) : null;

    private string Of(Section section, string name)
    {
        var parts = name.Split(':', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Text(section, number, parts[1])?.Title ?? parts[1] : name;
    }
}
