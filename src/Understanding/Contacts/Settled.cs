using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

/// <summary>
/// Whether it was settled, where neither 已解决 nor the like says so: the trouble was put right at once or by now (校长当场派人通了, 第二天就填平了).
/// What stands before the matter, beside a doubt or in a promise settles nothing.
/// </summary>
internal static class Settled
{
    private const int LongestRest = 7;
    private const int LongestBrief = 10;
    private const int LongestUnderWay = 14;

    /// <summary>Looks at every clause of each visit and leaves what settled the matter out of it.</summary>
    public static void Tell(Message message, List<VisitDraft> drafts)
    {
        var told = drafts.FindAll(draft => !draft.Missed && !draft.IsEmpty);
        for (var i = 0; i < told.Count; i++)
        {
            if (told[i].Resolved is not false && told[i].Content.Count > 0)
            {
                Visit(message, told[i], told[i].Content[0].Start, i + 1 < told.Count ? Math.Min(First(told[i + 1]), message.Text.Length) : message.Text.Length);
            }
        }
    }

    private static int First(VisitDraft draft) =>
        draft.Persons.Select(known => known.Person.Start).Concat(draft.Dates.Select(known => known.Date.Start))
            .Concat(draft.Content.Select(piece => piece.Start)).Append(int.MaxValue).Min();

    private static void Visit(Message message, VisitDraft draft, int from, int to)
    {
        var text = message.Text;
        for (var start = from; start < to; start++)
        {
            var end = start;
            while (end < to && !Chars.IsBreak(message[end]) && message[end] is not ('(' or ')'))
            {
                end++;
            }

            if (start > from && end - start <= LongestUnderWay && IsUnderWay(message, start, end))
            {
                // 供热站的人已在抢修, 教育局已责令退费
                LeaveOut(message, draft, start, end, rest: 1);
            }

            if (draft.Resolved is null && start > from && end - start <= LongestBrief
                && message.Words.ResolvedNo.Match(message.Text, start) is var no and > 0 && start + no >= end - 1)
            {
                draft.Resolved = false;
                return;
            }

            if (end > start && draft.Resolved is null && text.LastIndexOf('已', end - 1, end - start) is var already && already > start + 2
                && IsWhole(message, already, end) && !IsTakenBack(message, end)
                && draft.Content.Exists(piece => piece.Start < already && piece.End >= end - 1 && piece.End <= end + 1))
            {
                // 门面漏电已修: the outcome stands in the same breath.
                draft.Resolved = true;
                LeaveOut(message, draft, already, end);
                return;
            }

            if (end > start && (draft.Resolved is null || message[start - 1] is ',' or ';' or '。')
                && ((start > from && IsWhole(message, start, end)) || IsSettled(message, draft, start, end, first: start == from))
                && !IsTakenBack(message, end))
            {
                draft.Resolved = true;
                LeaveOut(message, draft, start, end);
                return;
            }

            start = end;
        }
    }

    private static bool IsUnderWay(Message message, int start, int end)
    {
        var last = end - (message[end - 1] is '中' or '了' or '呢' ? 1 : 0);
        for (var at = Math.Max(start, last - 4); at < last; at++)
        {
            if (message.Words.UnderWay.Match(message.Text, at) == last - at && (message[at] is '已' or '正' || message[at - 1] == '在'))
            {
                return true;
            }
        }

        var (words, text) = (message.Words, message.Text);
        var done = text.IndexOf('已', start, end - start) is var already and >= 0 ? already : words.AtOnce.Find(text, start, end, out _, out _);
        var acted = done >= start ? words.ActedOn.Find(text, done, end, out _, out _) : words.Promises.Find(text, start + 1, Math.Min(end, start + LongestBrief), out _, out _);
        return acted >= 0 && text.AsSpan(start, end - start).IndexOfAny("没未不但却又") < 0;
    }

