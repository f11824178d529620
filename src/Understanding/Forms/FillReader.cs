using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>The answer to the question for one slot, possibly with more; or something else that was said instead.</summary>
internal static partial class FillReader
{
    public static Reading Read(Turn turn, DialogueState state)
    {
        if (turn.Is("skip") || (turn.Plain.Length is > 0 and < 14 && turn.Is("skip_loose") && !turn.Says("correction_sure")))
        {
            return turn.Findings.Reading(Intent.FillSlot);
        }

        if (turn.Is("cancel_form") || (turn.IsShort && turn.Says("cancel_hard") && !IsFree(state.AwaitingSlot) && !turn.Says("correction_sure")))
        {
            return turn.Findings.Reading(Intent.Cancel);
        }

        if (Interrupts(turn, state) is { } other)
        {
            return other;
        }

        if (!IsFree(state.AwaitingSlot) || turn.Says("correction_sure"))
        {
            if (turn.Says("correction_mid") && CorrectionReader.Read(turn, state) is { } corrected && !OnlyAwaited(corrected, state.AwaitingSlot))
            {
                return turn.Findings.Reading(Intent.CorrectSlot, corrected);
            }
        }

        if (state is { Form: "register_contact", AwaitingSlot: not SlotNames.Phone, Filled.Phone: { } known } && PhoneReader.Find(turn.Message) is { } renewed && renewed != known)
        {
            // The number that had been given is put right, whatever was asked for.
            return turn.Findings.Reading(Intent.CorrectSlot, new Slots { Phone = renewed });
        }

        return Taken(turn, state);
    }

    /// <summary>Takes the message for the answer, whatever it looks like.</summary>
    public static Reading Taken(Turn turn, DialogueState state) =>
        turn.Findings.Reading(Intent.FillSlot, state.AwaitingSlot is SlotNames.Resolved or SlotNames.FollowUp ? Flag(turn, state.AwaitingSlot) : Answer(turn, state));

    /// <summary>The value of an option that stands for a slot's value.</summary>
    public static Slots Value(Turn turn, DialogueState state, string value) =>
        Set(state.AwaitingSlot, value, Slots.Empty, turn);

    private static Slots Flag(Turn turn, string slot)
    {
        var text = turn.Message.Text;
        var no = turn.Says("flag_no") || turn.Words.ResolvedNo.Has(text, 0, text.Length) || turn.Words.NoFollowUps.Has(text, 0, text.Length);
        var yes = !no && (turn.Says("flag_yes") || turn.Words.ResolvedYes.Has(text, 0, text.Length) || turn.Words.FollowUps.Has(text, 0, text.Length));
        bool? value = no ? false : yes ? true : null;
        return slot == SlotNames.Resolved ? new Slots { Resolved = value } : new Slots { FollowUp = value };
    }

    private static bool IsFree(string slot) => slot is SlotNames.Content or SlotNames.Suggestion or SlotNames.Reason or SlotNames.Topic or SlotNames.Audience;

    private static Reading? Interrupts(Turn turn, DialogueState state)
    {
        if (turn.IsShort
            && (turn.Says("help_now") || turn.Is("help_exact") || (turn.Says("help_first") && !IsFree(state.AwaitingSlot))
                || (state.AwaitingSlot != SlotNames.Topic && turn.Says("help_ask") && turn.Says("question")))
            && !turn.Says("correction_sure"))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        if (IdleReader.IsAboutMeeting(turn) || (turn.Utterance.Role == SpeakerRole.Constituent && turn.IsShort && turn.Says("help_general")))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        if (state.AwaitingSlot == SlotNames.Persons && turn.Text.Length < 20 && turn.Says("contacts_mid"))
        {
            return turn.Findings.Reading(Intent.MyContacts);
        }

        if (turn.IsShort && !IsFree(state.AwaitingSlot) && turn.Utterance.Role == SpeakerRole.Member && turn.Says("leave") && !turn.Says("not_leave"))
        {
            return LeaveReader.Read(turn);
        }

        if (turn.IsShort && turn.Says("unsubscribe") && !IsFree(state.AwaitingSlot))
        {
            return turn.Findings.Reading(Intent.Unsubscribe);
        }

        if (turn.IsShort && turn.Says(IsFree(state.AwaitingSlot) ? "complaint_bot" : "complaint_bot_or_staff") && state.Form != "query_progress")
        {
            return turn.Findings.Reading(Intent.Complaint);
        }

        if (turn.Says("query_mid") && state.Form != "query_progress")
        {
            return turn.Findings.Reading(Intent.QueryProgress, RefNoReader.Slots(turn));
        }

        if (turn.IsShort && turn.Utterance.Role == SpeakerRole.Member && turn.Says("statistics_mid") && !IsFree(state.AwaitingSlot))
        {
            return turn.Findings.Reading(Intent.MyStatistics, PeriodReader.Slots(turn));
        }

        return turn.Is("greeting_mid") ? turn.Findings.Reading(Intent.Chitchat) : null;
    }

