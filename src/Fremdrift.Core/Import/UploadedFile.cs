using Fremdrift.Core.Import.Uploads;

namespace Fremdrift.Core.Import;

/// <summary>How an uploaded file writes its facts down.</summary>
public enum UploadFormat
{
    /// <summary>It cannot be read; the problem says why.</summary>
    Unknown,
    JsonLines,
    Csv,

    /// <summary>One JSON array, to be made into lines by <see cref="FactArray"/>.</summary>
    JsonArray,
}

/// <summary>
/// What a file somebody uploaded turns out to be, whatever it is called, before any of its facts is read: people send what their
/// spreadsheet saved, and one plain sentence helps more than a thousand bad lines.
/// </summary>
public sealed record UploadedFile
{
    public required UploadFormat Format { get; init; }

    /// <summary>Why the file as a whole cannot be read, and what to do; null if it can.</summary>
    public Problem? Problem { get; init; }

    /// <summary>How <see cref="FactSource"/> reads it; a JSON array after it was made into lines.</summary>
    public FactFormat FactFormat => Format == UploadFormat.Csv ? FactFormat.Csv : FactFormat.JsonLines;

    /// <summary>Looks at a file in memory.</summary>
    public static UploadedFile Look(string name, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return Look(name, stream);
    }

    /// <summary>Looks at a file from where the stream stands to its end, and puts a stream that can seek back there.</summary>
    public static UploadedFile Look(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = stream.CanSeek ? stream.Position : 0;
        var head = new byte[FileKinds.HeadLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var looked = Look(name, head.AsSpan(0, length), stream);
        if (stream.CanSeek) stream.Position = start;
        return looked;
    }

    private static UploadedFile Look(string name, ReadOnlySpan<byte> head, Stream rest)
    {
        var fault = FileKinds.FindFault(head) ?? FileEncoding.FindFault(head, rest);
        if (fault is null && FileKinds.FormatOf(head) == UploadFormat.Csv) fault = HeaderLine.FindFault(head);
        return fault is null
            ? new UploadedFile { Format = FileKinds.FormatOf(head) }
            : new UploadedFile { Format = UploadFormat.Unknown, Problem = new Problem(name, fault.Line, null, fault.What, fault.Remedy) };
    }
}
