using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Notices;

/// <summary>
/// Those who are to get a notice, with every condition (所有还没报名的委员). From each word for people the phrase is followed to its
/// beginning; the phrase that stands where one is addressed wins.
/// </summary>
internal static partial class AudienceFinder
{
    private const int FarthestHead = 300;
    private const int LongestPhrase = 32;

    public static Span Find(Message message, Marks marks, bool pressed)
    {
        if (Framed(message) is { IsFound: true } framed)
        {
            return framed;
        }

        var best = Named(message);
        var most = best.IsFound ? 6 : 0;
        var limit = Math.Min(message.Text.Length, FarthestHead);
        for (var i = 0; i < limit; i++)
        {
            var found = Headed(message, marks, i);
            found = found.IsFound ? found : Unheaded(message, marks, i);
            if (!found.IsFound)
            {
                continue;
            }

            var weight = Weight(message, marks, found, pressed);
            if (weight > most)
            {
                (best, most) = (found, weight);
            }

            i = Math.Max(i, found.To - 1);
        }

        best = best.IsFound ? best : Sent(message);
        return best.IsFound ? best : pressed ? Wanting(message) : Greeted(message);
    }

    /// <summary>通知周敏、王磊：… : whoever stands between the word and the colon.</summary>
    private static Span Named(Message message)
    {
        var colon = message.Text.IndexOf(':', 0, Math.Min(message.Text.Length, LongestPhrase));
        for (var from = 0; from < colon - 1 && !Chars.IsBreak(message[from]); from++)
        {
            if (from > 0 && Addressed(message, from) > 1 && message.People.At(from, colon, expected: true, out _)
                && message.Words.Notices.NoiseBefore.Match(message.Text, from) == 0)
            {
                return new Span(from, colon);
            }
        }

        return default;
    }

    /// <summary>群发给老委员联谊会：…: whatever stands between the word of sending and the mark.</summary>
    private static Span Sent(Message message)
    {
        foreach (var word in (ReadOnlySpan<string>)["发给", "推送给", "转给", "通知到", "发至"])
        {
            var from = message.Text.IndexOf(word, StringComparison.Ordinal);
            if (from < 0)
            {
                continue;
            }

            from += word.Length;
            var to = from;
            while (to < message.Text.Length && to - from < LongestPhrase && !Chars.IsMark(message[to]))
            {
                to++;
            }

            return to - from > 1 ? new Span(from, to) : default;
        }

        return default;
    }

    /// <summary>全体委员, 没交总结的委员, 主席、副主席和秘书长.</summary>
    private static Span Headed(Message message, Marks marks, int at)
    {
        var words = message.Words.Notices;
        var length = words.Heads.Match(message.Text, at);
        if (length == 0 || marks.Covers(at))
        {
            return default;
        }

        if (!Chars.IsMark(message[at + length]) && message.Words.Notices.Addressing.EndingAt(message.Text, Math.Max(0, at - 4), at + length) > length)
        {
            return default;
        }

        if (message.Says(at, "群众") && at > 1 && (message.Says(at - 2, "联系") || message.Says(at - 2, "走访")))
        {
            // 联系群众没满四次的委员
            return default;
        }

        var end = HeadEnd(message, at + length);
        if (message[end] == '的' && LaterHead(message, end + 1))
        {
            return default;
        }

        var start = Start(message, marks, at);
        var everyone = Everyone(message, start, end);
        if (end - start < 2 || (message[end] == '的' && !everyone) || (!everyone && Continues(message, end))
            || (length == 1 && end == at + 1 && (end - start < 3 || Continues(message, end))))
        {
            return default;
        }

        return new Span(start, Joined(message, marks, end));
    }

    /// <summary>没回复的, 还没签收会议通知的: those who have not, without a word for people.</summary>
    private static Span Unheaded(Message message, Marks marks, int at)
    {
        if (message[at] is not ('没' or '未' or '尚' or '欠' or '逾' or '超' or '拖' or '迟' or '已') || (message[at] == '已' && Addressed(message, at) == 0)
            || marks.Covers(at) || (message[at] is '逾' or '超' && message[at + 1] != '期' && message[at + 1] != '时')
            || (message[at] == '迟' && message[at + 1] != '迟'))
        {
            return default;
        }

        for (var i = at + 2; i < Math.Min(message.Text.Length, at + 22); i++)
        {
            if (Chars.IsBreak(message[i]))
            {
                return default;
            }

            if (message[i] == '的')
            {
                return LaterHead(message, i + 1) || !EndsThere(message, i + 1) ? default : new Span(Start(message, marks, at), i + 1);
            }
        }

        return default;
    }

