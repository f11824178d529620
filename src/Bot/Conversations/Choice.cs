using System.Text;
using System.Text.RegularExpressions;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Bot.Conversations;

/// <summary>Reads a number as people write it (1, １, 一, ①, 1️⃣, 第一个, 选1) and finds the option it stands for.</summary>
public static partial class Choice
{
    private const string Chinese = "零一二三四五六七八九";

    /// <summary>The value of the option meant, or null when the words are no choice.</summary>
    public static string? Of(string words, IReadOnlyList<Option> options)
    {
        var said = Tidy(words);
        if (said.Length is 0 or > 20)
        {
            return null;
        }

        foreach (var option in options)
        {
            if (said == Tidy(option.Label) || said == option.Value)
            {
                return option.Value;
            }
        }

        return Number(said) is { } number && number <= options.Count ? options[number - 1].Value : null;
    }

    /// <summary>The option that alone has the words in its label: 月浦那位, 是工会的. Null when none or several have.</summary>
    public static string? ByWord(string words, IReadOnlyList<Option> options)
    {
        var said = Around().Replace(Tidy(words), string.Empty);
        return said.Length is >= 2 and <= 12 && options.Where(o => Tidy(o.Label).Contains(said, StringComparison.Ordinal)).ToList() is [var only] ? only.Value : null;
    }

    /// <summary>The number from 1 to 9 that the words consist of, or null.</summary>
    public static int? Number(string words)
    {
        var said = Tidy(words);
        foreach (var opening in (ReadOnlySpan<string>)["我选", "选", "第"])
        {
            if (said.StartsWith(opening, StringComparison.Ordinal))
            {
                said = said[opening.Length..];
            }
        }

        foreach (var ending in (ReadOnlySpan<string>)["个", "位", "项", "号", "条"])
        {
            if (said.EndsWith(ending, StringComparison.Ordinal))
            {
                said = said[..^ending.Length];
            }
        }

        if (said.Length != 1)
        {
            return null;
        }

        var digit = char.IsAsciiDigit(said[0]) ? said[0] - '0' : Chinese.IndexOf(said[0], StringComparison.Ordinal);
        return digit > 0 ? digit : null;
    }

    [GeneratedRegex("^(?:是|就是|我说的是|我找的是|找|选|转给|给|要|那个|那位|在)+|(?:那个|那位|这位|这个|的|吧|委员|老师|啊|呢)+$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Around();

    private static string Tidy(string words)
    {
        var kept = new StringBuilder(words.Length);
        Span<char> utf16 = stackalloc char[2];
        foreach (var rune in TypedText.Plain(words).EnumerateRunes())
        {
            // ① and １ have become 1; what is left of a keycap emoji is its digit and two marks.
            if (Rune.IsLetterOrDigit(rune))
            {
                kept.Append(utf16[..rune.EncodeToUtf16(utf16)]);
            }
        }

        return kept.ToString();
    }
}
