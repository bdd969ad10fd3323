using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Administration.Programmes;

/// <summary>
/// Takes a programme into use, or changes its edition. What is registered from then on is evaluated by it at once; every other case is
/// evaluated anew in the background (<see cref="RunReevaluations"/>).
/// </summary>
public sealed class TakeIntoUse(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    /// <summary>False if there is no such edition, or it is in use already.</summary>
    public async Task<bool> Run(Actor actor, string model, string edition)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        if (!programmes.TryPlan(model, edition, out _)) return false;
        var now = time.GetUtcNow().UtcTicks;
        await using var session = await store.Begin();
        var changed = await session.Execute(
            "update programme_use set edition = @edition, version = version + 1, since = @now where municipality = @municipality and model = @model and edition <> @edition",
            ("edition", edition), ("now", now), ("municipality", actor.Municipality), ("model", model));
        if (changed == 0)
        {
            // The counter's row is locked until the transaction ends, so that two administrators do not both add it.
            var number = await session.NextNumber(actor.Municipality, "programme");
            changed = await session.Execute(
                """
                insert into programme_use (municipality, programme, model, edition, version, since)
                select @municipality, @number, @model, @edition, 1, @now
                where not exists (select 1 from programme_use where municipality = @municipality and model = @model)
                """,
                ("municipality", actor.Municipality), ("number", number), ("model", model), ("edition", edition), ("now", now));
        }

        if (changed == 0) return false;
        await RunReevaluations.Order(session, actor, now);
        await session.Commit();
        return true;
    }
}
