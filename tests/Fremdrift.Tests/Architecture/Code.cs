using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;

namespace Fremdrift.Tests.Architecture;

/// <summary>The product's own code, as assemblies and as source files.</summary>
internal static class Code
{
    public static Assembly Engine { get; } = typeof(Timeline).Assembly;

    public static Assembly Core { get; } = typeof(EvaluateFacts).Assembly;

    public static Assembly Cli { get; } = Assembly.Load("fremdrift");

    public static IReadOnlyList<Assembly> All { get; } = [Engine, Core, Cli];

    /// <summary>The C# files under src/, with paths relative to it.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        .. Directory.GetFiles(Repository.Source, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => (Path: Path.GetRelativePath(Repository.Source, file), Text: file))
            .Where(file => !file.Path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllText(file.Text))),
    ];

    /// <summary>The types somebody wrote, without those the compiler made from them.</summary>
    public static IEnumerable<Type> WrittenTypes(Assembly assembly) => assembly.GetTypes().Where(type =>
        !type.Name.Contains('<', StringComparison.Ordinal) && type.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) is not true
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && type.Namespace?.StartsWith("Fremdrift", StringComparison.Ordinal) is true);

    /// <summary>The full names of the types of other assemblies that an assembly's code speaks of.</summary>
    public static IReadOnlyList<string> ForeignTypes(Assembly assembly) => Read(assembly, reader =>
        reader.TypeReferences.Select(reader.GetTypeReference)
            .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"));

    /// <summary>The members of other types that an assembly's code speaks of, as "Type.Member".</summary>
    public static IReadOnlyList<string> ForeignMembers(Assembly assembly) => Read(assembly, reader =>
        reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind is HandleKind.TypeReference)
            .Select(member => (Type: reader.GetTypeReference((TypeReferenceHandle)member.Parent), Name: reader.GetString(member.Name)))
            .Select(member => $"{reader.GetString(member.Type.Namespace)}.{reader.GetString(member.Type.Name)}.{member.Name}"));

    /// <summary>Every string literal in an assembly's code.</summary>
    public static IReadOnlyList<string> Literals(Assembly assembly) => Read(assembly, Strings);

    private static IEnumerable<string> Strings(MetadataReader reader)
    {
        var at = System.Reflection.Metadata.Ecma335.MetadataTokens.UserStringHandle(1);
        while (!at.IsNil)
        {
            yield return reader.GetUserString(at);
            at = System.Reflection.Metadata.Ecma335.MetadataReaderExtensions.GetNextHandle(reader, at);
        }
    }

    private static string[] Read(Assembly assembly, Func<MetadataReader, IEnumerable<string>> read)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return [.. read(file.GetMetadataReader()).Distinct(StringComparer.Ordinal)];
    }
}
