namespace Fremdrift.Core.Import.Runs;

/// <summary>A file that only this process's user may read, and that is gone when it is disposed of.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Stream = new FileStream(Path, options);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"fremdrift-{Guid.NewGuid():N}");

    public FileStream Stream { get; }

    /// <summary>
    /// Takes what a stream holds, as far as there is room. What is beyond is read as well, and thrown away: a browser that is cut off
    /// while it sends shows no answer at all.
    /// </summary>
    /// <returns>Whether there was room for everything.</returns>
    public async Task<bool> Fill(Stream content, long most, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        for (var read = await content.ReadAsync(buffer, cancellation); read > 0; read = await content.ReadAsync(buffer, cancellation))
        {
            if (Stream.Length + read <= most) await Stream.WriteAsync(buffer.AsMemory(0, read), cancellation);
            else most = -1;
        }

        await Stream.FlushAsync(cancellation);
        return most >= 0;
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(Path);
    }
}
