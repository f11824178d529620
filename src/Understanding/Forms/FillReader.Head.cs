using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Forms;

internal static partial class FillReader
{
    private static readonly string[] Openings =
    [
        "他来", "她来", "嗯", "呃", "哦", "噢", "啊", "额", "那个", "就是", "就在", "是在", "就", "是", "在", "到", "去的", "去了", "去", "喺", "地点是", "地点在", "地点", "地方是", "地方在", "单位是", "单位", "在的", "应该是", "应该在", "应该", "好像是", "好像在", "好像", "大概是", "大概在", "大概", "写", "填", "我们在", "我在", "他在", "她在", "他是", "她是", "他住", "她住", "家住在", "住在", "家住", "住址是", "住址", "地址是", "地址", "住", "职务是", "职务", "职业是", "职业", "做", "党派是", "党派", "政治面貌是", "政治面貌", "主题是", "主题", "发给", "通知", "给", "对象是", "议题是", "编号是", "编号", "单号是", "单号", "号码是", "尾号是", "原因是", "因为", "约在", "定在", "搁", "勒拉", "勒", "到的", "选", "用的", "用", "通过", ":", ",", " ", "我说过了", "我想想",
    ];

    private static readonly string[] Endings = ["。", ".", "！", "!", "，", ",", "～", "~", " ", "吧", "啊", "呀", "哦", "呢", "嘛", "那里", "那儿", "那边", "见的", "聊的", "谈的", "碰的头", "碰面", "碰头", "见的面", "谢谢", "工作", "上班", "哈", "啦", "的面", "去的", "就行", "好了", "见面", "噢", "做的", "？", "?", "\n"];

    /// <summary>The words without what leads up to them and trails off behind.</summary>
    private static string? Plain(Turn turn)
    {
        var (from, to) = Bounds(turn.Message);
        return to > from ? turn.Message.Quote(from, to) : null;
    }

    private static (int From, int To) Bounds(Message message)
    {
        var text = message.Text;
        var (from, to) = (0, text.Length);
        var moved = true;
        while (moved)
        {
            moved = false;
            foreach (var word in Openings)
            {
                if (message.Says(from, word) && from + word.Length < to - (word.Length == 1 && Chars.IsHan(word[0]) ? 1 : 0) && !(word is "地方" or "单位" or "通知" or "住" or "做" or "就" or "是" && message.Words.PlaceTails.EndingAt(text, from, from + word.Length + 1) > 1))
                {
                    from += word.Length;
                    moved = true;
                    break;
                }
            }

            foreach (var word in Endings)
            {
                if (to - from > word.Length && string.CompareOrdinal(message.Raw, to - word.Length, word, 0, word.Length) == 0)
                {
                    to -= word.Length;
                    moved = true;
                    break;
                }
            }
        }

        while (from < to && Chars.IsMark(text[from]) && text[from] is not '"')
        {
            from++;
        }

        while (to > from && (text[to - 1] == Folding.Symbol || text[to - 1] == Folding.Nothing))
        {
            to--;
        }

        return (from, to);
    }

    /// <summary>Date, time, place, method, persons: the words are read as the head of a report.</summary>
    private static Slots Head(Turn turn, DialogueState state)
    {
        var message = turn.Message;
        if (state.AwaitingSlot == SlotNames.Date && MonthAndDay(turn) is { } digits)
        {
            return new Slots { Date = digits };
        }

        if (state.AwaitingSlot == SlotNames.Place && state.Form == "broadcast_notice")
        {
            return WithHour(turn, new Slots { Place = NamedPlace(turn) });
        }

        if (state.AwaitingSlot == SlotNames.Persons && Several(turn, state) is { Count: > 0 } chosen)
        {
            return new Slots { Persons = chosen };
        }

        var drafts = new ContactReader(message).Read();
        var draft = new VisitDraft();
        foreach (var part in drafts)
        {
            draft.Absorb(part);
            draft.Content.AddRange(part.Content);
            draft.Suggestions.AddRange(part.Suggestions);
        }

        // 请张伟和万俟春, 应该是上礼拜四: who and when is no wish.
        draft.Suggestions.RemoveAll(piece => draft.Dates.Exists(known => piece.Start <= known.Date.Start && known.Date.End <= piece.End) || draft.Persons.Exists(known => piece.Start <= known.Person.Start && known.Person.End <= piece.End));

        var slots = new VisitBuilder(message, turn.Findings).One(draft);
        slots = state.AwaitingSlot switch
        {
            SlotNames.Place => WithHour(turn, Place(turn, slots, draft)),
            SlotNames.Persons => Persons(turn, slots, draft),
            SlotNames.Method => slots with { Method = slots.Method ?? NamedMethod(message), Content = null, Place = slots.Place is { } place && message.Words.Methods.IsWord(place) ? null : slots.Place },
            SlotNames.Time or SlotNames.Date => slots with { Content = draft.Methods == 0 && draft.Persons.Count == 0 ? null : slots.Content, Method = draft.Methods == 1 << (int)MethodKind.Talk ? null : slots.Method },
            _ => slots,
        };
        return Known(Sought(turn, state, slots), state);
    }

    // 应该上周一，记不太清了: asked for the day or the hour, what is said of it counts wherever it stands.
    private static Slots Sought(Turn turn, DialogueState state, Slots slots)
    {
        var message = turn.Message;
        if (state.AwaitingSlot == SlotNames.Date && slots.Date is null)
        {
            for (var at = 0; at < message.Text.Length; at++)
            {
                if (message.Words.Scanner.At(message.Dates, at, out var date))
                {
                    if (date is { Day: { } day, Firmness: >= Firmness.Festival } && (day <= message.Today || state.Form == "broadcast_notice"))
                    {
                        return slots with { Date = day, DateEnd = date.EndDay ?? (date.Days.Count > 1 ? date.Days[^1] : null) };
                    }

                    at = date.End - 1;
                }
            }
        }

        if (state.AwaitingSlot == SlotNames.Time && slots.Time is null)
        {
            var times = new TimeScanner(message.Words.Dates);
            for (var at = 0; at < message.Text.Length; at++)
            {
                if (times.At(message.Text, at, null, out var time))
                {
                    return slots with { Time = time.Value, TimeEnd = time.EndClock };
                }
            }
        }

        return slots;
    }

