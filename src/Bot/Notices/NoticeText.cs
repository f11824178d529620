using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>From what staff say to the parts of a notice.</summary>
internal static partial class NoticeText
{
    private const int MostTopic = 20;
    private const int MostText = 1200;

    /// <summary>The first telling: whatever the words say goes in.</summary>
    public static NoticeDraft Into(NoticeDraft draft, Turn turn)
    {
        var slots = Read(turn);
        var match = Opening().Match(turn.Words);
        var said = match.Groups["audience"].Value.Trim();
        // With a colon the words before it name the audience, whatever else they might be; with a comma where nobody was found otherwise.
        // 通知佟铁生和佘雅芝下周一上午十点到街道开会，…: who it is for ends where the day begins.
        var until = match.Success && !match.Groups["colon"].Success && DayNamed.In(said, turn.Today) is [{ Start: > 1 and var begins }, ..] ? begins : -1;
        var whole = said;
        said = until > 0 ? said[..until] : said;
        var named = match.Success && said.Length is > 0 and <= 30 ? said : null;
        var audience = named is not null && (match.Groups["colon"].Success || until > 0 || named[0] == '除' || OnlyNames().IsMatch(named)) ? named
            : slots.Audience is { } heard && heard.AsSpan().IndexOfAny("：:，,。") < 0 ? heard : named ?? draft.Audience;
        // 通知交道口的委员明儿上午去胡同里看看，自愿: what stands between the audience and the first comma is text.
        var text = match.Success && (named is null || audience == named || !named.StartsWith(audience ?? named, StringComparison.Ordinal)) ? match.Groups["text"].Value.Trim() : Behind(turn.Words, audience);
        text = until > 0 && audience == named ? $"{whole[until..]}，{match.Groups["text"].Value.Trim()}" : text;
        if (!match.Success && AtTheEnd(turn.Words) is var (last, before) && (audience is null || audience == last))
        {
            (audience, text) = (last, before);
        }

        text = ForThem().Replace(text.Length > MostText ? text[..MostText] : text, "请");
        var on = slots.Date;
        // "20号前报名" names a day too, but nobody meets on it.
        var meets = on is not null && !Cancelled().IsMatch(turn.Words) && MeetingWords().IsMatch(turn.Words) && DayNamed.In(turn.Words, turn.Today).Where(d => d.On == on).All(d => !d.IsDeadline);
        return draft with
        {
            Audience = audience,
            Text = text.Length == 0 ? null : text,
            Topic = Topic(Cancelled().IsMatch(text) ? text.Split(['。', '，', '；', '\n']).First(part => Cancelled().IsMatch(part)) : Named(slots.Topic, audience), text),
            On = meets ? on : null,
            Time = meets ? slots.Time : null,
            Place = meets && !IsMeetingPoint(slots.Place, slots.Time, text) ? slots.Place : null,
            AnswerBy = DayNamed.AnswerBy(turn.Words, turn.Today),
            Kind = draft.Kind ?? Kind(turn.Words, meets),
        };
    }

    /// <summary>Without the word 通知 the reader takes a meeting for a matter: asked for its day, it finds day, hour and place.</summary>
    private static Slots Read(Turn turn)
    {
        var alone = turn.ReadingAlone;
        return alone.Intent == Intent.BroadcastNotice && alone.Slots.Date is not null ? alone.Slots
            : turn.ReadAs(new DialogueState { Form = "broadcast_notice", AwaitingSlot = SlotNames.Date }) is { Slots.Date: not null } asked
                ? asked.Slots with { Audience = alone.Slots.Audience, Topic = alone.Intent == Intent.BroadcastNotice ? alone.Slots.Topic : null }
                : alone.Slots;
    }

