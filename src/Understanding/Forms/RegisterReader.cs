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
        "今天认识的", "昨天认识的", "刚认识的", "前天认识的", "新近认识的", "联络群众", "联络对象", "存一个", "存一位", "存个", "存", "记一个", "记一位", "收录", "两名", "三名", "四名", "几名", "两户", "联系群众新增", "两个联系人", "两个联系群众", "一名联系人", "一名联系群众", "一个联系人", "两个", "三个", "两位", "三位", "下列", "请登记为联系群众", "为联系群众", "认识了", "昨天走访", "走访", "认识", "联络人", "新加", "新联系的", "新结对的", "新认识的", "新认识", "联系对象", "登记联系群众", "登记界别群众", "登记联系人", "登记一下", "登记一个", "登记一位", "登记个", "登记", "联系群众", "界别群众", "联系人", "联系对象", "新增一个", "新增一位", "新增", "添加一位", "添加一个", "添加", "增加一位", "增加一个", "增加", "加一个", "加一位", "加个", "加上", "加", "录入一下", "录入", "把", "将", "帮我", "帮忙", "请", "我要", "我想", "要", "想", "麻烦", "一个", "一位", "一名", "新", "名字叫", "名叫", "姓名", "名字", "叫", "是", "他叫", "她叫", "群众", "添一位", "添个", "收", "纳入", "建档", "补登", "注册", "给我", "您好", "你好", "小联", "下", "再", "我", "一下", "的", "对象", "人", "名单", "录个", "录", "记个", "记一下", "把居民", "居民", "村民", "建个联系群众档案", "为", "位", "个", "多加", "收个", "姓名是", "帮", "咗", "入", "将", "揾", "同我", "嘅",
    ];

    private static readonly string[] Ends = ["加到", "加入", "加进", "加为", "登记", "列入", "列为", "列进", "录入", "录进", "添加", "添到", "放进", "放到", "写进", "纳入", "到我", "进我", "入我", "成联系", "成我", "为联系", "为我", "作为", "记到", "记入", "当我", "做我", "收进", "收入", "补进", "进名单", "加埋", "名单", "联系群众"];

    public static Reading Read(Turn turn) => turn.Findings.Reading(Intent.RegisterContact, Slots(turn));

    /// <summary>What the message says of a person; <paramref name="named"/> if the name is known already.</summary>
    public static Slots Slots(Turn turn, bool named = false)
    {
        var entry = new Entry { Named = named };
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
        if (entry.Knows && Party(message, start, end, entry))
        {
            return;
        }

        var (from, to) = (SkipLeads(message, start, end), end);
        if (entry.Knows)
        {
            // 他住…, 都是…, 本人在…: of whom it is said.
            from = SkipSubject(message, from, end);
        }

        if ((message[to - 1] == '族' && to - from <= 6) || to - from <= 3 && (message.Says(from, "女") || message.Says(from, "男") || message.Says(from, "吧") || message[to - 1] is '族' or '岁'))
        {
            return;
        }

        to = CutEnd(message, from, to);
        to = CutPhone(message, from, to);
        if (entry.Persons.Count > 0 && IsNextName(turn, start, from, to, end))
        {
            Name(turn, from, to, entry, out _);
            return;
        }

        if (to <= from || entry.Persons.Contains(message.Quote(from, to)) || Labelled(turn, from, to, entry) || Party(message, from, to, entry) || Lives(message, from, to, entry))
        {
            return;
        }

        if (!entry.Knows && Name(turn, from, to, entry, out var rest))
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

    // 毛不易 13200001111；毛豆豆 13200002222: another name where the next entry begins.
    private static bool IsNextName(Turn turn, int start, int from, int to, int end)
    {
        var message = turn.Message;
        return from == start && to - from is >= 2 and <= 4 && start > 0 && (message[start - 1] is ';' or '、' or '\n' || message[start - 1] == ' ' && message[start - 2] is ';' or '、' or ',')
            && message.People.At(from, to, expected: true, out var person) && person.End == to && person.Kind is not PersonKind.Titled
            && message.Words.Descriptors.Match(message.Text, from) == 0 && (end >= message.Text.Length || message[end] is ' ' or ',' or '、' or ';' or ':' or '(' || to < end);
    }

    private static int SkipSubject(Message message, int from, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["他们", "她们", "两人", "二人", "俩人", "本人", "他", "她", "伊", "人", "都", "均", "现在", "现", "目前"])
        {
            from += message.Says(from, word) && from + word.Length < end && !message.Says(from, "人民") && !message.Says(from, "人大") && !message.Says(from, "人社") && !message.Says(from, "都市") && !message.Says(from, "现任") ? word.Length : 0;
        }

        return from;
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
        if (PartyAt(message, from, to) is not { } party)
        {
            return false;
        }

        entry.Party ??= party;
        return true;
    }

    /// <summary>The party that the stretch names and no more; null if it names none.</summary>
    public static string? PartyAt(Message message, int from, int to)
    {
        foreach (var party in Parties)
        {
            if (from + party.Length <= to && message.Says(from, party) && to - from <= party.Length + 2)
            {
                return message.Quote(from, from + party.Length);
            }
        }

        return null;
    }
}
