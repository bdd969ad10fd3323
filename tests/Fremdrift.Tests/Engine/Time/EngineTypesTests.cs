using System.Reflection;
using System.Runtime.CompilerServices;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;
using Xunit;

namespace Fremdrift.Tests.Engine.Time;

/// <summary>What every public type of the Engine promises, found by reflection.</summary>
public sealed class EngineTypesTests
{
    /// <summary>Packed structs that are filled in field by field on the hot path.</summary>
    private static readonly Type[] Mutable = [typeof(Fact), typeof(Instance)];

    private static readonly Type[] Types = typeof(Timeline).Assembly.GetExportedTypes();

    [Fact]
    public void PublicStructs_ButThePackedOnes_AreReadonly()
    {
        var structs = Types.Where(type => type is { IsValueType: true, IsEnum: false }).ToArray();

        Assert.NotEmpty(structs);
        Assert.Equal(Mutable, structs.Where(type => type.GetCustomAttribute<IsReadOnlyAttribute>() is null).Order(ByName));
    }

    [Fact]
    public void PublicStructs_AllButRefStructs_CompareByValue() =>
        Assert.All(Types.Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false }), type =>
            Assert.Contains(typeof(IEquatable<>).MakeGenericType(type), type.GetInterfaces()));

    [Fact]
    public void PublicFields_OfOtherTypes_AreConstants()
    {
        var fields = Types.Except(Mutable).Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

        Assert.All(fields, field => Assert.True(field.IsLiteral, $"{field.DeclaringType}.{field.Name} is no constant"));
    }

    [Fact]
    public void Exports_AreOnlyTypes_OfTheEnginesRooms() =>
        Assert.All(Types, type => Assert.Matches("^Fremdrift\\.Engine\\.(Time|Facts|Models|Evaluation|Explanation|Indicators)$", type.Namespace));

    private static Comparer<Type> ByName => Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));
}
