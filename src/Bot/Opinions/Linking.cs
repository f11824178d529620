using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Opinions;

/// <summary>A constituent who scanned a member's code may write to that member; this is no registered link of the regulation (they choose those themselves).</summary>
internal static class Linking
{
    public static Link Of(Turn turn, PersonId member, PersonId constituent) => new()
    {
        Id = LinkId.New(turn.Now),
        Committee = turn.CommitteeId,
        Tier = Link.Scanned,
        By = member,
        With = constituent,
        Basis = "扫码",
        From = turn.Today,
    };
}