    // 没交的都催一下: nothing is named behind that they would belong to.
    private static bool EndsThere(Message message, int at) =>
        at >= message.Text.Length || Chars.IsMark(message[at])
            || message[at] is '都' or '再' or '也' or '催' or '逐' or '挨' or '统' or '麻' or '尽' or '赶' or '抓' or '快' or '发' or '提' or '请' or '全' or '盯'
            or '追' or '你' or '各' or '说' or '通' or '一' or '挨' or '逐' or '拉';

    private static int HeadEnd(Message message, int end)
    {
        for (var more = 1; more > 0 && end < message.Text.Length;)
        {
            more = message[end] == '们' ? 1 : message.Words.Notices.Heads.Match(message.Text, end);
            more = more > 0 ? more : message.Says(end, "全体") ? 2 : Further(message, end);
            end += more;
        }

        return end;
    }

    // 各县区政协联络员: a further head within the same phrase.
    private static int Further(Message message, int end)
    {
        if (message.Words.Notices.Heads.Match(message.Text, end + 2) is var next and > 1 && message.Says(end, "讨论"))
        {
            return 2 + next;
        }

        for (var i = end; i < end + 4 && Chars.IsHan(message[i]) && "到在来去给请发交报把将对与和要参开改召于会提听看的上下今明后早晚前，".IndexOf(message[i], StringComparison.Ordinal) < 0; i++)
        {
            var length = message.Words.Notices.Heads.Match(message.Text, i);
            if (length > 1)
            {
                return i + length - end;
            }
        }

        return 0;
    }

    // A head follows within the phrase: what stands before it belongs to the condition.
    private static bool LaterHead(Message message, int from)
    {
        for (var i = from; i < Math.Min(message.Text.Length, from + 6) && !Chars.IsMark(message[i]); i++)
        {
            if (message.Words.Notices.Heads.Match(message.Text, i) > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Continues(Message message, int end)
    {
        var words = message.Words.Notices;
        return words.NotHeads.Match(message.Text, end) > 0 || words.EventWords.Match(message.Text, end) > 1;
    }

    private static bool Everyone(Message message, int start, int end) => message.Words.Notices.Everyone.Has(message.Text, start, end);

    private static int Joined(Message message, Marks marks, int end)
    {
        if (message[end] is not ('和' or '及' or '与' or '、' or '跟') && !message.Says(end, "以及"))
        {
            return end;
        }

        var from = end + (message.Says(end, "以及") ? 2 : 1);
        for (var i = from; i < Math.Min(message.Text.Length, from + 12) && !Chars.IsBreak(message[i]) && !marks.Covers(i); i++)
        {
            var length = message.Words.Notices.Heads.Match(message.Text, i);
            if (length > 1 && HeadEnd(message, i + length) is var far && !Continues(message, far))
            {
                return Joined(message, marks, far);
            }
        }

        return end;
    }

    private static int Weight(Message message, Marks marks, Span span, bool pressed)
    {
        var addressed = Addressed(message, span.From + LeadingSpace(message, span.From));
        var before = addressed > 0 || span.From == 0 ? 0 : Back(message, span.From);
        addressed = addressed > 0 ? addressed : before > 0 ? Addressed(message, before) : 0;
        var place = addressed > 0 ? 7 : Called(message, span.From) > 0 ? 4 : span.From == 0 || Chars.IsMark(message[span.From - 1]) || marks.Covers(span.From - 1) ? 3 : 1;
        var condition = Everyone(message, span.From, span.To) ? 2 : 0;
        var late = pressed && message.Text.AsSpan(span.From, span.Length).IndexOfAny('没', '未', '欠') >= 0 ? 3 : 0;
        var held = span.From > 0 && message[span.From - 1] is '把' or '将' ? -6 : 0;
        return Math.Max(1, place + condition + late + held);
    }

    private static int LeadingSpace(Message message, int at) => message[at] == ' ' ? 1 : 0;

    // 参加人员：各委室负责人, 通知：全体委员
    private static int Back(Message message, int at) => message[at - 1] is ':' or ' ' or '是' or '为' ? at - 1 : 0;
}
