using System.Runtime.CompilerServices;

// Tests read with tiny chunks, so that boundaries fall in every place.
[assembly: InternalsVisibleTo("Fremdrift.Tests")]
