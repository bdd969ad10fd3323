namespace Fremdrift.Core.Programmes;

/// <summary>The edition of a programme that people work by.</summary>
/// <param name="Model">The programme's name.</param>
/// <param name="Edition">The edition's name; empty if the programme has one without a name.</param>
/// <param name="Since">The day it was taken into use, as a day number.</param>
public sealed record EditionInUse(string Model, string Edition, int Since);
