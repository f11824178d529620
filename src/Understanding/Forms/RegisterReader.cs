using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>Putting somebody on the list: name, telephone, body and job, address, party.</summary>
internal static class RegisterReader
{
    private static readonly string[] Parties =
    [
        "中共党员", "中共预备党员", "预备党员", "共产党员", "共青团员", "党员", "团员", "民革", "民盟", "民建", "民进", "农工党", "农工", "致公党", "九三学社", "九三", "台盟", "无党派人士", "无党派", "群众",
    ];

    private static readonly string[] Leads =
    [
        "两个联系人", "两个联系群众", "一名联系人", "一名联系群众", "一个联系人", "两个", "三个", "两位", "三位", "下列", "请登记为联系群众", "为联系群众", "认识了", "昨天走访", "走访", "认识", "联络人", "新加", "新联系的", "新结对的", "新认识的", "新认识", "联系对象", "登记联系群众", "登记界别群众", "登记联系人", "登记一下", "登记一个", "登记一位", "登记个", "登记", "联系群众", "界别群众", "联系人", "联系对象", "新增一个", "新增一位", "新增", "添加一位", "添加一个", "添加", "增加一位", "增加一个", "增加", "加一个", "加一位", "加个", "加上", "加", "录入一下", "录入", "把", "将", "帮我", "帮忙", "请", "我要", "我想", "要", "想", "麻烦", "一个", "一位", "一名", "新", "名字叫", "名叫", "姓名", "名字", "叫", "是", "他叫", "她叫", "群众", "添一位", "添个", "收", "纳入", "建档", "补登", "注册", "给我", "您好", "你好", "小联", "下", "再", "我", "一下", "的", "对象", "人", "名单", "录个", "录", "记个", "记一下", "把居民", "居民", "村民", "建个联系群众档案", "为", "位", "个", "多加", "收个", "姓名是", "帮", "咗", "入", "将", "揾", "同我", "嘅",
    ];

    private static readonly string[] Ends = ["加到", "加入", "加进", "加为", "登记", "列入", "列为", "列进", "录入", "录进", "添加", "添到", "放进", "放到", "写进", "纳入", "到我", "进我", "入我", "成联系", "成我", "为联系", "为我", "作为", "记到", "记入", "当我", "做我", "收进", "收入", "补进", "进名单", "加埋", "名单", "联系群众"];

    public static Reading Read(Turn turn) => turn.Findings.Reading(Intent.RegisterContact, Slots(turn));

    public static Slots Slots(Turn turn)
    {
        var entry = new Entry();
        var message = turn.Message;
        entry.Phone = PhoneReader.Find(message);
        var at = 0;
        while (at < message.Text.Length)
        {
            var end = ClauseEnd(message, at);
            if (end > at)
            {
                Clause(turn, at, end, entry);
            }

            at = end + 1;
        }

        return new Slots { Persons = entry.Persons, Phone = entry.Phone, Org = entry.Org, Position = entry.Position, Address = entry.Address, Party = entry.Party };
    }

    private static int ClauseEnd(Message message, int at)
    {
        var i = at;
        while (i < message.Text.Length && !Chars.IsBreak(message.Text[i]) && message.Text[i] is not (':' or '、' or '(' or ')' or ' ' or '/'))
        {
            i++;
        }

        return i;
    }

    private static void Clause(Turn turn, int start, int end, Entry entry)
    {
        var message = turn.Message;
        var (from, to) = (SkipLeads(message, start, end), end);
        if (to - from <= 3 && (message.Says(from, "女") || message.Says(from, "男") || message.Says(from, "吧") || message[to - 1] is '族' or '岁'))
        {
            return;
        }

        to = CutEnd(message, from, to);
        to = CutPhone(message, from, to);
        if (to <= from || Labelled(turn, from, to, entry) || Party(message, from, to, entry) || Lives(message, from, to, entry))
        {
            return;
        }

        if (entry.Persons.Count == 0 && Name(turn, from, to, entry, out var rest))
        {
            from = rest;
            from += message[from] is '的' or '是' or '在' ? 1 : 0;
            if (from >= to || Party(message, from, to, entry) || Lives(message, from, to, entry))
            {
                return;
            }
        }

        Work(turn, from, to, entry);
    }

