namespace WeLiaison.Understanding.Contacts;
internal sealed partial class ContactReader
{
    /// <summary>The place behind a word of asking with which this clause begins, perhaps after a pronoun; 0 if it does not.</summary>
    private int SuggestionAt(int start, int end)
    {
        if (message[start] is '喊' or '叫' && inMatter && message[end - 1] is '下' or '咯' or '吓' && !Has(start, end, "了"))
        {
            // 喊物业洗一洗咯
            return start + 1;
        }

        var i = start;
        for (var steps = 0; steps < 6 && i < end; steps++)
        {
            var length = words.Suggests.Match(text, i);
            if (length > 0 && i + length < end + 1 && MayAsk(i, length, start, end))
            {
                return AfterAsking(i + length, end);
            }

            var skip = Math.Max(words.Pronouns.Match(text, i), words.SayLinks.Match(text, i));
            skip = Math.Max(skip, words.TrimEnd.Match(text, i));
            skip = Math.Max(skip, words.Says.Match(text, i) is var says && says > 0 && steps > 0 ? says : 0);
            skip = skip > 0 ? skip : Politeness(i);
            skip = skip == 0 && message.People.At(i, end, expected: false, out var person) ? person.End - i : skip;
            if (skip == 0)
            {
                return 0;
            }

            i += skip;
        }

        return 0;
    }

