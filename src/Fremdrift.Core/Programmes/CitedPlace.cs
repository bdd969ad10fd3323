using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>One place in the sources that a definition comes from.</summary>
/// <param name="Text">The place as the model writes it: the document's short name, then where in it.</param>
/// <param name="Document">The document; null if the text begins with no document's name.</param>
/// <param name="Where">Where in the document.</param>
public sealed record CitedPlace(string Text, SourceDocument? Document, string Where);