    // 已到账, 事情结了, 当场退了: the clause says nothing else.
    private static bool IsWhole(Message message, int start, int end)
    {
        for (var at = start; at < end && end - start <= LongestBrief; )
        {
            if (message.Words.SettledWhole.Match(message.Text, at) is var whole and > 0
                && (at + whole == end || (at + whole == end - 1 && message[end - 1] is '了' or '啦' or '的'))
                && (at > start || (whole > 1 && (message[end - 1] is '了' or '案' or '篇' or '解' or '毕' or '定' || message[at + 1] == '了'))))
            {
                return true;
            }

            var lead = message.Words.SettledLeads.Match(message.Text, at);
            if (lead == 0)
            {
                return false;
            }

            at += lead;
        }

        return false;
    }

    private static bool IsSettled(Message message, VisitDraft draft, int start, int end, bool first)
    {
        var (words, text) = (message.Words, message.Text);
        if (words.NotSettled.Has(text, start, end) || draft.Suggestions.Exists(piece => piece.Start < end && start < piece.End))
        {
            return false;
        }

        var atOnce = words.AtOnce.Find(text, start, end, out var length, out _);
        var led = atOnce >= 0 ? atOnce + length : first ? -1 : words.ByThen.Find(text, start, end, out length, out _) is var by and >= 0 ? by + length : -1;
        if (atOnce >= 0 && atOnce - start <= LongestRest && IsDoneAtOnce(message, led, end))
        {
            return true;
        }

        if (led < 0 || words.Mended.Find(text, led, end, out var verb, out _) is not (var at and >= 0))
        {
            return false;
        }

        var rest = text.AsSpan(at + verb, end - at - verb);
        var done = text[at + verb - 1] is '了' or '好' or '妥' or '成' or '新' or '齐' || rest.ContainsAny("了好妥毕新")
            || (((atOnce >= 0 && rest.Length <= 2) || (rest.Length <= 1 && text.AsSpan(start, at - start).Contains('已'))) && verb > 1);
        return done && rest.Length <= LongestRest && (!words.HandedOn.Has(text, start, end) || (atOnce >= 0 && text[end - 1] is '了' or '毕'));
    }

    // 民警当晚就来清了, 次日就来打了胶; 当晚就塌了 is another trouble.
    private static bool IsDoneAtOnce(Message message, int from, int end)
    {
        var then = message.Text[from - 1] == '就' ? from : message[from] is '就' or '便' ? from + 1 : message[end - 1] == '了' && IsNow(message, from) ? from : end;
        return end - then is > 1 and <= LongestBrief && message.Text.IndexOf('了', then, end - then) is var done && done > then && done >= end - 4
            && !message.Words.TroubleAfter.Contains(message[then]) && !message.Words.TroubleAfter.Contains(message[done - 1]);
    }

    // 院里马上去买了
    private static bool IsNow(Message message, int from) => message[from - 1] is '上' or '马' or '刻' or '即' && !message.Says(from - 2, "晚上");

    // 修好了，可没两天又漏: what follows takes it back.
    private static bool IsTakenBack(Message message, int end)
    {
        var next = end + 1;
        return message[next] is '但' or '可' or '又' or '却' || message.Says(next, "不过") || message.Says(next, "还是") || message.Says(next, "结果")
            || message.Says(next, "没用") || message[end] == '?';
    }

    private static void LeaveOut(Message message, VisitDraft draft, int start, int end, int rest = LongestRest)
    {
        draft.Times.RemoveAll(known => draft.Times.Count > 0 && known.Time.Start >= start && known.Time.End <= end);
        for (var i = draft.Content.Count - 1; i >= 0; i--)
        {
            var piece = draft.Content[i];
            if (piece.Start < start && piece.End > start && piece.End <= end + rest)
            {
                draft.Content[i] = piece with { End = Bare(message, start) };
            }
            else if (i > 0 && piece.Start >= start && piece.End <= end)
            {
                draft.Content.RemoveAt(i);
                draft.Voices.RemoveRange(Math.Min(i, draft.Voices.Count), Math.Min(1, Math.Max(0, draft.Voices.Count - i)));
            }
        }
    }

    private static int Bare(Message message, int end)
    {
        while (end > 0 && Chars.IsMark(message[end - 1]))
        {
            end--;
        }

        return end;
    }
}
