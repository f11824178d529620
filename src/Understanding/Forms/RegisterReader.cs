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
        "入党积极分子", "民建会员", "中共党员", "中共预备党员", "预备党员", "共产党员", "共青团员", "党员", "团员", "民革", "民盟", "民建", "民进", "农工党", "农工", "致公党", "九三学社", "九三", "台盟", "无党派人士", "无党派", "群众",
    ];

    private static readonly string[] Ends = ["登成", "登进", "登入", "登上", "记进", "写入", "加到", "加入", "加进", "加为", "登记", "列入", "列为", "列进", "录入", "录进", "添加",
        "添到", "放进", "放到", "写进", "纳入", "到我", "进我", "入我", "成联系", "成我", "为联系", "为我", "作为", "记到", "记入", "当我", "做我", "收进", "收入", "补进", "进名单", "加埋", "名单",
        "联系群众"];

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

            at = end < message.Text.Length && BeginsAnew(message, end) ? end : end + 1;
        }

        entry.Settle();
        return new Slots { Persons = entry.Persons, Phone = entry.Phone, Org = entry.Org, Position = entry.Position, Address = entry.Address, Party = entry.Party };
    }

    private static int ClauseEnd(Message message, int at)
    {
        var i = at;
        while (i < message.Text.Length && !(i > at + 4 && BeginsAnew(message, i)) && !Chars.IsBreak(message.Text[i])
            && message.Text[i] is not (':' or '、' or '(' or ')' or ' ' or '/'))
        {
            i++;
        }

        return i;
    }

    // …登记进去她是护士长住在漕溪北路电话139…: what speech without marks runs together.
    private static bool BeginsAnew(Message message, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["她是", "他是", "伊是", "住在", "家住", "现住", "电话", "手机", "联系电话"])
        {
            if (message.Says(at, word))
            {
                return !message[at - 1].Equals('现') && !message.Says(at - 2, "联系");
            }
        }

        return false;
    }

    private static void Clause(Turn turn, int start, int end, Entry entry)
    {
        var message = turn.Message;
        if (Called(turn, start, end, entry) || (entry.Knows && IsRelation(message, start, end)))
        {
            return;
        }

        if (entry.Knows && Party(message, start, end, entry))
        {
            return;
        }

        var (from, to) = (SkipLeads(message, start, end), end);
        if (entry.Knows)
        {
            // 他住…, 都是…, 本人在…: of whom it is said.
            from = SkipSubject(message, from, end);
            from += message[from] == '是' && PartyAt(message, from + 1, end) is not null ? 1 : 0;
        }

        if (entry.Knows
            && (message.Says(from, "没有") || message.Says(from, "没电话") || message.Says(from, "没留") || message.Says(from, "暂无")
                || message.Says(to - 2, "没有") || message.Says(to - 1, "无")))
        {
            return;
        }

        if ((message[to - 1] == '族' && to - from <= 6) || (message[to - 1] is '生' or '年' or '月' && Chars.IsDigit(message[from]))
            || to - from <= 3 && (message.Says(from, "女") || message.Says(from, "男") || message.Says(from, "吧") || message[to - 1] is '族' or '岁'))
        {
            return;
        }

        if (entry.Knows && (message.Says(from, "对") || Array.Exists(Ends, word => message.Says(from, word))))
        {
            // 把她登记成我的联系群众: what is asked for.
            return;
        }

        to = CutEnd(message, from, to);
        to = CutPhone(message, from, to);
        foreach (var lead in (ReadOnlySpan<string>)["全名", "本名", "真名", "大名", "姓名"])
        {
            from += message.Says(from, lead) && from + 3 < to ? 2 : 0;
        }

        if (entry.Persons is [{ } titled] && message[from] == titled[titled[0] is '老' or '小' or '阿' ? 1 : 0] && IsBareName(message, from, to)
            && (titled.Length == 2 || message.Words.Titles.Match(titled, 1) > 0))
        {
            // 把园区的甘大姐登记成联系群众：甘翠娥
            entry.Persons.Clear();
            entry.Add(turn, new PersonSpan(from, to, to, PersonKind.New));
            return;
        }

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
            from = from < to ? SkipSubject(message, from, to + 1) : from;
            if (from >= to || Party(message, from, to, entry) || Lives(message, from, to, entry))
            {
                return;
            }
        }

        Work(turn, from, to, entry);
    }

    // 毛不易 13200001111；毛豆豆 13200002222: another name where the next entry begins.
    private static bool IsNextName(Turn turn, int start, int from, int to, int end)
    {
        var message = turn.Message;
        return (from == start || SkipNumber(message, start, end) == from) && to - from is >= 2 and <= 4 && start > 0
            && (message[start - 1] is ';' or '、' or '\n' || message[start - 1] == ' ' && message[start - 2] is ';' or '、' or ','
                || message[start - 1] == ',' && message[to] is ' ' or ':' && Chars.IsDigit(message[to + 1]))
            && message.People.At(from, to, expected: true, out var person) && person.End == to && person.Kind is not PersonKind.Titled
            && message.Words.Descriptors.Match(message.Text, from) == 0 && (end >= message.Text.Length || message[end] is ' ' or ',' or '、' or ';' or ':' or '(' || to < end);
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
            if ((Chars.IsDigit(message.Text[i]) || message.Text[i] is '一' or '幺') && PhoneReader.At(message, i, out _))
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
