using System.Globalization;
using Fremdrift.Tests.Support.Databases;
using FsCheck.Fluent;
using Xunit;
using Xunit.Sdk;

namespace Fremdrift.Tests.Core.Cases;

/// <summary>What the store holds of results is what a fresh evaluation of its facts finds, whatever was done to it before.</summary>
public sealed class StoredResultsLawTests
{
    private const int Sequences = 6;

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Results_AfterAnySequenceOfWhatCanBeDone_EqualAFreshEvaluation(string kind)
    {
        await using var town = await TestMunicipality.Create(kind);
        foreach (var broker in AnySequence.Brokers) await town.AddBroker(broker);
        var (sent, saved, there, back) = (0, 0, 0, 0);
        foreach (var seed in Gen.Choose(1, 1_000_000).Sample(Sequences))
        {
            var sequence = new AnySequence(town, seed);
            try
            {
                await sequence.Run();
            }
            catch (Exception failure)
            {
                throw new XunitException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed} fails at the last of:\n{sequence.Done}\n{failure.Message}"), failure);
            }

            (sent, saved, there, back) = (sent + sequence.Typed.Sent, saved + sequence.Typed.Saved, there + sequence.Moved.There, back + sequence.Moved.Back);
        }

        // Nobody was touched by what was done to the others.
        await town.AssertResultsAreFresh();
        Assert.True(saved > sent / 2, string.Create(CultureInfo.InvariantCulture, $"{saved} of {sent} forms were taken"));
        Assert.True(there >= Sequences && back > 0, string.Create(CultureInfo.InvariantCulture, $"{there} cases moved, {back} moved back"));
    }
}
