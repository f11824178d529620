using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Forms;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Intents;

/// <summary>Reads a message that begins a dialogue: what it is for depends on who speaks.</summary>
internal static class IdleReader
{
    public static Reading Read(Turn turn)
    {
        if (turn.Text.Length == 0 || turn.Is("greeting"))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        return turn.Utterance.Role switch
        {
            SpeakerRole.Staff => StaffReader.Read(turn) ?? Common(turn) ?? Member(turn),
            SpeakerRole.Constituent => Common(turn) ?? Constituent(turn),
            _ => Common(turn) ?? Member(turn),
        };
    }

    /// <summary>What anybody may want, by the patterns of whole messages; only a short message is believed to be a wish to the bot.</summary>
    public static Reading? Common(Turn turn)
    {
        if (turn.IsShort && turn.Says("unsubscribe") && !HasReport(turn))
        {
            return turn.Findings.Reading(Intent.Unsubscribe);
        }

        if (turn.Utterance.Role == SpeakerRole.Member && CorrectionReader.OfSubmitted(turn) is { } correction)
        {
            return correction;
        }

        if (turn.Utterance.Role != SpeakerRole.Constituent && turn.Says("register") && !(turn.Says("question") && turn.IsShort && !turn.Text.Contains('帮', StringComparison.Ordinal)))
        {
            return RegisterReader.Read(turn);
        }

        if (turn.Utterance.Role == SpeakerRole.Member && turn.Says("leave") && !turn.Says("help_leave"))
        {
            return LeaveReader.Read(turn);
        }

        return turn.Text.Length > 120 ? null : Asked(turn);
    }

    private static bool HasReport(Turn turn) => turn.Says("told");

    private static Reading? Asked(Turn turn)
    {
        var report = LooksLikeReport(turn);
        if (!report && turn.Says("query"))
        {
            return turn.Findings.Reading(Intent.QueryProgress, RefNoReader.Slots(turn));
        }

        if (RefNoReader.IsBare(turn))
        {
            return turn.Findings.Reading(Intent.QueryProgress, RefNoReader.Slots(turn));
        }

        if (turn.IsShort && turn.Says("complaint") && !report && !turn.Says("public_life"))
        {
            return turn.Findings.Reading(Intent.Complaint);
        }

        if (turn.Utterance.Role == SpeakerRole.Member)
        {
            if (!report && turn.Says("help_first"))
            {
                return turn.Findings.Reading(Intent.Help);
            }

            if (!report && turn.Says("statistics"))
            {
                return turn.Findings.Reading(Intent.MyStatistics, PeriodReader.Slots(turn));
            }

            if (!report && turn.Says("contacts"))
            {
                return turn.Findings.Reading(Intent.MyContacts);
            }
        }

        if (turn.Says("cancel_idle") && turn.IsShort && !turn.Says("no_follow"))
        {
            return turn.Findings.Reading(Intent.Cancel);
        }

        if (!report && turn.Says("help") && (turn.Utterance.Role != SpeakerRole.Constituent || turn.IsShort && !turn.Says("public_life")))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        return null;
    }

    /// <summary>Whether a day or a verb of contact and somebody's words make it a report, so that questions in it are the other's.</summary>
    private static bool LooksLikeReport(Turn turn) => turn.Utterance.Role == SpeakerRole.Member && turn.Says("report");

    private static Reading Member(Turn turn)
    {
        if (turn.Says("menu_log"))
        {
            return turn.Findings.Reading(Intent.LogContact);
        }

        if (turn.Says("chitchat_member") && turn.IsShort && !turn.Says("told"))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        var future = IsPlan(turn);
        turn.Message.Direction = future ? Direction.Future : Direction.Past;
        var drafts = new ContactReader(turn.Message).Read();
        if (future)
        {
            return Plan(turn, drafts);
        }

        if (turn.Says("smalltalk") && turn.IsShort && !IsContact(drafts, turn))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        if (turn.Says("not_done") && NotDone(turn, drafts))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        if (IsContact(drafts, turn))
        {
            return Contact(turn, drafts);
        }

        if (turn.Says("opinion") || (HasMatter(turn, drafts) && !turn.Says("smalltalk")))
        {
            return OpinionReader.Read(turn);
        }

        return turn.Findings.Reading(turn.Says("help") ? Intent.Help : Intent.Chitchat);
    }

