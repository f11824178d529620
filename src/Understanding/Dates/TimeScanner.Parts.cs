using System.Buffers;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class TimeScanner
{
    private string? PartAt(string text, int at, out int length)
    {
        length = words.Parts.Match(text, at, out var part);
        if (length == 0 && IsShortPart(text, at))
        {
            length = 1;
            return text[at] == '晚' ? "晚上" : "上午";
        }

        if (length == 0 || (length == 2 && Chars.IsLatin(text[at]) && !PrecedesClock(text, at)) || IsPartOfAnotherWord(text, at, length))
        {
            length = 0;
            return null;
        }

        var folded = part;
        while (length > 0 && at + length < text.Length && text[at + length] is ' ' or '的'
            && words.Parts.Match(text, at + length + 1, out var more) is var next and > 0 && !Chars.IsLatin(text[at + length + 1]))
        {
            folded = more;
            length += next + 1;
        }

        return folded;
    }

    // pm 3:40; am by itself is an English word.
    private static bool PrecedesClock(string text, int at) =>
        (at == 0 || !Chars.IsLatin(text[at - 1])) && Chars.SkipBlank(text, at + 2) is var next && next < text.Length && Chars.IsDigit(text[next]);

    /// <summary>一下午, 一个上午, 整个晚上: the whole part of the day, which is no length of time.</summary>
    private int WholePart(string text, int at, out string? part)
    {
        part = null;
        if (at >= text.Length || text[at] is not ('整' or '一' or '大' or '半'))
        {
            return 0;
        }

        foreach (var whole in (ReadOnlySpan<string>)["整整一个", "整整一", "一整个", "整一个", "一整", "整个", "一个", "大半个", "半个", "一大", "一"])
        {
            if (Says(text, at, whole) && words.Parts.Match(text, at + whole.Length, out var named) is var length and > 1
                && text.AsSpan(at + whole.Length, length) is "上午" or "下午" or "晚上" or "早上" or "早晨" or "上昼" or "下昼" or "后晌" or "头晌" or "后半晌" or "傍晚")
            {
                part = named;
                return whole.Length + length;
            }
        }

        return 0;
    }

    // 24日晚8时, 周二晚在, 早8点
    private static bool IsShortPart(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('晚' or '早'))
        {
            return false;
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (Numerals.IsNumeral(next) && at + 2 < text.Length && (text[at + 2] is '点' or '时' or ':' || Numerals.IsNumeral(text[at + 2])))
        {
            return true;
        }

        // 晚大概八点, 晚差五分九点
        var about = next == '差' && !Says(text, at + 1, "差不多") ? at + 2 : SkipAbout(text, at + 1);
        if (about > at + 1 && Numerals.Read(text, about, out _, out var digits) && about + digits < text.Length && text[about + digits] is '点' or '时' or ':' or '分')
        {
            return true;
        }

        return at > 0 && text[at - 1] is '日' or '号' or '一' or '二' or '三' or '四' or '五' or '六' or '天'
            && (next is '在' or '到' or ',' or '去' or ' ' or '和' or '跟' or '与' or '\0' or '我' or '走');
    }

    private static bool IsPartOfAnotherWord(string text, int at, int length)
    {
        var next = at + length < text.Length ? text[at + length] : '\0';
        var word = text.AsSpan(at, length);
        return (word is "中午" or "晚上" or "早上" && next == '好')
            || (word is "上午" or "下午" && next is '好' or '茶')
            || (word is "清早" or "早起" && next == '床')
            || (word is "夜间" or "夜里" or "晚间" && next is '经' or '门')
            || (word is "午前" && at > 0 && text[at - 1] is '端' or '上' or '下' or '中')
            || (word is "天光" or "天亮" or "黄昏" && next is '恋' or '了');
    }

    private static readonly SearchValues<char> AboutBegins = SearchValues.Create("大差将约快不刚接才就的从于自近是");

    private static int SkipAbout(string text, int at)
    {
        at = Chars.SkipBlank(text, at);
        if (at >= text.Length || !AboutBegins.Contains(text[at]))
        {
            return at;
        }

        foreach (var about in (ReadOnlySpan<string>)["大概", "大约", "差不多", "将近", "差不离", "约莫", "大致", "约摸", "快到", "不到", "刚过", "接近", "约", "快", "才", "就", "的", "从", "于", "自", "近", "是"])
        {
            if (string.CompareOrdinal(text, at, about, 0, about.Length) == 0 && !Says(text, at, "约好") && Follows(text, at + about.Length))
            {
                return at + about.Length;
            }
        }

        return at;
    }

    private static bool Follows(string text, int at) =>
        at < text.Length && (Numerals.IsNumeral(text[at]) || text[at] is ' ' or '差');

    private static int SkipAboutAfter(string text, int at)
    {
        foreach (var about in (ReadOnlySpan<string>)["左右", "光景", "来钟", "多钟", "上下", "前后", "不到", "出头", "敲过", "挂零", "许", "多", "整", "过", "把"])
        {
            if (string.CompareOrdinal(text, at, about, 0, about.Length) == 0)
            {
                return at + about.Length;
            }
        }

        return at;
    }
}
