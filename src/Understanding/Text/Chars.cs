namespace WeLiaison.Understanding.Text;

/// <summary>Kinds of characters in folded text.</summary>
internal static class Chars
{
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z';

    public static bool IsBlank(char c) => c is ' ' or Folding.Nothing;

    /// <summary>Ends a clause.</summary>
    public static bool IsBreak(char c) => c is ',' or '。' or ';' or '!' or '?' or '\n' or '…' or Folding.Symbol or '|';

    /// <summary>Ends a sentence.</summary>
    public static bool IsStop(char c) => c is '。' or ';' or '!' or '?' or '\n';

    /// <summary>Parts words without ending a clause for certain.</summary>
    public static bool IsMark(char c) =>
        IsBreak(c) || c is ' ' or '、' or ':' or '"' or '(' or ')' or '[' or ']' or '-' or '/' or '.' or '\'' or Folding.Nothing or '+' or '*' or '>' or '<' or '=' or '_';

    public static int SkipBlank(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }
}
