using System.Globalization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Notices;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Gatherings;

/// <summary>签到 by whoever holds the meeting: 开始签到 opens the door and gives its number, 签到情况 tells who has come, 结束签到 closes it.</summary>
internal sealed class DoorFlow(RegulationShelf shelf, INotices notices, IRecords<Gathering> gatherings, IPeople people, DoorNumbers doors, MemberCodes codes) : Flow(shelf)
{
    private const int Recent = 20;

    protected override string Name => "签到";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (Said.After(words, "开始签到", "开签到", "打开签到") is { } opened)
        {
            return call.Denied(Act.DraftNotice, Matter.OfAll, Reach.Scope) ?? await OpenAsync(call, opened, cancellationToken);
        }

        var asks = Said.After(words, "签到情况", "谁签到了", "谁没签到", "谁到了", "谁来了");
        var closes = Said.After(words, "结束签到", "关闭签到");
        if ((asks ?? closes) is not { } about)
        {
            return null;
        }

        if (call.Denied(Act.DraftNotice, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var known = (await gatherings.ListAsync(call.Turn.CommitteeId, cancellationToken))
            .Where(g => g.Door is not null && call.Turn.May(Act.DraftNotice, new Matter { Owner = g.By })).ToList();
        var meant = known.LastOrDefault(g => about.Length > 1 && g.Topic.Contains(about, StringComparison.Ordinal)) ?? (about.Length > 1 ? null : known.LastOrDefault());
        return meant is null ? call.Say(DoorWords.NoDoor)
            : closes is not null ? await CloseAsync(call, meant, cancellationToken)
            : call.Say(await StateAsync(call, meant, cancellationToken));
    }

    private async ValueTask<Step> OpenAsync(Call call, string about, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var meetings = (await notices.RecentAsync(turn.CommitteeId, Recent, cancellationToken))
            .Where(n =>
                n is { Meeting: { } meeting, State: NoticeState.Done or NoticeState.Sending } && meeting.On == turn.Today
                && turn.May(Act.DraftNotice, NoticeScope.Of(n)))
                .ToList();
        var meant = about.Length == 0
            ? (meetings is [var only] ? only : null)
            : meetings.FirstOrDefault(n =>
                about.Contains(n.Number, StringComparison.OrdinalIgnoreCase) || n.Topic.Contains(about, StringComparison.Ordinal));
        if (meant is null)
        {
            return call.Say(DoorWords.WhichMeeting(meetings));
        }

        var all = await gatherings.ListAsync(turn.CommitteeId, cancellationToken);
        if (all.FirstOrDefault(g => g.Notice == meant.Id && g.State == GatheringState.Running) is { } before)
        {
            return call.Say(DoorWords.Opened(before, withCode: false));
        }

        var kind = call.Regulation.Offers.Gatherings.FirstOrDefault(g => meant.Topic.Contains(g.Name, StringComparison.Ordinal))?.Name ?? "会议";
        var receipts = await notices.ReceiptsAsync(turn.CommitteeId, meant.Id, cancellationToken);
        var gathering = Door.Of(meant, receipts, GatheringId.New(turn.Now), kind, turn.Person!.Id, WordOf(all), turn.Today, turn.Now);
        if (!codes.CanMake(turn.CommitteeId))
        {
            return call.Say(DoorWords.Opened(gathering, withCode: false)) with { Changes = [gathering] };
        }

        var picture = new FileTicket(turn.CommitteeId, turn.Person.Id, "door", turn.Today.Year) { Scene = Door.ScenePrefix + gathering.Door };
        return call.Say(DoorWords.Opened(gathering, withCode: true)) with { Changes = [gathering], Outbox = [Errand.PaperTo(turn.Address, picture, turn.Now)] };
    }

    /// <summary>Four digits that nobody can foresee; none that another open door has.</summary>
    private string WordOf(IReadOnlyList<Gathering> all)
    {
        for (var number = doors.Next(); ; number = number == 9999 ? 1000 : number + 1)
        {
            var word = number.ToString(CultureInfo.InvariantCulture);
            if (all.All(g => g.State != GatheringState.Running || g.Door != word))
            {
                return word;
            }
        }
    }

    private async ValueTask<Step> CloseAsync(Call call, Gathering gathering, CancellationToken cancellationToken)
    {
        if (!gathering.Close(call.Turn.Now).Ok(out var closed, out var refusal))
        {
            return call.Refuse(refusal);
        }

        return !call.Sure ? call.Confirm(DoorWords.AskClose(gathering)) : call.Say(await StateAsync(call, closed, cancellationToken)) with { Changes = [closed] };
    }

    private async ValueTask<string> StateAsync(Call call, Gathering gathering, CancellationToken cancellationToken)
    {
        var names = (await people.FindAllAsync(call.Turn.CommitteeId, [.. gathering.People.Select(a => a.Person)], cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        IReadOnlyList<string> Of(params ReadOnlySpan<Attending> states)
        {
            var wanted = states.ToArray();
            return [.. gathering.People.Where(a => wanted.Contains(a.State)).Select(a => names.GetValueOrDefault(a.Person, "？"))];
        }

        return DoorWords.Attendance(gathering, Of(Attending.Present), Of(Attending.WalkIn),
            Of(Attending.LeaveGranted, Attending.LeaveAsked, Attending.Declined), Of(Attending.SignedUp, Attending.Unanswered, Attending.Absent));
    }
}
