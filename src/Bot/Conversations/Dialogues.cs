using System.Text.Json.Serialization;

namespace WeLiaison.Bot.Conversations;

// Every form that can be left half finished, with the name under which it is stored. A name once used stays:
// somebody's draft of last week is read by it.
[JsonDerivedType(typeof(Menu), "menu")]
public abstract partial record Dialogue;
