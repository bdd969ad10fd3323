using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

public sealed class WhatMeetsTests
{
    private static readonly ProgrammeModel Model = Shipped.Model(Shipped.Flexjob);

    [Theory]
    [InlineData("contact-14-days", false, "contact[with=citizen,both;channel=phone,meeting,video]")]
    [InlineData("reply-24-hours", false, "reply")]
    [InlineData("plan-consolidated", true, "job-goal cv job-search-plan job-wish")]
    [InlineData("continued-follow-up", false, "follow-up status-meeting")]
    [InlineData("two-in-person", false, "follow-up[inPerson=true]")]
    [InlineData("personal-broker", false, "broker")]
    [InlineData("person-group-marking", false, "marking[name=Udvikling i fleksjob II]")]
    [InlineData("reprocess-at-six-months", false, "rehab-meeting[kind=reprocessing] measure-agreement flexjob-agreement")]
    public void Rule_AskedWhatMeetsIt_NamesTheRegistrations(string rule, bool all, string expected)
    {
        var meets = WhatMeets.Of(Model, Model.Obligations.First(known => known.Name == rule));

        Assert.Equal(all, meets.IsAllNeeded);
        Assert.Equal(expected, string.Join(' ', meets.Facts.Select(fact => fact.Words.Count == 0
            ? fact.Type.Name
            : $"{fact.Type.Name}[{string.Join(';', fact.Words.Select(word => $"{word.Key}={string.Join(',', word.Value)}"))}]")));
    }

    [Fact]
    public void EveryRule_OfEveryProgramme_NamesWhatMeetsItOrAccompaniesAnother()
    {
        foreach (var model in Shipped.Names.Select(Shipped.Model))
        {
            foreach (var rule in model.Obligations) Assert.True(WhatMeets.Of(model, rule).Facts.Count > 0, $"{model.Name}: {rule.Name}");
        }
    }

    [Fact]
    public void Marking_AskedWhichNames_SaysThoseThatCount() =>
        Assert.Equal(["Udvikling i fleksjob II"], WhatMeets.WordsAskedFor(Model, Catalogue.Find("marking")!, "name"));
}
