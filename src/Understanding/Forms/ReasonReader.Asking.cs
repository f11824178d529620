using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>The words with which leave is asked for, and what only sounds like a refusal.</summary>
internal static partial class ReasonReader
{
    private static bool AsksLeave(Message message, int start, int end) => message.Text.AsSpan(start, end - start).Contains("假", StringComparison.Ordinal);

    // 赴新疆参加展销会: what keeps somebody away is no word of the meeting.
    private static bool GoesThere(Message message, int from, int at) =>
        message[at - 1] is not ('不' or '法' or '能' or '没' or '以') && message.Text.AsSpan(Math.Max(from, at - 10), at - Math.Max(from, at - 10)).IndexOfAny("赴去陪回带率") >= 0;

    // 请一个月的假, 请半个月病假, 请假两天: the length: of the words that ask for leave, and how long it is to be.
    private static int AskedFor(Message message, int at, int to)
    {
        if (message[at] != '请' && !message.Says(at, "想请"))
        {
            return 0;
        }

        var i = at + (message[at] == '请' ? 1 : 2);
        while (i < to && i - at < 10
            && (Numerals.IsNumeral(message[i])
                || message[i] is '半' or '几' or '个' or '天' or '日' or '月' or '周' or '年' or '小' or '时' or '星' or '期' or '礼' or '拜' or '的' or '病' or '事'
                or '产' or '婚' or '长'))
        {
            i++;
        }

        if (i >= to || message[i] != '假')
        {
            return 0;
        }

        i++;
        while (i < to && i - at < 14 && (Numerals.IsNumeral(message[i]) || message[i] is '半' or '个' or '天' or '日' or '月' or '周' or '星' or '期' or '礼' or '拜'))
        {
            i++;
        }

        return i - at;
    }
}
