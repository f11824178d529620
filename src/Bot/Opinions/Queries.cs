using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Questions that are answered at once, even in the middle of a form.</summary>
internal static class Queries
{
    public static bool Asked(Turn turn) => turn.Words is "进展" or "我的进展" or "查进展" or "查询进展" || turn.Reading.Intent == Intent.QueryProgress;
}
