using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Forms;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Intents;

/// <summary>Reads a message that begins a dialogue: what it is for depends on who speaks.</summary>
internal static partial class IdleReader
{
    public static Reading Read(Turn turn)
    {
        if (turn.Text.Length == 0 || turn.Is("greeting"))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        return turn.Utterance.Role switch
        {
            SpeakerRole.Staff => StaffReader.Read(turn) ?? Common(turn) ?? StaffReader.Announcement(turn) ?? Member(turn),
            SpeakerRole.Constituent => Common(turn) ?? Constituent(turn),
            _ => Member(turn),
        };
    }

    /// <summary>What anybody may want, by the patterns of whole messages; only a short message is believed to be a wish to the bot.</summary>
    public static Reading? Common(Turn turn) => First(turn) ?? (turn.Text.Length > 120 ? null : Asked(turn));

    /// <summary>What wins over a report: to be left alone, to register somebody, to be excused, to correct what was submitted.</summary>
    private static Reading? First(Turn turn)
    {
        if (turn.IsShort && turn.Says("unsubscribe") && !turn.Says("told"))
        {
            return turn.Findings.Reading(Intent.Unsubscribe);
        }

        if (turn.Utterance.Role == SpeakerRole.Member && CorrectionReader.OfSubmitted(turn) is { } correction)
        {
            return correction;
        }

        if (turn.Utterance.Role != SpeakerRole.Constituent && turn.Says("register") && !turn.Says("not_register"))
        {
            return RegisterReader.Read(turn);
        }

        return turn.Utterance.Role != SpeakerRole.Constituent && turn.Says("leave") && !turn.Says("not_leave") ? LeaveReader.Read(turn) : null;
    }

    private static Reading? Asked(Turn turn)
    {
        if (turn.Utterance.Role == SpeakerRole.Member && IsAboutEntry(turn))
        {
            return turn.Findings.Reading(Intent.MyContacts);
        }

        if (turn.IsShort && turn.Says("query_sure"))
        {
            return turn.Findings.Reading(Intent.QueryProgress, RefNoReader.Slots(turn));
        }

        // In a long message only its end asks: what stands before is the matter.
        if (PatternBook.Says("query", turn.Text.Length > 60 ? turn.Text[^40..] : turn.Text)
            && !(turn.Utterance.Role == SpeakerRole.Constituent && turn.Says("help_general")) && !turn.Says("not_query"))
        {
            return turn.Findings.Reading(Intent.QueryProgress, RefNoReader.Slots(turn));
        }

        if (RefNoReader.IsBare(turn))
        {
            return turn.Findings.Reading(Intent.QueryProgress, RefNoReader.Slots(turn));
        }

        if (turn.IsShort && turn.Says("help_general"))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        if (turn.IsShort && (turn.Says("complaint_sure") || (turn.Says("complaint") && !turn.Says("not_complaint"))))
        {
            return turn.Findings.Reading(Intent.Complaint);
        }

        if (turn.Utterance.Role == SpeakerRole.Member && OwnAffairs(turn) is { } own)
        {
            return own;
        }

        if (turn.Says("cancel_idle") && turn.IsShort && !turn.Says("no_follow") && !turn.Says("anonymous"))
        {
            return turn.Findings.Reading(Intent.Cancel);
        }

        return turn.Says("help") && (turn.Utterance.Role != SpeakerRole.Constituent || (turn.IsShort && !turn.Says("public_life"))) ? turn.Findings.Reading(Intent.Help) : null;
    }

    // 贺兰英的电话多少: a name of the list, and what is kept about it.
    private static bool IsAboutEntry(Turn turn) =>
        turn.Text.Length <= 24 && turn.Says("entry_question") && turn.Utterance.Contacts.Any(name => turn.Text.Contains(name, StringComparison.Ordinal));

    /// <summary>周五开会几点: asked about the committee's own meetings, which are not visits.</summary>
    public static bool IsAboutMeeting(Turn turn) =>
        turn.Utterance.Role != SpeakerRole.Constituent && turn.Text.Length <= 30 && turn.Says("meeting_question") && !turn.Says("not_meeting_question");

