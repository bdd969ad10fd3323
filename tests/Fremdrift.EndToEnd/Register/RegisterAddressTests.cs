using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Synthetic;
using Fremdrift.Core.Worklists;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;
using Fremdrift.Web.Pages.Register;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;
using Registration = Fremdrift.Engine.Explanation.Registration;

namespace Fremdrift.EndToEnd.Register;

/// <summary>The buttons that lead from something owed to a form: it holds what the rule asks for, and nothing that nobody has said.</summary>
public sealed class RegisterAddressTests
{
    private const string Case = "k1";
    private const int FewOfEach = 4;

    private static readonly ProgrammeRegistry Registry = ProgrammeRegistry.Load();

    public static TheoryData<string> Models => [.. Registry.Models.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Form_OfEveryDuty_HoldsOnlyWhatTheRuleAsksFor(string name)
    {
        var plan = Registry.Plan(name);
        var proposed = Proposed(plan);
        foreach (var rule in plan.Rules)
        {
            var meets = WhatMeets.Of(plan.Model, rule);
            var line = new DutyLine { Programme = 1, Rule = rule.Name, Member = null, Opens = 0, Due = 0, DueSecond = -1 };
            var addresses = meets.Facts.Select(fact => RegisterAddress.Of(Case, fact, line))
                .Concat(proposed[rule.Name].Select(registration => RegisterAddress.Of(Case, registration))).Distinct(StringComparer.Ordinal).ToList();

            // A phase comes of other registrations than its own.
            Assert.True(addresses.Count > 0 || meets.Facts.Count == 0, $"Nothing leads from {rule.Name} to a form.");
            foreach (var address in addresses) AssertOnlyAsked(address, meets);
        }

        Assert.True(proposed.Count >= plan.Rules.Count / 2, $"Only {proposed.Count} rules of {name} are owed to the citizens of the test.");
    }

    /// <summary>What the case page and the explanation propose to register, by rule.</summary>
    private static ILookup<string, Registration> Proposed(Plan plan)
    {
        var table = new FactTable(plan.Vocabulary);
        var upTo = new DateOnly(2021, 9, 30);
        SyntheticMunicipality.Generate(new SyntheticOptions { Citizens = 60, Seed = 1, UpTo = upTo, Mix = new ProgrammeMix(1, 1, 1) }).ToTable(table);
        table.Complete();
        using var evaluator = Registry.RentEvaluator(plan);
        using var explainer = Registry.RentExplainer(plan);
        var found = new List<(string Rule, Registration Registration)>();
        for (var citizen = 0; citizen < table.Citizens.Count; citizen++)
        {
            foreach (var day in new[] { Day.AddMonths(upTo.DayNumber, -12), Day.AddMonths(upTo.DayNumber, -4), upTo.DayNumber })
            {
                foreach (var owed in evaluator.Value.Evaluate(table, citizen, day).Obligations.ToArray())
                {
                    var rule = plan.Rules[owed.Rule].Name;
                    if (found.Count(one => one.Rule == rule) >= FewOfEach) continue;
                    if (explainer.Value.NextStep(table, citizen, owed, day) is { } next) found.Add((rule, next));
                    var member = owed.Member == Instance.NoMember ? null : table.Text(owed.Member);
                    found.AddRange(explainer.Value.ExplainDuty(table, citizen, rule, owed.Opens, member, day).Obligations.SelectMany(explained => explained.Remedy).Select(remedy => (rule, remedy)));
                }
            }
        }

        return found.ToLookup(one => one.Rule, one => one.Registration, StringComparer.Ordinal);
    }

    private static void AssertOnlyAsked(string address, WhatMeets meets)
    {
        var parts = address.Split('?');
        var query = QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1));
        if (parts[0].Contains("/ret/", StringComparison.Ordinal))
        {
            Assert.Empty(query);
            return;
        }

        var type = Catalogue.Find(parts[0].Split('/')[^1])!;
        foreach (var (name, values) in query)
        {
            var field = FormFields.Of(type).First(field => field.Name == name);
            var value = values.ToString();
            Assert.DoesNotContain('…', value);
            if (field.Kind is FormFieldKind.Day) Assert.Equal(DayFault.None, TypedDay.Read(value, Day.Of(2021, 9, 30)).Fault);
            else if (field.Kind is FormFieldKind.Key) Assert.NotEqual("true", value);
            else Assert.True(meets.Facts.Any(fact => fact.Type == type && IsWord(fact, name, value)), $"{address}: nobody asks for {name}={value}");
        }
    }

    private static bool IsWord(MeetingFact fact, string field, string value) =>
        fact.Words.GetValueOrDefault(field) is { } words && (words.Contains(value, StringComparer.Ordinal) || string.Join(", ", words) == value);
}
