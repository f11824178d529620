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
        // With a colon or comma the words before it name the audience, whatever else they might be.
        var audience = slots.Audience ?? draft.Audience ?? (match.Success && said.Length is > 0 and <= 30 ? said : null);
        var text = match.Success ? match.Groups["text"].Value.Trim() : turn.Words;
        text = text.Length > MostText ? text[..MostText] : text;
        var on = slots.Date;
        // "20号前报名" names a day too, but nobody meets on it.
        var meets = on is not null && MeetingWords().IsMatch(turn.Words) && DayNamed.In(turn.Words, turn.Today).Where(d => d.On == on).All(d => !d.IsDeadline);
        return draft with
        {
            Audience = audience,
            Text = text.Length == 0 ? null : text,
            Topic = Topic(Named(slots.Topic, audience), text),
            On = meets ? on : null,
            Time = meets ? slots.Time : null,
            Place = meets ? slots.Place : null,
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
        var on = slots.Date is { } day ? Ahead(day, turn.Today) : draft.On;
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

        if (turn.Words.Contains("自愿", StringComparison.Ordinal) || turn.Words.Contains("必须参加", StringComparison.Ordinal))
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
        // Words that changed nothing are an addition: what staff type must not vanish.
        return changed == draft ? draft with { Text = draft.Text + "\n" + turn.Words } : changed with { Text = changed.On is { } meets ? Rewording.Of(draft.Text!, Meeting(draft), new MeetingTime(meets, changed.Time, changed.Place), turn.Today) : draft.Text };
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

    /// <summary>The reader's topic, unless it took the audience for it.</summary>
    private static string? Named(string? topic, string? audience) => topic is null || (audience is not null && audience.Contains(topic, StringComparison.Ordinal)) ? null : topic;

    private static string Topic(string? said, string text)
    {
        var held = HeldWords().Match(text);
        var topic = said ?? (held.Success ? held.Groups["topic"].Value : text.Split(['。', '\n', '，', '；', '！'], 2)[0]);
        // The title of a paper is not cut at the quotation marks inside it.
        topic = Titled().Match(text) is { Success: true } titled && titled.Groups["title"].Value.Contains(topic.Trim('《', '》', ' '), StringComparison.Ordinal) ? titled.Groups["title"].Value : topic.Trim('《', '》', ' ');
        return topic.Length <= MostTopic ? topic : topic[..(MostTopic - 1)] + "…";
    }

    private static NoticeKind? Kind(string words, bool meets) =>
        !meets ? NoticeKind.Policy
        : words.Contains("自愿", StringComparison.Ordinal) || words.Contains("欢迎", StringComparison.Ordinal) || words.Contains("报名参加", StringComparison.Ordinal) ? NoticeKind.MayAttend
        : NoticeKind.MustAttend;

    [GeneratedRegex("^(?:请)?(?:帮我)?(?:发)?(?:个)?通知(?:一下)?(?<audience>[^：:，,。\\d]{0,30}?)[：:，,\\s](?<text>.+)$", RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex("《(?<title>[^《》\n]{2,80})》", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Titled();

    [GeneratedRegex("会|座谈|活动|视察|调研|培训|集合|参加|学习|讲座|走访|协商", RegexOptions.None, 2000)]
    private static partial Regex MeetingWords();

    [GeneratedRegex("^(?:对象|范围|发给|改发|改成发给|只发给|只发)(?:改成|改为|是|：|:)?(?<audience>[^，。]{2,40})$", RegexOptions.None, 2000)]
    private static partial Regex AudienceChange();

    [GeneratedRegex("^(?:内容|正文|文字)(?:改成|改为|是|：|:)(?<text>.+)$", RegexOptions.Singleline, 2000)]
    private static partial Regex TextChange();

    [GeneratedRegex("(?:召开|举行|举办|组织|参加|开)(?<topic>[^，。；\\s召举组]{2,20})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HeldWords();

    [GeneratedRegex("截止|回执|报名时间|报名日期|回复时间", RegexOptions.None, 2000)]
    private static partial Regex DeadlineChange();
}
