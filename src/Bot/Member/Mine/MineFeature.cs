using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>我的: what a member has recorded, whom they keep in touch with, what is still to be done. Nobody else's numbers are ever shown.</summary>
internal sealed partial class MineFeature(IContacts contacts, IOpinionReports reports, TaskList tasks, IContactRules rules, RegulationShelf shelf) : IFeature
{
    private enum View
    {
        Overview,
        Tasks,
        Contacts,
        Records,
        Statistics,
    }

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.SeeOwn) || turn.Words.Length == 0)
        {
            return null;
        }

        if (turn.Words.Length <= 20 && OfOthers().Match(turn.Words) is { Success: true } other && other.Groups["name"].Value != turn.Person!.Name
            && turn.Who.Contacts.All(p => p.Name != other.Groups["name"].Value))
        {
            return turn.Say(MineWords.OnlyOwn);
        }

        return Asked(turn) switch
        {
            View.Overview => await OverviewAsync(turn, cancellationToken),
            View.Tasks => turn.Say(MineWords.Tasks(await tasks.OfAsync(turn, cancellationToken))),
            View.Contacts => turn.Say(MineWords.Contacts(TierList.Of(turn, shelf.Find(turn.CommitteeId), rules[turn.CommitteeId]), await BothWaysAsync(turn, cancellationToken))),
            View.Records => turn.Say(MineWords.Records(await ThisYearAsync(turn, cancellationToken), turn.Today)),
            View.Statistics => await StatisticsAsync(turn, cancellationToken),
            _ => null,
        };
    }

    private static View? Asked(Turn turn)
    {
        switch (turn.Words.TrimEnd('。', '？', '?', '！'))
        {
            case "我的" or "我":
                return View.Overview;
            case "我的任务" or "任务" or "查我的任务" or "我要做什么" or "我还要做什么" or "还差什么" or "待办":
                return View.Tasks;
            case "我的联系人" or "联系人" or "联系名单" or "我的名单" or "我的联系名单":
                return View.Contacts;
            case "我的记录" or "记录" or "我的联系记录" or "我报过什么" or "查记录":
                return View.Records;
            case "统计" or "我的统计" or "我的履职":
                return View.Statistics;
        }

        if (turn.Words.Length <= 24 && AsksTasks().IsMatch(turn.Words))
        {
            return View.Tasks;
        }

        if (turn.Words.Length <= 24 && AsksStatistics().IsMatch(turn.Words))
        {
            return View.Statistics;
        }

        return turn.Reading.Intent switch
        {
            Intent.MyContacts => View.Contacts,
            Intent.MyStatistics => View.Statistics,
            _ => null,
        };
    }

    /// <summary>看看戚文博的记录.</summary>
    [GeneratedRegex("^(请|帮我|给我|我想|我要)?(看看|看一下|查查|查一下|查|看|调出?)(一下)?(?!.{0,3}(我|自己|今年|去年|今天|昨天|上个?月|这个?月|本月|上次|最近|以前|全部|所有|刚才|群众))(?<name>\\p{IsCJKUnifiedIdeographs}{2,4}?)(委员|常委|主席|主任)?的(联系|走访|履职)?(记录|任务|来信|情况|联系人|名单|登记表|反馈表)[。？?]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OfOthers();

    [GeneratedRegex("^(请|帮我)?(看看|看一下|看|查查|查一下|查)(我的)?任务$|^(我)?(还)?(差|欠|剩|有)(点|些)?(啥|什么|哪些|哪样|几样)(事)?(没|要|该)(做|办|交|完成|弄)(完)?[的了呢啊？?]*$|(我)?(还|这个月|今年|现在)(有|要|差|剩|需要)(几个|多少|哪些|什么|做什么|办什么|干什么)(任务|计划|没(完成|办|做))?|任务.{0,4}(还)?(没|有哪些|完成了没)|还(要|得|该|差|欠|剩)(再)?(走|走访|联系|看|跑|见|去)?(几|多少)(户|家|次|人|个|位)|还(差|剩)多少|我(有)?(哪些|什么)计划|^我的计划$|一年(要|得|该)?(联系|走访)(群众)?(几|多少)次|规定(要)?(联系|走访)几次|什么时候(要)?交|哪(条|些|个)还没(办|交|完)|还要做(什么|啥)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AsksTasks();

    [GeneratedRegex("^(我)?(今年|这一年|这个?月|上半年|去年)?(都)?(做|干|办)了(些)?(啥|什么)(事)?[了呢啊。？?]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AsksStatistics();

    private async ValueTask<Step> OverviewAsync(Turn turn, CancellationToken cancellationToken)
    {
        var words = MineWords.Overview(await ThisYearAsync(turn, cancellationToken), turn.Who.Contacts.Count, rules[turn.CommitteeId]);
        return turn.State.Open is { IsWorthKeeping: true } ? turn.Say(words) : turn.Ask(new Menu(), SlotNames.Choice, words, Menu.Of("我的任务", "我的联系人", "我的记录"));
    }

    private async ValueTask<Step> StatisticsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (from, to, name) = Periods.Of(turn.Words.Length > 4 ? turn.Reading.Slots.Period : null, turn.Today);
        var told = (await contacts.ByAsync(turn.CommitteeId, turn.Person!.Id, from, to, cancellationToken)).Where(c => c.Counts).ToList();
        var written = await reports.ByAsync(turn.CommitteeId, turn.Person.Id, cancellationToken);
        var sent = written.Count(r => r.SubmittedAt is { } at && DateOnly.FromDateTime(at.ToOffset(turn.Now.Offset).DateTime) is var day && day >= from && day <= to);
        return turn.Say(MineWords.Statistics(name, told, sent, rules[turn.CommitteeId]));
    }

    /// <summary>With one's own contacts those that a linked member began: a report from below is a contact too (苍南（一）（十二）).</summary>
    private async ValueTask<IReadOnlyList<Contact>> BothWaysAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await ThisYearAsync(turn, cancellationToken);
        return !turn.Who.Contacts.Any(p => p.Kind == PersonKind.Member) ? own
            : [.. own,
                .. (await contacts.ListAsync(turn.CommitteeId, new DateOnly(turn.Today.Year, 1, 1), turn.Today, cancellationToken))
                .Where(c => c.Upward && c.With.Any(w => w.Id == turn.Person!.Id))];
    }

    private Task<IReadOnlyList<Contact>> ThisYearAsync(Turn turn, CancellationToken cancellationToken) =>
        contacts.ByAsync(turn.CommitteeId, turn.Person!.Id, new DateOnly(turn.Today.Year, 1, 1), new DateOnly(turn.Today.Year, 12, 31), cancellationToken);
}
