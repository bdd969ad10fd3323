using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Registers;
using Fremdrift.Web.Access;
using Fremdrift.Web.Pages.Cases;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Web.Pages.Register;

/// <summary>A page with a form that registers: fills it, reads it, says what it changes, saves it.</summary>
public abstract class RegistrationPage : CasePage
{
    [Inject]
    public required FieldChoices FieldChoices { get; set; }

    [Inject]
    public required RegisterTyped Saver { get; set; }

    /// <summary>Where to go afterwards, within the application.</summary>
    [SupplyParameterFromQuery(Name = "til")]
    public string? To { get; set; }

    private protected SentForm? Form { get; set; }

    private protected FormState State { get; } = new();

    /// <summary>Reads what can be chosen for the fields of a form.</summary>
    private protected async Task Prepare(CaseFile one, FormLayout layout)
    {
        foreach (var part in layout.Parts)
        {
            foreach (var (name, choice) in await FieldChoices.Of(Actor, one, part.Type, Today)) State.Choices[part.Prefix + name] = choice;
        }
    }

    /// <summary>What the form changes as it stands now.</summary>
    private protected void ShowEffects(CaseFile one)
    {
        if (Form is not null) (State.Effects, State.IsIncomplete) = RegisterEndpoints.Lines(Programmes, one, Form, Today, Language);
    }

    private protected async Task Send()
    {
        if (Case is not { } one || Form is not { } form) return;
        var facts = form.Facts();
        ShowEffects(one);
        if (Typed.GetValueOrDefault("gor") is "virkning")
        {
            var (_, problems) = RegisterTyped.Read(one, facts, Today);
            Wrong(form, facts, problems);
            State.IsEffectAsked = true;
            return;
        }

        var outcome = await Saver.Run(Actor, one, new TypedRegistration(facts, form.Seq, Typed.GetValueOrDefault("gor") is "alligevel"));
        switch (outcome)
        {
            case TypedOutcome.Saved saved: Navigation.NavigateTo(After(saved.Fact)); break;
            case TypedOutcome.Wrong wrong: Wrong(form, facts, wrong.Problems); break;
            case TypedOutcome.Odd odd: State.Warnings = [.. odd.Warnings.Select(warning => Language.Of(warning.Text)).Distinct(StringComparer.Ordinal)]; break;
            case TypedOutcome.Overtaken overtaken:
                State.Meanwhile = overtaken.Meanwhile;
                State.People = await Names();
                Form = form with { Seq = overtaken.Seq };
                break;
            case TypedOutcome.SentBefore: State.Trouble = T("Formularen er sendt før, med andet indhold. Det første er gemt. Åbn formularen igen for at registrere noget nyt.", "The form was sent before, saying something else. The first is saved. Open the form again to register something new."); break;
            case TypedOutcome.NoLongerInForce: State.Trouble = T("Registreringen er rettet eller taget tilbage i mellemtiden. Se den nyeste under Historik.", "The registration has been corrected or taken back meanwhile. See the newest under History."); break;
            default: State.Trouble = T("Det kunne ikke gemmes. Gennemgå felterne, og prøv igen.", "It could not be saved. Look through the fields and try again."); break;
        }
    }

    private protected string After(string fact)
    {
        var to = string.IsNullOrEmpty(To) ? CaseAddress.Of(Key) : SigningIn.Local(To);
        var place = to.IndexOf('#', StringComparison.Ordinal);
        var (address, anchor) = place < 0 ? (to, "") : (to[..place], to[place..]);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}gemt={Uri.EscapeDataString(fact)}{anchor}";
    }

    /// <summary>The names of the people who work there, by number.</summary>
    private protected async Task<IReadOnlyDictionary<int, string>> Names()
    {
        await using var context = new Core.Database.FremdriftContext(Store);
        return await context.People.AsNoTracking().Where(person => person.Municipality == Actor.Municipality).ToDictionaryAsync(person => person.Number, person => person.Name);
    }

    private void Wrong(SentForm form, IReadOnlyList<TypedFact> facts, IReadOnlyList<TypedProblem> problems)
    {
        foreach (var (fact, problem) in problems.Select(problem => (problem.Fact, problem.Problem)))
            State.Errors[form.PartOf(facts[fact]).Prefix + problem.Field] = Language.Of(problem.What);
    }
}

/// <summary>What a registration form shows besides its fields.</summary>
public sealed class FormState
{
    public Dictionary<string, FieldChoice> Choices { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Effects { get; set; } = [];

    public bool IsIncomplete { get; set; } = true;

    public bool IsEffectAsked { get; set; }

    public IReadOnlyList<string> Warnings { get; set; } = [];

    public IReadOnlyList<Core.Cases.StoredFact> Meanwhile { get; set; } = [];

    public IReadOnlyDictionary<int, string> People { get; set; } = new Dictionary<int, string>();

    public string? Trouble { get; set; }
}
