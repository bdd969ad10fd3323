using System.Buffers;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Cases;

/// <summary>What a citizen is evaluated by, and as of when.</summary>
/// <param name="Citizen">The citizen's key.</param>
/// <param name="Programme">The programme's name; null for the only one in use.</param>
/// <param name="View">As of when.</param>
public sealed record EvaluationQuestion(string Citizen, string? Programme, Viewpoint View);

/// <summary>What came of it.</summary>
public abstract record EvaluationAnswer
{
    /// <summary>The JSON object of the interchange, in UTF-8.</summary>
    public sealed record Found(ReadOnlyMemory<byte> Json) : EvaluationAnswer;

    public sealed record NoSuchCitizen : EvaluationAnswer;

    /// <summary>The municipality does not run the programme, or none was named and it does not run exactly one.</summary>
    public sealed record NoSuchProgramme(IReadOnlyList<string> InUse) : EvaluationAnswer;
}

/// <summary>Evaluates a citizen anew, in the edition in use, and writes what was found as the interchange has it.</summary>
public sealed class EvaluateCitizen(Store store, ProgrammeRegistry programmes)
{
    public async Task<EvaluationAnswer> Run(Actor actor, EvaluationQuestion question)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(question);
        if (await CaseFile.Load(store, programmes, actor, question.Citizen) is not { } one) return new EvaluationAnswer.NoSuchCitizen();
        var asked = question.Programme is null
            ? one.Programmes
            : [.. one.Programmes.Where(programme => string.Equals(programme.Plan.Model.Name, question.Programme, StringComparison.Ordinal))];
        if (asked is not [var inUse]) return new EvaluationAnswer.NoSuchProgramme([.. one.Programmes.Select(programme => programme.Plan.Model.Name)]);

        var json = new ArrayBufferWriter<byte>(4096);
        using var evaluator = programmes.RentEvaluator(inUse.Plan);
        using var writer = new FindingsWriter(inUse.Plan, json);
        writer.Write(evaluator.Value.Evaluate(one.Table, 0, question.View.AsOf, question.View.KnownAt));
        return new EvaluationAnswer.Found(json.WrittenMemory);
    }
}
