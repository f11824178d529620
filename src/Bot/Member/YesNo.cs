using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member;

/// <summary>Plain yes and no, as people type them to a question of ours.</summary>
internal static partial class YesNo
{
    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal)
    {
        "提交", "对", "对的", "对呀", "没错", "没问题", "可以", "好", "好的", "是", "是的", "行", "嗯", "嗯嗯", "送", "送吧", "交", "发", "确认", "确定", "同意", "要", "就这样", "就是",
            "ok", "OK", "Ok", "没毛病", "中", "是他", "是她", "就是他", "就是她", "交上去", "提交上去", "报上去", "送上去", "发出去", "送出去", "提交联系", "都对", "全对", "正确", "无误",
    };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "不", "不对", "不是", "不行", "不要", "不用", "不用了", "别", "不送", "不可以", "错了", "有错", "不是的", "没有", "没去", "不好", "不是他", "不是她", "不了", "免",
    };

    /// <summary>没有别的了，交吧; 就这些，提交.</summary>
    [GeneratedRegex("^((没(有)?(别的|其他的?|什么|啥)?(要改的?|补充的?|问题)?|就(这些|这样|这么多)|都(对|没问题)的?|没错|可以|行|好的?|嗯+|对的?|成|得)[了吧啊呀]?[，,。 ]*)+(那)?(就|先)?(这么|这样)?(交|提交)(上去|了)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HandsIn();

    /// <summary>True for yes, false for no, null for anything else.</summary>
    public static bool? Of(string words)
    {
        var said = words.Trim().TrimEnd('。', '！', '!', '～', '~', '.', '，', ',', '吧', '了', '的', '啊', '呀');
        return Yes.Contains(said) || Yes.Contains(words.Trim()) || (said.Length is >= 3 and <= 16 && said.Contains('交') && HandsIn().IsMatch(said)) ? true
            : No.Contains(said) || No.Contains(words.Trim()) ? false
            : words.Length <= 12 && Plain.Of(words) is var plain && plain != words ? (Yes.Contains(plain) ? true : No.Contains(plain) ? false : null) : null;
    }
}
