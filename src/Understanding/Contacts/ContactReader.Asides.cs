using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    /// <summary>冬天的冬, 注意是大海不是小山, 没有具体姓名, 具体哪天忘了: remarks on the report itself.</summary>
    private bool IsAside(int start, int end)
    {
        if (end - start is < 3 or > 16)
        {
            return false;
        }

        foreach (var remark in (ReadOnlySpan<string>)["具体哪天忘", "哪天忘", "日子记不", "具体日子", "具体时间忘", "记不清哪天", "没有具体姓名", "没记名字", "没留名字", "名字没记", "记不得哪天",
            "书记主持", "主任主持", "我主持", "没带别人", "没带本子", "记不全", "人没记住", "地点没记住", "才谈成", "没说几句", "没讲几句", "没聊几句", "没谈几句", "没讲两句", "没说两句", "没聊两句", "没谈两句",
            "下回再细", "下次再细", "改天再聊", "改天再谈", "下回再聊", "回头再聊", "记得不太清", "走访情况", "今天才拆信", "也是委员", "量了血压", "不是第一次", "老熟人", "边吃边聊", "边吃边谈", "没有具体", "没具体",
            "主持的", "才想起来记", "临睡前", "没留姓名", "我也不懂", "补报一下", "上次就说", "不是这个月", "不是上个月", "不用重记", "家常", "不在家", "没在家", "没碰到熟人", "未作承诺", "未做承诺", "没作承诺",
            "没表态", "未表态", "记不清了", "换号了", "随行的", "陪同的", "同去的", "没啥大事", "没什么大事", "别的都好", "不占时间"])
        {
            if (Has(start, end, remark))
            {
                return true;
            }
        }

        // 不料他上县城了, 不巧她加班: whom they sought was out.
        if (draft.Persons.Count > 0 && draft.Content.Count == 0
            && (message.Says(start, "不料") || message.Says(start, "不巧") || message.Says(start, "谁知") || message.Says(start, "偏巧")
                || message.Says(start, "没承想")))
        {
            return true;
        }

        // 送去米和油: what was brought along.
        if (message[start] == '送' && message[start + 1] is '了' or '去' or '上' or '来' && end - start < 12 && draft.Content.Count == 0 && !words.Predicates.Has(text, start + 2, end))
        {
            return true;
        }

        // 她不在, 他也在
        if (end - start < 6
            && (words.Pronouns.Match(text, start) == 1 || message[start] == '人' || message.People.At(start, end, expected: true, out _))
            && (words.Absent.Has(text, start, end) || Has(start, end, "也在") || Has(start, end, "没来")))
        {
            return true;
        }

        // 同行的有街道侯主任
        if (words.Companions.Match(text, start) is var with && with > 1 && message[start + with] is '的' or '者' && message[start + with + 1] is '有' or '是' or '还')
        {
            return true;
        }

        // 社区温书记陪着去的: who came along is told afterwards.
        if (end - start <= 14 && message[end - 1] is '的' or '了' && words.Companions.Find(text, start, end, out var along, out _) is var beside
            && beside > start && beside + along >= end - 3 && !words.Predicates.Has(text, start, end))
        {
            return true;
        }

        if (SaysNothing(start, end) && (draft.Content.Count > 0 || Has(start, end, "报过")))
        {
            return true;
        }

        if (TalkLasted(start, end))
        {
            return true;
        }

        if (message[end - 2] == '的' && InAName(message[end - 1]) && Chars.IsHan(message[end - 1]))
        {
            return true;
        }

        var not = text.IndexOf("不是", start, end - start, StringComparison.Ordinal);
        return not >= 0 && end - not < 8 && (not == start || text.AsSpan(start, not - start).IndexOf('是') >= 0 || Has(start, end, "那个字")) && SharesName(start, end);
    }

    // 其他两家没提意见, 他表示满意: beside what was raised it adds nothing.
    private bool SaysNothing(int start, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["报过了", "记过了", "已经报过", "上次报过", "报过一次", "没提意见", "没提什么", "没提要求", "没有意见", "没有新的意见", "没有其他意见", "没有别的",
            "没别的事", "没啥别的", "无其他意见", "无意见", "没说什么", "没提别的", "表示满意", "表示感谢", "表示理解", "表示认可", "没说困难", "没提困难", "没说什么困难", "没提什么困难", "高兴得", "合不拢嘴",
            "千恩万谢", "谢谢政协", "谢谢我们", "谢谢我", "说谢谢", "表示谢意", "连声道谢", "连说谢谢", "她满意", "他满意", "问题不大", "她明白了", "他明白了"])
        {
            if (Has(start, end, word))
            {
                return true;
            }
        }

        return false;
    }

    // 劝了半天, 随口聊了几句
    private bool TalkLasted(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + 5); i++)
        {
            if (message[i] is '聊' or '谈' or '说' or '讲' && message[i + 1] is '的' or '得' && message[i + 2] == '不' && message[i + 3] is '多' or '长' or '久')
            {
                return true;
            }

            if (message[i] is '聊' or '谈' or '劝' or '说' or '讲' or '坐' or '唠' or '侃' or '叙' or '流' or '通' or '住' or '待' or '呆' or '转'
                && message[i + 1] == '了' && head.LastsFrom(i + 1) is var lasted && lasted > 0 && lasted >= end - 1)
            {
                return true;
            }
        }

        return false;
    }

    private bool InAName(char c)
    {
        foreach (var (person, _) in draft.Persons)
        {
            if (text.AsSpan(person.Start, person.NameEnd - person.Start).Contains(c))
            {
                return true;
            }
        }

        return false;
    }

    private bool SharesName(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (InAName(message[i]))
            {
                return true;
            }
        }

        return false;
    }
}
