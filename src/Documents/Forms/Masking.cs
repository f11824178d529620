using System.Globalization;
using System.Text;

namespace WeLiaison.Documents.Forms;

/// <summary>What the reader of a paper may see in full.</summary>
/// <param name="Phones">Telephone numbers.</param>
/// <param name="Sensitive">Kinds the law calls sensitive, such as a constituent's party.</param>
/// <param name="Names">Names of constituents in lists and exports; on a form a name is printed unless its field says otherwise.</param>
public sealed record Sight(bool Phones, bool Sensitive, bool Names)
{
    public static Sight Everything { get; } = new(true, true, true);

    public static Sight Masked { get; } = new(false, false, false);

    public bool Sees(MaskLevel level) => level switch
    {
        MaskLevel.Phone => Phones,
        MaskLevel.Name => Names,
        MaskLevel.Sensitive => Sensitive,
        _ => true,
    };
}

/// <summary>Hides what the reader may not see, leaving enough to recognise one's own.</summary>
public static class Masking
{
    public static string Mask(string text, MaskLevel level) => level switch
    {
        MaskLevel.Phone => Contact(text),
        MaskLevel.Name => string.Join('、', text.Split('、').Select(Name)),
        MaskLevel.Sensitive => "＊＊",
        _ => text,
    };

    /// <summary>李*国, 王*: the first character, and the last of longer names.</summary>
    public static string Name(string name)
    {
        var characters = new StringInfo(name);
        var length = characters.LengthInTextElements;
        return length switch
        {
            0 => name,
            1 => "*",
            2 => characters.SubstringByTextElements(0, 1) + "*",
            _ => characters.SubstringByTextElements(0, 1) + new string('*', length - 2) + characters.SubstringByTextElements(length - 1, 1),
        };
    }

    /// <summary>138****0000; a landline keeps its last two digits, a mail address its first letter and its host.</summary>
    public static string Contact(string text)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && !IsSeparator(text[end]))
            {
                end++;
            }

            masked.Append(One(text[at..end]));
            if (end < text.Length)
            {
                masked.Append(text[end]);
            }

            at = end + 1;
        }

        return masked.ToString();
    }

    private static bool IsSeparator(char c) => c is '、' or '，' or ',' or ';' or '；' or '/' or '\n' || char.IsWhiteSpace(c);

    private static string One(string text)
    {
        var mail = text.IndexOf('@', StringComparison.Ordinal);
        if (mail > 0)
        {
            return $"{text[0]}***{text[mail..]}";
        }

        var digits = text.Count(char.IsDigit);
        return digits switch
        {
            < 5 => text,
            >= 11 => KeepDigits(text, 3, 4),
            _ => KeepDigits(text, 0, 2),
        };
    }

    private static string KeepDigits(string text, int first, int last)
    {
        var total = text.Count(char.IsDigit);
        var seen = 0;
        var masked = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsDigit(c))
            {
                masked.Append(c);
                continue;
            }

            masked.Append(seen < first || seen >= total - last ? c : '*');
            seen++;
        }

        return masked.ToString();
    }
}