    private static Reading? OwnAffairs(Turn turn)
    {
        if (turn.Says("help_first"))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        if (turn.Says("statistics"))
        {
            return turn.Findings.Reading(Intent.MyStatistics, PeriodReader.Slots(turn));
        }

        return turn.Says("contacts") ? turn.Findings.Reading(Intent.MyContacts) : null;
    }

    private static Reading Member(Turn turn)
    {
        if (First(turn) is { } first)
        {
            return first;
        }

        if (IsAboutMeeting(turn))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        if (IsMeantOnly(turn))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        var drafts = new ContactReader(turn.Message).Read();
        var tense = new Tense(turn, drafts);
        if (tense.IsStrong)
        {
            return tense.IsPlan ? Plan(turn) : tense.IsNotDone ? turn.Findings.Reading(Intent.Chitchat) : Contact(turn, drafts);
        }

        if (turn.Text.Length <= 120 && Asked(turn) is { } asked)
        {
            return asked;
        }

        if (turn.Is("menu_log"))
        {
            return turn.Findings.Reading(Intent.LogContact);
        }

        if (turn.IsShort && (turn.Says("out_of_scope") || (turn.Says("chitchat_member") && !turn.Says("told"))))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        if (tense.IsPlan)
        {
            return Plan(turn);
        }

        if (tense.IsNotDone)
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        if (turn.Says("menu_opinion"))
        {
            return turn.Findings.Reading(Intent.SubmitOpinion);
        }

        if (turn.Says("opinion_first"))
        {
            return OpinionReader.Read(turn);
        }

        if (tense.IsContact || (turn.Says("met_told") && !turn.Says("question") && drafts.Count > 0))
        {
            return Contact(turn, drafts);
        }

        if (turn.Says("smalltalk") && turn.IsShort && !drafts.Exists(draft => draft.Suggestions.Count > 0))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        return turn.Says("opinion") || HasMatter(turn, drafts) ? OpinionReader.Read(turn) : turn.Findings.Reading(Intent.Chitchat);
    }

    /// <summary>本来要走访查良勇，他不在家，白跑了: meant, and nothing came of it.</summary>
    public static bool IsMeantOnly(Turn turn) => turn.IsShort && turn.Says("meant_only") && !turn.Says("meant_else");

    /// <summary>Reads the message as a report, whatever speaks against it.</summary>
    public static Reading Contact(Turn turn)
    {
        var drafts = new ContactReader(turn.Message).Read();
        if (drafts.Exists(draft => !draft.Missed))
        {
            return Contact(turn, drafts);
        }

        // 没碰上他，跟他儿子讲了: whom they sought was out, and yet somebody was met.
        drafts = new ContactReader(turn.Message).ReadByWords();
        drafts.ForEach(draft => draft.Missed = false);
        SecondReading.Of(turn.Message, drafts, Telling.Report);
        RelativeMet.Tell(turn.Message, drafts);
        CalledInstead.Tell(turn.Message, drafts);
        return Contact(turn, drafts);
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

    private static bool HasMatter(Turn turn, List<VisitDraft> drafts) =>
        drafts.Exists(draft => draft.Content.Count + draft.Suggestions.Count > 0) && turn.Text.Length >= 7 && turn.Says("public_life");

    private static Reading Constituent(Turn turn)
    {
        if (turn.Says("menu_opinion"))
        {
            return turn.Findings.Reading(Intent.SubmitOpinion);
        }

        if (turn.IsShort
            && ((turn.Says("out_of_scope") && !turn.Says("opinion") && !turn.Says("anonymous")) || turn.Says("thanks")
                || (turn.Says("smalltalk") && !turn.Says("public_life"))))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        if (turn.Says("opinion") || turn.Says("public_life") || turn.Text.Length > 30 || IsTold(turn))
        {
            return OpinionReader.Read(turn);
        }

        return turn.Findings.Reading(Intent.Chitchat);
    }

    // 我婆婆七十九，办老年卡要本人到场: more than a remark, though of nothing that is on the lists.
    private static bool IsTold(Turn turn) => turn.Text.Length > 15 && turn.Text.AsSpan().ContainsAny(',', '。', ' ') && !turn.Says("smalltalk") && !turn.Says("out_of_scope");
}
