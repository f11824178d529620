using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Opinions;

/// <summary>Whose letters somebody reads and answers.</summary>
internal sealed class LetterScope(IPeople people)
{
    /// <summary>Whoever it is addressed to; of the staff those who look after all, or after the 专委会 of whoever it is addressed to.</summary>
    public async ValueTask<bool> MayAnswerAsync(Turn turn, Opinion opinion, CancellationToken cancellationToken)
    {
        if (opinion.To is not { } to)
        {
            return turn.May(Act.AnswerOpinion, Matter.OfOffice);
        }

        var matter = to == turn.Person!.Id || turn.May(Act.AnswerOpinion, Matter.OfOffice, Reach.All)
            || await people.FindAsync(turn.CommitteeId, to, cancellationToken) is not { } addressed
            ? new Matter { Owner = to }
            : Matter.Of(addressed);
        return turn.May(Act.AnswerOpinion, matter);
    }
}
