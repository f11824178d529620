using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    private static readonly (string Word, int Order)[] Turns =
    [
        ("前者", 0), ("后者", 1), ("前一位", 0), ("后一位", 1), ("前一个", 0), ("后一个", 1), ("前面一位", 0), ("后面一位", 1), ("前一家", 0), ("后一家", 1), ("第一次", 0), ("第二次", 1), ("第三次", 2), ("头一次", 0), ("头次", 0), ("第一户", 0), ("第二户", 1), ("第一位", 0), ("第二位", 1), ("第一家", 0), ("第二家", 1), ("第三家", 2), ("第三户", 2),
    ];

    /// <summary>
    /// 屈望南说…，宓清说…; 前者讲…，后者讲…: what is said from here on belongs to that person's visit. The place behind the
    /// introducing words, or 0.
    /// </summary>
    private int Speaker(int start, int end)
    {
        foreach (var (word, order) in Turns)
        {
            if (message.Says(start, word) && draft.Persons.Count == 1 && draft.Dates.Exists(known => known.Date.Days.Count > order))
            {
                voice = "#" + order.ToString(System.Globalization.CultureInfo.InvariantCulture);
                var said = start + word.Length;
                said = head.IntroAt(said, end, afterPerson: true) is var behind and > 0 ? behind : said + (message[said] is '谈' or '聊' or '讲' or '说' or '是' ? 1 : 0);
                inMatter = true;
                return said;
            }

            if (message.Says(start, word) && order < drafts.Count(known => known.Persons.Count > 0) + (draft.Pairwise ? 9 : 0))
            {
                var told = head.IntroAt(start + word.Length, end, afterPerson: true) is var spoken and > 0 ? spoken : start + word.Length;
                if ( drafts.Where(known => known.Persons.Count > 0).ElementAtOrDefault(order) is { } meant)
                {
                    draft = meant;
                    voice = Name(draft, order);
                    return told;
                }
            }
        }

        foreach (var (word, order) in Turns)
        {
            if (order == 0 && draft.Persons.Count > 1 && message.Says(start, word) && head.IntroAt(start + word.Length, end, afterPerson: true) is var first and > 0)
            {
                return first;
            }
        }

        if (!message.People.At(start, end, expected: false, out var person))
        {
            return 0;
        }

        var intro = head.IntroAt(person.End, end, afterPerson: true);
        if (intro == 0)
        {
            return 0;
        }

        var name = text[person.Start..person.NameEnd];
        foreach (var known in drafts)
        {
            foreach (var (other, _) in known.Persons)
            {
                if (text.AsSpan(other.Start, other.NameEnd - other.Start).SequenceEqual(name))
                {
                    draft = known;
                    voice = name;
                    return intro;
                }
            }
        }

        return 0;
    }

    /// <summary>两人都说, 讲的都是: what follows is the matter of every visit that has been told.</summary>
    private bool SpeaksForAll(int start)
    {
        if (drafts.Count < 2)
        {
            return false;
        }

        foreach (var opening in (ReadOnlySpan<string>)["两人", "两家", "三家", "三人", "两位", "三位", "他们都", "大家都", "都说", "都反映", "都讲", "都是", "说的都", "讲的都", "谈的都", "内容都", "聊的都", "两户", "三户", "二人"])
        {
            if (message.Says(start, opening))
            {
                return true;
            }
        }

        return false;
    }

    private string? Name(VisitDraft of, int order) =>
        of.Pairwise && order < of.Persons.Count ? text[of.Persons[order].Person.Start..of.Persons[order].Person.NameEnd] : voice;

    /// <summary>冬天的冬, 注意是大海不是小山, 没有具体姓名, 具体哪天忘了: remarks on the report itself.</summary>
    private bool IsAside(int start, int end)
    {
        if (end - start is < 3 or > 16)
        {
            return false;
        }

        foreach (var remark in (ReadOnlySpan<string>)["具体哪天忘", "哪天忘", "日子记不", "具体日子", "具体时间忘", "记不清哪天", "没有具体姓名", "没记名字", "没留名字", "名字没记", "记不得哪天", "书记主持", "主任主持", "我主持", "没带别人", "没带本子", "记不全", "人没记住", "地点没记住", "才谈成", "没说几句", "记得不太清", "走访情况", "今天才拆信", "也是委员", "量了血压", "不是第一次", "老熟人", "边吃边聊", "边吃边谈", "没有具体", "没具体", "主持的", "才想起来记", "临睡前", "没留姓名", "我也不懂", "补报一下", "上次就说", "不是这个月", "不是上个月", "不用重记", "家常", "不在家", "没来", "没在家", "也在", "没碰到熟人"])
        {
            if (Has(start, end, remark))
            {
                return true;
            }
        }

        // 送去米和油: what was brought along.
        if (message[start] == '送' && message[start + 1] is '了' or '去' or '上' or '来' && end - start < 12 && draft.Content.Count == 0 && !words.Predicates.Has(text, start + 2, end))
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
        foreach (var word in (ReadOnlySpan<string>)["报过了", "记过了", "已经报过", "上次报过", "报过一次", "没提意见", "没提什么", "没提要求", "没有意见", "没有新的意见", "没有其他意见", "没有别的", "没别的事", "没啥别的", "无其他意见", "无意见", "没说什么", "没提别的", "表示满意", "表示感谢", "表示理解", "表示认可"])
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

            if (message[i] is '聊' or '谈' or '劝' or '说' or '讲' or '坐' or '唠' or '侃' or '叙' or '流' or '通' or '住' or '待' or '呆' or '转' && message[i + 1] == '了' && head.LastsFrom(i + 1) is var lasted && lasted > 0 && lasted >= end - 1)
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

    /// <summary>我已联系市政, 我答应她今天问一下: what the member did about it is neither matter nor suggestion.</summary>
    private bool OwnDoing(int start, int end)
    {
        if (!IsOwnDoing(start, end))
        {
            return false;
        }

        ownDoing = clause;
        return true;
    }

    private bool IsOwnDoing(int start, int end)
    {
        if (PromisedByBody(start, end))
        {
            return true;
        }

        if (ownDoing == clause - 1 && ownDoing > 0 && Promises(start))
        {
            return true;
        }

        if (message[start] == '已' && Handled(start + (message.Says(start, "已经") ? 2 : 1)))
        {
            return true;
        }

        if (message[start] == '我' && (draft.Content.Count > 0 || draft.Suggestions.Count > 0) && !MyOwn(start + 1))
        {
            return true;
        }

        foreach (var opening in (ReadOnlySpan<string>)["我已", "我答应", "我会", "我帮", "我当场", "我联系", "我向", "我给他解释", "我解释", "我让", "我跟街道", "我和街道", "我跟社区", "我打电话给", "已联系", "已转", "已向", "已经联系", "已经转", "已经向", "我说", "我告诉", "我也跟", "我回去", "已与", "已和", "我把", "我表示", "已将", "已上报", "我准备", "我打算", "已请", "我跟他说", "我跟她说", "我和他说", "我和她说", "我答复", "我劝", "我也劝", "政协已", "我们已", "我再", "我请", "我反映", "我去", "他们说三天", "反映给", "转给", "我给劝", "我劝", "确实有", "校长说区里"])
        {
            if (message.Says(start, opening))
            {
                return opening == "反映给" || !Has(start, end, "反映") || Has(start, end, "向");
            }
        }

        return false;
    }

    // 我们楼, 我家, 我区: these may well be what was raised, in the words of the one met.
    private bool MyOwn(int at) => message[at] is '们' or '家' or '区' or '市' or '县' or '镇' or '乡' or '村' or '国' or '省' or '厂' or '校' or '院' or '公' or '小' or '妈' or '爸' or '儿' or '女' or '孙' or '老' or '住' or '这' or '那' or '的' or '爱' or '丈' or '妻' or '单' or '自' or '店' or '年' or '今' or '身' or '腿' or '觉' or '希' or '建' or '想' or '早' or '每' or '上';

    // 残联表示这个月内整改: what those in charge promised; 物业表示没钱 is part of the matter.
    private bool PromisedByBody(int start, int end)
    {
        if (draft.Content.Count == 0)
        {
            return false;
        }

        for (var i = start + 2; i < Math.Min(end - 2, start + 11); i++)
        {
            if ((message.Says(i, "表示") || message.Says(i, "答应") || message.Says(i, "承诺") || message.Says(i, "回复") || message.Says(i, "答复"))
                && text.AsSpan(start, i - start).IndexOfAny("联业道区委局办心司门校院厂所部队馆处站府方任长理") >= 0 && words.Pronouns.Match(text, start) == 0 && !message.People.At(start, end, expected: false, out _))
            {
                return text.AsSpan(i, end - i).IndexOfAny("不没无难") < 0 && (text.AsSpan(i, end - i).IndexOfAny("内将会马快修研") >= 0 || Has(i, end, "安排") || Has(i, end, "整改") || Has(i, end, "底前") || Has(i, end, "考虑") || Has(i, end, "纳入") || Has(i, end, "处理") || Has(i, end, "解决") || Has(i, end, "落实"));
            }
        }

        return false;
    }

    // 已与物业沟通，答应一周内修好: what was promised to the member in answer.
    private bool Promises(int start)
    {
        foreach (var word in (ReadOnlySpan<string>)["答应", "承诺", "表示", "对方", "街道", "物业", "社区", "居委", "他们", "说", "回复", "答复", "人家", "同意", "要求他", "请他"])
        {
            if (message.Says(start, word))
            {
                return true;
            }
        }

        return false;
    }

    // 已交社区处理, 已经反馈给街道
    private bool Handled(int at)
    {
        foreach (var soon in (ReadOnlySpan<string>)["当场", "现场", "当天", "及时", "第一时间", "主动", "马上", "立即", "立刻", "先", "同步", "专门"])
        {
            at += message.Says(at, soon) ? soon.Length : 0;
        }

        foreach (var verb in (ReadOnlySpan<string>)["联系", "拍照", "拍了", "转", "向", "交", "上报", "报", "反馈", "反映给", "告知", "通知", "协调", "请", "让", "与", "和", "跟", "将", "把", "答复", "记录", "督促", "建议", "提交", "安排", "移交", "商", "约", "同", "记下", "记在", "带回", "整理", "形成", "写成", "列入", "纳入", "解释", "帮", "给", "电话", "致电"])
        {
            if (message.Says(at, verb))
            {
                return true;
            }
        }

        return false;
    }
}
