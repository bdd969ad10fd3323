namespace Fremdrift.Core.Cases.Journal;

/// <summary>A sentence written often. It is somebody's own, or shared by all in the municipality.</summary>
public sealed record PhraseView(int Number, string Title, string Text, bool IsShared, int Version);
