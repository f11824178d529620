using System.Text.Json.Serialization;
using WeLiaison.Bot.Flows;
using WeLiaison.Bot.Flows.Entries;
using WeLiaison.Bot.Flows.Studios;
using WeLiaison.Bot.Member.Binding;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Bot.Member.Mine;
using WeLiaison.Bot.Member.Reports;
using WeLiaison.Bot.Notices;
using WeLiaison.Bot.Notices.Onward;
using WeLiaison.Bot.Opinions;
using WeLiaison.Bot.Opinions.Keyed;
using WeLiaison.Bot.Clock;
using WeLiaison.Bot.Papers.Chat;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Bot.Staff;

namespace WeLiaison.Bot.Conversations;

// Every form that can be left half finished, with the name under which it is stored. A name once used stays:
// somebody's draft of last week is read by it.
[JsonDerivedType(typeof(Menu), "menu")]
[JsonDerivedType(typeof(ConsentRequest), "consent")]
[JsonDerivedType(typeof(NameRequest), "name")]
[JsonDerivedType(typeof(MemberChoice), "member-choice")]
[JsonDerivedType(typeof(OpinionDraft), "opinion")]
[JsonDerivedType(typeof(AnswerDraft), "answer")]
[JsonDerivedType(typeof(KeyedLetterDraft), "keyed-letter")]
[JsonDerivedType(typeof(NoticeDraft), "notice")]
[JsonDerivedType(typeof(LeaveRequest), "leave")]
[JsonDerivedType(typeof(NoticeChange), "notice-change")]
[JsonDerivedType(typeof(PassOnRequest), "pass-on")]
[JsonDerivedType(typeof(ContactDialogue), "contact")]
[JsonDerivedType(typeof(AttachmentQuestion), "attachment")]
[JsonDerivedType(typeof(RegisterDialogue), "register")]
[JsonDerivedType(typeof(ReportTelling), "report-telling")]
[JsonDerivedType(typeof(ReportEditing), "report-editing")]
[JsonDerivedType(typeof(BindingDialogue), "binding")]
[JsonDerivedType(typeof(PaperOffer), "paper")]
[JsonDerivedType(typeof(ReportOffer), "periodic-report")]
[JsonDerivedType(typeof(PlanDraft), "plan")]
[JsonDerivedType(typeof(OutcomeDraft), "outcome")]
[JsonDerivedType(typeof(RoundDraft), "round")]
[JsonDerivedType(typeof(ExemptionDraft), "exemption")]
[JsonDerivedType(typeof(DutyChoice), "duty-choice")]
[JsonDerivedType(typeof(Pending), "pending")]
[JsonDerivedType(typeof(StudioApplication), "studio-application")]
[JsonDerivedType(typeof(EntryDraft), "entry")]
public abstract partial record Dialogue;
