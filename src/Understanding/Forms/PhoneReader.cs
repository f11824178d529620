using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>Telephone numbers: mobile numbers with or without separators, and land lines.</summary>
internal static class PhoneReader
{
    public static string? Find(Message message, int from = 0)
    {
        List<string> numbers = [];
        for (var i = from; i < message.Text.Length && numbers.Count < 4; i++)
        {
            if (At(message, i, out var end))
            {
                var said = Said(message, i, end);
                if (!numbers.Exists(known => known.Where(char.IsDigit).SequenceEqual(said.Where(char.IsDigit))))
                {
                    // 一三六…就是136…: told twice
                    numbers.Add(said);
                }

                i = end;
            }
        }

        return numbers.Count == 0 ? null : string.Join('；', numbers);
    }

    /// <summary>Whether a telephone number starts exactly here.</summary>
    public static bool At(Message message, int at, out int end)
    {
        end = at;
        var text = message.Text;
        if (Spelled(text, at, out end))
        {
            return true;
        }

        end = at;
        if (!Chars.IsDigit(text[at]) || (at > 0 && (Chars.IsDigit(text[at - 1]) || Chars.IsLatin(text[at - 1]))))
        {
            return false;
        }

        var digits = 0;
        var last = at;
        var dashes = 0;
        for (var i = at; i < text.Length && i < at + 18; i++)
        {
            if (Chars.IsDigit(text[i]))
            {
                digits++;
                last = i + 1;
            }
            else if (text[i] is '-' or ' ' && i + 1 < text.Length && Chars.IsDigit(text[i + 1]))
            {
                dashes++;
            }
            else
            {
                break;
            }
        }

        end = last;
        var mobile = text[at] == '1' && digits == 11 && text[at + 1] is not ('0' or '1' or '2');
        var landline = text[at] == '0' && digits is >= 10 and <= 12;
        var local = digits is 7 or 8 && dashes <= 1 && Announced(message, at);
        return mobile || landline || local;
    }

    // 一三七零零零零一二三四: eleven digits said one by one.
    private static bool Spelled(string text, int at, out int end)
    {
        end = at;
        if (text[at] is not ('一' or '幺') || (at > 0 && Digit(text[at - 1]) >= 0))
        {
            return false;
        }

        while (end < text.Length && Digit(text[end]) >= 0)
        {
            end++;
        }

        return end - at == 11;
    }

    private static int Digit(char c) => c == '幺' ? 1 : "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is var digit and >= 0 ? digit : c == '〇' ? 0 : -1;

    private static string Said(Message message, int from, int to) =>
        Digit(message.Text[from]) < 0 ? message.Quote(from, to) : string.Concat(message.Text[from..to].Select(c => (char)('0' + Digit(c))));

    private static bool Announced(Message message, int at)
    {
        for (var i = Math.Max(0, at - 6); i < at; i++)
        {
            if (message.Says(i, "电话") || message.Says(i, "座机") || message.Says(i, "手机") || message.Says(i, "号码") || message.Says(i, "联系"))
            {
                return true;
            }
        }

        return false;
    }
}
