using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Notices;

/// <summary>Where the words for those who are called begin.</summary>
internal static partial class AudienceFinder
{
    private static int Start(Message message, Marks marks, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestPhrase)
        {
            var c = message[start - 1];
            if (c == '"' && Opening(message, start - 1) is >= 0 and var open)
            {
                start = open;
                continue;
            }

            if ((Chars.IsMark(c) && c != '、') || Addressed(message, start) > 0 || Called(message, start) > 0
                || (marks.Covers(start - 1) && !marks.IsPlace(start - 1) && !StartsCondition(message, start) && !InCondition(message, start))
                || IsObject(message, start))
            {
                break;
            }

            start--;
        }

        while (start < at && message[start] is '、' or '的' or '了')
        {
            start++;
        }

        return start;
    }

    private static int Opening(Message message, int close)
    {
        var from = Math.Max(0, close - 24);
        var open = message.Text.AsSpan(from, close - from).LastIndexOf('"');
        return open >= 0 ? from + open : -1;
    }

    // 9月15日参会的委员: the day belongs to the condition.
    private static bool StartsCondition(Message message, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["没", "未", "尚", "参加", "报名", "参会", "出席", "请假", "缺席", "签到", "提交", "以来", "后", "新", "的委员", "的人"])
        {
            if (message.Says(at, word))
            {
                return true;
            }
        }

        return false;
    }

    // 还没确认参加29号视察的委员: the condition began before the day.
    private static bool InCondition(Message message, int at)
    {
        for (var i = at - 1; i > Math.Max(0, at - 14) && !Chars.IsBreak(message[i]); i--)
        {
            if (message[i] is '没' or '未' or '尚' || message.Says(i, "参加") || message.Says(i, "报名"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsObject(Message message, int at) => message[at - 1] is '把' or '将' && message[at] is not '军';

    private static int Addressed(Message message, int end)
    {
        var length = message.Words.Notices.Addressing.EndingAt(message.Text, Math.Max(0, end - 8), end);
        return message[end] == '的' || length == 1 && IsInsideWord(message, end - 1) ? 0 : length;
    }

    private static int Called(Message message, int end)
    {
        var length = message.Words.Notices.Calling.EndingAt(message.Text, Math.Max(0, end - 8), end);
        return length == 1 && IsInsideWord(message, end - 1) ? 0 : length;
    }

    // 请假的委员, 发改委, 对外友好界: the character is part of a word. 和, 跟 address somebody only at the head of a clause.
    private static bool IsInsideWord(Message message, int at) => message[at] switch
    {
        '请' => message[at + 1] is '假' or '示',
        '发' => message[at + 1] is '展' or '改' or '明' or '言' or '动' or '达' || message[at - 1] is '开' or '研' or '颁',
        '对' => message[at + 1] is '外' or '口' or '接' or '台',
        '向' => message[at + 1] is '阳' or '来',
        '和' or '跟' => at > 0 && !Chars.IsMark(message[at - 1]),
        '由' => message[at - 1] is '自' or '理',
        _ => false,
    };
}
