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
        var slots = turn.ReadingAlone.Slots;
        var match = Opening().Match(turn.Words);
        var said = match.Groups["audience"].Value.Trim();
        // With a colon or comma the words before it name the audience, whatever else they might be.
        var audience = slots.Audience ?? draft.Audience ?? (match.Success && said.Length is > 0 and <= 30 ? said : null);
        var text = match.Success ? match.Groups["text"].Value.Trim() : turn.Words;
        text = text.Length > MostText ? text[..MostText] : text;
        var on = slots.Date;
        var meets = on is not null && MeetingWords().IsMatch(turn.Words);
        return draft with
        {
            Audience = audience,
            Text = text.Length == 0 ? null : text,
            Topic = Topic(Named(slots.Topic, audience), text),
            On = meets ? on : null,
            Time = meets ? slots.Time : null,
            Place = meets ? slots.Place : null,
            AnswerBy = Deadline(turn),
            Kind = draft.Kind ?? Kind(turn.Words, meets),
        };
    }

    /// <summary>A correction of what was shown: a new day, time, place or audience, or a new text.</summary>
    public static NoticeDraft Correct(NoticeDraft draft, Turn turn)
    {
        var slots = turn.Reading.Slots;
        var on = slots.Date is { } day ? Ahead(day, turn.Today) : draft.On;
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
            Topic = slots.Topic ?? draft.Topic,
        };
        // Words that changed nothing are an addition: what staff type must not vanish.
        return changed == draft ? draft with { Text = draft.Text + "\n" + turn.Words } : changed with { Text = Reworded(draft, changed) };
    }

    public static Notice Notice(Turn turn, NoticeDraft draft, IReadOnlyList<PersonId> people, string number) => new()
    {
        Id = draft.Id,
        Committee = turn.CommitteeId,
        Number = number,
        Kind = draft.Kind ?? NoticeKind.Policy,
        Topic = draft.Topic ?? Topic(null, draft.Text!),
        Text = draft.Text!,
        Meeting = draft.On is { } on ? new MeetingTime(on, draft.Time, draft.Place) : null,
        AnswerBy = draft.AnswerBy,
        Audience = new Audience(draft.Audience ?? "指定人员", people),
        By = turn.Person!.Id,
        At = turn.Now,
    };

    /// <summary>A notice looks ahead: a day that has passed means the next month's.</summary>
    private static DateOnly Ahead(DateOnly day, DateOnly today)
    {
        for (var months = 0; day < today && months < 12; months++)
        {
            day = day.AddMonths(1);
        }

        return day;
    }

    /// <summary>Puts a new day or hour into the text where the old one stood; what cannot be found there is added as a correction.</summary>
    private static string? Reworded(NoticeDraft draft, NoticeDraft changed)
    {
        var text = draft.Text!;
        var missed = false;
        if (changed.On is { } on && on != draft.On)
        {
            var day = DayWords().Match(text);
            missed |= !day.Success;
            text = day.Success ? text.Remove(day.Index, day.Length).Insert(day.Index, $"{on.Month}月{on.Day}日") : text;
        }

        if (changed.Time is { } time && time != draft.Time)
        {
            var hour = HourWords().Match(text);
            missed |= !hour.Success;
            text = hour.Success ? text.Remove(hour.Index, hour.Length).Insert(hour.Index, time) : text;
        }

        if (changed.Place is { } place && place != draft.Place)
        {
            var at = draft.Place is { Length: > 0 } old ? text.IndexOf(old, StringComparison.Ordinal) : -1;
            missed |= at < 0;
            text = at >= 0 ? text.Remove(at, draft.Place!.Length).Insert(at, place) : text;
        }

        return missed ? $"{text}\n（更正：{(changed.On is { } day2 ? NoticeWords.Day(day2) : string.Empty)}{changed.Time}{(changed.Place is null ? string.Empty : "　" + changed.Place)}）" : text;
    }

    /// <summary>The reader's topic, unless it took the audience for it.</summary>
    private static string? Named(string? topic, string? audience) => topic is null || (audience is not null && audience.Contains(topic, StringComparison.Ordinal)) ? null : topic;

    private static string Topic(string? said, string text)
    {
        var held = HeldWords().Match(text);
        var topic = said ?? (held.Success ? held.Groups["topic"].Value : text.Split(['。', '\n', '，', '；', '！'], 2)[0]);
        topic = topic.Trim('《', '》', ' ');
        return topic.Length <= MostTopic ? topic : topic[..MostTopic];
    }

    private static NoticeKind? Kind(string words, bool meets) =>
        !meets ? NoticeKind.Policy
        : words.Contains("自愿", StringComparison.Ordinal) || words.Contains("欢迎", StringComparison.Ordinal) || words.Contains("报名参加", StringComparison.Ordinal) ? NoticeKind.MayAttend
        : NoticeKind.MustAttend;

    private static DateOnly? Deadline(Turn turn)
    {
        var match = DeadlineWords().Match(turn.Words);
        if (!match.Success || !int.TryParse(match.Groups["day"].Value, out var day))
        {
            return null;
        }

        var month = int.TryParse(match.Groups["month"].Value, out var said) ? said : turn.Today.Month;
        if (month is < 1 or > 12 || day is < 1 || day > DateTime.DaysInMonth(turn.Today.Year, month))
        {
            return null;
        }

        var deadline = new DateOnly(turn.Today.Year, month, day);
        return deadline >= turn.Today ? deadline : match.Groups["month"].Success ? deadline.AddYears(1) : deadline.AddMonths(1);
    }

    [GeneratedRegex("^(?:请)?(?:帮我)?(?:发)?(?:个)?通知(?:一下)?(?<audience>[^：:，,。\\d]{0,30}?)[：:，,\\s](?<text>.+)$", RegexOptions.Singleline, 200)]
    private static partial Regex Opening();

    [GeneratedRegex("会|座谈|活动|视察|调研|培训|集合|参加|学习|讲座|走访|协商", RegexOptions.None, 200)]
    private static partial Regex MeetingWords();

    [GeneratedRegex("(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})[号日](?:之)?前(?:报名|回复|回执|反馈)", RegexOptions.None, 200)]
    private static partial Regex DeadlineWords();

    [GeneratedRegex("^(?:对象|范围|发给|改发|改成发给|只发给|只发)(?:改成|改为|是|：|:)?(?<audience>[^，。]{2,40})$", RegexOptions.None, 200)]
    private static partial Regex AudienceChange();

    [GeneratedRegex("^(?:内容|正文|文字)(?:改成|改为|是|：|:)(?<text>.+)$", RegexOptions.Singleline, 200)]
    private static partial Regex TextChange();

    [GeneratedRegex("(?:召开|举行|举办|组织|参加|开)(?<topic>[^，。；\\s召举组]{2,20})", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex HeldWords();

    [GeneratedRegex("(?:\\d{1,2}月)?\\d{1,2}[日号]", RegexOptions.None, 200)]
    private static partial Regex DayWords();

    [GeneratedRegex("(?:上午|下午|晚上|中午|早上)?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点半|点\\d{0,2}分?|[:：]\\d{2})", RegexOptions.None, 200)]
    private static partial Regex HourWords();
}
