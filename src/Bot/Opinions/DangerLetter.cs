using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Opinions;

/// <summary>电线杆快倒了: a danger that is a matter, too. The numbers to call come first; the words are kept, and passing them on is offered.</summary>
internal sealed class DangerLetter(OpinionStart start)
{
    private const int ShortestMatter = 8;

    /// <summary>For somebody who despairs of their own life nothing but help is offered.</summary>
    private const string Despair = "12356";

    /// <summary>The step, or null where no letter may begin or grow from the words.</summary>
    public Step? Take(Turn turn, string danger)
    {
        if (turn.Address.Channel == Channel.WeCom || turn.Words.Length < ShortestMatter || danger.Contains(Despair, StringComparison.Ordinal) || !turn.PublicMay(Act.SendOpinion))
        {
            return null;
        }

        switch (turn.State.Open)
        {
            case ConsentRequest request:
                return turn.Ask(request with { Said = OpinionStart.With(request.Said, Tidy.WithoutIdNumbers(turn.Words, out _)) }, "consent",
                    danger + "\n" + OpinionWords.ConsentToPass);
            case NameRequest or OpinionDraft { Awaiting: null or "content" or "suggestion" } when turn.Who.IsConstituent:
                return Grown(turn, turn.State.Open, danger);
            case null when turn.Who.IsConstituent && turn.Who.Binding!.ConsentAt is not null:
                return turn.Ask(start.Add(start.Empty(turn), turn.Words, null, out _), "matter", danger + "\n" + OpinionWords.AskToPass, OpinionWords.PassOrNot);
            case null when turn.Who.IsStranger:
                return turn.Ask(new ConsentRequest { Said = [Tidy.WithoutIdNumbers(turn.Words, out _)] }, "consent", danger + "\n" + OpinionWords.ConsentToPass);
            default:
                return null;
        }
    }

    private Step Grown(Turn turn, Dialogue open, string danger)
    {
        var draft = open as OpinionDraft;
        if (draft is null && open is NameRequest request)
        {
            draft = start.Empty(turn) with { Attachments = request.Attachments };
            foreach (var bubble in request.Said)
            {
                draft = start.Add(draft, bubble, null, out _);
            }
        }

        var back = start.ReadBack(turn, start.Add(draft!, turn.Words, null, out _));
        return back with { Reply = back.Reply! with { Text = danger + "\n" + back.Reply.Text } };
    }
}
