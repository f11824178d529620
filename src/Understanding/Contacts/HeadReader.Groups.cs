using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    /// <summary>三位居民, 五个商户, 几位居民代表: a group without names.</summary>
    private bool Group()
    {
        var i = at;
        if (Numerals.Read(text, i, out _, out var digits))
        {
            i += digits;
        }
        else if (message[i] is '几' or '数' or '多' or '两')
        {
            i++;
        }
        else
        {
            return false;
        }

        i += message[i] is '多' or '余' or '来' ? 1 : 0;
        if (message[i] is not ('位' or '名' or '户' or '个' or '家' or '人' or '组' or '对'))
        {
            return false;
        }

        var unit = message[i];
        var noun = SkipDescriptors(i + 1);
        if (noun == i + 1 && unit is '个' or '组' or '对')
        {
            return false;
        }

        var wanted = (expect || draft.Methods != 0) && unit != '人' || message[noun - 1] == '叫';
        Strong(noun);
        expect = wanted;
        for (var ahead = noun + 1; message[noun - 1] != '叫' && ahead < Math.Min(end, noun + 7) && !Chars.IsMark(message[ahead]); ahead++)
        {
            if (words.PersonBefore.Match(text, ahead) > 1 && words.Says.Match(text, ahead) == 0)
            {
                // 三位商会理事参加: what the group is called.
                Strong(ahead);
                break;
            }
        }

        return true;
    }

    private int SkipDescriptors(int from)
    {
        var i = from;
        while (i < end && words.Descriptors.Match(text, i) is var length and > 0 && !message.People.At(i, end, expected: false, out _))
        {
            i += length;
        }

        return i;
    }
}
