using System.Reflection;
using Xunit;

namespace Fremdrift.Tests.Architecture;

/// <summary>Conventions of style.md that can be run.</summary>
public sealed class ConventionTests
{
    private static readonly string[] Unfinished = ["TODO", "FIXME", "HACK", "XXX", "NotImplemented"];

    [Fact]
    public void Classes_NotInherited_AreSealedOrStatic()
    {
        var inherited = Code.All.SelectMany(assembly => assembly.GetTypes()).Select(type => type.BaseType).OfType<Type>()
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();
        var open = Code.All.SelectMany(Code.WrittenTypes)
            .Where(type => type is { IsClass: true, IsSealed: false } && !inherited.Contains(type))
            .Where(type => type.Name is not "Program");

        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void Classes_Inherited_AreAbstract() =>
        Assert.Empty(Code.All.SelectMany(Code.WrittenTypes).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && type.Name is not "Program").Select(type => type.FullName));

    [Fact]
    public void StaticFields_OfTheEngine_NeverChange() => Assert.Empty(ChangingStatics(Code.Engine));

    [Fact]
    public void StaticFields_Elsewhere_NeverChange() => Assert.Empty(ChangingStatics(Code.Core).Concat(ChangingStatics(Code.Cli)));

    [Fact]
    public void Code_IsFinished() => Assert.Empty(
        from file in Code.Files
        from word in Unfinished
        where file.Text.Contains(word, StringComparison.Ordinal)
        select $"{file.Path}: {word}");

    [Fact]
    public void Exceptions_OfTheProduct_AreForWhatNobodyShouldTry() => Assert.Equal(
        ["Fremdrift.Core.Access.NotAllowedException"],
        Code.All.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.IsAssignableTo(typeof(Exception))).Select(type => type.FullName));

    private static IEnumerable<string> ChangingStatics(Assembly assembly) => Code.WrittenTypes(assembly)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field is { IsInitOnly: false, IsLiteral: false } && field.GetCustomAttribute<ThreadStaticAttribute>() is null)
        .Select(field => $"{field.DeclaringType}.{field.Name}");
}
