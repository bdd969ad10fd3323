using Fremdrift.Core.Database;
using Xunit;

namespace Fremdrift.EndToEnd.Architecture;

/// <summary>The web application stands on Core, and Core does not know it.</summary>
public sealed class WebArrowTests
{
    [Fact]
    public void Core_DoesNotKnowTheWeb() => Assert.DoesNotContain(
        typeof(Store).Assembly.GetReferencedAssemblies(),
        reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || reference.Name is "Fremdrift.Web");

    [Fact]
    public void Web_DoesNotKnowTheCommandLine() =>
        Assert.DoesNotContain(typeof(Program).Assembly.GetReferencedAssemblies(), reference => reference.Name is "fremdrift");
}
