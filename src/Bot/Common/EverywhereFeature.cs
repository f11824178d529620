using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Common;

/// <summary>取消、继续、删除、帮助、人工: understood in every state, before any form sees the message.</summary>
[OpenToEverybody("help, cancelling and going back touch nothing but the speaker's own conversation")]
internal sealed class EverywhereFeature(OfficeDesk office) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > 40)
        {
            return null;
        }

        switch (turn.Words.TrimEnd('。', '！', '!', '～', '~', '了', '吧'))
        {
            case "人工" or "转人工" or "找人工" or "找办公室" or "人工服务":
                return turn.Say(CommonWords.Human(turn.Committee)) with
                {
                    Outbox = await office.TellAsync(turn.CommitteeId, CommonWords.HumanWanted(turn.Person?.Name ?? "一位群众"), turn.Now, cancellationToken),
                };
            case "帮助" or "使用帮助" or "怎么用" or "菜单" or "？" or "?":
                return turn.Say(Help(turn));
            // What waits for the person is told before this answer, by the conductor.
            case "看" or "看全文" or "读全文" or "全文":
                return turn.Say(turn.Who.Held.Count > 0 ? CommonWords.ThatIsAll : CommonWords.NothingHeld);
            case "继续" or "接着写" when turn.State is { Open: null, Parked: { } parked }:
                return Resume(turn, parked);
            case "继续" or "接着写" when turn.State.Open is null:
                return turn.Say(CommonWords.NothingToResume);
            case "删除" when turn.State.Parked is not null && turn.State.Open is null:
                return new Step(turn.State with { Parked = null }, new Reply(CommonWords.Discarded));
            case "删除" when turn.State.Open is null:
                return turn.Say(CommonWords.NothingToResume);
            case "取消" or "算" or "算了不报" or "先不写" or "不报":
                return GiveUp(turn);
            case "删除" or "删掉" or "删" when turn.State.Open is ContactDialogue:
                // The form deletes the one in hand itself.
                return null;
            default:
                return turn.State.Open is not null && turn.Reading.Intent == Intent.Cancel ? GiveUp(turn) : null;
        }
    }

    private static Step Resume(Turn turn, Dialogue parked) =>
        new(
            turn.State with { Open = parked with { TouchedAt = turn.Now }, Parked = null },
            new Reply(parked.Recap()) { Options = parked.Options });

    private static Step GiveUp(Turn turn) => turn.State.Open is not { } open
        ? turn.Say(CommonWords.NothingToCancel)
        : open.IsWorthKeeping
            ? new Step(turn.State with { Open = null, Parked = open }, new Reply(open is ContactDialogue { Drafts.Count: > 1 and var all } ? CommonWords.AllPutAside(open.Name, all) : CommonWords.PutAside(open.Name)))
            : turn.Close(CommonWords.Dropped);

    private static string Help(Turn turn) => turn.Who switch
    {
        { IsStaff: true } => CommonWords.StaffHelp,
        { IsMember: true } => CommonWords.MemberHelp,
        _ => CommonWords.ConstituentHelp,
    };
}
