using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>What staff want sent: to whom, about what, when and where.</summary>
internal static partial class NoticeReader
{
    public static Slots Notice(Turn turn)
    {
        var message = turn.Message;
        message.Direction = Direction.Future;
        var marks = Marks.Find(message);
        var audience = Audience(message, marks);
        var (topicStart, topicEnd) = Topic(message, marks, audience);
        Note(turn, SlotNames.Audience, audience);
        Note(turn, SlotNames.Topic, (topicStart, topicEnd));
        return new Slots
        {
            Date = marks.Date,
            Time = marks.Time,
            Place = marks.Place is { } place ? message.Quote(place.From, place.To) : null,
            Audience = Quote(message, audience),
            Topic = Quote(message, (topicStart, topicEnd)),
        };
    }

    private static void Note(Turn turn, string slot, (int From, int To) span)
    {
        if (span.To > span.From)
        {
            turn.Findings.Note(slot, span.From, span.To, "words of the notice");
        }
    }

    private static string? Quote(Message message, (int From, int To) span) => span.To > span.From ? message.Quote(span.From, span.To) : null;

    private static readonly string[] Leads =
    [
        "发会议通知给", "发个会议通知给", "发会议通知", "发个通知给", "发一个通知给", "发通知给", "发一条通知给", "下发通知给", "推送给", "推送一下", "推送", "群发一条通知给", "群发通知给", "群发给", "群发一下", "群发", "发布通知", "发布一个通知", "发布", "转发给", "转发", "发条消息给", "发消息给", "发一条消息给", "发消息", "发信息给", "发给", "发个通知", "发通知", "通知一下", "通知到", "通知给", "通知",
        "告知", "告诉", "邀请", "提醒一下", "提醒", "催一下", "催一催", "催催", "催办一下", "催办", "督促一下", "督促", "敦促", "催促", "再催一下", "帮我催", "催", "再", "给我", "请", "麻烦", "帮我", "帮忙", "小联", "给", "向", "对", "一下", "拟个通知", "公告", "追一下", "盯一下", "发个", "发一下", "发", "知会", "你好", "现在", "马上", "抓紧", "赶紧", "立即", "各位好", "嗯", "那个", "拟一个通知", "我要", "我想", "要", "把", "将", "推一下", "推一条", "紧急", "重要", "所有的", "问一下", "问问", "今天", "晚上", "明天上午", "明天", "去",
    ];

    private static readonly string[] PeopleNouns =
    [
        "委员", "常委", "成员", "代表", "同志", "人员", "专委会", "界别", "小组", "机关", "干部", "组长", "主任", "主席", "联络员", "召集人", "大家", "全体", "各位", "的人", "各专委", "各组", "各界", "各处室", "各科室", "处室", "负责人", "秘书长", "所有人", "群众", "政协委员", "名单", "党派", "工作室", "街道", "组", "委室", "专委", "界", "的", "办公室", "单位", "支部", "党员", "职工", "老干部", "联络组", "活动组", "委", "没", "未", "站", "局", "部门", "政府", "科室",
    ];

    private static readonly string[] AudienceStops =
    [
        "参加", "出席", "召开", "举行", "举办", "开展", "开个", "开会", "于", "在", "到", "来", "前往", "提交", "报送", "上报", "报名", "交", "填", "完成", "注意", "改", "推迟", "延期", "取消", "关于", "尽快", "抓紧", "务必", "及时", "按时", "请", "要", "会议", "开", "学习", "收听", "收看", "组织", "观看", "去", "集合", "把", "将", "准备", "做好", "发", "赶紧", "赶快", "快", "确认", "回复", "回执", "反馈", "别忘", "记得", "不要", "补", "报", "会", "签到", "补录", "看", "都再", "都催", "再", "麻烦", "逐个", "催", "下载", "查收", "领", "参会", "进行", "回个", "尽早", "本周", "下周", "准时", "的会", "带",
    ];

    /// <summary>The words for those who are to get it, with every condition.</summary>
    private static (int From, int To) Audience(Message message, Marks marks)
    {
        var text = message.Text;
        if (Sent(message) is { To: > 0 } sent)
        {
            return sent;
        }

        for (var start = SkipLeads(message, 0); start < text.Length && start < 60; start = NextClause(message, start))
        {
            var end = start;
            while (end < text.Length && !Stops(message, marks, start, end))
            {
                end++;
            }

            var (from, to) = Clean(message, start, end);
            if (to > from + 1 && IsPeople(text.AsSpan(from, to - from)))
            {
                return (from, to);
            }
        }

        return (0, 0);
    }

    private static int NextClause(Message message, int at)
    {
        while (at < message.Text.Length && !Chars.IsBreak(message.Text[at]) && message.Text[at] != ':')
        {
            at++;
        }

        return SkipLeads(message, at + 1);
    }

