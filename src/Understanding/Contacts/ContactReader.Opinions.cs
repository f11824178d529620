using WeLiaison.Understanding.Forms;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    private static readonly string[] Courtesies =
    [
        "你好", "您好", "委员", "领导", "各位", "尊敬的", "谢谢", "多谢", "感谢", "麻烦", "拜托", "辛苦", "我叫", "我姓", "本人姓", "我的电话", "电话", "手机", "联系电话", "联系我", "我电话", "打我",
            "可以联系", "请联系", "有事打", "我是", "不要透露", "不想", "别写", "别说", "不要写", "不用写", "不留", "匿名", "请保密", "保密", "替我保密", "名字", "姓名", "不署名", "别公开", "不要公开",
            "不愿", "别提我", "不要说是我", "别讲", "我住", "微信同号", "不方便留名", "不便", "别把我", "请不要", "不具名", "唔好写", "勿要讲", "各位领导", "政协", "小联", "在吗",
    ];

    private static readonly string[] Openings =
    [
        "提一件社情民意", "提一条社情民意", "提条社情民意", "提个社情民意", "我要表扬加提意见", "我不是报走访", "是想提条意见", "想提条意见", "提条意见", "提一条意见", "作为委员我", "作为委员", "帮我写一条民意", "写一条民意",
            "帮我写条民意", "写条社情民意", "我想匿名反映", "我要匿名反映", "匿名反映一下", "匿名反映", "匿名举报", "匿名", "我想反映一下", "我要反映一下", "我来反映一下", "想反映一下", "要反映一下", "反映一下", "反映一个问题",
            "反映个问题", "反映个事", "反映个情况", "反映一个情况", "反映一件事", "反映一个事", "我要反映", "我想反映", "我来反映", "想反映", "要反映", "反映", "反应一下", "我要反应", "我想反应", "反应", "我要投诉",
            "投诉一下", "投诉", "我想问一下", "我想问问", "想问一下", "想问问", "请问一下", "请问", "我想说", "我要说", "说个事", "说一下", "说件事", "问一下", "提个意见", "提一个意见", "提个建议", "社情民意",
            "我举报", "举报", "我要提", "我想提", "就是", "我们", "关于", "向您反映", "跟您反映", "向委员反映", "跟委员反映", "帮我反映一下", "帮忙反映一下", "帮我反映", "帮忙反映", "替我反映", "请帮忙反映",
            "有个事", "有个问题", "有件事", "有个情况", "一个问题", "一件事", "个事", "个问题", "个情况", "情况是", "情况", "问题是", "问题", "是这样的", "这样的", "现在", "嗯", "呃", "那个", "我系",
            "有冇人", "救命", "唉", "哎", "麻烦帮忙", "一下", "我和你讲", "我跟你说", "跟你说", "同你讲",
    ];

    /// <summary>Reads everything as the matter and what is asked for; who is met and when does not come into it.</summary>
    public VisitDraft ReadMatter()
    {
        inMatter = true;
        var at = 0;
        while (at < text.Length)
        {
            at = SkipMarks(at);
            if (at >= text.Length)
            {
                break;
            }

            clause++;
            var end = Math.Max(at + 1, message.ClauseEnd(at));
            var start = Opened(at, end);
            at = start >= end || (!AsksForAttention(start, end) && IsCourtesy(start, end)) ? end : OpinionClause(start, end);
        }

        GiveReason(draft);
        return draft;
    }

    /// <summary>Reads only a stretch of the message as the matter.</summary>
    public VisitDraft MatterOf(int from, int to)
    {
        inMatter = true;
        var at = from;
        while (at < to)
        {
            at = SkipMarks(at);
            if (at >= to)
            {
                break;
            }

            clause++;
            var end = Math.Min(to, Math.Max(at + 1, message.ClauseEnd(at)));
            at = OpinionClause(at, end);
        }

        return draft;
    }

    private int OpinionClause(int start, int end)
    {
        var numbered = Enumerator(start, end);
        start = Opened(numbered, end);
        if (Labelled(start, end, out var past) && past > start)
        {
            return past;
        }

        if (Outcome(start, end))
        {
            draft.Resolved = null;
            if (draft.FollowUp is not null)
            {
                return end;
            }
        }

        if (SuggestionAt(start, end) is var asked and > 0)
        {
            return Suggestion(asked, end);
        }

        if (inSuggestion && !BackToMatter(start, end))
        {
            AddSuggestion(start, end);
            return end;
        }

        return Matter(start, end);
    }

    /// <summary>Takes 我要反映, 请问 and the like off the clause, as many as there are.</summary>
    private int Opened(int start, int end)
    {
        var at = start;
        var moved = draft.Content.Count == 0;
        while (moved)
        {
            moved = false;
            foreach (var word in Openings)
            {
                if (message.Says(at, word) && at + word.Length <= end
                    && !(word is "情况" or "问题" or "现在" or "我们" or "关于" && message[at + word.Length] is not (':' or '是' or '就'))
                    && !(word == "就是" && at == start))
                {
                    at += word.Length;
                    while (at < end && (Chars.IsMark(message[at]) || message[at] is '了' && message[at + 1] != '解'))
                    {
                        at++;
                    }

                    moved = true;
                    break;
                }
            }
        }

        return at;
    }

    private bool IsCourtesy(int start, int end)
    {
        if (end - start > 30)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if ((Chars.IsDigit(message[i]) || message[i] is '一' or '幺') && PhoneReader.At(message, i, out _))
            {
                return true;
            }
        }

        foreach (var word in Courtesies)
        {
            if (message.Says(start, word))
            {
                return end - start < 14
                    && !(word is "我是" or "不想" or "电话" or "手机" or "我住" or "名字" or "麻烦" or "拜托" && words.Predicates.Has(text, start + word.Length, end)
                        && !Has(start, end, "写") && !Has(start, end, "名") && !Has(start, end, "保密"));
            }
        }

        return Intents.PatternBook.Says("anonymous", text[start..end]);
    }
}
