using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

internal static partial class RegisterReader
{
    private static readonly string[] Leads =
    [
        "先帮我", "人进我的名单", "人到我的名单", "新登一个", "登一个", "新登", "放一个", "补一个", "补个", "名单加人", "加人", "名单里", "名单上", "群众里", "群众名单", "里添", "里加", "俩人", "俩",
            "以下人员列入联系名单", "以下人员", "这个人", "那个人", "这人", "劳驾", "麻烦侬", "侬", "拿", "阿拉", "咱们", "我们", "联络群众", "联络对象", "存一个", "存一位", "存个", "存", "记一个", "记一位",
            "收录", "两名", "三名", "四名", "几名", "两户", "联系群众新增", "两个联系人", "两个联系群众", "一名联系人", "一名联系群众", "一个联系人", "两个", "三个", "两位", "三位", "下列", "请登记为联系群众",
            "为联系群众", "认识了", "昨天走访", "走访", "认识", "添一个", "那位", "这位", "那个", "联络人", "新加", "新联系的", "新结对的", "新认识的", "新认识", "联系对象", "登记联系群众", "登记界别群众",
            "登记联系人", "登记一下", "登记一个", "登记一位", "登记个", "登记", "联系群众", "界别群众", "联系人", "联系对象", "新增一个", "新增一位", "新增", "添加一位", "添加一个", "添加", "增加一位", "增加一个",
            "增加", "加一个", "加一位", "加个", "加上", "加", "录入一下", "录入", "把", "将", "帮我", "帮忙", "请", "我要", "我想", "要", "想", "麻烦", "一个", "一位", "一名", "新", "名字叫",
            "名叫", "姓名", "名字", "叫", "是", "他叫", "她叫", "群众", "添一位", "添个", "收", "纳入", "建档", "补登", "注册", "给我", "您好", "你好", "小联", "下", "再", "我", "一下", "的",
            "对象", "人", "名单", "录个", "录", "记个", "记一下", "把居民", "居民", "村民", "建个联系群众档案", "为", "位", "个", "多加", "收个", "姓名是", "帮", "咗", "入", "将", "揾", "同我",
            "嘅",
    ];

    private static int SkipLeads(Message message, int start, int end)
    {
        var at = SkipNumber(message, start, end);
        at = SkipMeeting(message, at, end);
        var moved = true;
        while (moved)
        {
            moved = false;
            foreach (var lead in Leads)
            {
                if (lead is "姓名" or "名字" && at + 2 == end)
                {
                    continue;
                }

                if (at + lead.Length <= end && message.Says(at, lead) && !message.Says(at, "人民") && !message.Says(at, "新华")
                    && !message.Says(at, "个体") && !message.Says(at, "新能源") && !message.Says(at, "要务") && !message.Says(at, "收银")
                    && !message.Says(at, "收废") && !message.Says(at, "加工") && !message.Says(at, "加油")
                    && !(lead.Length == 1 && message.People.At(at, end, expected: true, out var person) && person.Kind is not PersonKind.Titled
                        && person.End - at > 2 && lead is "录" or "收" or "加" or "位" && message.Words.Surnames.Contains(lead[0])))
                {
                    at += lead.Length;
                    moved = true;
                    break;
                }
            }
        }

        return at;
    }

    // 1.安若素: what numbers the entry.
    private static int SkipNumber(Message message, int start, int end)
    {
        var i = start;
        while (i < end && Chars.IsDigit(message[i]))
        {
            i++;
        }

        return i > start && i - start < 3 && i < end && message[i] is '.' or '、' or ')' ? i + 1 : start;
    }

    // 把刚走访的大棚种植户…, 今天认识的…: how they came to know each other.
    private static int SkipMeeting(Message message, int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + 7); i++)
        {
            foreach (var verb in (ReadOnlySpan<string>)["认识", "结识", "走访", "拜访", "碰到", "遇到", "见到", "见过", "聊过", "联系", "接待", "来访"])
            {
                var after = i + verb.Length;
                after += message.Says(i, verb) && message[after] is '过' or '上' or '到' ? 1 : 0;
                if (message.Says(i, verb) && message[after] is '的' or '了' && after + 2 < end)
                {
                    return after + 1;
                }
            }
        }

        return start;
    }

    private static int SkipSubject(Message message, int from, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["兄弟俩", "姐妹俩", "夫妻俩", "两口子", "父子俩", "母子俩", "俩", "他们", "她们", "两人", "二人", "俩人", "本人", "他", "她", "伊",
            "人", "都", "均", "现在", "现", "目前"])
        {
            from += message.Says(from, word) && from + word.Length < end && !message.Says(from, "人民") && !message.Says(from, "人大")
                && !message.Says(from, "人社") && !message.Says(from, "都市") && !message.Says(from, "现任")
                ? word.Length
                : 0;
        }

        return from;
    }
}
