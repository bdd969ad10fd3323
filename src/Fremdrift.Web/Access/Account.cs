namespace Fremdrift.Web.Access;

/// <summary>A local account to sign in with. Who it belongs to stands in the register of people.</summary>
internal sealed class Account
{
    public string Id { get; init; } = Guid.CreateVersion7().ToString();

    public string? UserName { get; set; }

    public string? NormalizedUserName { get; set; }

    public string? PasswordHash { get; set; }

    public string? SecurityStamp { get; set; } = Guid.NewGuid().ToString();

    public DateTimeOffset? LockoutEnd { get; set; }

    public bool LockoutEnabled { get; set; } = true;

    public int AccessFailedCount { get; set; }
}
