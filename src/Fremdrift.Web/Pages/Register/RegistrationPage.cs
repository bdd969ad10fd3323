using System.Globalization;
using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Journal;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Registers;
using Fremdrift.Web.Access;
using Fremdrift.Web.Pages.Cases;
using Microsoft.AspNetCore.Components;

namespace Fremdrift.Web.Pages.Register;

/// <summary>A page with a form that registers: fills it, reads it, says what it changes, saves it.</summary>
public abstract class RegistrationPage : CasePage
{
    [Inject]
    public required FieldChoices FieldChoices { get; set; }

    [Inject]
    public required RegisterTyped Saver { get; set; }

    [Inject]
    public required ReadPhrases Phrases { get; set; }

    /// <summary>Where to go afterwards, within the application.</summary>
    [SupplyParameterFromQuery(Name = "til")]
    public string? To { get; set; }

    /// <summary>Where one came from; where it is said that it was saved.</summary>
    private protected string Back => string.IsNullOrEmpty(To) ? Home : SigningIn.Local(To);

    /// <summary>Where it leads when nobody says where one came from.</summary>
    private protected virtual string Home => CaseAddress.Of(Key);

    private protected SentForm? Form { get; set; }

    private protected FormState State { get; } = new();

    /// <summary>Reads what can be chosen for the fields of a form.</summary>
    private protected async Task Prepare(CaseFile one, FormLayout layout)
    {
        foreach (var part in layout.Parts)
        {
            foreach (var (name, choice) in await FieldChoices.Of(Actor, one, part.Type, Today)) State.Choices[part.Prefix + name] = choice;
        }

        if (FormState.PhraseField(layout) is not null && Actor.Allows(Operation.WriteNotes)) State.Phrases = await Phrases.Run(Actor);
        // A key says little where a name is known.
        if (Closings.Offered(one, layout.Parts[0].Type) is not { Count: > 0 } ends) return;
        State.Ends = ends;
        var people = await FieldChoices.People(Actor, person => person.Key);
        foreach (var (key, name) in FieldChoices.Employers(one)) State.Names[key] = name;
        foreach (var person in people.Options) State.Names[person.Value] = person.Label.Danish;
    }

    /// <summary>What the form changes as it stands now.</summary>
    private protected void ShowEffects(CaseFile one)
    {
        if (Form is not null) (State.Effects, State.IsIncomplete) = RegisterEndpoints.Lines(Programmes, one, Form, Time.Wall(), Language);
    }

    private protected async Task Send()
    {
        if (Case is not { } one || Form is not { } form) return;
        var facts = form.Facts();
        ShowEffects(one);
        if (Typed.GetValueOrDefault("gor") is "frase")
        {
            Insert(form);
            return;
        }

        if (Typed.GetValueOrDefault("gor") is "virkning")
        {
            var (_, problems) = RegisterTyped.Read(one, facts, Today);
            Wrong(form, facts, problems);
            State.IsEffectAsked = true;
            return;
        }

        var outcome = await Saver.Run(Actor, one, new TypedRegistration(facts, form.Seq, Typed.GetValueOrDefault("gor") is "alligevel") { Ends = form.Ends });
        switch (outcome)
        {
            case TypedOutcome.Saved saved: Navigation.NavigateTo(After(saved.Fact)); break;
            case TypedOutcome.Wrong wrong: Wrong(form, facts, wrong.Problems); break;
            case TypedOutcome.Odd odd: State.Warnings = [.. odd.Warnings.Select(warning => Language.Of(warning.Text)).Distinct(StringComparer.Ordinal)]; break;
            case TypedOutcome.Overtaken overtaken:
                State.Meanwhile = overtaken.Meanwhile;
                State.People = await CasePerson.WhoRegistered(Store, Actor, one.Facts.Concat(overtaken.Meanwhile));
                Form = form with { Seq = overtaken.Seq };
                break;
            case TypedOutcome.SentBefore: State.Trouble = T("Formularen er sendt før, med andet indhold. Det første er gemt. Åbn formularen igen for at registrere noget nyt.", "The form was sent before, saying something else. The first is saved. Open the form again to register something new."); break;
            case TypedOutcome.NoLongerInForce: State.Trouble = T("Registreringen er rettet eller taget tilbage i mellemtiden. Se den nyeste under Historik.", "The registration has been corrected or taken back meanwhile. See the newest under History."); break;
            default: State.Trouble = T("Det kunne ikke gemmes. Gennemgå felterne, og prøv igen.", "It could not be saved. Look through the fields and try again."); break;
        }
    }

    private protected string After(string fact)
    {
        var to = Back;
        var place = to.IndexOf('#', StringComparison.Ordinal);
        var (address, anchor) = place < 0 ? (to, "") : (to[..place], to[place..]);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}gemt={Uri.EscapeDataString(fact)}{anchor}";
    }

    /// <summary>Adds the chosen phrase at the end of the text.</summary>
    private void Insert(SentForm form)
    {
        if (FormState.PhraseField(form.Layout) is not { } field) return;
        var chosen = State.Phrases.FirstOrDefault(phrase => string.Equals(phrase.Number.ToString(CultureInfo.InvariantCulture), Typed.GetValueOrDefault("phrase"), StringComparison.Ordinal));
        if (chosen is null) return;
        var text = form.Values.GetValueOrDefault(field)?.TrimEnd() ?? "";
        Form = form with { Values = new Dictionary<string, string>(form.Values, StringComparer.Ordinal) { [field] = text.Length == 0 ? chosen.Text : $"{text} {chosen.Text}" } };
    }

    private void Wrong(SentForm form, IReadOnlyList<TypedFact> facts, IReadOnlyList<TypedProblem> problems)
    {
        foreach (var (fact, problem) in problems.Select(problem => (problem.Fact, problem.Problem)))
            State.Errors[form.TypedInto(form.PartOf(facts[fact]), problem.Field)] = Language.Of(problem.What);
    }
}

/// <summary>What a registration form shows besides its fields.</summary>
public sealed class FormState
{
    public Dictionary<string, FieldChoice> Choices { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<EffectLine> Effects { get; set; } = [];

    public bool IsIncomplete { get; set; } = true;

    public bool IsEffectAsked { get; set; }

    public IReadOnlyList<string> Warnings { get; set; } = [];

    public IReadOnlyList<Core.Cases.StoredFact> Meanwhile { get; set; } = [];

    public IReadOnlyDictionary<int, string> People { get; set; } = new Dictionary<int, string>();

    public string? Trouble { get; set; }

    /// <summary>What goes on and may be ended the day before.</summary>
    public IReadOnlyList<Core.Cases.StoredFact> Ends { get; set; } = [];

    /// <summary>What people call the keys in it.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<PhraseView> Phrases { get; set; } = [];

    /// <summary>The field that standard phrases go into; null if the form has none.</summary>
    public static string? PhraseField(FormLayout layout) => layout.Name switch
    {
        "contact" or "follow-up" => "note",
        "message" or "reply" => "text",
        _ => null,
    };
}