    private static Reading Contact(Turn turn, List<VisitDraft> drafts)
    {
        var visits = new VisitBuilder(turn.Message, turn.Findings).Build(drafts);
        return visits.Count switch
        {
            0 => turn.Findings.Reading(Intent.Chitchat),
            1 => turn.Findings.Reading(Intent.LogContact, visits[0]),
            _ => turn.Findings.Reading(Intent.LogContact, new Slots { Visits = visits }),
        };
    }

    private static bool IsPlan(Turn turn)
    {
        if (!turn.Says("plan") || turn.Says("not_plan"))
        {
            return false;
        }

        // 他说下周要去: what the other person plans is the matter; only what stands before the first word of telling counts.
        return !turn.Says("plan_of_other") || turn.Says("plan_first");
    }

    private static Reading Plan(Turn turn, List<VisitDraft> drafts)
    {
        var builder = new VisitBuilder(turn.Message, turn.Findings);
        var draft = new VisitDraft();
        foreach (var part in drafts)
        {
            draft.Absorb(part);
        }

        PlanDates(draft, turn.Message.Today);
        var slots = builder.One(draft);
        return turn.Findings.Reading(Intent.PlanVisit, new Slots { Date = slots.Date, DateEnd = slots.DateEnd, Time = slots.Time, TimeEnd = slots.TimeEnd, Place = slots.Place, Persons = slots.Persons });
    }

    // 本来昨天要去，改到下周三: the last day named is the one that holds.
    private static void PlanDates(VisitDraft draft, DateOnly today)
    {
        var ahead = draft.Dates.Where(known => known.Date.Day >= today && known.Date.Firmness != Firmness.JustNow).ToList();
        if (ahead.Count > 0 && draft.Dates.Count > 1)
        {
            draft.Dates.Clear();
            draft.Dates.Add(ahead[^1]);
        }
        else
        {
            draft.Dates.RemoveAll(known => known.Date.Firmness == Firmness.JustNow || known.Date.Day < today);
        }
    }

    private static bool NotDone(Turn turn, List<VisitDraft> drafts) =>
        !turn.Says("told") && drafts.TrueForAll(draft => draft.Missed || draft.Content.Count == 0 || turn.Says("not_done_only"));

    private static bool IsContact(List<VisitDraft> drafts, Turn turn)
    {
        foreach (var draft in drafts)
        {
            if (draft.Missed)
            {
                continue;
            }

            var met = draft.Methods != 0 && (draft.Methods & ((1 << (int)MethodKind.Visit) | (1 << (int)MethodKind.Individual) | (1 << (int)MethodKind.Met))) != 0;
            if ((draft.Persons.Count > 0 && (draft.Methods != 0 || draft.Dates.Count > 0 || draft.Places.Count > 0))
                || (draft.Alongside.Count > 0 && met)
                || (met && (draft.Dates.Count > 0 || draft.Places.Count > 0 || draft.Content.Count > 0 || turn.Says("visit_done")))
                || (draft.Methods != 0 && draft.Dates.Count > 0 && (draft.Content.Count > 0 || draft.Places.Count > 0) && turn.Utterance.Role == SpeakerRole.Member)
                || (draft.Persons.Count > 0 && draft.Content.Count > 0 && turn.Utterance.Role == SpeakerRole.Member))
            {
                return true;
            }
        }

        return turn.Says("visit_done") && turn.IsShort && !turn.Says("question");
    }

    private static bool HasMatter(Turn turn, List<VisitDraft> drafts) =>
        drafts.Exists(draft => draft.Content.Count + draft.Suggestions.Count > 0) && turn.Text.Length >= 7 && turn.Says("public_life");

    private static Reading Constituent(Turn turn)
    {
        if (turn.Says("menu_opinion"))
        {
            return turn.Findings.Reading(Intent.SubmitOpinion, OpinionReader.Slots(turn));
        }

        if (turn.IsShort && turn.Says("smalltalk") && !turn.Says("public_life"))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        if (turn.Says("opinion") || turn.Says("public_life") || turn.Text.Length > 30)
        {
            return OpinionReader.Read(turn);
        }

        return turn.Says("question") || turn.Text.Length < 6 ? turn.Findings.Reading(Intent.Chitchat) : OpinionReader.Read(turn);
    }
}
