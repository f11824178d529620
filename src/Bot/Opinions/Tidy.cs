using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Opinions;

/// <summary>Tidies what people type: greetings and introductions go, sentences get an end. The bubbles themselves are kept elsewhere.</summary>
internal static partial class Tidy
{
    private static readonly string[] Openings =
    [
        "接着昨天的说", "接着昨天说", "接着刚才说", "接着刚才的说", "接着说", "昨天没说完", "刚才没说完", "另外反映：", "你好", "您好", "喂", "请问", "麻烦你", "麻烦您", "麻烦", "我想反映的是", "我要反映的是",
            "想反映的是", "要反映的是", "反映的是", "反映下，", "反映下,", "反应下，", "反应一下", "我想反应", "我要反应", "反应个事", "反应一个问题", "我想反映一下", "我要反映一下", "我想反映个事", "我想反映", "我要反映",
            "我来反映", "想反映一下", "想反映",
        "反映一下", "反映个事", "反映一个问题", "反映个问题", "反映", "我要说", "我想说", "有个事", "有件事", "是这样的", "就是",
    ];

    private static readonly char[] Marks = [' ', '，', ',', '。', '.', '；', ';', '！', '!', '、', '\n'];

    /// <summary>The matter in one bubble; the bubble itself when nothing would be left.</summary>
    public static string Bubble(string said)
    {
        // Whom it is for is known apart.
        var text = ForWhom().Replace(said.Trim(), string.Empty);
        for (var opening = FirstOpening(text); opening is not null; opening = FirstOpening(text))
        {
            text = text[opening.Length..].TrimStart(' ', '，', ',', '。', '：', ':', '！', '!', '、', '\n');
        }

        return text.Length == 0 ? said.Trim() : text;
    }

    /// <summary>
    /// The matter in a bubble that also has a wish: everything else that was typed stays, an address before the matter as well as a word after it.
    /// </summary>
    public static string Matter(string said, string? wish)
    {
        var text = Bubble(said);
        var start = wish is { Length: > 0 } ? text.LastIndexOf(wish, StringComparison.Ordinal) : -1;
        if (start < 0)
        {
            return text;
        }

        var before = WishOpening().Replace(text[..start], string.Empty).TrimEnd(Marks);
        var after = text[(start + wish!.Length)..].Trim(Marks);
        if (after is "谢谢" or "谢谢你们" or "谢谢您" or "谢谢了" or "麻烦了")
        {
            after = string.Empty;
        }

        // A bubble that begins with the wish keeps the rest as its matter, so that nobody reads the wish twice.
        return before.Length > 0 ? (after.Length == 0 ? before : $"{before}，{after}") : after.Length >= 4 ? after : text;
    }

    public static string Join(IReadOnlyList<string> parts)
    {
        var text = string.Join('，', parts.Select(p => p.Trim().TrimEnd('，', ',', '。', '.', ' ', '；', ';')).Where(p => p.Length > 0));
        return text.Length == 0 || text[^1] is '？' or '?' or '！' or '!' ? text : text + "。";
    }

    /// <summary>Drops numbers of identity cards, which nobody needs here.</summary>
    public static string WithoutIdNumbers(string text, out bool dropped)
    {
        var cleaned = IdNumber().Replace(text, string.Empty);
        dropped = cleaned.Length != text.Length;
        return cleaned;
    }

    [GeneratedRegex("^(你好|您好)?[，, ]*(我)?(想要?|要)?(找|跟|向|给|请)\\p{IsCJKUnifiedIdeographs}{1,4}?(委员|常委)(反映|反应|说|讲|提)(一下|下|个事|一件事|件事|个问题|的是)?[，,：: ]*(?=.{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ForWhom();

    [GeneratedRegex("(?:希望|最好|建议|请求|恳请|盼望|盼|请)(?:能够|能|可以|你们|您们|政府|有关部门)?$", RegexOptions.None, 2000)]
    private static partial Regex WishOpening();

    private static string? FirstOpening(string text) => Openings.FirstOrDefault(o => text.StartsWith(o, StringComparison.Ordinal));

    [GeneratedRegex("(?:(?:我|本人)?的?(?:公民)?身份证?(?:号码|号)?\\s*(?:是|为|：|:)?\\s*)?(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])[，,]?", RegexOptions.None, 2000)]
    private static partial Regex IdNumber();
}
