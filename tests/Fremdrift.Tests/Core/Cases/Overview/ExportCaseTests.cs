using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Cases.Journal;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Overview;

public sealed class ExportCaseTests
{
    private static readonly int Today = Fremdrift.Core.DanishTime.Today(TimeProvider.System);

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Export_SignedNotes_FollowedByWhatWasAdded(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Write(municipality, "Første", sign: true);
        await Write(municipality, "Andet", sign: true);
        await Write(municipality, "Rettelse til det første", sign: true, addsTo: 1);
        await Write(municipality, "Kun en kladde", sign: false);

        var journal = (await Export(municipality))[1];

        Assert.Equal("Journal", journal.Title);
        Assert.Equal(["Første", "Rettelse til det første", "Andet"], journal.Rows.Select(row => row[4].Text));
        var added = journal.Rows.ElementAt(1);
        Assert.Equal((3, 1, Today), (added[0].Number, added[1].Number, added[2].Number));
        Assert.Contains("kl.", added[6].Text!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Export_Documents_EveryVersionWithWhatStandsInItAndWhoApproved(string kind)
    {
        await using var municipality = await Municipality(kind);
        await Save(municipality, 0, new() { ["agreements"] = "Vi tales ved", ["search.0.company"] = "Møllers Lager", ["search.0.how"] = "Besøg" });
        await Save(municipality, 1, new() { ["agreements"] = "Vi mødes" });
        await new AcknowledgeDocument(municipality.Store, TimeProvider.System)
            .Run(TestMunicipality.Actor, new AcknowledgeInput("c1", DocumentForm.MinPlan, 2, Today, "meeting"));

        var documents = (await Export(municipality))[2];

        Assert.Equal("Dokumenter", documents.Title);
        Assert.Equal(
            [(2, "Vi mødes", Today), (1, "Møllers Lager · Besøg", null), (1, "Vi tales ved", (double?)null)],
            documents.Rows.Select(row => ((int)row[1].Number!, row[5].Text!, row[6].Number)));
        Assert.Equal("på et møde", documents.Rows.First()[7].Text);
    }

    [Fact]
    public async Task Export_AsAWorkbook_HoldsThreeSheets()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite);
        await Write(municipality, "=HYPERLINK(\"x\")", sign: true);
        using var file = new MemoryStream();

        ExcelFile.Write((await Export(municipality))!, file);

        file.Position = 0;
        using var workbook = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal(3, workbook.WorkbookPart!.WorksheetParts.Count());
        Assert.Equal(["1", "2", "3"], workbook.WorkbookPart.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.SheetId!.InnerText!));
    }

    private static async Task<TestMunicipality> Municipality(string kind)
    {
        var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        return municipality;
    }

    private static async Task<IReadOnlyList<Sheet>> Export(TestMunicipality municipality) =>
        (await new ExportCase(municipality.Store, municipality.Programmes).Run(TestMunicipality.Actor, "c1", Language.Danish))!;

    private static Task Write(TestMunicipality municipality, string text, bool sign, int? addsTo = null) =>
        new WriteNote(municipality.Store, TimeProvider.System)
            .Run(TestMunicipality.Actor, new WriteNoteInput { Citizen = "c1", Day = Today, Text = text, AddsTo = addsTo, Sign = sign });

    private static async Task Save(TestMunicipality municipality, int basedOn, Dictionary<string, string> typed)
    {
        var (content, _) = DocumentContent.Read(DocumentForm.Of(DocumentForm.MinPlan), typed, DocumentContent.Empty);
        var saving = new SaveDocument(municipality.Store, new RegisterFacts(municipality.Store, municipality.Programmes, TimeProvider.System), TimeProvider.System);
        Assert.IsType<SaveDocumentResult.Saved>(await saving.Run(TestMunicipality.Actor, new SaveDocumentInput("c1", DocumentForm.MinPlan, basedOn, content, Today)));
    }
}
