using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    private bool Method()
    {
        var length = words.Methods.Match(text, at, out var kind);
        var sure = words.SureOfPerson.Match(text, at);
        if (length > 1 && RunsIntoName(length))
        {
            (length, sure) = (0, 0);
        }

        if (length == 0 && LookAt())
        {
            return true;
        }

        if (length == 0 && sure == 0)
        {
            return false;
        }

        var take = Math.Max(length, sure);
        if (length > 0 && !(sure > length && IsOther(kind, length)))
        {
            if (IsOther(kind, length))
            {
                return false;
            }

            // 视频慰问, 微信看望: the visit was made by that medium.
            if (kind != MethodKind.Visit || at != mediumEnd || words.SureOfPerson.Match(text, at) == 0)
            {
                draft.Add(kind);
                Channel(length);
            }
        }
        else if (message[at] is '和' or '跟' or '与' or '同' or '给' or '向' or '对' or '为' or '帮' or '请' or '叫' or '采' or '会' or '访' or '探' or '碰' or '替'
            or '陪'
            && !PersonSoon(at + take))
        {
            return false;
        }

        Strong(at + take);
        SkipAspect();
        if (kind == MethodKind.Receive && length > 1 && message[at - 1] == '我')
        {
            OwnPlace();
        }

        expect = sure > 0 || kind is not (MethodKind.Gift or MethodKind.Activity);
        return true;
    }

    // 来我单位找我, 到我办公室坐了一会儿: it counts where nothing else is said.
    private void OwnPlace()
    {
        for (var stop = Math.Min(end, at + 6); stop > at; stop--)
        {
            if (IsHome(at, stop) || (stop - at > 1 && words.PlaceTails.EndingAt(text, at, stop) == stop - at) || text.AsSpan(at, stop - at) is "这" or "这里" or "这儿" or "家" or "店")
            {
                if (stop - at > 1 && message[at] != '这')
                {
                    draft.Places.Add(new Stretch(at - 1, stop, HomePlace));
                }

                at = stop;
                at += message.Says(at, "里") ? 1 : 0;
                // 来我店里买面，说…: what else they came for.
                at = end - at is > 0 and < 5 && message[end] == ',' && !words.Predicates.Has(text, at, end) && words.Says.Match(text, at) == 0 ? end : at;
                at += message.Says(at, "找我") || message.Says(at, "坐坐") || message.Says(at, "办事") || message.Says(at, "谈事") ? 2 : message.Says(at, "坐了坐") ? 3 : 0;
                return;
            }
        }
    }

    // 看顾阿大: the verb ends where the name on the list begins.
    private bool RunsIntoName(int length)
    {
        for (var i = at + 1; i < at + length; i++)
        {
            if (message.People.ListedPrefix(i) > at + length - i)
            {
                return true;
            }
        }

        return false;
    }

    private void Channel(int length)
    {
        for (var i = at; i < at + length; i++)
        {
            if (words.Channels.Match(text, i, out var channel) > 0)
            {
                // A video call by WeChat is a video; otherwise the first medium said is the one.
                mediumEnd = at + length;
                draft.Channel = draft.Channel is null || (draft.Channel == ContactChannel.Wechat && channel == ContactChannel.Video) ? channel : draft.Channel;
                return;
            }
        }
    }

    // 扯了几句, 谝了一阵: whatever the verb, after the one met it was talk.
    private bool TalkByLength()
    {
        if (lastPersonEnd != at || draft.Persons.Count == 0)
        {
            return false;
        }

        for (var i = at + 1; i <= at + 2; i++)
        {
            if (message[i] is '了' or '咗' && message[at] is not ('走' or '等' or '哭' or '病' or '住') && LastsFrom(i) is var lasted && lasted > i + 1)
            {
                draft.Add(MethodKind.Talk);
                Strong(lasted);
                return true;
            }
        }

        return false;
    }

    // 见 in 意见, 谈 in 谈判, 信息 as a subject, 活动室 as a place.
    private bool IsOther(MethodKind kind, int length)
    {
        if (length == 1 && kind is MethodKind.Talk or MethodKind.Visit)
        {
            var next = message[at + 1];
            return message[at - 1] is '意' or '听' or '再' or '罕' or '不' or '难' or '可' or '常' || (message[at] == '约' && next is '十' or '五' or '两' || Chars.IsDigit(next))
                || (message[at] is '谈' && next is '判') || (message[at] == '找' && next is '个' or '时' or '机' or '空')
                || (message[at] is '找' or '碰' or '寻' or '见' && !PersonSoon(at + 1) && !(next is '了' or '过' or '到' or '咗'));
        }

        if (message.Says(at, "语音转") || message.Says(at, "语音输入") || message.Says(at, "语音识别"))
        {
            // How the report was typed.
            return true;
        }

        return (kind is MethodKind.Activity or MethodKind.Online or MethodKind.Phone && words.PlaceTails.EndingAt(text, at, Math.Min(end, at + length + 1)) > length)
            || NamesRoom(at + length)
            || (message.Says(at, "手机") && draft.Methods == 0 && !PersonSoon(at + length));
    }

    // 接待室, 走访点, 谈心角, 调研基地
    private bool NamesRoom(int after) =>
        message[after] is '室' or '厅' or '亭' or '角' || message.Says(after, "中心") || message.Says(after, "站") || message.Says(after, "点位")
        || message.Says(after, "基地");

    private bool PersonSoon(int from)
    {
        var i = Chars.SkipBlank(text, from);
        i += message[i] is '了' or '过' or '着' or '到' or '咗' or '我' ? 1 : 0;
        return SkipDescriptors(i) > i || message.People.At(i, end, expected: true, out _) || words.Pronouns.Match(text, i) > 0 || DescribedName(i) > 0
            || PlaceThenPerson(i) > 0 || message[i] is '几' or '一' or '两' or '三' or '四' or '五' or '名';
    }

    /// <summary>看了看李阿姨, 看过卢俊, 去看一下: 看 is a visit where a person follows.</summary>
    private bool LookAt()
    {
        if (message[at] is not ('看' or '望' or '瞧' or '睇' or '瞅'))
        {
            return false;
        }

        var i = at + 1;
        while (i < end && message[i] is '了' or '过' or '看' or '望' or '瞧' or '一' or '下' or '睇' or '咗' or '着' or '到' or '瞅' or '见')
        {
            i++;
        }

        var go = at > 0 && message[at - 1] is '去' or '来' or '克';
        if (!go && !PersonSoon(i))
        {
            return false;
        }

        draft.Add(text.AsSpan(at, i - at).IndexOfAny('到', '见', '着') > 0 ? MethodKind.Met : MethodKind.Visit);
        Strong(i);
        expect = true;
        return true;
    }

    private void SkipAspect()
    {
        while (at < end
            && (message[at] is '了' or '着'
                || (message[at] == '过' && message[at + 1] is not ('程' or '道' or '街' or '年' or '节' or '后' or '去' or '来' or '渡'))
                || message[at] is '咗' or '下' or '仔' or '的' || (message[at] == '完' && message.People.ListedPrefix(at) == 0 && message[at + 1] != '颜')
                || (message[at] == '一' && message[at + 1] is '下' or '趟' or '次' or '回')))
        {
            at += message[at] == '一' ? 2 : 1;
        }
    }

    private bool Filler()
    {
        var length = Math.Max(words.Fillers.Match(text, at), expect ? words.Descriptors.Match(text, at) : 0);
        length = Math.Max(length, draft.Methods == 0 && draft.Persons.Count == 0 ? 0 : words.Prefixes.Match(text, at) is var prefix && at + prefix == end ? prefix : 0);
        if (message.Direction == Dates.Direction.Future && length == 0)
        {
            length = words.PlanFillers.Match(text, at);
        }

        if (length == 0)
        {
            return false;
        }

        draft.Pairwise |= message.Says(at, "分别") || message.Says(at, "先后") || message.Says(at, "依次");
        firstFiller = firstFiller < 0 ? at : firstFiller;
        at += length;
        return true;
    }
}
