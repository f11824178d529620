using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>
/// The person met answers whether it was so (N-2). Only short answers while no form is open are taken, and only while a question is
/// open; a denial goes to the office and never to the member.
/// Where the regulation has service cards, a yes is the entry on the card.
/// </summary>
internal sealed partial class OtherSideFeature(IContacts contacts, IPeople people, OfficeDesk office, CardRows cards) : IFeature
{
    /// <summary>After so many days without an answer the question is no longer open.</summary>
    private const int OpenDays = 14;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Who.IsConstituent || !turn.PublicMay(Act.ConfirmContact) || turn.State.Open is not null || Verdict(turn.Words) is not { } verdict)
        {
            return null;
        }

        var asking = await contacts.AskingAsync(turn.CommitteeId, turn.Person!.Id, turn.Today.AddDays(-60), turn.Today, cancellationToken);
        var asked = asking.Where(c => c.SubmittedAt > turn.Now.AddDays(-OpenDays)).MaxBy(c => c.SubmittedAt);
        // A question that waited for this very message has not been read yet; it is told with the answer, and the words were about something else.
        if (asked is null
            || (!(Explicit().IsMatch(turn.Words) && asking.Count(c => c.SubmittedAt > turn.Now.AddDays(-OpenDays)) == 1)
                && turn.Who.Held.Any(h => h.HeldAt >= asked.SubmittedAt.AddMinutes(-1) && h.Text.Contains("记了一笔", StringComparison.Ordinal))))
        {
            return null;
        }

        if (asked.State == ContactState.Withdrawn)
        {
            return turn.Say(OtherSideWords.TakenBack) with { Changes = [Answered(asked, turn.Person!.Id, OtherSide.Silent)] };
        }

        var answered = Answered(asked, turn.Person!.Id, verdict);
        var card = verdict == OtherSide.Confirmed ? await cards.ConfirmAsync(answered, turn.Person.Id, turn.Today, turn.Now, cancellationToken) : null;
        if (verdict == OtherSide.Disputed && OtherDay().IsMatch(turn.Words))
        {
            // Which day it was goes to whoever wrote it down, in the person's own words.
            return turn.Say(OtherSideWords.DayPassedOn) with
            {
                Changes = [answered],
                Outbox = [Errand.Tell(turn.CommitteeId, asked.By, OtherSideWords.DayToMember(turn.Person.Name, asked.Number, turn.Words), turn.Now,
                    headline: "联系日期核对", about: asked.Number)],
            };
        }

        var step = turn.Say(Words(verdict)) with { Changes = card is null ? [answered] : [answered, card] };
        if (verdict != OtherSide.Denied)
        {
            return step;
        }

        var member = await people.FindAsync(turn.CommitteeId, asked.By, cancellationToken);
        var alarm = OtherSideWords.DeniedToOffice(turn.Person!.Name, member?.Name ?? string.Empty, asked.Number);
        return step with { Outbox = await office.TellAsync(turn.CommitteeId, alarm, turn.Now, cancellationToken, about: asked.Number) };
    }

    private static Contact Answered(Contact contact, PersonId person, string verdict) => contact with
    {
        Confirmations = new Dictionary<PersonId, string>(contact.Confirmations) { [person] = verdict },
    };

    /// <summary>没有这回事 answers the line that announced the question; a bare 是 or 1 may belong to anything.</summary>
    [GeneratedRegex("这回事|没来过|来过|日期不对|日子不对|没这事|没有这事", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Explicit();

    private static string? Verdict(string words) => words.TrimEnd('。', '！', '!', '的', '呀', '啊') switch
    {
        "1" or "１" or "一" or "①" or "是" or "对" or "是这样" or "没错" or "有这回事" or "是有这回事" => OtherSide.Confirmed,
        "2" or "２" or "二" or "②" or "日期不对" or "日子不对" or "不是那天" or "时间不对" => OtherSide.Disputed,
        "3" or "３" or "三" or "③" or "没有这回事" or "没有这事" or "没这回事" or "没有" or "没来过" or "他没来过" or "她没来过" => OtherSide.Denied,
        var said when OtherDay().IsMatch(said) => OtherSide.Disputed,
        var said when CameIndeed().IsMatch(said) => OtherSide.Confirmed,
        var said when NeverCame().IsMatch(said) => OtherSide.Denied,
        _ => null,
    };

    [GeneratedRegex("^(不是|不对)[，, ]?.{0,8}(今天|昨天|前天|那天|周.|星期.|[号日])?[，, ]?(是)?(今天|昨天|前天|大前天|上个?(周|星期|礼拜).|(周|星期|礼拜)[一二三四五六日天]|[0-9一二三四五六七八九十]{1,3}(月.{1,3})?[号日]).{0,6}$|^(日期|日子|时间)(不对|错了|有误)[，, ]+.{2,20}$|^(应该)?是(昨天|前天|大前天|上个?(周|星期|礼拜).|[0-9]{1,2}(月[0-9]{1,2})?[号日]).{0,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OtherDay();

    [GeneratedRegex("^(是|对|嗯+|有)?(的)?[，, ]*(他|她|委员)?(是)?(来过|来了|有这事|有这么回事|见过|聊过|打过电话|打过)(的|了)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CameIndeed();

    [GeneratedRegex("^(没有|哪有)?[，, ]*(他|她|委员)?(根本|从来)?(没有?|没)(来|见过?|打过?电话|打过|这事|的事|这么回事)(过|我)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NeverCame();

    private static string Words(string verdict) => verdict switch
    {
        OtherSide.Confirmed => OtherSideWords.Confirmed,
        OtherSide.Disputed => OtherSideWords.Disputed,
        _ => OtherSideWords.Denied,
    };
}
