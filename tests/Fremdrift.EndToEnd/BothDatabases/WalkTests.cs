using Fremdrift.Core.Cases.Documents;
using Fremdrift.EndToEnd.CasePages;
using Fremdrift.EndToEnd.Support;
using Xunit;

namespace Fremdrift.EndToEnd.BothDatabases;

/// <summary>
/// Every address there is, asked for by each role on both databases by plain HTTP; for those who work with cases most, also one of each
/// kind that the main pages lead to.
/// </summary>
[Collection(Twins.Name)]
public sealed class WalkTests(Twins twins)
{
    /// <summary>Answered, led elsewhere, not allowed, not there, only for forms.</summary>
    private static readonly int[] Answers = [200, 302, 303, 400, 401, 403, 404, 405];

    /// <summary>What says something of the database or of the process itself.</summary>
    private static readonly string[] OfTheirOwn = ["/administration/helbred"];

    [Theory]
    [InlineData("jobformidler", true)]
    [InlineData("sagsbehandler", false)]
    [InlineData("virksomhedskonsulent", false)]
    [InlineData("teamleder", true)]
    [InlineData("projektleder", false)]
    [InlineData("rehabteam", false)]
    [InlineData("mentor", false)]
    [InlineData("administrator", false)]
    [InlineData("borger", false)]
    [InlineData("virksomhed", false)]
    [InlineData("star", false)]
    [InlineData(null, false)]
    public async Task Pages_AskedForByARole_SayTheSameOnEitherDatabase(string? user, bool followsLinks)
    {
        var visits = twins.Both.Select(app => new PlainVisit(app)).ToList();
        if (user is not null) await Task.WhenAll(visits.Select(visit => visit.SignIn(user)));
        var (richest, passive) = (await DemoCases.Richest(twins.Sqlite), await DemoCases.Passive(twins.Sqlite));
        string[] starts = ["/min-dag", "/borgere", "/borgere?hvem=alle", "/tavle", "/passive?vis=alle&dage=60", $"/borgere/{richest}"];
        var left = new Queue<string>(Routes.Of(twins.Sqlite, part => Filled(part, richest)).Concat([.. starts, $"/borgere/{passive}", $"/passive/{passive}/gennemgang"]).Distinct(StringComparer.Ordinal));
        var kinds = left.Select(SeenPage.Kind).ToHashSet(StringComparer.Ordinal);
        var (asked, wrong) = (0, new List<string>());
        while (left.TryDequeue(out var address))
        {
            asked++;
            var answers = await Task.WhenAll(visits.Select(visit => visit.Ask(address)));
            var (one, other) = (answers[0], answers[1]);
            if (!Answers.Contains(one.Status) || one.Status != other.Status) wrong.Add($"{address}: {one.Status} and {other.Status}");
            else if (one.Status is 200 && !OfTheirOwn.Contains(address, StringComparer.Ordinal) && SeenPage.Difference(SeenPage.Words(one.Text), SeenPage.Words(other.Text)) is { } difference) wrong.Add($"{address}: {difference}");
            if (!followsLinks || !starts.Contains(address, StringComparer.Ordinal)) continue;
            foreach (var link in SeenPage.Links(one.Text).Where(link => kinds.Add(SeenPage.Kind(link)))) left.Enqueue(link);
        }

        foreach (var visit in visits) visit.Dispose();
        Assert.True(wrong.Count == 0, $"{user}: {string.Join('\n', wrong)}");
        Assert.True(asked > 60, $"{user} asked for {asked}");
        Assert.All(twins.Both, app => Assert.Empty(app.Errors.All));
    }

    private static string Filled(string part, string key) => part switch
    {
        "key" => key, "id" => $"{key}-1", "job" => "j1", "name" => "contact", "kind" => DocumentForm.MinPlan, "model" => "udvikling-i-fleksjob-ii", "language" => "da", "documentname" => "v1", _ => "1",
    };
}
