using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    private const int NearAsking = 9;

    /// <summary>请转有关部门, 她要个回音, 路灯坏了想请政协过问一下: a wish for attention or an answer, perhaps after the matter itself.</summary>
    private bool AsksForAttention(int start, int end)
    {
        var wish = words.FollowUps.Find(text, start, end, out var length, out _);
        if (wish < 0 || Has(start, wish, "答应") || Has(start, wish, "打算") || Has(start, wish, "准备"))
        {
            return false;
        }

        var asking = AskingBefore(start, wish);
        if (asking < 0 || HasRemedy(asking, end))
        {
            return false;
        }

        // 她托我问问产假返岗合不合法: what is to be asked is the matter.
        if (message[wish] == '问' && asking < wish && end - wish - length > 5)
        {
            draft.FollowUp = true;
            Matter(wish + length, end);
            return true;
        }

        if (asking - start > 8)
        {
            if (!inMatter || AttentionAtEnd(start, end) is var cut && cut == end)
            {
                return false;
            }

            if (inSuggestion)
            {
                AddSuggestion(start, cut);
            }
            else
            {
                Matter(start, cut);
            }

            return true;
        }

        if (end - start > 28)
        {
            return false;
        }

        draft.FollowUp = true;
        return true;
    }

    /// <summary>电价又涨了你帮我报上去: where the words that only ask for attention begin, if the clause ends with them; else its end.</summary>
    private int AttentionAtEnd(int start, int end)
    {
        var from = Math.Max(start, end - 10);
        var wish = words.FollowUps.Find(text, from, end, out _, out _);
        var asking = wish < 0 ? -1 : AskingBefore(from, wish);
        if (asking <= start + 4 || HasRemedy(asking, end))
        {
            return end;
        }

        draft.FollowUp = true;
        return asking;
    }

    /// <summary>Where the words of asking begin that stand right before a wish; -1 if nobody asks.</summary>
    private int AskingBefore(int start, int wish)
    {
        var first = -1;
        for (var i = Math.Max(start, wish - NearAsking); i <= wish; i++)
        {
            if (message[i] is '没' or '不' or '未' or '已' or '过' && i < wish && !message.Says(i, "不能") && !message.Says(i, "过问"))
            {
                first = -1;
                continue;
            }

            if (first < 0 && Asks(i) > 0)
            {
                first = i;
            }
        }

        return first >= 0 && words.Pronouns.Match(text, start) is var pronoun && start + pronoun >= first ? start : first;
    }

    // The wish itself may be all that is said: 跟进一下, 转给街道.
    private int Asks(int at)
    {
        foreach (var word in Asking)
        {
            if (message.Says(at, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static readonly string[] Asking =
    [
        "你们给", "你给", "你帮", "你们帮", "您帮", "您给", "需要", "需", "请", "麻烦", "劳烦", "烦请", "等", "盼", "求", "托", "帮", "后续", "还要", "还得", "要", "尽快", "下次", "希望",
            "让", "望", "想", "待", "急", "问什么时候", "建议跟", "跟进", "后面", "回头", "拜托", "务必", "一定要", "能不能", "能否", "可不可以", "最好", "指望",
    ];
}
