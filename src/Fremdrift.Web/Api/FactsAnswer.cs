using System.ComponentModel;

namespace Fremdrift.Web.Api;

/// <summary>What became of the facts that were sent.</summary>
internal sealed record FactsAnswer(
    [property: Description("Facts that are stored now and were not before.")] long Taken,
    [property: Description("Facts that were stored already, word for word.")] long Unchanged,
    [property: Description("Facts, or lines, that were refused. The others were taken all the same.")] long Refused,
    [property: Description("Why they were refused; the first thousand or so. Warnings too, about facts that were taken.")] IReadOnlyList<FactProblem> Problems);

/// <summary>What became of the facts that were sent, where some were refused.</summary>
internal sealed record FactsRefused(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: Description("Facts that are stored now and were not before.")] long Taken,
    [property: Description("Facts that were stored already, word for word.")] long Unchanged,
    [property: Description("Facts, or lines, that were refused.")] long Refused,
    [property: Description("Why they were refused; the first thousand or so. Warnings too, about facts that were taken.")] IReadOnlyList<FactProblem> Problems);

/// <summary>What is wrong with one fact.</summary>
internal sealed record FactProblem(
    [property: Description("The line; in an array, the element's number. From 1.")] long Line,
    [property: Description("The field; null where the fact as a whole is meant.")] string? Field,
    [property: Description("What is wrong.")] string What,
    [property: Description("What would be right.")] string Remedy,
    [property: Description("Whether the fact was taken all the same.")] bool Warning);