    private static bool OnlyAwaited(Slots slots, string awaited) => awaited switch
    {
        SlotNames.Date => slots is { Date: not null, Place: null, Persons.Count: 0, PersonsRemoved.Count: 0, Method: null, Content: null },
        SlotNames.Time => slots is { Time: not null, Date: null, Place: null, Persons.Count: 0, PersonsRemoved.Count: 0, Method: null },
        SlotNames.Place => slots is { Place: not null, Date: null, Persons.Count: 0, PersonsRemoved.Count: 0, Method: null },
        SlotNames.Persons => slots is { Persons.Count: > 0, Date: null, Place: null, PersonsRemoved.Count: 0, Method: null },
        SlotNames.Method => slots is { Method: not null, Date: null, Place: null, Persons.Count: 0, PersonsRemoved.Count: 0 },
        _ => false,
    };

    private static Slots Answer(Turn turn, DialogueState state)
    {
        var message = turn.Message;
        switch (state.AwaitingSlot)
        {
            case SlotNames.Content or SlotNames.Suggestion:
                return Matter(turn, state.AwaitingSlot);
            case SlotNames.Phone:
                return Phone(turn, state);
            case SlotNames.RefNo:
                // 号码找不到了: an answer without a figure or a letter names no number.
                return RefNoReader.Slots(turn) is { RefNo: not null } found ? found
                    : turn.Text.Any(c => Chars.IsDigit(c) || Chars.IsLatin(c) || "零一二三四五六七八九幺".Contains(c, StringComparison.Ordinal)) ? Slots.Empty with { RefNo = Plain(turn) }
                    : Slots.Empty;
            case SlotNames.Reason:
                return Slots.Empty with { Reason = ReasonReader.Find(turn) ?? Plain(turn) };
            case SlotNames.Org or SlotNames.Position or SlotNames.Address or SlotNames.Party or SlotNames.Topic or SlotNames.Audience:
                return Register(turn, state);
            default:
                return Head(turn, state);
        }
    }

    private static Slots Matter(Turn turn, string awaited)
    {
        // 没有，就是发发牢骚
        if (awaited == SlotNames.Suggestion && SaysNone(turn.Message))
        {
            return Slots.Empty;
        }

        var draft = new MatterReader(turn.Message).Read();
        var slots = new VisitBuilder(turn.Message, turn.Findings).One(draft);
        if (awaited == SlotNames.Suggestion)
        {
            // Asked for a suggestion, the person's wish for attention is one as well, where a measure stands beside it.
            if (slots is { FollowUp: true, Suggestion: not null, Content: null } && turn.Message.Text.IndexOfAny([',', '。', ';']) > 0)
            {
                return new Slots { Suggestion = Plain(turn), FollowUp = true };
            }

            var said = slots.Suggestion ?? slots.Content ?? Wished(turn);
            return new Slots { Suggestion = said, FollowUp = slots.FollowUp, Content = slots.Suggestion is not null && slots.Content is { Length: > 4 } ? slots.Content : null };
        }

        return slots.Content is null && slots.Suggestion is not null
            ? new Slots { Content = slots.Suggestion, FollowUp = slots.FollowUp, Resolved = slots.Resolved }
            : new Slots { Content = slots.Content, Suggestion = slots.Suggestion, FollowUp = slots.FollowUp, Resolved = slots.Resolved };
    }

    private static bool SaysNone(Message message)
    {
        foreach (var word in (ReadOnlySpan<string>)["没有了", "没有", "没啥", "没什么", "没了", "暂时没有", "暂无", "无", "不用了", "冇"])
        {
            if (message.Says(0, word) && message[word.Length] is ',' or '。' or ';' or ' ' or '!')
            {
                return true;
            }
        }

        // 没啥可写的, 无有建议
        return message.Text.Length <= 8 && message[0] is '没' or '无' or '冇'
            && (message.Text.Contains("建议", StringComparison.Ordinal) || message.Text.Contains("可写", StringComparison.Ordinal)
                || message.Text.Contains("可说", StringComparison.Ordinal) || message.Text.Contains("要说", StringComparison.Ordinal)
                || message.Text.Contains("意见", StringComparison.Ordinal));
    }

    // 她希望街道出面协调: a mere wish, but it answers the question for a suggestion.
    private static string? Wished(Turn turn)
    {
        var (from, to) = Bounds(turn.Message);
        foreach (var word in (ReadOnlySpan<string>)["他们", "她们", "大家", "群众", "居民", "他", "她", "就", "也", "都", "还", "希望", "建议", "盼望", "盼", "要求", "最好", "能不能", "想", "请"])
        {
            from += from + word.Length < to && turn.Message.Says(from, word) ? word.Length : 0;
        }

        return to - from > 1 ? turn.Message.Quote(from, to) : null;
    }

    private static Slots Set(string slot, string? value, Slots slots, Turn turn) => slot switch
    {
        SlotNames.Place => slots with { Place = value },
        SlotNames.Persons => slots with { Persons = value is null ? [] : [value] },
        SlotNames.Org => slots with { Org = value },
        SlotNames.Position => slots with { Position = value },
        SlotNames.Address => slots with { Address = value },
        SlotNames.Party => slots with { Party = value },
        SlotNames.Topic => slots with { Topic = value },
        SlotNames.Audience => slots with { Audience = value },
        SlotNames.Content => slots with { Content = value },
        SlotNames.Suggestion => slots with { Suggestion = value },
        SlotNames.Phone => slots with { Phone = value },
        SlotNames.RefNo => slots with { RefNo = value },
        SlotNames.Reason => slots with { Reason = value },
        SlotNames.Date => slots with { Date = DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null },
        SlotNames.Time => slots with { Time = value },
        _ => slots,
    };
}
