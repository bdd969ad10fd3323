using System.Text;

namespace Fremdrift.Core.Export;

/// <summary>Writes the lines of iCalendar: ended by CR LF, folded after 75 bytes and never within a character.</summary>
internal sealed class CalendarLines(Stream output) : IDisposable
{
    private const int Longest = 75;

    private readonly StreamWriter _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

    public void WriteText(string name, string text) => Write($"{name}:{Escape(text)}");

    public void Write(string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Longest)
            {
                // The space that begins a folded line counts as well.
                _writer.Write("\r\n ");
                used = 1;
            }

            Put(rune);
            used += rune.Utf8SequenceLength;
        }

        _writer.Write("\r\n");
    }

    public void Dispose() => _writer.Dispose();

    private void Put(Rune rune)
    {
        Span<char> chars = stackalloc char[2];
        _writer.Write(chars[..rune.EncodeToUtf16(chars)]);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n') escaped.Append("\\n");
            else if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (!char.IsControl(c)) escaped.Append(c);
            else if (c == '\t') escaped.Append(' ');
        }

        return escaped.ToString();
    }
}
