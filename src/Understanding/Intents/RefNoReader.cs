using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Intents;

/// <summary>Numbers of submitted items: HX-20250701-08, Y260908-032, 2025第118号, 尾号0032.</summary>
internal static class RefNoReader
{
    public static Slots Slots(Turn turn) => Find(turn) is { } found ? new Slots { RefNo = found } : Understanding.Slots.Empty;

    /// <summary>All numbers of the message, joined with ；.</summary>
    public static string? Find(Turn turn)
    {
        List<string> numbers = [];
        var text = turn.Message.Text;
        for (var i = 0; i < text.Length && numbers.Count < 5; i++)
        {
            if (!IsPart(text[i]) || (i > 0 && IsPart(text[i - 1])))
            {
                continue;
            }

            var end = End(text, i);
            if (IsNumber(text, i, end))
            {
                turn.Findings.Note(SlotNames.RefNo, i, end, "number");
                numbers.Add(Half(turn.Message.Raw, i, end));
            }

            i = Math.Max(i, end - 1);
        }

        return numbers.Count == 0 ? null : string.Join('；', numbers);
    }

    /// <summary>Whether the message is nothing but a number of that kind.</summary>
    public static bool IsBare(Turn turn)
    {
        var text = turn.Text;
        return text.Length is >= 5 and <= 40 && text.All(c => IsPart(c) || c is '-' or '/' or ' ' or '_' or '.' or '号' or '第' or '编' or ':' or '(' or ')' or '[' or ']' or '#')
            && text.Any(Chars.IsDigit) && (text.Any(Chars.IsLatin) || text.Count(Chars.IsDigit) >= 5) && !IsPhone(text);
    }

    private static bool IsPhone(string text) => text.Count(Chars.IsDigit) == 11 && text.Length == 11 && text[0] == '1';

    private static int End(string text, int at)
    {
        var end = at;
        while (end < text.Length
            && (IsPart(text[end])
                || (text[end] is '-' or '/' or '_' or ' ' or '.' or '#' && end + 1 < text.Length && IsPart(text[end + 1])
                    && (text[end] != ' ' || Joins(text, at, end)))))
        {
            end++;
        }

        return end;
    }

    private static bool Joins(string text, int at, int space) =>
        Chars.IsDigit(text[space + 1]) && (Chars.IsDigit(text[space - 1]) || Chars.IsLatin(text[at]) || text[space - 1] == '-');

    private static bool IsNumber(string text, int at, int end)
    {
        var digits = 0;
        var letters = 0;
        for (var i = at; i < end; i++)
        {
            digits += Chars.IsDigit(text[i]) ? 1 : 0;
            letters += Chars.IsLatin(text[i]) ? 1 : 0;
        }

        var named = Before(text, at, "编号") || Before(text, at, "单号") || Before(text, at, "尾号") || Before(text, at, "号码") || Before(text, at, "号是")
            || Before(text, at, "受理号") || Before(text, at, "号") || Before(text, at, "第") || Before(text, at, "尾数")
            || Before(text, at, "工单") || Before(text, at, "编号是") || Before(text, at, "编号为") || Before(text, at, "编号:") || Before(text, at, "尾号是")
            || Before(text, at, "单号:") || Before(text, at, "号:");
        return (letters > 0 && digits >= 3) || (named && digits >= 2)
            || (digits >= 6 && !IsPhone(text[at..end]) && end < text.Length
                && text[end] is '的' or '这' or '办' or '号' or '那' or ',' or '到' or '怎' or '进' or '有' or '查' or '处')
            || (digits >= 6 && end == text.Length && !IsPhone(text[at..end]))
            || (digits >= 3 && end < text.Length && text[end] == '号' && text.Length > end + 1
                && text[end + 1] is '件' or '提' or '意' or '办' or '的' or '怎' or '到' or '那' or '信' or '社' or '有' or '建' or '结' or '处' or '进' or '单'
                or '工' or '情')
            || (text.AsSpan(at, end - at).Contains('-') && digits >= 6);
    }

    private static bool Before(string text, int at, string word)
    {
        at = at > 0 && text[at - 1] is ' ' or ':' ? at - 1 : at;
        return at >= word.Length && string.CompareOrdinal(text, at - word.Length, word, 0, word.Length) == 0;
    }

    private static bool IsPart(char c) => Chars.IsDigit(c) || Chars.IsLatin(c);

    private static string Half(string raw, int from, int to) => string.Create(to - from, (raw, from), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = state.raw[state.from + i];
            span[i] = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c is '—' or '–' or '－' or '‐' ? '-' : c;
        }
    });
}
