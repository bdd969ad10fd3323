namespace Fremdrift.Web.Components.Kit;

/// <summary>What is wrong with one field. A field's name is its name in the form; an empty name is the form as a whole.</summary>
public sealed record FieldProblem(string Field, string Message);
