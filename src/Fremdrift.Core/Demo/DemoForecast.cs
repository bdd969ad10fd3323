using Fremdrift.Core.Programmes;
using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Demo;

/// <summary>Says how a made-up course stands today in every programme that is open, whichever they are.</summary>
internal sealed class DemoForecast
{
    public const int SoonDays = 60;

    private readonly int _today;
    private readonly FactTable _table;
    private readonly Evaluator[] _evaluators;

    public DemoForecast(DateOnly today, IReadOnlyCollection<ProgrammeModel> models)
    {
        _today = today.DayNumber;
        var vocabulary = ModelWords.VocabularyOf(models);
        _table = new FactTable(vocabulary);
        _evaluators = [.. models.Select(model => Open(model, vocabulary)).OfType<Plan>().Select(plan => new Evaluator(plan))];
    }

    /// <summary>All sound models that the product comes with.</summary>
    public static IReadOnlyCollection<ProgrammeModel> Shipped =>
        [.. ModelLibrary.Names.Select(name => ModelLibrary.Load(name).Model).OfType<ProgrammeModel>()];

    public DemoStanding Of(SyntheticCitizen course)
    {
        _table.Clear();
        course.ToTable(_table);
        _table.Complete();
        var standing = new DemoStanding();
        foreach (var evaluator in _evaluators)
        {
            var findings = evaluator.Evaluate(_table, 0, Day.Last);
            foreach (var phase in findings.Phases)
            {
                if (phase.Days.Contains(_today)) standing.Phase = phase.Index;
            }

            foreach (ref readonly var instance in findings.Obligations) Count(standing, instance);
        }

        return standing;
    }

    private void Count(DemoStanding standing, in Instance instance)
    {
        if (!instance.ExistsOn(_today))
        {
            standing.ClockRunsOutSoon |= instance.CountsFrom >= 0 && instance.WaivedOn != instance.Opens && instance.Opens <= _today + SoonDays;
            return;
        }

        var status = instance.StatusOn(_today);
        if (instance.CountsFrom >= 0 && status is ObligationStatus.Pending or ObligationStatus.Overdue) standing.PassiveSince = instance.Opens;
        switch (status)
        {
            case ObligationStatus.Pending:
                standing.Open++;
                standing.NextDue = Math.Min(standing.NextDue, instance.Due - _today);
                break;
            case ObligationStatus.Overdue:
                standing.Open++;
                standing.Overdue++;
                standing.LongestOverdue = Math.Max(standing.LongestOverdue, _today - instance.Due);
                break;
        }
    }

    private Plan? Open(ProgrammeModel model, Vocabulary vocabulary)
    {
        var open = model.Editions.Where(edition => edition.From <= _today && _today <= edition.To).MaxBy(edition => edition.From);
        return open is null ? null : Plan.Compile(model, model.HasEditions ? open.Name : null, vocabulary);
    }
}
