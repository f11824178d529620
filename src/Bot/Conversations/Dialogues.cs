using System.Text.Json.Serialization;
using WeLiaison.Bot.Notices;
using WeLiaison.Bot.Opinions;

namespace WeLiaison.Bot.Conversations;

// Every form that can be left half finished, with the name under which it is stored. A name once used stays:
// somebody's draft of last week is read by it.
[JsonDerivedType(typeof(Menu), "menu")]
[JsonDerivedType(typeof(ConsentRequest), "consent")]
[JsonDerivedType(typeof(NameRequest), "name")]
[JsonDerivedType(typeof(MemberChoice), "member-choice")]
[JsonDerivedType(typeof(OpinionDraft), "opinion")]
[JsonDerivedType(typeof(AnswerDraft), "answer")]
[JsonDerivedType(typeof(NoticeDraft), "notice")]
[JsonDerivedType(typeof(LeaveRequest), "leave")]
public abstract partial record Dialogue;
