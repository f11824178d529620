using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

internal static partial class RegisterReader
{
    /// <summary>向阳菜场摊主: where the body ends and the job begins.</summary>
    public static (int Split, bool HasJob) SplitWork(Message message, int from, int to)
    {
        if (message.Words.Descriptors.Match(message.Text, from) is var standing and > 1 && from + standing < to
            && message.Words.Titles.Match(message.Text, from + standing) == to - from - standing)
        {
            // 保安队长: a trade and a rank, no body.
            return (from, true);
        }

        for (var i = from; i < to; i++)
        {
            var job = Math.Max(message.Words.Descriptors.Match(message.Text, i), message.Words.Titles.Match(message.Text, i) is var title && title > 1 ? title : 0);
            if (i + job == to && job > 1)
            {
                return (i > from && BodyBefore(message, from, to) is var body and > 0 ? body - from <= 2
                    && message.Words.PlaceTails.EndingAt(message.Text, from, body) == body - from ? from
                    : body
                    : JobStart(message, from, i),
                    true);
            }
        }

        return BodyThenTrade(message, from, to) is var trade and > 0 ? (trade, true) : (to, false);
    }

    // 在宏达物流开货车, 在北门夜市卖烧烤: the trade as a verb.
    private static int Trade(Message message, int from, int to)
    {
        for (var i = from + 2; i < to - 1; i++)
        {
            if (message[i] is '开' or '做' or '当' or '卖' or '送' or '拉' or '跑' or '卖' or '教' or '干' or '修' or '养' or '种' or '摆'
                && (LooksLikeBody(message, from, i) || message.Words.PlaceTails.EndingAt(message.Text, from, i) > 0
                    || message[i - 1] is '流' or '市' or '业' or '团' or '吧' or '城'))
            {
                return i;
            }
        }

        return 0;
    }

