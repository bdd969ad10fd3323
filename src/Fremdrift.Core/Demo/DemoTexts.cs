using System.Globalization;
using System.Text;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>One citizen's world of work, which all that is written about them speaks of.</summary>
internal sealed class DemoTexts
{
    private const int MostFacts = 4_096;

    private readonly Dice _dice;
    private readonly ulong _seed;
    private readonly int _number;
    private readonly DemoCompany[] _companies;
    private readonly Dictionary<int, DemoCompany> _ofJob = [];

    public DemoTexts(DemoCandidate candidate, DemoCompany[] companies, ulong seed)
    {
        _dice = DemoDice.Of(seed, DemoDice.Texts, candidate.Course.Number);
        (_seed, _number) = (seed, candidate.Course.Number);
        var field = _dice.Below(DemoField.All.Length);
        Field = DemoField.All[field];
        Goal = _dice.Of(Field.Goals);
        Wish = _dice.Of(Field.Wishes);
        Experience = _dice.Of(Field.Experience);
        var each = Field.Companies.Length;
        _companies = companies[(field * each)..((field + 1) * each)];
        foreach (var job in candidate.Course.Facts.Where(fact => fact.Type.Name is "flexjob"))
            _ofJob[(int)job["job"].Number] = _companies[(int)job["employer"].Number % each];
    }

    public DemoField Field { get; }

    public string Goal { get; }

    /// <summary>The job looked for.</summary>
    public string Wish { get; }

    /// <summary>What they have done before.</summary>
    public string Experience { get; }

    /// <summary>The company of a job, or one that might have one.</summary>
    public DemoCompany CompanyOf(int job) => _ofJob.GetValueOrDefault(job) ?? _dice.Of(_companies);

    /// <summary>From here on the words are those of one fact, so that a correction of it says the same as it did.</summary>
    public void Begin(int fact) => _dice.Seed(_seed, DemoDice.Texts, (_number * MostFacts) + fact);

    public T Of<T>(IReadOnlyList<T> some) => _dice.Of(some);

    /// <summary>The text with its blanks filled in.</summary>
    public string Fill(string text, DemoCompany? company = null)
    {
        if (!text.Contains('{', StringComparison.Ordinal)) return text;
        company ??= _dice.Of(_companies);
        return new StringBuilder(text)
            .Replace("{mål}", char.ToLowerInvariant(Goal[0]) + Goal[1..])
            .Replace("{opgave}", _dice.Of(Field.Tasks))
            .Replace("{firma}", company.Name)
            .Replace("{kontakt}", company.Contacts[0].Name)
            .ToString();
    }

    /// <summary>Hours a week, the Danish way: 6,5 timer om ugen.</summary>
    public static string Hours(double hours) => hours.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + " timer om ugen";

    /// <summary>A sentence of something that begins with a small letter.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