    // 会展中心东厅，下午三点半: the hour is told along with the place, in a clause of its own.
    private static Slots WithHour(Turn turn, Slots slots)
    {
        var message = turn.Message;
        var mark = message.Text.IndexOfAny([',', '。', ';']);
        if (slots.Time is not null || slots.Place is null || mark < 0)
        {
            return slots;
        }

        var times = new TimeScanner(message.Words.Dates);
        for (var at = mark; at < message.Text.Length; at++)
        {
            if (times.At(message.Text, at, null, out var time))
            {
                return slots with { Time = time.Value, TimeEnd = time.EndClock };
            }
        }

        return slots;
    }

    // 老地方，机关五楼; 干部学院，上午报到: of several pieces the one that is a place.
    private static string? NamedPlace(Turn turn)
    {
        var said = Plain(turn);
        var pieces = said?.Split(['，', ',', '。', ' ', '；'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return pieces.FirstOrDefault(piece => turn.Words.PlaceTails.EndingAt(piece, 0, piece.Length) > 0) ?? CutAtMark(said);
    }

    /// <summary>1102 in answer to the question for the day.</summary>
    private static DateOnly? MonthAndDay(Turn turn)
    {
        var text = turn.Plain;
        if (text.Length != 4 || !text.All(char.IsAsciiDigit))
        {
            return null;
        }

        var (month, day) = (((text[0] - '0') * 10) + text[1] - '0', ((text[2] - '0') * 10) + text[3] - '0');
        var today = turn.Message.Today;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(today.Year, month))
        {
            return null;
        }

        var found = new DateOnly(today.Year, month, day);
        return found > today && day <= DateTime.DaysInMonth(today.Year - 1, month) ? new DateOnly(today.Year - 1, month, day) : found;
    }

    private static Slots Known(Slots slots, DialogueState state)
    {
        _ = state;
        return state.Form == "broadcast_notice" ? new Slots { Date = slots.Date, Time = slots.Time, TimeEnd = slots.TimeEnd, Place = slots.Place } : slots;
    }

    private static Slots Place(Turn turn, Slots slots, VisitDraft draft)
    {
        if (slots.Place is not null && draft.Places.Exists(place => place.Clause != HeadReader.HomePlace))
        {
            return slots with { Method = draft.Methods is 0 or (1 << (int)MethodKind.Talk) ? null : slots.Method, Content = draft.Methods == 0 && draft.Persons.Count == 0 ? null : slots.Content };
        }

        if (slots.Channel is not null && (slots.Place is null || turn.Text.StartsWith('没')))
        {
            return slots with { Content = null, Place = null };
        }

        if (turn.Message[0] is '没' or '无' && Medium(turn.Message) is { } medium)
        {
            // 没地点，电话说的: no place, but the way.
            return new Slots { Method = ContactMethod.OnlineLetter, Channel = medium };
        }

        var (from, to) = Bounds(turn.Message);
        for (var skipped = true; skipped && from < to;)
        {
            skipped = turn.Words.Scanner.At(turn.Message.Dates, from, out var date) && date.End < to;
            from = skipped ? date.End : from;
            from += from < to && turn.Message[from] is ',' or '在' or '、' ? 1 : 0;
        }

        // 她家，顺便说下时间是下午四点: what follows the mark tells something else.
        var mark = turn.Message.Text.AsSpan(from, Math.Max(0, to - from)).IndexOfAny(',', '。', ';');
        to = mark > 0 && draft.Content.Count > 0 && !turn.Words.Predicates.Has(turn.Message.Text, from, from + mark) ? from + mark : to;
        return new Slots { Date = slots.Date, Time = slots.Time, Place = to > from ? turn.Message.Quote(from, to) : slots.Place };
    }

    private static ContactChannel? Medium(Message message) =>
        message.Words.Channels.Find(message.Text, 0, message.Text.Length, out _, out var channel) >= 0 ? channel : null;

    public static ContactMethod? NamedMethod(Message message)
    {
        foreach (var (word, method) in (ReadOnlySpan<(string, ContactMethod)>)
            [("其它", ContactMethod.Other), ("其他", ContactMethod.Other), ("别的", ContactMethod.Other), ("个别", ContactMethod.IndividualTalk), ("约谈", ContactMethod.IndividualTalk), ("单独", ContactMethod.IndividualTalk), ("走访", ContactMethod.VisitSymposium), ("座谈", ContactMethod.VisitSymposium), ("上门", ContactMethod.VisitSymposium), ("去他家", ContactMethod.VisitSymposium), ("去家里", ContactMethod.VisitSymposium), ("到他家", ContactMethod.VisitSymposium), ("去她家", ContactMethod.VisitSymposium), ("网络", ContactMethod.OnlineLetter), ("书信", ContactMethod.OnlineLetter), ("线上", ContactMethod.OnlineLetter), ("当面", ContactMethod.IndividualTalk), ("见面", ContactMethod.IndividualTalk), ("聊", ContactMethod.IndividualTalk), ("谈", ContactMethod.IndividualTalk)])
        {
            if (message.Text.Contains(word, StringComparison.Ordinal))
            {
                return method;
            }
        }

        return null;
    }
}