    private static int SkipLeads(Message message, int start, int end)
    {
        var at = start;
        var moved = true;
        while (moved)
        {
            moved = false;
            foreach (var lead in Leads)
            {
                if (at + lead.Length <= end && message.Says(at, lead) && !message.Says(at, "人民") && !message.Says(at, "新华") && !message.Says(at, "个体") && !message.Says(at, "新能源") && !message.Says(at, "要务") && !(lead.Length == 1 && message.People.At(at, end, expected: true, out var person) && person.Kind is not PersonKind.Titled && person.End - at > 2 && lead is "录" or "收" or "加" or "位" && message.Words.Surnames.Contains(lead[0])))
                {
                    at += lead.Length;
                    moved = true;
                    break;
                }
            }
        }

        return at;
    }

    private static int CutEnd(Message message, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            foreach (var word in Ends)
            {
                if (message.Says(i, word) && i + word.Length <= to)
                {
                    return i;
                }
            }
        }

        return to;
    }

    private static int CutPhone(Message message, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Chars.IsDigit(message.Text[i]) && PhoneReader.At(message, i, out _))
            {
                var cut = i;
                foreach (var word in (ReadOnlySpan<string>)["联系电话", "手机号码", "手机号", "电话号码", "电话是", "手机是", "电话", "手机", "号码", "联系方式", "tel", "座机"])
                {
                    if (cut - word.Length >= from && message.Says(cut - word.Length, word))
                    {
                        return cut - word.Length;
                    }
                }

                return cut;
            }
        }

        foreach (var word in (ReadOnlySpan<string>)["联系电话", "手机号", "电话", "手机", "联系方式", "座机"])
        {
            if (message.Says(from, word))
            {
                return from;
            }
        }

        return to;
    }

    private static bool Labelled(Turn turn, int from, int to, Entry entry)
    {
        var message = turn.Message;
        foreach (var (label, slot) in Labels)
        {
            if (message.Says(from, label) && from + label.Length <= to)
            {
                var value = from + label.Length;
                value += message[value] is '是' or '在' or '为' ? 1 : 0;
                if (value >= to)
                {
                    entry.Pending = slot;
                    return true;
                }

                entry.Put(turn, slot, value, to);
                return true;
            }
        }

        if (entry.Pending is { } pending)
        {
            entry.Pending = null;
            entry.Put(turn, pending, from, to);
            return true;
        }

        return false;
    }

    private static readonly (string Label, string Slot)[] Labels =
    [
        ("工作单位", SlotNames.Org), ("单位", SlotNames.Org), ("公司", "none"), ("职务", SlotNames.Position), ("职业", SlotNames.Position), ("岗位", SlotNames.Position), ("家庭住址", SlotNames.Address), ("住址", SlotNames.Address), ("地址", SlotNames.Address),
        ("家住", SlotNames.Address), ("政治面貌", SlotNames.Party), ("党派", SlotNames.Party), ("面貌", SlotNames.Party),
    ];

    private static bool Party(Message message, int from, int to, Entry entry)
    {
        foreach (var party in Parties)
        {
            if (message.Says(from, party) && to - from <= party.Length + 2)
            {
                entry.Party ??= message.Quote(from, from + party.Length);
                return true;
            }
        }

        return false;
    }

    private static bool Lives(Message message, int from, int to, Entry entry)
    {
        foreach (var word in (ReadOnlySpan<string>)["家住在", "现住在", "住在", "家住", "现住", "居住在", "住址在", "住处在", "住喺", "住勒", "家在", "住"])
        {
            if (message.Says(from, word) && from + word.Length < to && !message.Says(from, "住院") && !message.Says(from, "住建"))
            {
                entry.Address ??= message.Quote(from + word.Length, to);
                return true;
            }
        }

        return false;
    }

    private static bool Name(Turn turn, int from, int to, Entry entry, out int rest)
    {
        rest = from;
        var message = turn.Message;
        if (!message.People.At(from, to, expected: true, out var person) && IsBareName(message, from, to))
        {
            person = new PersonSpan(from, to, to, PersonKind.New);
        }

        if (person.End == 0)
        {
            // 向阳菜场摊主郝桂英: the job stands before the name.
            for (var i = from + 2; i < to - 1; i++)
            {
                if (message.Words.Descriptors.Match(message.Text, i) is var job and > 1 && message.People.At(i + job, to, expected: true, out person) && person.End >= to - 1)
                {
                    entry.Add(turn, person);
                    Work(turn, from, i + job, entry);
                    rest = to;
                    return true;
                }
            }

            return false;
        }

        entry.Add(turn, person);
        rest = person.End;
        while (message[rest] is '、' or '和' && message.People.At(rest + 1, message.Text.Length, expected: true, out var other))
        {
            entry.Add(turn, other);
            rest = other.End;
        }

        return true;
    }

    // 赏析云, 别小雪: where a name has to come, two or three characters by themselves are one.
    private static bool IsBareName(Message message, int from, int to)
    {
        if (to - from is < 2 or > 3 || message.Words.Descriptors.Match(message.Text, from) == to - from || message.Words.PlaceTails.EndingAt(message.Text, from, to) > 1)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            if (!Chars.IsHan(message.Text[i]))
            {
                return false;
            }
        }

        return !(message.Says(from, "联系") || message.Says(from, "电话") || message.Says(from, "登记") || message.Says(from, "吧"));
    }

    /// <summary>向阳菜场摊主: where the body ends and the job begins.</summary>
    public static (int Split, bool HasJob) SplitWork(Message message, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var job = Math.Max(message.Words.Descriptors.Match(message.Text, i), message.Words.Titles.Match(message.Text, i) is var title && title > 1 ? title : 0);
            if (i + job == to && job > 1)
            {
                return (JobStart(message, from, i), true);
            }
        }

        return BodyThenTrade(message, from, to) is var trade and > 0 ? (trade, true) : (to, false);
    }

    // 在宏达物流开货车, 在北门夜市卖烧烤: the trade as a verb.
    private static int Trade(Message message, int from, int to)
    {
        for (var i = from + 2; i < to - 1; i++)
        {
            if (message[i] is '开' or '做' or '当' or '跑' or '卖' or '教' or '干' or '修' or '养' or '种' or '摆' && (LooksLikeBody(message, from, i) || message.Words.PlaceTails.EndingAt(message.Text, from, i) > 0 || message[i - 1] is '流' or '市' or '业' or '团' or '吧' or '城'))
            {
                return i;
            }
        }

        return 0;
    }

    // 阳光幼儿园保育员: a body, then something that ends like a trade.
    private static int BodyThenTrade(Message message, int from, int to)
    {
        if (message[to - 1] is not ('员' or '师' or '工' or '长' or '手' or '匠' or '主' or '理' or '监' or '护' or '警' or '授' or '夫' or '傅' or '记' or '者' or '播' or '任' or '干' or '导'))
        {
            return 0;
        }

        for (var i = to - 2; i > from + 1 && i >= to - 6; i--)
        {
            if (message.Words.PlaceTails.EndingAt(message.Text, from, i) > 0 || LooksLikeBody(message, from, i))
            {
                return i;
            }
        }

        return 0;
    }

    // 副, 总, 党支部 belong to the job.
    private static int JobStart(Message message, int from, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["党支部", "党总支", "常务副", "副", "总", "代", "资深", "高级", "退休", "业委会", "行政", "技术", "销售", "生产", "车间", "办公室"])
        {
            if (at - word.Length >= from && message.Says(at - word.Length, word) && word is "副" or "总" or "常务副" or "高级" or "资深" or "代" or "退休" or "销售" or "技术")
            {
                return at - word.Length;
            }
        }

        return at;
    }

    private static void Work(Turn turn, int from, int to, Entry entry)
    {
        var message = turn.Message;
        var worksAt = message[from] == '在' || message.Says(from, "目前在") || message.Says(from, "现在在");
        foreach (var word in (ReadOnlySpan<string>)["他是", "她是", "现在是", "现任", "目前在", "现在在", "在", "是", "做", "从事", "开", "任", "担任", "的"])
        {
            if (message.Says(from, word) && from + word.Length < to && !(word is "开" && !message.Says(from, "开着")) && !message.Says(from, "在职"))
            {
                from += word.Length;
                break;
            }
        }

        foreach (var tail in (ReadOnlySpan<string>)["上班", "工作", "打工", "任职", "的"])
        {
            if (to - from > tail.Length + 1 && message.Text.AsSpan(from, to - from).EndsWith(tail))
            {
                to -= tail.Length;
                entry.Org ??= tail == "的" ? null : message.Quote(from, to);
            }
        }

        foreach (var verb in (ReadOnlySpan<string>)["担任", "任", "做", "当", "的"])
        {
            var at = message.Text.IndexOf(verb, from + 1, Math.Max(0, to - from - 1), StringComparison.Ordinal);
            if (at > from + 1 && at + verb.Length < to && SplitWork(message, at + verb.Length, to) is var inner && inner.HasJob && inner.Split == at + verb.Length)
            {
                entry.Org ??= message.Quote(from, at);
                entry.Position ??= message.Quote(at + verb.Length, to);
                return;
            }
        }

        if (worksAt && Trade(message, from, to) is var trade and > 0)
        {
            entry.Org ??= message.Quote(from, trade);
            entry.Position ??= message.Quote(trade, to);
            return;
        }

        var (split, hasJob) = SplitWork(message, from, to);
        if (split > from && (hasJob || message.Words.PlaceTails.EndingAt(message.Text, from, split) > 0 || LooksLikeBody(message, from, split)))
        {
            entry.Org ??= message.Quote(from, split);
        }

        if (hasJob)
        {
            entry.Position ??= message.Quote(split, to);
        }
        else if (entry.Org is null && entry.Position is null && to - from is > 1 and < 9 && entry.Persons.Count > 0)
        {
            entry.Position = message.Quote(from, to);
        }
    }

    private static bool LooksLikeBody(Message message, int from, int to) =>
        to - from > 2 && message.Text[to - 1] is '司' or '厂' or '社' or '院' or '校' or '局' or '店' or '会' or '部' or '所' or '团' or '场' or '行' or '站' or '园' or '馆' or '坊' or '铺' or '中' or '队' or '集';

    private sealed class Entry
    {
        public List<string> Persons { get; } = [];

        public string? Phone { get; set; }

        public string? Org { get; set; }

        public string? Position { get; set; }

        public string? Address { get; set; }

        public string? Party { get; set; }

        public string? Pending { get; set; }

        public void Add(Turn turn, PersonSpan person)
        {
            var name = turn.Message.Quote(person.Start, person.Kind == PersonKind.Titled ? person.End : person.NameEnd);
            Persons.Add(name);
            turn.Findings.Note(SlotNames.Persons, person.Start, person.End, "to be registered");
        }

        public void Put(Turn turn, string slot, int from, int to)
        {
            var value = turn.Message.Quote(from, to);
            switch (slot)
            {
                case SlotNames.Org:
                    var (split, hasJob) = SplitWork(turn.Message, from, to);
                    Org = split > from ? turn.Message.Quote(from, split) : null;
                    Position ??= hasJob ? turn.Message.Quote(split, to) : null;
                    break;
                case SlotNames.Position:
                    Position = value;
                    break;
                case SlotNames.Address:
                    Address = value;
                    break;
                case SlotNames.Party:
                    Party = value;
                    break;
                default:
                    Org ??= value;
                    break;
            }
        }
    }
}
