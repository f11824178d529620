using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Common;

/// <summary>取消、继续、删除、帮助、人工: understood in every state, before any form sees the message.</summary>
[OpenToEverybody("help, cancelling and going back touch nothing but the speaker's own conversation")]
internal sealed partial class EverywhereFeature(OfficeDesk office) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > 300)
        {
            return null;
        }

        if (EverydayWords.WantsPerson(turn.Words))
        {
            return await CallAsync(turn, cancellationToken);
        }

        if (EverydayWords.AsksToWait(turn.Words) && turn.State.Open is { } waiting && (waiting.IsWorthKeeping || waiting is ContactDialogue))
        {
            return turn.Say(CommonWords.NoHurry(waiting.Name)) with { State = turn.State with { Open = waiting with { TouchedAt = turn.Now }, Misunderstood = 0 } };
        }

        if (turn.State.Open is { Awaiting: SlotNames.Confirm, IsOffer: false } shown && EverydayWords.Doubts(turn.Words))
        {
            return turn.Say(CommonWords.NotSure(shown.Name)) with { State = turn.State with { Open = shown with { TouchedAt = turn.Now }, Misunderstood = 0 } };
        }

        if (turn.State.Open is ContactDialogue { Awaiting: not SlotNames.Confirm } half && EverydayWords.Doubts(turn.Words) && half.AskAgain() is { } asked)
        {
            return turn.Say(CommonWords.ChangeAnything + asked) with { Reply = new Reply(CommonWords.ChangeAnything + asked) { Options = half.Options } };
        }

        if (turn.State.Open is ContactDialogue { Question: Questions.Unlisted } && ListWords.Chosen(turn.Words) is not null)
        {
            // 算了，照记吧 gives up nothing but the list.
            return null;
        }

        if (turn.State.Open is not null && EverydayWords.GivesUp(turn.Words))
        {
            return GiveUp(turn);
        }

        if (turn.State is { Open: null, Parked: { } aside } && (EverydayWords.Resumes(turn.Words) || (aside is ContactDialogue && turn.Words.TrimEnd('。', '吧') is "提交" or "交")))
        {
            return Resume(turn, aside);
        }

        if (!turn.Who.IsStaff && EverydayWords.AsksHow(turn.Words))
        {
            return turn.Say(Help(turn));
        }

        if (!turn.Who.IsStranger && turn.Who.Person!.Kind != PersonKind.Constituent && EverydayWords.WantsOut(turn.Words))
        {
            return turn.Say(CommonWords.HowToLeave);
        }

        if (turn.Who.IsMember && EverydayWords.Complains(turn.Words))
        {
            return turn.Say(CommonWords.Sorry);
        }

        if (turn.Who.IsMember && AboutService().Match(turn.Words) is { Success: true } complaint)
        {
            return turn.Say(CommonWords.ComplaintSent) with
            {
                Outbox = await office.TellAsync(turn.CommitteeId, CommonWords.ComplaintToOffice(turn.Person!.Name, complaint.Groups["what"].Value), turn.Now, cancellationToken),
            };
        }

        if (turn.Words.Length > 40)
        {
            return null;
        }

        switch (turn.Words.TrimEnd('。', '！', '!', '～', '~', '了', '吧'))
        {
            case "人工" or "转人工" or "找人工" or "找办公室" or "人工服务":
                return await CallAsync(turn, cancellationToken);
            case "帮助" or "使用帮助" or "怎么用" or "菜单" or "？" or "?":
                return turn.Say(Help(turn));
            // What waits for the person is told before this answer, by the conductor.
            case "收到" or "知道" or "好的" or "好" or "明白" when turn.Who.IsConstituent && turn.Who.Held.Count > 0:
            case "看" or "看全文" or "读全文" or "全文":
                return turn.Say(turn.Who.Held.Count > 0 ? CommonWords.ThatIsAll : CommonWords.NothingHeld);
            case "继续" or "接着写" when turn.State is { Open: null, Parked: { } parked }:
                return Resume(turn, parked);
            case "继续" or "接着写" when turn.State.Open is null:
                return turn.Say(CommonWords.NothingToResume);
            case "删除" or "删掉" or "删" or "都删掉" or "都删除" or "不要" when turn.State.Parked is not null && turn.State.Open is null:
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

    private async ValueTask<Step> CallAsync(Turn turn, CancellationToken cancellationToken) => turn.Say(CommonWords.Human(turn.Committee)) with
    {
        Outbox = await office.TellAsync(turn.CommitteeId, CommonWords.HumanWanted(turn.Person?.Name ?? "一位群众"), turn.Now, cancellationToken, except: turn.Person?.Id),
    };

    [GeneratedRegex("^(我要)?投诉(建议)?(一下)?\\s*[：:，, ]\\s*(?<what>.{2,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex AboutService();

    private static Step Resume(Turn turn, Dialogue parked)
    {
        // Whether a line goes into a notice is not asked again: the notice is shown as it stands.
        var back = parked is Notices.NoticeDraft { Awaiting: "add" } ? parked with { Awaiting = SlotNames.Confirm, Options = [] } : parked;
        return new(
            turn.State with { Open = back with { TouchedAt = turn.Now }, Parked = null },
            new Reply(back.Recap()) { Options = back.Options });
    }

    private static Step GiveUp(Turn turn) => turn.State.Open is not { } open
        ? turn.Say(CommonWords.NothingToCancel)
        : open.IsWorthKeeping
            ? new Step(turn.State with { Open = null, Parked = open },
                new Reply(open is ContactDialogue { Drafts.Count: > 1 and var all }
                    ? CommonWords.AllPutAside(open.Name, all)
                    : CommonWords.PutAside(open.Name)))
            : turn.Close(CommonWords.Dropped);

    private static string Help(Turn turn) => turn.Who switch
    {
        { IsStaff: true } => CommonWords.StaffHelp,
        { IsMember: true } => CommonWords.MemberHelp,
        _ => CommonWords.ConstituentHelp,
    };
}