    /// <summary>A correction of what was shown: a new day, time, place or audience, or a new text.</summary>
    public static NoticeDraft Correct(NoticeDraft draft, Turn turn)
    {
        var slots = turn.Reading.Slots;
        var on = (draft.On is { } meeting ? DayNamed.InWeekOf(meeting, turn.Words, turn.Today) : null) ?? (slots.Date is { } day ? Ahead(day, turn.Today) : draft.On);
        if (DeadlineChange().IsMatch(turn.Words) && DayNamed.In(turn.Words, turn.Today) is [.., { On: { } by }])
        {
            return draft with { AnswerBy = by, Text = Rewording.Deadline(draft.Text!, by, turn.Today) };
        }

        var audience = AudienceChange().Match(turn.Words);
        if (audience.Success)
        {
            return draft with { Audience = audience.Groups["audience"].Value.Trim(), Chosen = [] };
        }

        var text = TextChange().Match(turn.Words);
        if (text.Success)
        {
            return draft with { Text = text.Groups["text"].Value.Trim(), Topic = Topic(slots.Topic, text.Groups["text"].Value.Trim()) };
        }

        if (Adding().Match(turn.Words) is { Success: true } more)
        {
            return Add(draft, more.Groups["text"].Value.Trim());
        }

        if (With().Match(turn.Words) is { Success: true } with && draft.Chosen.Count == 0)
        {
            return draft with { Audience = with.Groups["less"].Success ? Less(draft.Audience!, with.Groups["who"].Value.Trim()) : More(draft.Audience!, with.Groups["who"].Value.Trim()) };
        }

        if (turn.Words.Length <= 16 && Voluntary().IsMatch(turn.Words))
        {
            return draft with { Kind = NoticeKind.MayAttend };
        }

        if (turn.Words.Length <= 12 && (turn.Words.Contains("自愿", StringComparison.Ordinal) || turn.Words.Contains("必须", StringComparison.Ordinal)))
        {
            return draft with { Kind = turn.Words.Contains("自愿", StringComparison.Ordinal) ? NoticeKind.MayAttend : NoticeKind.MustAttend };
        }

        var changed = draft with
        {
            On = on,
            Time = slots.Time ?? draft.Time,
            Place = slots.Place ?? draft.Place,
            Audience = slots.Audience ?? draft.Audience,
            Topic = slots.Topic is { } topic && turn.Words.Contains("主题", StringComparison.Ordinal) ? topic : draft.Topic,
            Kind = draft.On is null && on is not null ? Kind(draft.Text + turn.Words, meets: true) : draft.Kind,
        };
        return changed == draft
            ? draft
            : changed with { Topic = changed.On is { } moved && changed.Topic is { } title ? Rewording.Title(title, draft.On, moved, turn.Today)
                : changed.Topic,
                Text = changed.On is { } meets
                ? Rewording.Of(draft.Text!, Meeting(draft), new MeetingTime(meets, changed.Time, changed.Place), turn.Today)
                : draft.Text };
    }

    /// <summary>去掉黎曼, 再加上秦和平: people are meant, if there are any of these names.</summary>
    public static bool ChangesPeople(string words) => With().IsMatch(words);

    /// <summary>Who is to get it, too; null when nobody is added.</summary>
    public static string? Added(string words) => With().Match(words) is { Success: true } with && !with.Groups["less"].Success ? with.Groups["who"].Value.Trim() : null;

    /// <summary>One more line of text.</summary>
    public static NoticeDraft Add(NoticeDraft draft, string line) => draft with { Text = draft.Text + "\n" + line };

    /// <summary>全体委员（除黎曼、秦和平）: as AudienceFinder reads it.</summary>
    private static string Less(string audience, string who) =>
        // One of several names is left out; of a group it is said who is not meant.
        audience.Split('、') is { Length: > 1 } names && names.Contains(who) ? string.Join('、', names.Where(n => n != who))
        : audience.EndsWith('）') && audience.Contains("（除", StringComparison.Ordinal) ? $"{audience[..^1]}、{who}）" : $"{audience}（除{who}）";

    private static string More(string audience, string who) =>
        audience.IndexOf("（除", StringComparison.Ordinal) is > 0 and var at ? $"{audience[..at]}、{who}{audience[at..]}" : $"{audience}、{who}";

    /// <summary>The text behind 通知 and the audience, where no mark parts them; the words themselves where they begin otherwise.</summary>
    private static string Behind(string words, string? audience)
    {
        var verb = Verb().Match(words);
        return verb.Success && audience is { Length: > 0 } && words.AsSpan(verb.Length).StartsWith(audience) && words.Length > verb.Length + audience.Length + 3
            ? words[(verb.Length + audience.Length)..].TrimStart('，', ',', '：', ':', ' ', '的')
            : words;
    }

    /// <summary>A notice that was returned, as a draft again; it becomes a new notice.</summary>
    public static NoticeDraft Draft(Notice notice, DateTimeOffset now) => new()
    {
        Id = NoticeId.New(now),
        Topic = notice.Topic,
        Text = notice.Text,
        Kind = notice.Kind,
        On = notice.Meeting?.On,
        Time = notice.Meeting?.Time,
        Place = notice.Meeting?.Place,
        AnswerBy = notice.AnswerBy,
        Audience = notice.Audience.Words,
        Chosen = notice.Audience.People,
    };

    public static Notice Notice(Turn turn, NoticeDraft draft, IReadOnlyList<PersonId> people, string number) => new()
    {
        Id = draft.Id,
        Committee = turn.CommitteeId,
        Number = number,
        Kind = draft.Kind ?? NoticeKind.Policy,
        Topic = draft.Topic ?? Topic(null, draft.Text!),
        Text = draft.Text!,
        Meeting = Meeting(draft),
        AnswerBy = draft.AnswerBy,
        Audience = new Audience(draft.Audience ?? "指定人员", people),
        By = turn.Person!.Id,
        At = turn.Now,
    };

    private static MeetingTime? Meeting(NoticeDraft draft) => draft.On is { } on ? new MeetingTime(on, draft.Time, draft.Place) : null;

    /// <summary>A notice looks ahead: a day that has passed means the next month's.</summary>
    public static DateOnly Ahead(DateOnly day, DateOnly today)
    {
        for (var months = 0; day < today && months < 12; months++)
        {
            day = day.AddMonths(1);
        }

        return day;
    }

