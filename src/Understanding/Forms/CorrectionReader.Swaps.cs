using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>What is put right by saying how it was written, or which of two it is not.</summary>
internal static partial class CorrectionReader
{
    /// <summary>不是29，28: a bare number in the place of the day that was filled in.</summary>
    private static bool BareDay(Correction work, int start, int end)
    {
        var message = work.Message;
        var denied = message.Says(start, "不是") && work.Filled.Date is { } day && Numerals.Read(message.Text, start + 2, out var old, out var length)
            && old == day.Day && Unit(message, start + 2 + length) == end;
        if (denied)
        {
            work.OldDay = work.Filled.Date;
            return work.Marked = true;
        }

        if (work.OldDay is not { } before)
        {
            return false;
        }

        var at = start + (message[start] == '是' ? 1 : 0);
        if (!Numerals.Read(message.Text, at, out var said, out var digits) || Unit(message, at + digits) != end || said < 1
            || said > DateTime.DaysInMonth(before.Year, before.Month))
        {
            return false;
        }

        work.Slots = work.Slots with { Date = new DateOnly(before.Year, before.Month, said) };
        return true;
    }

    private static int Unit(Message message, int at) => at + (message[at] is '号' or '日' ? 1 : 0);

    /// <summary>牛耕田写成牛根田了: the one that was filled in is wrong, the one said first is right.</summary>
    private static bool Miswritten(Correction work, int start, int end)
    {
        var message = work.Message;
        foreach (var verb in (ReadOnlySpan<string>)["写成", "记成", "打成", "录成", "听成", "填成", "弄成", "搞成"])
        {
            var at = message.Text.IndexOf(verb, start, end - start, StringComparison.Ordinal);
            if (at < start + 2)
            {
                continue;
            }

            var from = start + (message[start] is '把' or '将' ? 1 : 0);
            var to = end - (message[end - 1] is '了' or '啦' or '咯' ? 1 : 0);
            var wrong = message.Quote(at + verb.Length, Math.Max(at + verb.Length, to));
            if (work.Filled.Persons.Contains(wrong) && message.People.At(from, at, expected: true, out var right))
            {
                work.Remove(wrong);
                work.Add(right);
                return work.Marked = true;
            }
        }

        return false;
    }

    // 已经解决了的，你写成没解决; 换成下午，别写上午: what was written, or is not to be, is no new value.
    private static bool IsOld(Correction work, int start)
    {
        foreach (var word in (ReadOnlySpan<string>)["你写成", "写成了", "别写", "不要写", "别填", "你给写成", "记成了", "你记成"])
        {
            if (work.Marked | work.Slots.Resolved is not null && work.Message.Says(start, word))
            {
                return true;
            }
        }

        return false;
    }

    // 把桓玉去掉换苏木: who comes instead stands behind.
    private static void Instead(Correction work, int from, int end)
    {
        var message = work.Message;
        for (var i = from; i < Math.Min(end, from + 4); i++)
        {
            if (message[i] == '换')
            {
                var at = i + 1 + (message[i + 1] is '成' or '上' or '为' or '了' ? 1 : 0);
                if (message.People.At(at, end, expected: true, out var person))
                {
                    work.Add(person);
                }

                return;
            }
        }
    }
}
