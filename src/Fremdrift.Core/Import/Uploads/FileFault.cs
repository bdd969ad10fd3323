using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Uploads;

/// <summary>Why a file as a whole cannot be read, and what to do.</summary>
internal sealed record FileFault(Label What, Label Remedy, long Line = 1);
