using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    private const int FarthestCompanion = 30;

    private bool AreCompanions(int after, out int past)
    {
        past = after;
        var i = after;
        i += message[i] is '等' or '也' or '的' ? 1 : 0;
        var length = words.Companions.Match(text, i);
        past = i + length;

        // 一起走访: the verb of the visit stays to be read.
        var together = words.Togethers.Match(text, i);
        past = together > 0 ? i + together : past;
        return length > 0;
    }

    /// <summary>和社区小韩一起走访, 在居委会主任陪同下: those before 一起 and 陪同 are passed over.</summary>
    private bool Companions()
    {
        if (!(message[at] == '、' && message[at - 1] == '我')
            && message[at] is not ('和' or '跟' or '与' or '同' or '由' or '在' or '带' or '会' or '携' or '陪' or '有' or '邀' or '约' or '叫' or '喊' or '随'))
        {
            return false;
        }

        var limit = Math.Min(end, at + FarthestCompanion);
        for (var i = at + 2; i < limit; i++)
        {
            var length = words.Companions.Match(text, i);
            if (length == 0 && VisitsSomebody(i) && HasCompany(i))
            {
                KeepAlongside(i);
                Strong(i);
                return true;
            }

            if (length == 0)
            {
                if (Chars.IsMark(message[i]) && message[i] != '、' || (words.PlaceStops.Match(text, i) > 1 && !message.Says(i, "同志"))
                    || (words.Methods.Match(text, i) > 1 && words.Togethers.Match(text, i) == 0))
                {
                    return false;
                }

                continue;
            }

            KeepAlongside(i);
            var together = words.Togethers.Match(text, i);
            Strong(together > 0 ? i + together : i + length);
            return true;
        }

        return false;
    }

    // 和物业经理走访了卢俊: those between 和 and the verb went along, if somebody was visited.
    private bool VisitsSomebody(int i)
    {
        var length = words.Methods.Match(text, i, out var kind);
        if (length == 0 && message[i] is '去' or '到' or '上')
        {
            // 我和街道张主任去邵小虎家: somebody's home is gone to.
            return message.People.At(i + 1, end, expected: true, out var host) && IsHomeStart(host.End)
                && (message[at - 1] == '我' || (host.Kind == PersonKind.Listed && !NamesListed(at + 1, i)));
        }

        if (length > 1 && kind == Words.MethodKind.Activity && message[at] is '随' or '陪' or '和' or '跟' or '与' or '同')
        {
            // 随卫健委李处长调研卓玛藏医馆: a place is looked at, and those before came along.
            return LooksLikePlace(i + length, NextKnown(i + length));
        }

        if (length < 2 || kind != Words.MethodKind.Visit || message[at] is '在' or '有' or '约' or '由' or '邀')
        {
            return false;
        }

        var next = i + length;
        next += words.Methods.Match(text, next) is var further and > 1 ? further : 0;
        next += message[next] is '了' or '过' ? 1 : 0;
        next = SkipDescriptors(next);
        return message.People.At(next, end, expected: true, out _) || PlaceThenPerson(next) > 0 || DescribedName(next) > 0;
    }

    private bool NamesListed(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (message.People.At(i, to, expected: false, out var person) && person.Kind == PersonKind.Listed)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHomeStart(int from) =>
        message[from] is '家' or '屋' || message.Says(from, "那") || message.Says(from, "店里") || message.Says(from, "厂里") || message.Says(from, "单位")
        || message.Says(from, "的");

    private bool HasCompany(int until)
    {
        for (var i = at + 1; i < until; i++)
        {
            if (message.People.At(i, until, expected: true, out _) || words.Descriptors.Match(text, i) > 1)
            {
                return true;
            }
        }

        return false;
    }

    private void KeepAlongside(int until)
    {
        for (var i = at + 1; i < until; i++)
        {
            if (message.People.At(i, until, expected: false, out var person) && person.Kind == PersonKind.Listed)
            {
                draft.Alongside.Add(person);
                i = person.End - 1;
            }
        }
    }
}
