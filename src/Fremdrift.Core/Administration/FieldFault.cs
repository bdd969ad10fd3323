using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Administration;

/// <summary>What is wrong with a field that was filled in, and how to mend it. Without a field, the form as a whole.</summary>
public sealed record FieldFault(string Field, Label What);
