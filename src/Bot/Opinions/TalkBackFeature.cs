using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;
using WeLiaison.Storage.Outbox;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// Words that belong to a letter's thread though they name no letter: the constituent's 可以 or 四点行不行 to what the member asked, and the member's
/// 谢谢您，我明天去看看 to a letter that has just come. A constituent's short word is passed on; a member's is offered, for it leaves under their name.
/// </summary>
internal sealed partial class TalkBackFeature(IOpinions opinions, OfficeDesk office) : IFeature
{
    private const int Looked = 5;
    private const int LongestBack = 30;
    private const int ShortestAnswer = 5;
    private const int ShortestFixing = 2;
    private const int LongestAnswer = 200;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(5);

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.State.Open is not null || turn.Words.Length == 0 || turn.Who.IsStranger ? null
            : turn.Who.IsConstituent ? await BackAsync(turn, cancellationToken)
            : turn.Words == FollowUpWords.LeaveAnswer && turn.MemberMay(Act.AnswerOpinion) ? turn.Say(FollowUpWords.LeftAsIs)
            : turn.Who.IsMember ? await OfferAsync(turn, cancellationToken)
            : null;

    private async ValueTask<Step?> BackAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length > LongestBack || EverydayWords.AsksWhoIAm(turn.Words) || turn.Who.Binding!.ConsentAt is null || IsCommand(turn.Words)
            || !turn.PublicMay(Act.AnswerOpinion))
        {
            return null;
        }

        var asks = Asking().IsMatch(turn.Words);
        if (!asks && turn.Reading.Intent is (Intent.SubmitOpinion or Intent.Complaint))
        {
            // A matter of its own is no word back, and need not be looked up.
            return null;
        }

        var letter = (await opinions.FromAsync(turn.CommitteeId, turn.Person!.Id, Looked, cancellationToken))
            .Where(o =>
                o.State is OpinionState.Answered or OpinionState.Received or OpinionState.WithOffice && Answer(o) is { } answer
                && answer.At > turn.Now - Lately)
                .MaxBy(o => Answer(o)!.At);
        // 可以 belongs to a question that nothing was said to yet.
        if (letter is null || !(asks || (letter.Steps[^1] == Answer(letter) && Asking().IsMatch(letter.Steps[^1].Words!))))
        {
            return null;
        }

        var words = Tidy.WithoutIdNumbers(turn.Words, out _);
        // A question back waits for the member again; yes and no do not.
        var state = asks ? letter.To is null ? OpinionState.WithOffice : OpinionState.Received : letter.State;
        var telling = FollowUpWords.BackTo(letter, words) + FollowUpWords.AnswerHow(letter);
        IReadOnlyList<OutboxEntry> told = letter.To is { } member
            ? [Errand.Tell(turn.CommitteeId, member, telling, turn.Now, headline: "来信有回音", about: letter.Number)]
            : await office.TellAsync(turn.CommitteeId, telling, turn.Now, cancellationToken, letter.Number);
        return turn.Say(FollowUpWords.PassedOn(letter, turn.Committee.Office)) with { Changes = [letter.Move(state, letter.From, turn.Now, words)], Outbox = told };
    }

    private async ValueTask<Step?> OfferAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is < ShortestFixing or > LongestAnswer || !(Personal().IsMatch(turn.Words) || Fixing().IsMatch(turn.Words))
            || IsCommand(turn.Words) || EverydayWords.AsksWhoIAm(turn.Words) || !turn.MemberMay(Act.AnswerOpinion))
        {
            return null;
        }

        var waiting = (await opinions.ToAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken))
            .Where(o => o.State is OpinionState.Received or OpinionState.Seen && (o.Steps.Count > 0 ? o.Steps[^1].At : o.At) > turn.Now - Lately).Take(2).ToList();
        // 上午十点 answers who has just asked when; it is offered for nothing else.
        return waiting is not [var letter, ..]
            || ((turn.Words.Length < ShortestAnswer || !Personal().IsMatch(turn.Words))
                && !(letter.Steps is [.., { Words: { } last } asked] && asked.By == letter.From && Asking().IsMatch(last))) ? null
            : turn.Ask(new Menu { AsksWhether = true }, "choice", FollowUpWords.AskWhetherAnswer(letter), FollowUpWords.AnswerOrNot(letter, turn.Words));
    }

    /// <summary>What was said last to whoever brought it forward.</summary>
    private static OpinionStep? Answer(Opinion letter) => letter.Steps.LastOrDefault(s => s is { By: { } by, Words: not null } && by != letter.From);

    private static bool IsCommand(string words) => EverydayWords.Greets(words) || EverydayWords.OnlyHears(words) || OtherMatter.IsAsked(words) || Thanks().IsMatch(words);

    [GeneratedRegex("^(好的?|嗯+|哦)?[，, ]*(谢谢|多谢|感谢|辛苦|麻烦)(了|你|您|你们|您们|啊|委员|小联|[。！!～~])*$|^(我要反映|反映|进展|我的进展|帮助|说明|人工|取消|算了|看|继续|删除|我的资料)[。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Thanks();

    /// <summary>您周四方便吗, 四点行不行, 哪天去好.</summary>
    [GeneratedRegex("[？?]|(吗|呢|么)[。！～~]*$|行不行|好不好|可不可以|能不能|方便不|方不方便|是不是|有没有|哪天|哪里|几点|几号|什么时候|多少|怎么(样|称呼|走)|方便的话", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Asking();

    /// <summary>上午十点, 周四下午吧, 在村委会门口.</summary>
    [GeneratedRegex("^(大概|大约|就|在|定在|约|我)*(今天|明天|后天|(下|这|本)?(周|星期|礼拜)[一二三四五六日天]|[0-9]{1,2}(月[0-9]{1,2})?[号日])?(早上|上午|中午|下午|傍晚|晚上)?([0-9一二两三四五六七八九十]{1,3}(点|时|:|：)[0-9一二三四五十半刻]{0,3}分?)?(左右|前后|吧|到|过去|见|去)*[。！]?$|^(就)?在.{2,12}(门口|村委会|居委会|那儿|见|等)[。！吧]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Fixing();

    /// <summary>Said to somebody, by somebody: 谢谢您, 我去看看.</summary>
    [GeneratedRegex("您|你|我(们)?(会|去|来|已|先|马上|明天|今天|后天|这就|周|下周|向|跟|把)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Personal();
}
