using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

internal static partial class RegisterReader
{
    private static bool Lives(Message message, int from, int to, Entry entry)
    {
        foreach (var word in (ReadOnlySpan<string>)["常住在", "常住", "暂住在", "暂住", "租住在", "租住", "家住在", "现住在", "住在", "家住", "现住", "居住在", "住址在", "住处在", "住喺", "住勒", "家在", "住"])
        {
            if (message.Says(from, word) && from + word.Length < to && !message.Says(from, "住院") && !message.Says(from, "住建"))
            {
                entry.Address ??= message.Quote(from + word.Length, to);
                return true;
            }
        }

        return IsAddress(message, from, to) && TakeAddress(message, from, to, entry);
    }

    private static bool TakeAddress(Message message, int from, int to, Entry entry)
    {
        entry.Address ??= message.Quote(from, to);
        return true;
    }

    // 文昌阁路6号, 梧桐里5幢302: a street or an estate with a number of the house.
    private static bool IsAddress(Message message, int from, int to)
    {
        if (to - from < 4 || !(Chars.IsDigit(message[to - 1]) || message[to - 1] is '号' or '室' or '弄' or '幢' or '栋' or '楼' or '户' or '座'))
        {
            return false;
        }

        for (var i = from + 2; i < to - 1; i++)
        {
            if (message[i - 1] is '路' or '街' or '巷' or '弄' or '里' or '村' or '区' or '苑' or '园' or '坊' or '道' or '庄' or '屯' or '组' or '城' or '庭' && Numerals.IsNumeral(message[i]))
            {
                return true;
            }
        }

        return false;
    }
}
