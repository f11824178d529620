using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    /// <summary>A clause that says whether it was settled, or asks for nothing but attention.</summary>
    private bool Outcome(int start, int end)
    {
        if (!inMatter && !inSuggestion && draft.IsEmpty)
        {
            return false;
        }

        if (words.NoFollowUps.Has(text, start, end))
        {
            draft.FollowUp = false;
            if (words.ResolvedYes.Find(text, start, end, out _, out _) is var settled and >= 0 && !Doubtful(start, settled, end))
            {
                // 床位的事已经解决了不用再跟
                draft.Resolved ??= true;
            }

            return end - start < 16;
        }

        var no = words.ResolvedNo.Find(text, start, end, out var noLength, out _);
        if (no >= 0)
        {
            draft.Resolved = false;
            return no - start < 5 && end - (no + noLength) < 6 && draft.Content.Count > 0 && !TheirsUnsettled(start, no);
        }

        var yes = words.ResolvedYes.Find(text, start, end, out var yesLength, out _);
        if (yes >= 0 && !Doubtful(start, yes, end))
        {
            draft.Resolved = true;
            if ((inMatter || draft.Persons.Count > 0) && !inSuggestion && SettledAtEnd(start, end) is var cut && cut < end && yes - start >= 5)
            {
                Matter(start, cut);
                return true;
            }

            return yes - start < 8 || end - (yes + yesLength) < 3;
        }

        if (QuickFix(start, end) || (end - start == 2 && message.Says(start, "解决") && inMatter))
        {
            draft.Resolved = true;
            return true;
        }

        return AsksForAttention(start, end);
    }

    // 补偿没谈拢, 工资没下文: what others have not settled between them is still what was raised.
    private bool TheirsUnsettled(int start, int at)
    {
        var subject = text.AsSpan(start, at - start);
        return subject.Length is 2 or 3
            && subject is not ("问题" or "事情" or "此事" or "目前" or "暂时" or "现在" or "至今" or "当场" or "双方" or "一直" or "到现在" or "这事" or "这个" or "仍然" or "但是"
                or "还是" or "尚且" or "今天" or "当时" or "最后" or "结果")
            && inMatter && !inSuggestion
            && subject[0] is not ('还' or '也' or '但' or '仍' or '都' or '他' or '她' or '我' or '没' or '暂' or '就');
    }

    /// <summary>暖气管爆了已经修好了: where the words that it was settled begin, if the clause ends with them; else its end.</summary>
    private int SettledAtEnd(int start, int end)
    {
        var last = end;
        while (last > start && (Chars.IsMark(message[last - 1]) || message[last - 1] is '啊' or '呢' or '哈'))
        {
            last--;
        }

        for (var i = Math.Max(start + 4, last - 8); i < last - 2; i++)
        {
            if (words.ResolvedYes.Match(text, i) is var length && length > 2 && i + length >= last && !Doubtful(start, i, end))
            {
                draft.Resolved = true;
                foreach (var lead in (ReadOnlySpan<string>)["已经", "现在", "已", "都"])
                {
                    i -= i - lead.Length > start && message.Says(i - lead.Length, lead) ? lead.Length : 0;
                }

                return i;
            }
        }

        return end;
    }

    // 当天水务就换了新表, 当时就锯掉了: somebody put it right at once.
    private bool QuickFix(int start, int end)
    {
        if (draft.Content.Count == 0 || end - start > 16 || Has(start, end, "不") || Has(start, end, "没") || Has(start, end, "又")
            || Has(start, end, "但") || Has(start, end, "坏") || Has(start, end, "漏"))
        {
            return false;
        }

        foreach (var soon in (ReadOnlySpan<string>)["当天", "当时", "当场", "当晚", "现场", "马上", "立马", "立刻", "随即", "很快", "第二天", "隔天", "次日", "今天一早", "今早", "今天"])
        {
            if (message.Says(start, soon) && Has(start + soon.Length, end, "就") && (message[end - 1] is '了' || Has(start, end, "了新") || Has(start, end, "好")))
            {
                return true;
            }
        }

        return false;
    }

    private bool Doubtful(int start, int at, int end)
    {
        for (var i = Math.Max(start, at - 8); i < at; i++)
        {
            if (message[i] is '没' or '不' or '未' or '能' or '盼' or '等' or '希' or '才' or '刚' or '就' && !message.Says(at, "当场") || message.Says(i, "什么时候") || message.Says(i, "怎么"))
            {
                return true;
            }
        }

        // 材料被退了两回, 建议一次办结, 算个别约谈好了, 当场给社区打了电话, 问题已向街道反馈
        var other = message.Says(at, "退了") ? Has(Math.Max(start, at - 8), at, "材料") || Has(Math.Max(start, at - 8), at, "申请") || message[at - 1] == '被'
            : message.Says(at, "办结") ? message.Says(at - 2, "一次") || message.Says(at - 2, "限时") || message.Says(at - 2, "一窗") || Has(start, at, "建议")
            : message.Says(at, "谈好了") ? message[at - 1] is '约' or '面' or '座' or '访'
            : message.Says(at, "当场给") ? Has(at, end, "电话")
            : message.Says(at, "问题已") && (Has(at, end, "反馈") || Has(at, end, "转") || Has(at, end, "报") || Has(at, end, "移交") || Has(at, end, "递"));
        return other || Has(start, end, "又") || Has(start, end, "但") || message[end] == '?' || Has(at, end, "吗")
            || (message.Says(at, "当场就") || message.Says(at, "当场给") || message.Says(at, "当场帮")) && Has(at, end, "不")
            || message.Says(at, "装上了") && Has(at, end, "用不");
    }
}