    private int Politeness(int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["所以", "因此", "对此", "为此", "很", "非常", "强烈", "我", "小联", "同时", "也", "就", "都", "是", "最", "说", "嗯",
            "麻烦", "您", "问", "提", "一致", "迫切", "还", "真", "特别", "心里", "其实", "急切", "热切", "一条", "两条", "三条", "我们"])
        {
            if (message.Says(at, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private bool MayAsk(int at, int length, int start, int end)
    {
        var word = text.AsSpan(at, length);
        var next = message[at + length];
        return word switch
        {
            "请" => next is not ('记' or '登' or '录' or '假' or '教' or '客' or '问' or '示') && at - start < 8,
            "想" =>
                text.AsSpan(at + 1, Math.Min(3, text.Length - at - 1)) is "管理处" or "居委会"
                || next is '管' or '政' or '街' or '社' or '物' or '居' or '领' or '部' or '交' or '城' or '把' or '在' or '给' or '用' or '加' or '装' or '建' or '有'
                || (draft.Content.Count > 0
                    && next is not ('知' or '辞' or '说' or '问' or '不' or '念' or '起' or '法' or '了' or '来' or '去' or '吃' or '到' or '象' or '像' or '退'
                        or '走' or '通' or '必' or '着' or '看' or '听' or '讲' or '报' or '反' or '死' or '维' or '离' or '搬')),
            "要喊" or "要叫" or "要派" or "要让" or "要请" => draft.Content.Count > 0,
            "盼" when at == start && draft.Content.Count > 0 => next is not ('头' or '望' or '了' or '来'),
            "求" when at == start && IsBodyAhead(at + 1, end) => true,
            "盼" or "望" or "求" when at == start => next is '修' or '建' or '装' or '加' or '设' or '开' or '能' or '有' or '早' or '相' or '政' or '街' or '社' or '部' or '尽' or '文',
            "望" or "盼" or "求" or "该" => at > start && next is not ('着' or '见' or '到' or '了' or '小' or '路' or '村' or '社'),
            "希望" => next is not ('小' or '之' or '工' or '村' or '路') || message.Says(at + 2, "小区"),
            "建议" or "要求" or "呼吁" or "请求" or "期望" or "提议" or "主张" => next is not ('被' or '没' or '多' or '高' or '书' or '权'),
            "应该" or "应当" => (at - start < 4 || IsBody(start, at)) && !Has(at, end, "了") && !Has(at, Math.Min(end, at + 6), "是"),
            "要不" => next is not ('是' or '然'),
            "好不好" => false,
            "诉求是" or "诉求为" => HasRemedy(at + length, end),
            _ => true,
        };
    }

    // 求教育局重新划片: who is to act follows.
    private bool IsBodyAhead(int at, int end) => at < end && text.AsSpan(at, Math.Min(8, end - at)).IndexOfAny("局委府道区门会校司院办") > 0;

    // 县里应该设个指导价: who is to act stands before.
    private bool IsBody(int start, int at) =>
        at - start <= 8 && message[at - 1] is '里' or '府' or '道' or '区' or '门' or '会' or '局' or '校' or '委' or '司' or '方' or '院' or '业' or '上' or '家';

    private int AfterAsking(int at, int end)
    {
        while (at < end)
        {
            var length = message[at] is ':' or ',' or ' ' or '"' or '是' ? 1
                : words.Suggests.Match(text, at) is var more and > 1 ? more
                : message.Says(at, "能够") ? 2
                : message[at] is '能' or '可' && message[at + 1] is not ('源' or '力' or '疑') && words.Suggests.Match(text, at) == 0
                && message[at + 1] != '以'
                    ? 1
                : 0;
            if (length == 0 || at + length >= end)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    /// <summary>A word of asking in the middle of a clause: only those that are hardly ever anything else.</summary>
    private int AskedWithin(int start, int end, out int length)
    {
        length = 0;
        for (var i = start + 1; i < end; i++)
        {
            length = words.Suggests.Match(text, i);
            if (length < 2)
            {
                continue;
            }

            var word = text.AsSpan(i, length);
            if (word is "请求" or "恳请" or "要求" or "恳求" && message[i - 1] is not ('的' or '有' or '被' or '无' or '按' or '没' or '不' or '和' or '与' or '合')
                && words.Remedies.Match(text, i + length) > 1)
            {
                length = AfterAsking(i + length, end) - i;
                return i;
            }

            if (word is "诉求是" or "诉求为" or "诉求" && HasRemedy(i + length, end))
            {
                length = AfterAsking(i + length, end) - i;
                return i;
            }

            if (word is "最好" or "建议" or "希望" or "能不能" or "能否" or "可不可以" or "可否" or "希忘" or "建意" or "最好能" or "希望能" or "想请" or "盼着" or "建议能" or "顶好"
                or "最好系" or "呼吁" or "盼望" or "要是能" or "是不是可以" or "是否可以" or "能唔能" or "可唔可以" or "健议" or "希望能够" or "觉得应该" or "觉得吧应该" or "觉得应当" or "想要个"
                or "他的意思是" or "她的意思是" or "要是有" or "要能给"
                && message[i - 1] is not ('没' or '的' or '无' or '有' or '条' or '提' or '些' or '不' or '过' or '问') && i + length < end
                && !(message[i - 1] == '了' && message[i - 2] == '有')
                && !(word is "希望" && message[i + 2] is '小' or '之'))
            {
                length = AfterAsking(i + length, end) - i;
                return BackOverSubject(start, i, ref length);
            }
        }

        length = 0;
        return 0;
    }

    // 他最好能…, 居民希望…: the one who asks is part of neither.
    private int BackOverSubject(int start, int at, ref int length)
    {
        for (var back = Math.Max(start + 1, at - 4); back < at; back++)
        {
            if (words.Pronouns.Match(text, back) == at - back || words.VoiceBreaks.Match(text, back) == at - back || words.SayLinks.Match(text, back) == at - back)
            {
                length += at - back;
                return back;
            }
        }

        return at;
    }

    private int Suggestion(int at, int end)
    {
        inSuggestion = true;
        inMatter = true;
        var (from, to) = Trim(at, AttentionAtEnd(at, end));
        if (words.NoFollowUps.Has(text, from, to))
        {
            draft.FollowUp = false;
            return end;
        }

        var follow = words.FollowUps.Has(text, from, to);
        var remedy = HasRemedy(from, to);
        if (follow)
        {
            draft.FollowUp = true;
        }

        if (to > from && (!follow || remedy))
        {
            draft.Suggestions.Add(new Stretch(from, to, clause));
        }

        return end;
    }

    private bool HasRemedy(int from, int to) => words.Remedies.Find(text, from, to, out _, out _) is var at and >= 0 && words.FollowUps.Match(text, at) == 0;
}
