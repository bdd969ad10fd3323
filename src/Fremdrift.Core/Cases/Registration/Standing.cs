using System.Runtime.InteropServices;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>A duty with its member and what it is about as texts, so that those of two tables can be compared.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Duty(Instance Instance, string? Member, string? About)
{
    public (int Rule, string? Member) Line => (Instance.Rule, Member);
}

/// <summary>All that was found for a citizen, once and for all, kept beyond the evaluator's next use.</summary>
internal sealed record Standing(Plan Plan, Stretch[] Phases, Stretch[] Groups, Duty[] Duties, Entitlement[] Rights, IReadOnlyDictionary<string, string> Employers)
{
    public static Standing Of(Evaluator evaluator, FactTable table, int citizen)
    {
        var found = evaluator.Evaluate(table, citizen, Day.Last);
        var duties = new Duty[found.Obligations.Length];
        for (var i = 0; i < duties.Length; i++)
        {
            var instance = found.Obligations[i];
            var member = instance.Member == Instance.NoMember ? null : table.Text(instance.Member);
            duties[i] = new Duty(instance with { Member = Instance.NoMember, About = -1 }, member, instance.About < 0 ? null : table.Texts.Text(instance.About));
        }

        return new Standing(found.Plan, found.Phases.ToArray(), found.TargetGroups.ToArray(), duties, found.Entitlements.ToArray(), EmployersOf(table, citizen));
    }

    /// <summary>Keys of jobs say little; employers say where.</summary>
    private static Dictionary<string, string> EmployersOf(FactTable table, int citizen)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in KnownFact.InForce(table, citizen))
        {
            if (fact.Text("job") is { } job && fact.Text("employer") is { } employer) names[job] = employer;
        }

        return names;
    }
}
