using System.Globalization;
using System.Text;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Board;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Core.Import.Runs;
using Fremdrift.Tests.Support;
using Xunit;
using StoredFact = Fremdrift.Core.Cases.StoredFact;

namespace Fremdrift.Tests.Core.Cases;

/// <summary>
/// Does to two citizens of a municipality, one of each programme, whatever can be done to a case, in an order drawn from a seed; after
/// each step what is stored of them is held against a fresh evaluation.
/// </summary>
internal sealed class AnySequence
{
    /// <summary>The first two are brokers in the drawn registrations also.</summary>
    public static readonly string[] Brokers = ["b", "c", "d"];

    private readonly TestMunicipality _town;
    private readonly Random _dice;
    private readonly string _name;
    private readonly Dictionary<string, Queue<WrittenFact>> _left = [];
    private readonly List<WrittenFact> _taken = [];
    private readonly List<Guid> _moves = [];
    private readonly StringBuilder _done = new();
    private readonly AskedClock _clock = new();
    private readonly Func<Task>[] _ways;
    private int _forms;

    public AnySequence(TestMunicipality town, int seed)
    {
        (_town, _dice, _name) = (town, new Random(seed), string.Create(CultureInfo.InvariantCulture, $"w{seed}"));
        foreach (var programme in new[] { Shipped.Flexjob, Shipped.Copenhagen })
        {
            var key = $"{_name}-{programme[..3]}";
            _left[key] = new(WildRegistrations.Of(town.Programmes.Plan(programme), seed).Select(fact => Of(key, fact)));
        }

        _ways = [Register, Register, Register, Import, Import, Import, ImportAgain, Type, Type, Move, Undo, Reevaluate];
    }

    /// <summary>What was done, in order.</summary>
    public string Done => _done.ToString();

    /// <summary>How many forms were sent, and how many of them were taken.</summary>
    public (int Sent, int Saved) Typed { get; private set; }

    /// <summary>How many cases were moved, and moved back.</summary>
    public (int There, int Back) Moved { get; private set; }

    public async Task Run()
    {
        foreach (var key in _left.Keys) await _town.AddCitizen(key);
        while (_left.Values.Any(facts => facts.Count > 0)) await Step(Pick(_ways));
        // Each at least once when much has been done.
        foreach (var way in (Func<Task>[])[Move, Type, Undo, ImportAgain, Reevaluate]) await Step(way);
    }

    private async Task Step(Func<Task> way)
    {
        _done.Append(way.Method.Name);
        _clock.Now = new DateTimeOffset(DateOnly.FromDayNumber(Days.Of("2016-03-01")).AddDays(_dice.Next(2000)), new TimeOnly(9, 0), TimeSpan.Zero);
        await way();
        _done.Append('\n');
        await _town.AssertResultsAreFresh(_left.Keys);
    }

    /// <summary>Some of the facts to come, on one case; all are taken.</summary>
    private async Task Register()
    {
        var key = Key();
        var facts = Next(key, 3);
        if (facts.Count == 0) return;
        var registered = Assert.IsType<RegisterResult.Registered>(await _town.Register(key, TestMunicipality.Lines(facts), Often(2) ? null : (await Case(key)).Citizen.Seq));
        Assert.Equal(facts.Select(fact => fact.Id), registered.Facts.Select(fact => fact.Id));
    }

    /// <summary>A file about both citizens, in which some stand that were taken before.</summary>
    private async Task Import()
    {
        List<WrittenFact> known = [.. _taken.Where(_ => Often(6))];
        List<WrittenFact> facts = [.. _left.Keys.SelectMany(key => Next(key, 6))];
        var outcome = await _town.Import([.. facts, .. known]);
        Assert.Equal((facts.Count, known.Count, 0), (outcome.Taken, outcome.Unchanged, outcome.Refused));
    }

    /// <summary>A file of all that was taken changes nothing, and writes no row.</summary>
    private async Task ImportAgain()
    {
        var before = await _town.ResultRows();
        var outcome = await _town.Import(_taken);
        Assert.Equal((0, _taken.Count, 0), (outcome.Taken, outcome.Unchanged, outcome.Refused));
        Assert.Equal(before, await _town.ResultRows());
    }

