using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// What a constituent says about a letter that has been sent: a supplement, word back to an answer (修好了，谢谢委员), or that they take it back.
/// It joins the letter and reaches whoever has it; what is still not put right puts the letter back among those that wait.
/// </summary>
internal sealed partial class FollowUpFeature(IOpinions opinions, OfficeDesk office) : IFeature
{
    private const int Looked = 10;
    private const int MostWords = 500;
    private const int LongestBack = 60;

    private static readonly TimeSpan Supplemented = TimeSpan.FromDays(90);
    private static readonly TimeSpan AnsweredLately = TimeSpan.FromDays(14);

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Queries.JoinsEarlier(turn) && turn.Person is not null && turn.Who.Binding?.ConsentAt is not null && turn.PublicMay(Act.AnswerOpinion))
        {
            return await JoinAsync(turn, (OpinionDraft)turn.State.Open!, cancellationToken);
        }

        if (turn.Words.Length is 0 or > MostWords || turn.State.Open is not null || turn.Person is null || turn.Who.Binding?.ConsentAt is null
            || !turn.PublicMay(Act.AnswerOpinion))
        {
            return null;
        }

        if (turn.Words is FollowUpWords.LeaveIt or "不用再办")
        {
            return turn.Say(FollowUpWords.LeftAsIs);
        }

        if (TakingBack().Match(turn.Words) is { Success: true } back)
        {
            return await TakeBackAsync(turn, back, cancellationToken);
        }

        if (Supplement().Match(turn.Words) is { Success: true } more)
        {
            return await SupplementAsync(turn, more.Groups["number"].Value, more.Groups["text"].Value.Trim(), cancellationToken);
        }

        return turn.Words.Length <= LongestBack && (ThankingBack().IsMatch(turn.Words) || StillNot().IsMatch(turn.Words)) ? await BackAsync(turn, cancellationToken) : null;
    }

    /// <summary>Pictures sent by themselves go with the letter they belong to.</summary>
    private async ValueTask<Step?> JoinAsync(Turn turn, OpinionDraft pictures, CancellationToken cancellationToken)
    {
        if ((await OwnAsync(turn, cancellationToken)).FirstOrDefault(o => o.At > turn.Now - Supplemented) is not { } letter)
        {
            return null;
        }

        var words = FollowUpWords.MoreAttached(LetterWords.Attached(pictures.Attachments));
        return turn.Close(OpinionWords.Supplemented(letter.Number)) with
        {
            Changes = [letter.Move(letter.State, letter.From, turn.Now, words) with { Attachments = [.. letter.Attachments, .. pictures.Attachments] }],
            Outbox = await TellAsync(turn, letter, FollowUpWords.SupplementTo(letter, words), cancellationToken),
        };
    }

    /// <summary>Word back to an answer of the last days. Good news is passed on; what is not put right yet may be another matter, so it is asked.</summary>
    private async ValueTask<Step?> BackAsync(Turn turn, CancellationToken cancellationToken)
    {
        if ((await OwnAsync(turn, cancellationToken))
            .FirstOrDefault(o =>
                o.State is OpinionState.Answered or OpinionState.InProgress && o.Steps[^1].At > turn.Now - AnsweredLately) is not { } letter)
        {
            // Put right before anybody answered: whoever has the letter should know.
            return Solved().IsMatch(turn.Words)
                && (await OwnAsync(turn, cancellationToken))
                .FirstOrDefault(o => o.State is OpinionState.Received or OpinionState.Seen or OpinionState.WithOffice) is { } waiting
                ? turn.Ask(new Menu { AsksWhether = true }, "choice", FollowUpWords.AskSolved(waiting), FollowUpWords.SolvedOrNot(waiting, turn.Words))
                : null;
        }

        if (StillNot().IsMatch(turn.Words))
        {
            return turn.Ask(new Menu { AsksWhether = true }, "choice", FollowUpWords.AskSame(letter), FollowUpWords.SameOrNot(letter, turn.Words));
        }

        return letter.State == OpinionState.Answered && letter.Steps[^1].By != letter.From
            ? turn.Say(FollowUpWords.PassedOn(letter,
                turn.Committee.Office)) with { Changes = [letter.Move(letter.State, letter.From, turn.Now, turn.Words)],
                Outbox = await TellAsync(turn, letter, FollowUpWords.BackTo(letter, turn.Words), cancellationToken) }
            : null;
    }

    private async ValueTask<Step?> SupplementAsync(Turn turn, string number, string text, CancellationToken cancellationToken)
    {
        var own = (await OwnAsync(turn, cancellationToken)).Where(o => o.At > turn.Now - Supplemented).ToList();
        if ((number.Length == 0 ? own.FirstOrDefault() : own.FirstOrDefault(o => o.Number.Equals(number, StringComparison.OrdinalIgnoreCase))) is not { } letter)
        {
            return number.Length > 0 ? turn.Say(OpinionWords.NotYours) : null;
        }

        if (text.Length < 2)
        {
            return turn.Say(FollowUpWords.SupplementHow);
        }

        // Whoever has answered already is asked once more.
        var kept = Tidy.WithoutIdNumbers(text, out _);
        var state = letter.State == OpinionState.Answered ? (letter.To is null ? OpinionState.WithOffice : OpinionState.Received) : letter.State;
        return turn.Say(OpinionWords.Supplemented(letter.Number)) with
        {
            Changes = [letter.Move(state, letter.From, turn.Now, kept)], Outbox = await TellAsync(turn, letter, FollowUpWords.SupplementTo(letter, kept), cancellationToken),
        };
    }

    private async ValueTask<Step?> TakeBackAsync(Turn turn, Match said, CancellationToken cancellationToken)
    {
        var (own, number) = (await OwnAsync(turn, cancellationToken), said.Groups["number"].Value);
        var about = said.Groups["about"].Value;
        if ((number.Length == 0
            ? own.FirstOrDefault(o => o.Text.Contains(about, StringComparison.Ordinal))
            : own.FirstOrDefault(o => o.Number.Equals(number, StringComparison.OrdinalIgnoreCase))) is not { } letter)
        {
            return number.Length > 0 ? turn.Say(OpinionWords.NotYours) : null;
        }

        if (letter.Handovers.Count > 0 || letter.State is not (OpinionState.Received or OpinionState.Seen or OpinionState.WithOffice))
        {
            return turn.Say(FollowUpWords.TooLate(letter));
        }

        return !said.Groups["sure"].Success
            ? turn.Ask(new Menu { AsksWhether = true }, "choice", FollowUpWords.AskTakeBack(letter), FollowUpWords.TakeBackOrNot(letter))
            : turn.Say(FollowUpWords.TakenBack(letter.Number)) with
            {
                Changes = [letter.Move(OpinionState.Withdrawn, letter.From, turn.Now)],
                    Outbox = await TellAsync(turn, letter, FollowUpWords.TakenBackTo(letter), cancellationToken),
            };
    }

    /// <summary>Newest first, those that are over left out.</summary>
    private async ValueTask<IReadOnlyList<Opinion>> OwnAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await opinions.FromAsync(turn.CommitteeId, turn.Person!.Id, Looked, cancellationToken)).Where(o => o.State is not (OpinionState.Closed or OpinionState.Withdrawn))];

    private async ValueTask<IReadOnlyList<OutboxEntry>> TellAsync(Turn turn, Opinion letter, string words, CancellationToken cancellationToken) =>
        letter.To is { } member
            ? [Errand.Tell(turn.CommitteeId, member, words, turn.Now, headline: "来信有补充", about: letter.Number)]
            : await office.TellAsync(turn.CommitteeId, words, turn.Now, cancellationToken, letter.Number);

    [GeneratedRegex(@"^(?<sure>确定撤回来信)\s*(?<number>[Yy]\d{6}-\d{1,6})$|^(我要|我想|请|帮我)?(撤回|撤销|收回)(我的|刚才的?|那封|这封|来信|信|上一封)*\s*(?<number>[Yy]\d{6}-\d{1,6})?[了吧。！]*$|^(刚才|上面|那)(那)?(封|件|个)(来?信)?(我)?(不要了|不报了|作废|撤了|撤回吧?|算了)[。！]*$|^(把)?(那个|那件|那封|我那个|我)?(?<about>[^，。撤收那个]{2,8})(的|那个|那件|那封|那事|这事|的事)+(也|给|就)*(撤回|撤销|撤掉|撤了|收回)[了吧。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex TakingBack();

    [GeneratedRegex(@"^((我|还|再|想|要|需要|给)*补充(一下|一点|下|几句|一句|说明|个情况)?|有新情况|(上次|刚才|之前)(那|说的|反映的)(个|件|封)?(事|信|来信)?.{0,4}补充(一下)?)[：:，, ]*(?<number>[Yy]\d{6}-\d{1,6})?[：:，, ]*(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Supplement();

    [GeneratedRegex("谢.{0,6}(委员|办公室|领导|你们|您们|政协)|(委员|办公室|领导|你们|政协).{0,6}谢|^(都|已经|终于|现在|今天|昨天|灯|路|太好了|真的|谢谢)?[，,]?(都|已经|终于|真的)?(修|换|解决|处理|弄|装|清理?|办|搞|改|通|补)(好|完|掉|上)?了[啦呀的，。！!谢感委员您你们 ]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ThankingBack();

    [GeneratedRegex("^(那(个)?(事|事情|件事)?|这(个)?(事|事情|件事)?|问题|都|已经|现在|自己|[，, ])*(解决|修好|弄好|处理好|处理完|办好|清掉|搞定|好)了[啦呀的，。！谢感 ]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Solved();

    [GeneratedRegex("还没(有)?(换|修|解决|处理|动|装|弄|清|办|好|来|人)|(还是|依然|依旧|仍然|仍旧)(没|不|老样子|那样|这样|一样|堵|坏|臭|吵|脏)|又(坏|堵|开始|不亮|漏|臭|吵)|^(根本|一直|到现在)?(没|没有)(人来|人管|动静|变化|效果|用|解决|处理|修|换)|^[^，。]{0,12}(几号|几点|哪天|什么时候|啥时候|多久)[^，。]{0,8}[？?呢啊]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex StillNot();
}
