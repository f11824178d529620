using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Papers.Chat;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>
/// 提交 while a form that was just printed may be handed in and a finished contact stands aside: what leaves the house is asked, never guessed.
/// </summary>
internal sealed class SubmitWhichFeature(ContactSubmission submission) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.State is not { Open: PaperOffer, Parked: ContactDialogue { Question: Questions.Confirm } aside }
            || Questions.IsAhead(aside.Draft, turn.Today) || !turn.MemberMay(Act.Record))
        {
            return null;
        }

        switch (turn.Words.TrimEnd('。', '！', '!', '吧'))
        {
            case "提交联系" or "提交联系记录" or "联系记录":
                var step = await submission.SubmitAsync(turn, aside, cancellationToken);
                return step with { State = step.State with { Parked = null } };
            case "提交" or "交" or "1" or "确认" or "好" or "好的" or "没问题":
                return turn.Say(ContactWords.SubmitWhich);
            default:
                return null;
        }
    }
}
