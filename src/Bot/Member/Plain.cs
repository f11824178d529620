using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member;

/// <summary>The command in what people say around it: 嗯，报吧; 好，送; 那就照记吧; 行 提交.</summary>
internal static partial class Plain
{
    /// <summary>The words without agreeing before and particles behind; the words themselves when nothing would be left.</summary>
    public static string Of(string words)
    {
        var said = words.Trim();
        var left = After().Replace(Before().Replace(said, string.Empty), string.Empty);
        return left.Length == 0 ? said : left;
    }

    [GeneratedRegex("^((嗯+|哦|噢|喔|好的?|好吧|行|可以|没问题|对|对的|是的?|ok|OK|那就|那|就|请你?|麻烦你?您?|帮我|给我|直接|现在)(了|吧|啊|呀)?[，,。！!\\s]*)+(?=.)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Before();

    [GeneratedRegex("([吧了啦呀啊哈哦呗嘛的]|谢谢你?您?|一下|辛苦|[。！!～~，,\\s])+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex After();
}
