using Microsoft.AspNetCore.Components;

namespace Fremdrift.Web.Components.Kit;

/// <summary>Addresses of places on the page that is shown. A bare "#place" would follow the base address, and lead away from it.</summary>
public static class Here
{
    public static string At(NavigationManager navigation, string id)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        return new Uri(navigation.Uri).PathAndQuery + "#" + id;
    }
}
