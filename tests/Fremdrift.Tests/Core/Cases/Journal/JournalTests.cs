using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Journal;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Journal;

public sealed class JournalTests
{
    private static readonly int Today = Fremdrift.Core.DanishTime.Today(TimeProvider.System);

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Note_Signed_IsNeverChangedAgain(string kind)
    {
        await using var municipality = await Municipality(kind);
        var first = Assert.IsType<WriteNoteResult.Saved>(await Write(municipality, "Talte med egen læge."));
        await Write(municipality, "Talte med egen læge i dag.", number: first.Number, version: 1, sign: true);

        var changed = await Write(municipality, "Noget andet", number: first.Number, version: 2);
        var signedAgain = await Write(municipality, "Noget andet", number: first.Number, version: 2, sign: true);

        Assert.IsType<WriteNoteResult.Locked>(changed);
        Assert.IsType<WriteNoteResult.Locked>(signedAgain);
        var note = Assert.Single(await Read(municipality));
        Assert.Equal("Talte med egen læge i dag.", note.Text);
        Assert.NotNull(note.Signed);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Note_Corrected_StandsBesideWhatWasWritten(string kind)
    {
        await using var municipality = await Municipality(kind);
        var draft = await Write(municipality, "Kladde");

        Assert.IsType<WriteNoteResult.NotFound>(await Write(municipality, "Til en kladde", addsTo: 1, sign: true));
        await Write(municipality, "Kladde", number: Assert.IsType<WriteNoteResult.Saved>(draft).Number, version: 1, sign: true);
        Assert.Equal(new WriteNoteResult.Saved(2), await Write(municipality, "Rettelse: det var i går.", addsTo: 1, sign: true));
        // Sent twice, it is one note.
        Assert.Equal(new WriteNoteResult.Saved(2), await Write(municipality, "Rettelse: det var i går.", addsTo: 1, sign: true));

        Assert.Equal([(2, (int?)1), (1, null)], (await Read(municipality)).Select(note => (note.Number, note.AddsTo)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Draft_OfAnother_IsNeitherSeenNorChanged(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Write(municipality, "Min kladde");
        var other = TestMunicipality.Actor with { Person = 7 };

        Assert.Empty(await new ReadNotes(municipality.Store).Run(other, "c1"));
        Assert.IsType<WriteNoteResult.NotFound>(await Write(municipality, "Overtaget", number: 1, version: 1, actor: other));
        Assert.IsType<WriteNoteResult.Overtaken>(await Write(municipality, "Fra et andet vindue", number: 1, version: 0));
        Assert.Equal("Min kladde", Assert.Single(await Read(municipality)).Text);
    }

    [Fact]
    public async Task Note_WithMistakes_SaysThemAll()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);

        var refused = await Write(municipality, " ", day: Today + 1, theme: new string('x', 201));

        Assert.Equal(["day", "theme", "text"], Assert.IsType<WriteNoteResult.Refused>(refused).Problems.Select(problem => problem.Field));
        await Assert.ThrowsAsync<NotAllowedException>(() => Write(municipality, "Nej", actor: TestMunicipality.Actor with { Role = Role.Agency }));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Phrases_OwnAndShared_AreWhoseTheyAre(string kind)
    {
        await using var municipality = await Municipality(kind);
        var leader = TestMunicipality.Actor with { Role = Role.TeamLeader, Person = 1 };
        var broker = TestMunicipality.Actor with { Role = Role.Broker, Person = 2 };
        var saving = new SavePhrase(municipality.Store);
        await saving.Run(leader, new SavePhraseInput(null, 0, "Fælles", "Til alle", Shared: true));
        await saving.Run(broker, new SavePhraseInput(null, 0, "Min", "Kun til mig", Shared: false));

        Assert.Equal(["Min", "Fælles"], (await Phrases(broker)).Select(phrase => phrase.Title));
        Assert.Equal("Fælles", Assert.Single(await Phrases(leader)).Title);
        await Assert.ThrowsAsync<NotAllowedException>(() => saving.Run(broker, new SavePhraseInput(null, 0, "x", "y", Shared: true)));
        Assert.IsType<SavePhraseResult.Overtaken>(await saving.Run(broker, new SavePhraseInput(1, 1, "Kapret", "y", Shared: false)));
        Assert.IsType<SavePhraseResult.Saved>(await saving.Run(leader, new SavePhraseInput(1, 1, "Fælles", "Nyt", Shared: false)));
        Assert.IsType<SavePhraseResult.Overtaken>(await saving.Run(leader, new SavePhraseInput(1, 1, "Fælles", "For sent", Shared: false)));
        Assert.IsType<SavePhraseResult.Deleted>(await saving.Run(leader, new SavePhraseInput(1, 2, "", "", Shared: false)));
        Assert.Equal("Min", Assert.Single(await Phrases(broker)).Title);

        Task<IReadOnlyList<PhraseView>> Phrases(Actor actor) => new ReadPhrases(municipality.Store).Run(actor);
    }

    private static async Task<TestMunicipality> Municipality(string kind)
    {
        var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        return municipality;
    }

    private static Task<WriteNoteResult> Write(
        TestMunicipality municipality, string text, int? number = null, int version = 0, bool sign = false, int? addsTo = null, int? day = null, string? theme = null, Actor? actor = null) =>
        new WriteNote(municipality.Store, TimeProvider.System).Run(
            actor ?? TestMunicipality.Actor,
            new WriteNoteInput { Citizen = "c1", Number = number, Version = version, Day = day ?? Today, Theme = theme, Text = text, AddsTo = addsTo, Sign = sign });

    private static Task<IReadOnlyList<NoteView>> Read(TestMunicipality municipality) => new ReadNotes(municipality.Store).Run(TestMunicipality.Actor, "c1");
}
