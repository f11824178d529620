using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Opinions;

/// <summary>Tidies what people type: greetings and introductions go, sentences get an end. The bubbles themselves are kept elsewhere.</summary>
internal static partial class Tidy
{
    private static readonly string[] Openings =
    [
        "你好", "您好", "喂", "请问", "麻烦你", "麻烦您", "麻烦", "我想反映一下", "我要反映一下", "我想反映个事", "我想反映", "我要反映", "我来反映", "想反映一下", "想反映",
        "反映一下", "反映个事", "反映一个问题", "反映个问题", "反映", "我要说", "我想说", "有个事", "有件事", "是这样的", "就是",
    ];

    /// <summary>The matter in one bubble; the bubble itself when nothing would be left.</summary>
    public static string Bubble(string said)
    {
        var text = said.Trim();
        for (var opening = FirstOpening(text); opening is not null; opening = FirstOpening(text))
        {
            text = text[opening.Length..].TrimStart(' ', '，', ',', '。', '：', ':', '！', '!', '、', '\n');
        }

        return text.Length == 0 ? said.Trim() : text;
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

    private static string? FirstOpening(string text) => Openings.FirstOrDefault(o => text.StartsWith(o, StringComparison.Ordinal));

    [GeneratedRegex("(?:我的)?(?:身份证(?:号码|号)?[是为：:]?\\s*)?(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])[，,]?", RegexOptions.None, 2000)]
    private static partial Regex IdNumber();
}
