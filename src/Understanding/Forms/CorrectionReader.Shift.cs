using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

internal static partial class CorrectionReader
{
    /// <summary>时间往后一天, 提前两天, 早一个小时: reckoned from what was filled.</summary>
    private static void Shift(Correction work)
    {
        var message = work.Message;
        foreach (var (word, sign) in (ReadOnlySpan<(string, int)>)[("往后推", 1), ("往后挪", 1), ("往后", 1), ("推后", 1), ("延后", 1), ("顺延", 1), ("推迟", 1), ("后移", 1), ("晚", 1), ("往前推", -1), ("往前挪", -1), ("往前", -1), ("提前", -1), ("前移", -1), ("早", -1)])
        {
            var at = message.Text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var i = at + word.Length;
            i += message[i] is '了' ? 1 : 0;
            if (!Numerals.Read(message.Text, i, out var number, out var length) || number > 400)
            {
                continue;
            }

            i += length;
            i += message[i] == '个' ? 1 : 0;
            var days = message[i] is '天' or '日' ? 1 : message.Says(i, "礼拜") || message.Says(i, "星期") || message[i] == '周' ? 7 : 0;
            if (days > 0 && work.Filled.Date is { } filled)
            {
                work.Slots = work.Slots with { Date = filled.AddDays(sign * number * days) };
                work.Shifted = true;
            }
            else if ((message.Says(i, "小时") || message.Says(i, "钟头")) && TimeOnly.TryParse(work.Filled.Time, System.Globalization.CultureInfo.InvariantCulture, out var time))
            {
                work.Slots = work.Slots with { Time = time.AddHours(sign * number).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) };
                work.Shifted = true;
            }

            return;
        }
    }
}
