using System.Text.RegularExpressions;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Architecture;

/// <summary>No rule of a programme lives in C#: its names are in its model alone, and the Engine does not even know what it is called.</summary>
public sealed class ProgrammeNamesTests
{
    /// <summary>Words of the catalogue may be spelt like a rule: <c>status-meeting</c> is a type of fact too.</summary>
    private static readonly HashSet<string> Catalogued = Catalogue.Types
        .SelectMany(type => type.Fields.SelectMany(field => field.Values.Append(field.Name)).Append(type.Name)).ToHashSet(StringComparer.Ordinal);

    private static readonly string[] RulesAndRights = [.. Shipped.Names
        .Select(name => Shipped.Model(name))
        .SelectMany(model => model.Obligations.Select(rule => rule.Name).Concat(model.Entitlements.Select(right => right.Name)))
        .Where(name => !Catalogued.Contains(name)).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Code_NamesNoProgramme() => Assert.Equal("", string.Join('\n',
        from file in Code.Files
        from name in Shipped.Names
        where file.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
        select $"{file.Path}: {name}"));

    [Fact]
    public void Code_NamesNoRuleOfAProgramme() => Assert.Equal("", string.Join('\n',
        from file in Code.Files
        from rule in RulesAndRights
        where Regex.IsMatch(file.Text, $"(?<![\\w-]){Regex.Escape(rule)}(?![\\w-])", RegexOptions.None, TimeSpan.FromSeconds(5))
        select $"{file.Path}: {rule}"));

    [Fact]
    public void Engine_HasNoLiteralOfAProgramme()
    {
        var own = Shipped.Names.Select(name => Shipped.Model(name)).SelectMany(model =>
            model.Timelines.Select(timeline => timeline.Name).Concat(model.Parameters.Select(parameter => parameter.Name)).Concat(model.Numbers.Select(number => number.Name)).Append(model.Name));
        var forbidden = RulesAndRights.Concat(own).Where(name => !Catalogued.Contains(name)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Code.Literals(Code.Engine), literal =>
            forbidden.Contains(literal)
            || literal.Contains("udvikling i fleksjob", StringComparison.OrdinalIgnoreCase)
            || literal.Contains("københavn", StringComparison.OrdinalIgnoreCase)
            || literal.Contains("copenhagen", StringComparison.OrdinalIgnoreCase));
    }
}
