using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

/// <summary>往后一天, 提前两天, 推迟一周, 早一个小时: how far something is moved.</summary>
internal sealed record DayShift(int Days, int Hours)
{
    private static readonly (string Word, int Sign, bool Sure)[] Moves =
    [
        ("往后推", 1, true), ("往后挪", 1, true), ("往后延", 1, true), ("往后", 1, true), ("推后", 1, true), ("延后", 1, true), ("延迟", 1, true), ("延期", 1, true),
            ("顺延", 1, true), ("推迟", 1, true), ("后移", 1, true), ("后推", 1, true), ("晚", 1, false),
        ("往前推", -1, true), ("往前挪", -1, true), ("往前", -1, true), ("提前", -1, true), ("提早", -1, true), ("前移", -1, true), ("早", -1, false),
    ];

    /// <summary>Finds the first move that says how far.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="sureOnly">Whether 早 and 晚 by themselves, which mostly mean something else, are left aside.</param>
    public static DayShift? Find(string text, bool sureOnly)
    {
        foreach (var (word, sign, sure) in Moves)
        {
            if ((sureOnly && !sure) || text.IndexOf(word, StringComparison.Ordinal) is not (>= 0 and var at))
            {
                continue;
            }

            var i = at + word.Length;
            i += Is(text, i, '了') || Is(text, i, '到') ? 1 : 0;
            if (!Numerals.Read(text, i, out var number, out var length) || number > 400)
            {
                continue;
            }

            i += length;
            i += Is(text, i, '个') ? 1 : 0;
            var days = Is(text, i, '天') || Is(text, i, '日') ? 1 : Is(text, i, '周') || Says(text, i, "礼拜") || Says(text, i, "星期") ? 7 : 0;
            var hours = Says(text, i, "小时") || Says(text, i, "钟头") ? 1 : 0;
            return days + hours == 0 ? null : new DayShift(sign * number * days, sign * number * hours);
        }

        return null;
    }

    private static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;

    private static bool Says(string text, int at, string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;
}
