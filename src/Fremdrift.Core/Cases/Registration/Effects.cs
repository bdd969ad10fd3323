using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>
/// Says what a registration changes, before it is saved: both states of the case are evaluated once and for all, and compared as they
/// stand today and in the days to come.
/// </summary>
public static class Effects
{
    /// <summary>What is said when there are no effects.</summary>
    public static Label None { get; } = new("Registreringen ændrer hverken fase eller pligter.", "The registration changes neither phase nor duties.");

    /// <summary>What changes, most important first.</summary>
    /// <param name="evaluator">An evaluator of the programme; it is used twice.</param>
    /// <param name="before">A completed table with the citizen's facts.</param>
    /// <param name="citizen">The citizen's number in it.</param>
    /// <param name="after">The facts with the registration; see <see cref="CaseTable.With"/>.</param>
    /// <param name="citizenAfter">The citizen's number in that table.</param>
    /// <param name="now">The moment of the registration.</param>
    public static IReadOnlyList<Effect> Of(Evaluator evaluator, FactTable before, int citizen, FactTable after, int citizenAfter, WallClock now)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        var then = Standing.Of(evaluator, before, citizen);
        var afterwards = Standing.Of(evaluator, after, citizenAfter);
        var effects = new[]
        {
            StretchEffects.Phases(then, afterwards, now.Day), StretchEffects.Groups(then, afterwards, now.Day), DutyEffects.Of(then, afterwards, now), Rights(then, afterwards, now.Day),
        }.SelectMany(found => found);
        return [.. effects.OrderBy(effect => effect.Kind).ThenBy(Strength).ThenBy(effect => effect.Due ?? effect.On)];
    }

    /// <summary>What a registration, and what goes with it, changes.</summary>
    public static IReadOnlyList<Effect> Of(Evaluator evaluator, FactTable before, int citizen, WallClock now, params IEnumerable<Registering> registering) =>
        Of(evaluator, before, citizen, CaseTable.With(before, citizen, registering), 0, now);

    /// <summary>One effect as a sentence or two.</summary>
    public static string Text(Effect effect, Language language) => EffectText.Of(effect, language);

    /// <summary>All effects, also those of several programmes, in at most eight lines, those that gather several with what they hold; none if there are none.</summary>
    public static IReadOnlyList<EffectLine> Lines(IReadOnlyList<Effect> effects, Language language) => EffectText.Lines(effects, language);

    private static Strength Strength(Effect effect) => effect.Definition is ObligationDefinition rule ? rule.Strength : Engine.Models.Strength.Must;

    private static IEnumerable<Effect> Rights(Standing then, Standing now, int today)
    {
        var gone = then.Rights.Except(now.Rights).ToList();
        foreach (var right in now.Rights.Except(then.Rights))
        {
            var was = gone.FindIndex(other => other.Index == right.Index);
            yield return Right(right, was < 0 ? EffectKind.EntitlementArose : EffectKind.EntitlementMoved) with { Was = was < 0 ? null : gone[was].On };
            if (was >= 0) gone.RemoveAt(was);
        }

        foreach (var right in gone) yield return Right(right, EffectKind.EntitlementFell);

        Effect Right(Entitlement right, EffectKind kind) =>
            new() { Kind = kind, Model = now.Plan.Model, Definition = now.Plan.Entitlements[right.Index], Today = today, On = right.On };
    }
}
