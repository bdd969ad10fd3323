using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Demo;

/// <summary>A made-up company, with a CVR number above all that are given out.</summary>
public sealed record DemoCompany
{
    public required Cvr Cvr { get; init; }

    public required string Name { get; init; }

    public required string Branch { get; init; }

    public required string Street { get; init; }

    public required string PostCode { get; init; }

    public required string Town { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<DemoCompanyContact> Contacts { get; init; }
}

public sealed record DemoCompanyContact(string Name, string Title, string Phone, string Email);