    /// <summary>给科技界委员发个通知, 把通知发给全体委员, 对象：全体常委.</summary>
    private static (int From, int To) Sent(Message message)
    {
        var text = message.Text;
        foreach (var word in (ReadOnlySpan<string>)["参加人员", "参会人员", "参加对象", "通知对象", "发送对象", "对象", "参会范围", "范围", "参加范围", "出席人员", "推送给", "群发给", "发送给", "转发给", "下发给", "发给", "通知到", "通知给", "通知一下", "重发"])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                var from = at + word.Length;
                from += message[from] is ':' or '是' or '为' ? 1 : 0;
                var to = from;
                while (to < text.Length && !Chars.IsBreak(text[to]) && text[to] is not (':' or '('))
                {
                    to++;
                }

                return Clean(message, from, to);
            }
        }

        var start = SkipPolite(message);
        if (message[start] is '给' or '向' or '对' or '跟')
        {
            foreach (var verb in (ReadOnlySpan<string>)["群发", "发", "推送", "推", "下"])
            {
                var at = text.IndexOf(verb, start + 2, StringComparison.Ordinal);
                if (at > 0 && at < start + 30 && !text.AsSpan(start, at - start).ContainsAny(',', ':', '。'))
                {
                    return Clean(message, start + 1, at);
                }
            }
        }

        return (0, 0);
    }

    private static int SkipPolite(Message message)
    {
        var at = 0;
        foreach (var word in (ReadOnlySpan<string>)["小联", "你好", "麻烦", "请", "帮我", "帮忙", "我要", "现在", ",", " "])
        {
            at += message.Says(at, word) ? word.Length : 0;
        }

        return at;
    }

    private static int SkipLeads(Message message, int at)
    {
        var moved = true;
        while (moved && at < message.Text.Length)
        {
            moved = false;
            while (at < message.Text.Length && Chars.IsMark(message.Text[at]))
            {
                at++;
            }

            foreach (var lead in Leads)
            {
                if (message.Says(at, lead) && !(lead is "今天" or "明天" or "晚上" or "去" or "要" or "对" or "现在" or "发" && !message.Says(at + lead.Length, "通知") && !message.Says(at + lead.Length, "个通知") && !message.Says(at + lead.Length, "一下通知") && !message.Says(at + lead.Length, "催") && !message.Says(at + lead.Length, "提醒") && !message.Says(at + lead.Length, "群发")))
                {
                    at += lead.Length;
                    moved = true;
                    break;
                }
            }
        }

        return at;
    }

    private static bool Stops(Message message, Marks marks, int start, int at)
    {
        var c = message.Text[at];
        if (Chars.IsBreak(c) || c is ':' or '(' or '"' or ' ' || marks.Covers(at))
        {
            return true;
        }

        if (at == start)
        {
            return false;
        }

        foreach (var word in AudienceStops)
        {
            if (message.Says(at, word) && !PartOfCondition(message, start, at, word))
            {
                return true;
            }
        }

        return false;
    }

    // 没报名协商会的委员, 未提交总结的: a verb that belongs to the condition of whom it concerns.
    private static bool PartOfCondition(Message message, int start, int at, string word)
    {
        var head = message.Text.AsSpan(start, at - start);
        if (head.IndexOfAny('没', '未', '尚') >= 0 && NextDe(message, at) > 0)
        {
            return true;
        }

        var of = NextDe(message, at);
        return (of > 0 && of - at < 12 && message.Text.AsSpan(of + 1, Math.Min(4, message.Text.Length - of - 1)) is var rest && (rest.StartsWith("委员") || rest.StartsWith("人") || rest.StartsWith("同志") || rest.StartsWith("常委") || rest.StartsWith("各") || rest.StartsWith("代表") || rest.StartsWith("成员") || rest.StartsWith("单位")) && !(word is "参加" && head.Length > 3 && IsPeople(head)))
            || (word is "会" or "开" or "要" or "来" or "在" or "报" or "交" or "去" or "到" or "快" or "改" or "发" or "带" && IsInsideNoun(message, at));
    }

    private static bool IsInsideNoun(Message message, int at) =>
        (message[at] == '会' && message[at - 1] is '委' or '员' or '协' or '联' or '议' or '商' or '学' or '工' or '社') || (message[at] == '开' && message[at + 1] is '发' && message[at + 2] is '区') || (message[at] == '在' && message[at + 1] is '座' or '职' or '家' or '编')
        || (message[at] == '来' && message[at - 1] is '外') || (message[at] == '发' && message[at + 1] is '展');

    private static int NextDe(Message message, int at)
    {
        for (var i = at; i < Math.Min(message.Text.Length, at + 20); i++)
        {
            if (Chars.IsBreak(message.Text[i]))
            {
                return 0;
            }

            if (message.Text[i] == '的')
            {
                return i;
            }
        }

        return 0;
    }

    private static (int From, int To) Clean(Message message, int from, int to)
    {
        while (from < to && (Chars.IsMark(message.Text[from]) || message.Text[from] is '请' or '给' or '下'))
        {
            from++;
        }

        while (to > from && (Chars.IsMark(message.Text[to - 1]) || message.Text[to - 1] is '请' or '于' or '去' or '都' or '就' or '要' or '也'))
        {
            to--;
        }

        return (from, to);
    }

    private static bool IsPeople(ReadOnlySpan<char> words)
    {
        foreach (var noun in PeopleNouns)
        {
            if (words.Contains(noun, StringComparison.Ordinal) && (noun.Length > 1 || words.EndsWith(noun)))
            {
                return true;
            }
        }

        return false;
    }
}
