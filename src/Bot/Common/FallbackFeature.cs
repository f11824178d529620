using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Common;

/// <summary>The last to be asked: small talk, and what nobody understood. A draft in progress is mentioned, never lost.</summary>
[OpenToEverybody("small talk; it writes and shows nothing")]
internal sealed class FallbackFeature : IFeature
{
    public ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult<Step?>(
        turn.Heard is Heard.Picture or Heard.Video or Heard.File or Heard.Location or Heard.Link or Heard.Voice or Heard.Unreadable
            or Heard.Text { Words.Length: > 0 }
            && turn.Words.Length == 0
            ? Remind(turn, turn.Say(turn.Heard is Heard.Unreadable ? CommonWords.Unreadable : turn.Heard is Heard.Voice ? CommonWords.SpeechPlease : CommonWords.WordsPlease))
            : turn.Words.Length == 0 ? turn.Silent() : Answer(turn));

    private static Step Answer(Turn turn)
    {
        if (EverydayWords.AsksWhoIAm(turn.Words))
        {
            return Remind(turn, turn.Say(CommonWords.AmProgram));
        }

        if (turn.Words.Length <= 12)
        {
            var thanks = turn.Words.Contains('谢', StringComparison.Ordinal) || turn.Words.Contains("辛苦", StringComparison.Ordinal)
                || turn.Words.Contains("麻烦你", StringComparison.Ordinal) || turn.Words.Contains("麻烦您", StringComparison.Ordinal);
            if (EverydayWords.Greets(turn.Words) || (thanks && turn.Reading.Intent == Intent.Chitchat))
            {
                return Remind(turn, turn.Say(thanks ? CommonWords.Welcome : CommonWords.Hello + HelpLine(turn)));
            }

            if (EverydayWords.OnlyHears(turn.Words) && (turn.State.Open is not null || turn.Who.IsMember || turn.Words.Contains("收到", StringComparison.Ordinal)))
            {
                return Remind(turn, turn.Say(turn.State.Open is null ? CommonWords.AnyTime : CommonWords.Fine));
            }
        }

        var lost = turn.State.Misunderstood + 1;
        var (words, options) = turn.Who switch
        {
            { IsStaff: true } => (CommonWords.StaffLost, Menu.Of("发通知", "谁没回", "帮助")),
            { IsMember: true } => (CommonWords.MemberLost, Menu.Of("报联系", "我的任务", "人工")),
            _ => (CommonWords.ConstituentLost, Menu.Of("我要反映", "我的进展", "人工")),
        };
        if (lost > 1 && (lost % 2 == 0 || turn.State.Open is not null))
        {
            // The choices offered before still hold, though they are not printed again.
            var open = turn.State.Open ?? new Menu { Awaiting = "choice", Options = options, TouchedAt = turn.Now };
            return Remind(turn, new Step(turn.State with { Misunderstood = lost, Open = open }, new Reply(CommonWords.LostAgain)));
        }

        var step = turn.State.Open is null ? turn.Ask(new Menu(), "choice", words, options) : turn.Say(CommonWords.LostMidway);
        return Remind(turn, step with { State = step.State with { Misunderstood = lost } });
    }

    private static string HelpLine(Turn turn) => turn.Who switch
    {
        { IsStaff: true } => "要发通知，直接说“通知谁：什么事”。",
        { IsMember: true } => "要报联系，直接说今天走访了谁、聊了什么。",
        _ => "有什么想反映的，直接说就行。",
    };

    private static Step Remind(Turn turn, Step step) =>
        turn.State.Open is not { } open || step.Reply is not { } reply ? step
            : !open.IsWorthKeeping ? open.AskAgain() is { } asked ? step with { Reply = new Reply(reply.Text + "\n" + asked) { Options = open.Options } } : step
            : open.AskAgain() is { } question ? step with { Reply = new Reply(reply.Text + "\n" + CommonWords.AskedAgain(open.Name, question)) { Options = open.Options } }
            : step with { Reply = reply.Then(CommonWords.DraftStillThere(open.Name)) };
}
