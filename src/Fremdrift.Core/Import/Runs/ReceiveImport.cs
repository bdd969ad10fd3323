using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import.Runs.Citizens;

namespace Fremdrift.Core.Import.Runs;

/// <summary>
/// Takes in an uploaded file: looks at it, and leaves it in the database for <see cref="RunImports"/>. A file that cannot be read
/// becomes an import that was refused, so that whoever sent it reads why on the import's own page.
/// </summary>
public sealed class ReceiveImport(Store store, TimeProvider time)
{
    /// <summary>How large a file may be.</summary>
    public const long MostBytes = 200L << 20;

    private const long MostArrayBytes = 32L << 20;
    private const int LongestName = 120;

    private static readonly Problem TooLarge = Whole(
        new("filen fylder mere end 200 MB", "the file is larger than 200 MB"),
        new("del den i flere filer, og send dem en ad gangen", "divide it into several files and send them one by one"));

    private static readonly Problem LargeArray = Whole(
        new("filen er én JSON-liste på mere end 32 MB", "the file is one JSON list of more than 32 MB"),
        new("send den som JSON Lines: én registrering pr. linje", "send it as JSON Lines: one fact a line"));

    /// <summary>Returns the number of the import.</summary>
    public async Task<int> Run(Actor actor, ImportKind kind, string name, Stream content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(content);
        actor.Demand(Operation.Import);
        using var file = new TemporaryFile();
        var fits = await file.Fill(content, MostBytes, cancellation);
        var (format, problem) = fits ? Look(kind, file.Stream) : (UploadFormat.Unknown, TooLarge);
        if (problem is not null)
            return await Enter(actor, kind, format, name, file.Stream.Length, ImportState.Refused, problem);

        var number = await Enter(actor, kind, format, name, file.Stream.Length, ImportState.Receiving, null);
        await FileParts.Store(store, actor.Municipality, number, file.Stream, cancellation);
        await using var session = await store.Open(cancellation);
        await session.Execute(
            "update import_run set state = @state where municipality = @municipality and import = @import and state = @receiving",
            ("state", (int)ImportState.Waiting), ("receiving", (int)ImportState.Receiving), ("municipality", actor.Municipality), ("import", number));
        return number;
    }

    private static (UploadFormat Format, Problem? Problem) Look(ImportKind kind, FileStream file)
    {
        file.Position = 0;
        if (kind is ImportKind.Citizens) return (UploadFormat.Csv, CitizenFile.FindFault(file));
        var looked = UploadedFile.Look("", file);
        return looked.Format is UploadFormat.JsonArray ? ToLines(file) : (looked.Format, looked.Problem);
    }

    private static (UploadFormat Format, Problem? Problem) ToLines(FileStream file)
    {
        if (file.Length > MostArrayBytes) return (UploadFormat.Unknown, LargeArray);
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        var array = FactArray.ToLines(bytes, "");
        if (array.Problem is not null) return (UploadFormat.Unknown, array.Problem);
        file.SetLength(0);
        file.Write(array.Lines.Span);
        file.Flush();
        return (UploadFormat.JsonLines, null);
    }

    private async Task<int> Enter(Actor actor, ImportKind kind, UploadFormat format, string name, long bytes, ImportState state, Problem? problem)
    {
        var now = time.GetUtcNow().UtcTicks;
        await using var session = await store.Begin();
        var number = await session.NextNumber(actor.Municipality, "import");
        await session.Execute(
            """
            insert into import_run (municipality, import, kind, format, name, person, started, ended, state, bytes, problems)
            values (@municipality, @import, @kind, @format, @name, @person, @started, @ended, @state, @bytes, @problems)
            """,
            ("municipality", actor.Municipality), ("import", number), ("kind", (int)kind), ("format", (int)format), ("name", Shortened(name)), ("person", actor.Person),
            ("started", now), ("ended", problem is null ? null : now), ("state", (int)state), ("bytes", bytes), ("problems", problem is null ? 0 : 1));
        if (problem is not null) ProblemRows.Add(session, actor.Municipality, number, 0, [problem]);
        await session.Commit();
        return number;
    }

    /// <summary>The name alone, though some browsers send a path, and without what no page can show.</summary>
    private static string Shortened(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(last.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return shown.Length <= LongestName ? shown : shown[..LongestName];
    }

    private static Problem Whole(Engine.Facts.Label what, Engine.Facts.Label remedy) => new("", 1, null, what, remedy);
}
