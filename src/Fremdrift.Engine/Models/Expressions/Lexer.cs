namespace Fremdrift.Engine.Models.Expressions;

internal enum TokenKind { Word, Quoted, Symbol, End }

internal readonly record struct Token(TokenKind Kind, string Text, int At)
{
    public bool Is(string text) => Kind is not TokenKind.Quoted && string.Equals(Text, text, StringComparison.Ordinal);
}

/// <summary>Something in an expression that cannot be read.</summary>
internal sealed class ExpressionError(string what, string remedy) : Exception(what)
{
    public string Remedy { get; } = remedy;
}

/// <summary>Splits an expression into words, quoted texts and symbols. A hyphen inside a word belongs to it; minus has blanks around it.</summary>
internal static class Lexer
{
    public static IReadOnlyList<Token> Split(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c == '"')
            {
                var end = text.IndexOf('"', i + 1);
                if (end < 0) throw new ExpressionError("a quotation mark is not closed", "close it with \"");
                tokens.Add(new Token(TokenKind.Quoted, text[(i + 1)..end], i));
                i = end + 1;
            }
            else if (IsWordStart(c))
            {
                var end = i + 1;
                while (end < text.Length && IsWordPart(text, end)) end++;
                tokens.Add(new Token(TokenKind.Word, text[i..end], i));
                i = end;
            }
            else
            {
                var length = c is '<' or '>' && i + 1 < text.Length && text[i + 1] == '=' ? 2 : 1;
                var symbol = text.Substring(i, length);
                if (symbol is "-" && !(IsBlank(text, i - 1) && IsBlank(text, i + 1)))
                    throw new ExpressionError("it is not clear whether \"-\" takes away or belongs to a name", "write a blank on each side of - to take away, none inside a name");
                if (!"&|-+()[]:;,=<>".Contains(c, StringComparison.Ordinal))
                    throw new ExpressionError($"\"{c}\" means nothing here", "use & | - and the words of docs/model-language.md");
                tokens.Add(new Token(TokenKind.Symbol, symbol, i));
                i += length;
            }
        }

        tokens.Add(new Token(TokenKind.End, "the end", text.Length));
        return tokens;
    }

    private static bool IsWordStart(char c) => char.IsLetterOrDigit(c);

    private static bool IsWordPart(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || text[at] == '_'
        || (text[at] is '-' or '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));

    private static bool IsBlank(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);
}
