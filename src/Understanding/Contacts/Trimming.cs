using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>Takes marks, fillers and exclamations off both ends of a stretch.</summary>
internal static class Trimming
{
    public static (int From, int To) Trim(Lexicon words, string text, int from, int to)
    {
        while (from < to)
        {
            var length = Chars.IsMark(text[from]) && text[from] is not ('"' or '(') ? 1 : words.TrimStart.Match(text, from);
            if (length == 0 || from + length > to
                || (length == 1 && text[from] is '说' or '讲' or '后' or '时' or '到' or '下' or '过' or '着' or '谈' or '聊' or '的' or '问'
                    && IsWord(words, text, from)))
            {
                break;
            }

            from += length;
        }

        while (to > from)
        {
            var length = Chars.IsMark(text[to - 1]) && text[to - 1] is not (')' or '"') ? 1 : EndLength(words, text, from, to);
            if (length == 0)
            {
                break;
            }

            to -= length;
        }

        return Unquote(text, from, to);
    }

    // 后门, 时间, 下水道, 过道, 的士: words that begin with a character that is mostly left over.
    private static bool IsWord(Lexicon words, string text, int at) =>
        at + 1 < text.Length
            && (text[at], text[at + 1]) is ('后', '门' or '面' or '街' or '院' or '排' or '山') or ('时', '间' or '常')
            or ('下', '水' or '雨' or '雪' or '班' or '午' or '面' or '坡' or '岗')
            or ('过', '道' or '街' or '马' or '路' or '敏' or '期' or '高' or '度') or ('的', '士') or ('到', '处' or '了' or '现' or '站' or '期' or '晚')
            or ('着', '火') or ('问', '候' or '题' or '路' or '诊' or '卷' or '政' or '责');

    private static int EndLength(Lexicon words, string text, int from, int to)
    {
        for (var length = Math.Min(5, to - from - 1); length > 0; length--)
        {
            if (words.TrimEnd.Match(text, to - length) == length)
            {
                return length;
            }
        }

        return 0;
    }

    private static (int From, int To) Unquote(string text, int from, int to)
    {
        if (to - from > 2 && text[from] == '"' && text[to - 1] == '"')
        {
            return (from + 1, to - 1);
        }

        if (to - from > 1 && text[from] == '"' && text.IndexOf('"', from + 1, to - from - 1) < 0)
        {
            return (from + 1, to);
        }

        return to - from > 1 && text[to - 1] == '"' && text.IndexOf('"', from, to - 1 - from) < 0 ? (from, to - 1) : (from, to);
    }
}
