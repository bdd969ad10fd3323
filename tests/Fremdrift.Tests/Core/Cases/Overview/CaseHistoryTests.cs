using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Overview;

public sealed class CaseHistoryTests
{
    private static readonly StoredFact First = Of(1, "a", "contact", "2020-05-10", """{"channel":"phone","with":"citizen"}""");
    private static readonly StoredFact Correction = Of(2, "b", "contact", "2020-05-11", """{"channel":"meeting","with":"citizen","note":"På kontoret"}""") with { Supersedes = "a" };
    private static readonly StoredFact Retraction = Of(3, "c", "retraction", "2020-05-11", "{}") with { Supersedes = "b", From = 0, To = 0 };

    private static readonly FactSayings Sayings = new(Language.Danish, new CaseNames([new CasePerson(7, "mekj", "Mette Kjærgaard", null, null, null)], []), [Shipped.Model(Shipped.Flexjob)]);

    [Fact]
    public void Entries_ComeNewestFirst_AndNothingIsLeftOut()
    {
        var entries = CaseHistory.Of([First, Correction, Retraction]);

        Assert.Equal(["c", "b", "a"], entries.Select(entry => entry.Fact.Id));
        Assert.Equal([EntryState.InForce, EntryState.TakenBack, EntryState.Corrected], entries.Select(entry => entry.State));
        Assert.All(entries, entry => Assert.Equal("contact", entry.About.Name));
    }

    [Fact]
    public void Correction_TellsWhatChangedFieldByField()
    {
        var changes = CaseHistory.Of([First, Correction])[0].Changes(Sayings, "Hvornår");

        Assert.Equal(
            ["Hvornår: 10. maj 2020 → 11. maj 2020", "Hvordan: telefon → møde", "Bemærkning:  → På kontoret"],
            changes.Where(change => change.IsChanged).Select(change => $"{change.Label}: {change.Before} → {change.After}"));
        Assert.Contains(changes, change => !change.IsChanged && change.After is "borgeren");
    }

    [Fact]
    public void Known_AtAMoment_IsWhatWasInForceThen()
    {
        StoredFact[] facts = [First, Correction, Retraction];

        Assert.Equal(["a"], KnownFacts.At(facts, First.Recorded).Select(fact => fact.Id));
        Assert.Equal(["b"], KnownFacts.At(facts, Correction.Recorded).Select(fact => fact.Id));
        Assert.Empty(KnownFacts.At(facts));
    }

    [Theory]
    [InlineData("broker", """{"broker":"mekj","role":"virksomhedskonsulent"}""", "Mette Kjærgaard · virksomhedskonsulent")]
    [InlineData("flexjob", """{"hours":7.5,"job":"j1","employer":"Bageren"}""", "j1 · Bageren · 7,5 t/uge")]
    [InlineData("flexjob", """{"hours":10,"job":"Fjordby Gartneri","employer":"Fjordby Gartneri","cvr":"90024671"}""", "Fjordby Gartneri · 10 t/uge")]
    [InlineData("follow-up", """{"job":"j1","inPerson":true}""", "j1 · Personligt fremmøde")]
    [InlineData("waiver", """{"rule":"status-meeting","reason":"syg"}""", "Statusmøde efter seks måneder · syg")]
    [InlineData("rehab-meeting", """{"kind":"first","sections":["1.4","2.1"]}""", "første møde · 1.4, 2.1")]
    [InlineData("cv", """{"eget":"<b>","tomt":"","intet":null}""", "<b>")]
    public void Registration_InALine_SaysAllItHolds(string type, string fields, string expected) =>
        Assert.Equal(expected, Sayings.Brief(Of(1, "x", type, "2020-05-10", fields)));

    [Fact]
    public void Head_OfADay_NamesBrokerBenefitAbsenceAndMarking()
    {
        StoredFact[] facts =
        [
            Of(1, "1", "broker", "2020-05-01", """{"broker":"mekj","phone":"11223344"}""") with { To = Fact.Ongoing },
            Of(2, "2", "benefit", "2020-05-01", """{"kind":"ledighedsydelse"}""") with { To = Fact.Ongoing },
            Of(3, "3", "absence", "2020-06-01", """{"kind":"sygdom"}""") with { To = Days.Of("2020-06-10") },
            Of(4, "4", "marking", "2020-06-05", """{"name":"Mærke"}""") with { To = Fact.Ongoing },
        ];

        var head = CaseHead.Of(facts, Days.Of("2020-06-07"));
        var later = CaseHead.Of(facts, Days.Of("2020-06-11"));

        Assert.Equal(("mekj", "11223344"), (head.Broker!.Key, head.Broker.Phone));
        Assert.Equal("2", head.Benefit!.Id);
        Assert.Equal("3", Assert.Single(head.Away).Id);
        Assert.Equal(["Mærke"], head.Markings);
        Assert.Empty(later.Away);
    }

    private static StoredFact Of(int seq, string id, string type, string day, string fields) => new()
    {
        Seq = seq, Id = id, Type = Catalogue.Find(type)!, From = Days.Of(day), To = Days.Of(day), Second = 0, Recorded = 1000 + seq, Fields = fields,
    };
}
