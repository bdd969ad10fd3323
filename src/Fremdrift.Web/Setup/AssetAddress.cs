namespace Fremdrift.Web.Setup;

/// <summary>The addresses of the bundled look and scripts; another version has another address, so browsers may keep them.</summary>
internal static class AssetAddress
{
    private static readonly string Version = typeof(AssetAddress).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static string Of(string file) => $"/assets/{file}?v={Version}";
}