    // 阳光幼儿园保育员: a body, then something that ends like a trade.
    private static int BodyThenTrade(Message message, int from, int to)
    {
        if (!EndsTrade(message[to - 1]))
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

    private static bool EndsTrade(char c) =>
        c is '员' or '师' or '工' or '长' or '手' or '匠' or '主' or '理' or '监' or '护' or '警' or '授' or '夫' or '傅' or '记' or '者' or '播' or '任' or '干' or '导'
        or '户' or '生' or '商' or '的' or '人' or '娘' or '板' or '厨';

    /// <summary>实验中学语文老师, 农特产合作社理事长: where the last body ends behind which a job still follows; 0 if there is none.</summary>
    private static int BodyBefore(Message message, int from, int to)
    {
        for (var i = to - 2; i > from + 1; i--)
        {
            // 机械厂车间主任: a part of the body goes with the job.
            if (message.Says(i - 2, "车间") || message.Says(i - 3, "办公室") || message.Says(i - 3, "教研室") || message.Says(i - 3, "教研组"))
            {
                continue;
            }

            if (message.Words.PlaceTails.EndingAt(message.Text, from, i) > 1 || message.Words.BareTails.EndingAt(message.Text, from, i) > 1 || LooksLikeBody(message, from, i))
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
        if (message.Says(from, "这是") || message.Says(from, "是他") || message.Says(from, "是她") || to - from < 2)
        {
            // 这是他老婆的: a remark on the number.
            return;
        }

        if (OwnTrade(message, from, to) is { } trade)
        {
            entry.Position ??= trade;
            return;
        }

        var worksAt = message[from] == '在' || message.Says(from, "目前在") || message.Says(from, "现在在");
        foreach (var word in (ReadOnlySpan<string>)["退休前是", "退休前在", "以前在", "以前是", "原先在", "原来在", "他是", "她是", "现在是", "现任", "目前在", "现在在", "在", "是", "做", "从事", "开", "任", "担任", "的"])
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

        foreach (var link in (ReadOnlySpan<string>)["担任", "任", "做", "当", "的"])
        {
            var at = message.Text.IndexOf(link, from + 1, Math.Max(0, to - from - 1), StringComparison.Ordinal);
            if (at > from + 1 && message[at - 1] != '主' && at + link.Length < to && SplitWork(message, at + link.Length, to) is var inner
                && inner.HasJob && (inner.Split == at + link.Length || !IsBody(message, at + link.Length, inner.Split)))
            {
                entry.Org ??= Retired(message, from, at);
                entry.Position ??= message.Quote(at + link.Length, to);
                return;
            }
        }

        if ((worksAt || message[to] == '的') && Trade(message, from, to) is var verb and > 0)
        {
            entry.Org ??= message.Quote(from, verb);
            entry.Position ??= message.Quote(verb, to);
            return;
        }

        var (split, hasJob) = SplitWork(message, from, to);
        if (hasJob && split > from && split - from <= 3 && !IsBody(message, from, split) && (entry.Org is not null || split - from < 3))
        {
            // 电焊班长, 烤馕师傅: all of it is the job.
            split = from;
        }

        if (split > from && (hasJob || message.Words.PlaceTails.EndingAt(message.Text, from, split) > 0 || LooksLikeBody(message, from, split)))
        {
            entry.Org ??= message.Quote(from, split);
        }

        if (hasJob)
        {
            entry.Position ??= message.Quote(split, to);
        }
        else if (entry.Org is null && !IsRemark(message, from, to) && to - from is > 1 and < 9 && entry.Knows && split == to
            && Chars.IsHan(message[from]) && Chars.IsHan(message[to - 1]))
        {
            entry.Unclear ??= message.Quote(from, to);
        }
    }

    // 独居, 本地人, 热心肠: about the person, neither a body nor a job.
    private static bool IsRemark(Message message, int from, int to)
    {
        foreach (var word in (ReadOnlySpan<string>)["介绍", "复姓", "单名", "独居", "离异", "丧偶", "热心", "本地", "外地", "单身", "高中", "大专", "本科", "大学毕业", "已婚", "未婚",
            "住户", "新来", "来自", "认识", "我们", "邻居", "朋友", "亲戚", "年生", "出生", "刚", "常年", "平时", "没", "还", "也", "很", "挺", "方便", "以后", "先", "谢谢", "辛苦", "麻烦"])
        {
            if (message.Text.AsSpan(from, to - from).Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return message[to - 1] == '族' || message[to - 1] == '岁';
    }

    private static bool IsBody(Message message, int from, int to) =>
        message.Words.PlaceTails.EndingAt(message.Text, from, to) > 0 || message.Words.BareTails.EndingAt(message.Text, from, to) > 1
        || LooksLikeBody(message, from, to);

    // 市六医院退休: 退休 tells of the job.
    private static string Retired(Message message, int from, int to) => message.Quote(from, message.Says(to - 2, "退休") && to - 2 > from + 1 ? to - 2 : to);

    // 卖文旦的个体户, 做海鲜冷库的老板娘, 开修船铺的: the trade as a verb, not at a body.
    private static string? OwnTrade(Message message, int from, int to)
    {
        var verb = message[from] is '卖' or '做' or '开' or '养' or '种' or '跑' or '收' or '拉' or '送' or '摆' or '搞' or '修' or '教' or '管' or '打';
        var of = verb && to - from > 3 ? message.Text.IndexOf('的', from + 2, to - from - 2) : -1;
        return of > 0 && of <= to && !message.Says(from, "管委会") && !message.Says(from, "做过") ? message.Quote(from, to)
            : verb && message[to] == '的' && to - from > 2 ? message.Quote(from, to + 1)
            : null;
    }

    private static bool LooksLikeBody(Message message, int from, int to) =>
        to - from > 2
            && message.Text[to - 1] is '司' or '厂' or '社' or '院' or '校' or '局' or '店' or '会' or '部' or '所' or '团' or '场' or '行' or '站' or '园' or '馆'
            or '坊' or '铺' or '中' or '队' or '集';
}