    /// <summary>A form that corrects or takes back what stands, or says the like of it; sent twice, it is taken once.</summary>
    private async Task Type()
    {
        var key = Key();
        var one = await Case(key);
        if (one.InForce.ToArray() is not { Length: > 0 } inForce) return;
        var old = Pick(inForce);
        var corrects = Often(2) ? old.Id : null;
        var id = string.Create(CultureInfo.InvariantCulture, $"{_name}-form-{++_forms}");
        var typed = corrects is not null && Often(3) ? new TypedFact(Catalogue.Retraction, id, new Dictionary<string, string>(), corrects) : new TypedFact(old.Type, id, Values(old), corrects);
        var ends = corrects is null ? Closings.Offered(one, typed.Type).Select(fact => fact.Id).Where(_ => Often(2)).ToArray() : [];
        Says($"{typed.Type.Name} {id} {corrects} {string.Join(' ', typed.Values)}");

        var outcome = await Send(one, typed, ends);
        Typed = (Typed.Sent + 1, Typed.Saved + (outcome is TypedOutcome.Saved ? 1 : 0));
        Assert.True(outcome is TypedOutcome.Saved or TypedOutcome.Wrong, outcome.ToString());
        if (outcome is not TypedOutcome.Saved) return;
        var seq = (await Case(key)).Citizen.Seq;
        Assert.IsType<TypedOutcome.Saved>(await Send(one, typed, ends));
        Assert.Equal(seq, (await Case(key)).Citizen.Seq);
    }

    private async Task Move()
    {
        var cases = new List<(string, int)>();
        foreach (var key in Often(2) ? [.. _left.Keys] : new[] { Key() }) cases.Add((key, (await Case(key)).Citizen.Seq));
        var move = new Move(cases, Pick(Brokers), Fremdrift.Core.DanishTime.Today(_clock) + _dice.Next(-300, 300), Guid.NewGuid());
        _moves.Add(move.Batch);
        Says($"{string.Join(' ', cases)} {move.To} {Days.Text(move.From)}");

        var outcome = await new MoveCases(_town.Store, _town.Programmes, _clock).Run(TestMunicipality.Actor, move);
        Assert.True(outcome.IsWhole, "not moved as a whole");
        Moved = (Moved.There + outcome.Moved.Count, Moved.Back);
    }

    /// <summary>One of the moves, whatever has been done to its cases since.</summary>
    private async Task Undo()
    {
        if (_moves.Count == 0) return;
        var outcome = await new UndoMove(_town.Store, _town.Programmes, _clock).Run(TestMunicipality.Actor, _moves[_dice.Next(_moves.Count)]);
        Assert.Empty(outcome.Refused);
        Moved = (Moved.There, Moved.Back + outcome.Moved.Count);
    }

    /// <summary>Evaluates everyone anew, which changes no row.</summary>
    private async Task Reevaluate()
    {
        var before = await _town.ResultRows();
        await _town.Reevaluate();
        Assert.Equal(before, await _town.ResultRows());
    }

    /// <summary>What the form of a fact like that one is filled with, on another day perhaps.</summary>
    private Dictionary<string, string> Values(StoredFact old)
    {
        var values = FactForm.Write(old.ToNew(), Language.Danish).ToDictionary(StringComparer.Ordinal);
        if (Often(3)) return values;
        foreach (var field in FormFields.Of(old.Type).Where(field => field.Kind is FormFieldKind.Day && field.Name is not "to")) values[field.Name] = TypedDay.Write(old.From - _dice.Next(40));
        return values;
    }

    private Task<TypedOutcome> Send(CaseFile one, TypedFact typed, string[] ends) => new RegisterTyped(_town.Store, _town.Programmes, _clock).Run(
        TestMunicipality.Actor, one, new TypedRegistration([typed], one.Citizen.Seq, Anyway: true) { Ends = ends });

    /// <summary>The next facts of a case, at least one if there are any left, which count as taken from now on.</summary>
    private List<WrittenFact> Next(string key, int most)
    {
        var facts = new List<WrittenFact>();
        for (var count = _dice.Next(1, most + 1); facts.Count < count && _left[key].TryDequeue(out var fact);) facts.Add(fact);
        _taken.AddRange(facts);
        Says(string.Join('\n', facts));
        return facts;
    }

    private void Says(string what) => _done.Append(CultureInfo.InvariantCulture, $"  {what}\n");

    private async Task<CaseFile> Case(string key) => (await CaseFile.Load(_town.Store, _town.Programmes, TestMunicipality.Actor, key))!;

    private static WrittenFact Of(string key, WrittenFact fact) => fact with
    {
        Citizen = key, Id = $"{key}-{fact.Id}", Supersedes = fact.Supersedes is { } old ? $"{key}-{old}" : null,
        Fields = [.. fact.Fields.Select(field => field.Field is "inReplyTo" ? (field.Field, $"{key}-{field.Value}") : field)],
    };

    private string Key() => Pick([.. _left.Keys]);

    private bool Often(int oneIn) => _dice.Next(oneIn) == 0;

    private T Pick<T>(T[] from) => from[_dice.Next(from.Length)];
}
