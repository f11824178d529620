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
                numbers.Add(message.Quote(i, end));
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
