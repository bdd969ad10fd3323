using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Documents;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Documents;

/// <summary>A municipality with one citizen, and what is written and saved about them.</summary>
internal static class Written
{
    public static readonly Dictionary<string, string> First = new(StringComparer.Ordinal)
    {
        ["jobGoal"] = "Pakke varer på et lager <b>", ["goalConcrete"] = "true", ["agreements"] = "Vi tales ved på torsdag.\r\nOg igen.",
        ["search.0.company"] = "", ["search.1.company"] = "Møllers Lager", ["search.1.who"] = "Jobformidleren",
    };

    public static int Today => Fremdrift.Core.DanishTime.Today(TimeProvider.System);

    public static async Task<CaseFile> Case(TestMunicipality municipality) =>
        (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;

    public static async Task<TestMunicipality> Municipality(string kind)
    {
        var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        return municipality;
    }

    public static SaveDocument Saving(TestMunicipality municipality) =>
        new(municipality.Store, new RegisterFacts(municipality.Store, municipality.Programmes, TimeProvider.System), TimeProvider.System);

    public static async Task<SaveDocumentResult> Save(
        TestMunicipality municipality, Dictionary<string, string> typed, int basedOn, string kind = DocumentForm.MinPlan, bool begins = false, int? from = null)
    {
        var (content, problems) = DocumentContent.Read(DocumentForm.Of(kind), typed, DocumentContent.Empty);
        Assert.Empty(problems);
        return await Saving(municipality).Run(TestMunicipality.Actor, new SaveDocumentInput("c1", kind, basedOn, content, from ?? Today, begins));
    }

    public static Task<IReadOnlyList<DocumentVersion>> Versions(TestMunicipality municipality) =>
        new ReadDocument(municipality.Store).Run(TestMunicipality.Actor, "c1", DocumentForm.MinPlan);
}