    private static NoticeKind? Kind(string words, bool meets) =>
        !meets ? NoticeKind.Policy
        : words.Contains("自愿", StringComparison.Ordinal) || words.Contains("欢迎", StringComparison.Ordinal) || words.Contains("志愿", StringComparison.Ordinal) || words.Contains("报名参加", StringComparison.Ordinal) ? NoticeKind.MayAttend
        : NoticeKind.MustAttend;

    [GeneratedRegex("^(?:请)?(?:帮我)?(?:(?:再)?给(?<audience>[^：:，,。\\d]{1,30}?)发(?:一)?(?:个|条|份)?(?:通知|消息|信息)|(?:再)?发(?:一)?(?:个|条|份)?通知给(?<audience>[^：:，,。\\d]{1,30}?)|(?:再)?(?:发)?(?:一)?(?:个|条|份)?通知(?:一下)?(?<audience>[^：:，,。\\d]{0,30}?))(?:(?<colon>[：:])|[，,\\s]|(?<=消息|信息)(?=[让请叫催提说]))(?<text>.+)$", RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:请)?(?:帮我)?(?:发)?(?:个)?通知(?:一下)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Verb();

    // A meeting that does not take place is nothing to sign up for.
    [GeneratedRegex("(?:会议?|活动|座谈|调研|视察|走访|培训|讲座).{0,4}(?:取消|不开|不办|停办|停开|暂停|延期再|不再)|取消.{0,12}(?:会|活动|座谈|调研|视察|走访|培训|讲座)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Cancelled();

    [GeneratedRegex("^(?:请|再|另外|还有|后面|最后|末尾|帮我)*(?:加|加上|加一|添|添上|补|补充|补上|写上|注明|备注|附上)(?:一)?(?:句|条|行|段|点|下)?(?:话)?(?:说明)?[：:，, ]+(?<text>.+)$|^(?:请|再|另外|还有|后面|最后|末尾|帮我)*(?:加上?|添上?|补上?|写上)一?(?:句|条|行|段)(?:话)?(?<text>[^：:，, 吧].+)$|^(?<text>(?:另外|请|注意|务必|届时|会后|会上|另|附|联系人|咨询电话)[^吗？?]{4,})$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex Adding();

    [GeneratedRegex("^(?:(?<less>去掉|删掉|删去|减去|除去|除掉|不要发给?|别发给?|不发给?|不用发给?)(?<who>[^，。：:]{2,30}?)|(?<less>把)(?<who>[^，。：:]{2,30}?)(?:去掉|删掉|除外|拿掉)|(?:再加上?|加上|还要发给?|还要通知|也发给?|也通知|补上|增加)(?<who>[^，。：:一]{2,30}))$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex With();

    [GeneratedRegex("会|座谈|活动|视察|考察|参观|上车|乘车|出发|调研|培训|集合|参加|学习|讲座|走访|协商|碰头|看看|自愿|集中|报到|改稿|评审|讨论|到[^，。\\d]{0,8}(?:楼|室|厅|会场|中心)", RegexOptions.None, 2000)]
    private static partial Regex MeetingWords();

    [GeneratedRegex("^(?:对象|范围|发给|改发|改成发给|只发给|只发)(?:改成|改为|是|：|:)?(?<audience>[^，。]{2,40})$", RegexOptions.None, 2000)]
    private static partial Regex AudienceChange();

    [GeneratedRegex("^(?:内容|正文|文字)(?:改成|改为|是|：|:)(?<text>.+)$", RegexOptions.Singleline, 2000)]
    private static partial Regex TextChange();

    [GeneratedRegex("(?:召开|举行|举办|组织|参加|开)(?<topic>[^，。；\\s召举组]{2,20})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HeldWords();

    // 召开“推进‘一江一河’沿线建设”专题协商会: the name in quotation marks belongs to the meeting.
    [GeneratedRegex("(?:召开|举行|举办|组织|参加|开展|开)(?<topic>“[^”]{2,40}”[^，。；\\s]{0,10})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex QuotedMeeting();

    /// <summary>让他交一下登记表: read by himself, it is 请.</summary>
    [GeneratedRegex("^(?:让|叫|请|催)(?:他|她|他们|她们|大家)(?!们)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ForThem();

    /// <summary>佟丽娅和舒晓棠: nothing but names, even without a colon behind them.</summary>
    [GeneratedRegex("^\\p{IsCJKUnifiedIdeographs}{2,4}(?:(?:和|、|与|及|跟)\\p{IsCJKUnifiedIdeographs}{2,4})+$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OnlyNames();

    /// <summary>视察不是必须的, 可去可不去.</summary>
    [GeneratedRegex("(不是|不|没有?|非)(要求)?(必须|强制)|可[来去]可不[来去]|愿意[来去]的?(就)?[来去]|自愿|随意", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Voluntary();

    [GeneratedRegex("截止|回执|报名时间|报名日期|回复时间", RegexOptions.None, 2000)]
    private static partial Regex DeadlineChange();
}
