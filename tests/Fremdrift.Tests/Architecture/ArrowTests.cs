using System.Reflection;
using Xunit;

namespace Fremdrift.Tests.Architecture;

/// <summary>Arrows point one way, and the Engine is pure: no database, web, file system or clock.</summary>
public sealed class ArrowTests
{
    /// <summary>What the Engine may stand on: the runtime's own collections and texts, and the reader of YAML.</summary>
    private static readonly string[] UnderTheEngine =
    [
        "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory", "System.Runtime", "System.Runtime.InteropServices", "System.Text.Encoding.Extensions",
        "YamlDotNet",
    ];

    private static readonly string[] ClocksAndChance =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.TimeZoneInfo.get_Local",
    ];

    [Fact]
    public void Engine_StandsOnTheRuntimeAndYamlAlone() =>
        Assert.Empty(References(Code.Engine).Except(UnderTheEngine, StringComparer.Ordinal));

    [Fact]
    public void Engine_KnowsNeitherCoreNorCli() => Assert.DoesNotContain(References(Code.Engine), IsOurs);

    [Fact]
    public void Core_KnowsTheEngineAndNotTheCli() => Assert.Equal("Fremdrift.Engine", Assert.Single(References(Code.Core), IsOurs));

    [Fact]
    public void Engine_TouchesNoFileWebProcessOrConsole() => Assert.All(Code.ForeignTypes(Code.Engine), type =>
    {
        Assert.False(type.StartsWith("System.IO.", StringComparison.Ordinal) && type is not ("System.IO.StringReader" or "System.IO.TextReader" or "System.IO.EndOfStreamException"), type);
        Assert.DoesNotMatch("^System\\.(Net|Data|Diagnostics\\.(Process|Stopwatch)|Console|Random|TimeProvider|Threading\\.(Thread|Timer|Tasks)|Security)(\\.|$)", type);
    });

    /// <summary>The compiler's iterators ask which thread they are on; nothing else is asked of the surroundings.</summary>
    [Fact]
    public void Engine_AsksNothingOfItsSurroundings() =>
        Assert.DoesNotContain(Code.ForeignMembers(Code.Engine), member => member.StartsWith("System.Environment.", StringComparison.Ordinal) && member is not "System.Environment.get_CurrentManagedThreadId");

    [Fact]
    public void Engine_ReadsNoClockCultureOrChance() => Assert.DoesNotContain(Code.ForeignMembers(Code.Engine), member => ClocksAndChance.Contains(member, StringComparer.Ordinal));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static bool IsOurs(string name) => name.StartsWith("fremdrift", StringComparison.OrdinalIgnoreCase);
}
