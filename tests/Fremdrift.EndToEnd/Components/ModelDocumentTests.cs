using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;
using Fremdrift.Web.Pages.Models;
using Xunit;

namespace Fremdrift.EndToEnd.Components;

public sealed class ModelDocumentTests
{
    private static readonly ProgrammeRegistry Registry = ProgrammeRegistry.Load();

    public static TheoryData<string, string> Documents
    {
        get
        {
            var documents = new TheoryData<string, string>();
            foreach (var model in Registry.Models)
            {
                documents.Add(model.Name, "da");
                documents.Add(model.Name, "en");
            }

            return documents;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_OfAModel_HasEveryDefinitionWithItsSourceAndDecision(string name, string code)
    {
        var (model, language) = (Registry.Find(name)!, LanguageOf(code));

        var text = Rendered.TextOutsideTheModel(await Html(model, language));

        Assert.All(model.Definitions, definition =>
        {
            Assert.Contains(language.Of(model).Of(definition).Title, text, StringComparison.Ordinal);
            if (definition.Citation.Source is { } source)
                Assert.All(ModelWording.Places(model, source), place => Assert.Contains(place.Text, text, StringComparison.Ordinal));
            if (language.Of(model).DecisionOn(definition) is { } decision)
                Assert.Contains($"{language.Pick("Lokal beslutning", "Local decision")}: {decision}", text, StringComparison.Ordinal);
        });
        Assert.All(model.Sources, source => Assert.Contains(source.Title, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_OfAModel_HasEveryDefinitionInTheModelsWords(string name, string code)
    {
        var model = Registry.Find(name)!;

        var text = Rendered.Text(await Html(model, LanguageOf(code)));

        Assert.All(model.Definitions.SelectMany(DefinitionText.Of), pair => Assert.Contains(pair.Value, text, StringComparison.Ordinal));
        Assert.NotEmpty(PlainWords.Foreign(text, model));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_OutsideTheModelsWords_IsPlain(string name, string code)
    {
        var model = Registry.Find(name)!;

        Assert.Empty(PlainWords.Foreign(Rendered.TextOutsideTheModel(await Html(model, LanguageOf(code))), model));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_Links_LeadToPlacesThatAreThereOnce(string name, string code)
    {
        var html = await Html(Registry.Find(name)!, LanguageOf(code));

        var (ids, links) = (Rendered.Between(html, " id=\""), Rendered.Between(html, "href=\"#"));

        Assert.NotEmpty(links);
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids, StringComparer.Ordinal);
        Assert.Empty(links.Except(ids, StringComparer.Ordinal));
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_WithPhases_DrawsThemAndSaysTheSameInWords()
    {
        var model = Registry.Models.First(model => model.Phases.Count > 0);

        var html = await Html(model, Language.Danish);

        Assert.Equal(model.Phases.Count, html.Split("<rect ").Length - 1);
        Assert.All(model.Phases, phase => Assert.Contains($"Fase {phase.Name} fører til fase {string.Join(" og ", phase.LeadsTo)}.", Rendered.Text(html), StringComparison.Ordinal));
        Assert.Contains("role=\"img\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_WithoutPhases_HasNoChapterOfThem()
    {
        var html = await Html(Registry.Models.First(model => model.Phases.Count == 0), Language.Danish);

        Assert.DoesNotContain("id=\"faser\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_NamesEveryModelAndTheEditionInUse()
    {
        var model = Registry.Models.First(model => model.HasEditions);
        var used = new EditionInUse(model.Name, model.DefaultEdition!, Day.Of(2026, 11, 22));

        var html = await Rendered.Html<ModelIndex>(Language.Danish, ("Models", Registry.Models), ("InUse", new[] { used }));

        Assert.All(Registry.Models, each => Assert.Contains($"href=\"/modeller/{each.Name}\"", html, StringComparison.Ordinal));
        Assert.Contains($"{Language.Danish.Of(model).Of(model.Editions.First(edition => edition.IsDefault)).Title}: 1. april 2020 – 30. sep. 2021 I brug siden 22. nov. 2026", Rendered.Text(html), StringComparison.Ordinal);
        Assert.Single(html.Split("I brug siden").Skip(1));
    }

    [Fact]
    public async Task Index_WithoutModels_SaysSo() =>
        Assert.Contains("There are no models yet.", await Rendered.Html<ModelIndex>(Language.English, ("Models", Array.Empty<ProgrammeModel>())), StringComparison.Ordinal);

    [Fact]
    public async Task Document_OfHostileTexts_ShowsThemAsText()
    {
        const string Hostile = "<script>alert('hej')</script>";
        var shipped = Registry.Models.First(model => model.Phases.Count > 0);
        var model = shipped with
        {
            Sources = [.. shipped.Sources.Select(source => source with { Title = Hostile })],
            TargetGroups = [.. shipped.TargetGroups.Select(group => group with { Citation = new Citation(Hostile, Hostile) })],
        };

        var html = await Html(model, Language.English);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Hostile, Rendered.Text(html), StringComparison.Ordinal);
    }

    private static Language LanguageOf(string code) => code is "da" ? Language.Danish : Language.English;

    private static Task<string> Html(ProgrammeModel model, Language language) => Rendered.Html<ModelDocument>(language, ("Model", model));
}
