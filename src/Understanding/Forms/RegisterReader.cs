using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>Putting somebody on the list: name, telephone, body and job, address, party.</summary>
internal static partial class RegisterReader
{
    private static readonly string[] Parties =
    [
        "中共党员", "中共预备党员", "预备党员", "共产党员", "共青团员", "党员", "团员", "民革", "民盟", "民建", "民进", "农工党", "农工", "致公党", "九三学社", "九三", "台盟", "无党派人士", "无党派", "群众",
    ];

    private static readonly string[] Leads =
    [
        "两名", "三名", "四名", "几名", "两户", "联系群众新增", "两个联系人", "两个联系群众", "一名联系人", "一名联系群众", "一个联系人", "两个", "三个", "两位", "三位", "下列", "请登记为联系群众", "为联系群众", "认识了", "昨天走访", "走访", "认识", "联络人", "新加", "新联系的", "新结对的", "新认识的", "新认识", "联系对象", "登记联系群众", "登记界别群众", "登记联系人", "登记一下", "登记一个", "登记一位", "登记个", "登记", "联系群众", "界别群众", "联系人", "联系对象", "新增一个", "新增一位", "新增", "添加一位", "添加一个", "添加", "增加一位", "增加一个", "增加", "加一个", "加一位", "加个", "加上", "加", "录入一下", "录入", "把", "将", "帮我", "帮忙", "请", "我要", "我想", "要", "想", "麻烦", "一个", "一位", "一名", "新", "名字叫", "名叫", "姓名", "名字", "叫", "是", "他叫", "她叫", "群众", "添一位", "添个", "收", "纳入", "建档", "补登", "注册", "给我", "您好", "你好", "小联", "下", "再", "我", "一下", "的", "对象", "人", "名单", "录个", "录", "记个", "记一下", "把居民", "居民", "村民", "建个联系群众档案", "为", "位", "个", "多加", "收个", "姓名是", "帮", "咗", "入", "将", "揾", "同我", "嘅",
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
        if (to <= from || entry.Persons.Contains(message.Quote(from, to)) || Labelled(turn, from, to, entry) || Party(message, from, to, entry) || Lives(message, from, to, entry))
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
}
