using System.Globalization;
using System.Text;
using WeLiaison.Simulator.Faults;
using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>
/// Delivers pushes as the platforms do: three attempts, each with its own 5 s; a time-out or a broken connection (for WeCom any status
/// but 200, too) is repeated with the same inner XML; what is not acceptable, or never comes, shows as a fault on the phone.
/// </summary>
internal sealed class Courier(
    CallbackLine line, PassiveReplies replies, FaultPlan faults, HeldPushes held, AdjustableTimeProvider clock, SimulatorOptions options)
{
    private const int MostAttempts = 3;

    public async Task<Delivery> DeliverAsync(Push push, CancellationToken cancellationToken)
    {
        await DelayAsync(push, cancellationToken);
        Task twin = Task.CompletedTask;
        if (Take(FaultKind.Doubled, push) is not null)
        {
            // The platform lost sight of the first one: the same message comes again while the service still works on it.
            twin = line.SendAsync(push, 1, cancellationToken).ContinueWith(
                sent => NoteTwin(push, sent.Result), cancellationToken, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }

        var delivery = await AttemptAsync(push, cancellationToken);
        await twin;
        held.Release(push);
        return delivery;
    }

    /// <summary>Delivers in the background; nobody waits for it.</summary>
    public void Post(Push push) => _ = Task.Run(() => DeliverAsync(push, CancellationToken.None), CancellationToken.None);

    private async Task<Delivery> AttemptAsync(Push push, CancellationToken cancellationToken)
    {
        var reason = "";
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var answer = await SendOnceAsync(push, attempt, cancellationToken);
            if (answer.Trouble is not { } trouble)
            {
                return Settle(push, attempt, answer);
            }

            reason = trouble;
            if (!answer.TimedOut && attempt < MostAttempts)
            {
                await Task.Delay(options.RepeatPause, cancellationToken);
            }
        }

        ShowFault(push, reason);
        return new Delivery(MostAttempts, Acknowledged: false, reason);
    }

    private async Task<CallbackAttempt> SendOnceAsync(Push push, int attempt, CancellationToken cancellationToken)
    {
        if (Take(FaultKind.Unreachable, push) is not null)
        {
            push.Wire.Add(new WireStep(clock.GetUtcNow(), "回复", "fault: unreachable", "", Clear: null));
            return new CallbackAttempt(0, [], TimeSpan.Zero, "unreachable (ordered fault)");
        }

        var answer = await line.SendAsync(push, attempt, cancellationToken);
        if (Take(FaultKind.Dropped, push) is not null)
        {
            push.Wire.Add(Step(answer, "回复（被丢弃）", clear: null));
            return answer with { Trouble = "the answer was lost (ordered fault)" };
        }

        if (answer.Trouble is null && answer.Status != 200 && !push.Account.IsOfficial)
        {
            answer = answer with { Trouble = $"HTTP {answer.Status}" };
        }

        if (answer.Trouble is not null)
        {
            push.Wire.Add(Step(answer, "回复", clear: null));
        }

        return answer;
    }

    private Delivery Settle(Push push, int attempt, CallbackAttempt answer)
    {
        var read = answer.Status == 200
            ? replies.Read(push, answer.Body)
            : new PassiveAnswer.Unacceptable($"HTTP {answer.Status.ToString(CultureInfo.InvariantCulture)}");
        push.Wire.Add(Step(answer, "回复", read.Clear));
        switch (read)
        {
            case PassiveAnswer.Shown(var draft):
                push.Phone!.Receive(draft, Via.Passive, clock.GetUtcNow(), push.Wire);
                break;
            case PassiveAnswer.ButtonsReplaced(var name):
                CardChange.Settle(push.Phone!, push.Card!, name, Via.Passive, clock.GetUtcNow(), push.Wire);
                break;
            case PassiveAnswer.CardReplaced(var draft):
                CardChange.Replace(push.Phone!, push.Card!, draft, Via.Passive, clock.GetUtcNow(), push.Wire);
                break;
            case PassiveAnswer.Unacceptable(var reason):
                ShowFault(push, reason);
                return new Delivery(attempt, Acknowledged: false, reason);
        }

        return new Delivery(attempt, Acknowledged: true, Reason: null);
    }

    private void ShowFault(Push push, string reason)
    {
        push.Wire.Add(new WireStep(clock.GetUtcNow(), "结论", $"不可接受：{reason}", "", Clear: null));
        if (push.AllowsReply)
        {
            push.Phone?.Receive(Drafts.Fault(push.Account.IsOfficial ? SimulatorWords.OfficialFault : SimulatorWords.WeComFault), Via.Passive, clock.GetUtcNow(), push.Wire);
        }
    }

    private async Task DelayAsync(Push push, CancellationToken cancellationToken)
    {
        if (Take(FaultKind.Late, push) is { } late)
        {
            await Task.Delay(late.DelayMs ?? 1500, cancellationToken);
        }

        if (Take(FaultKind.Reordered, push) is { } reordered)
        {
            await held.HoldAsync(push, TimeSpan.FromMilliseconds(reordered.DelayMs ?? 3000), cancellationToken);
        }
    }

    private void NoteTwin(Push push, CallbackAttempt answer) => push.Wire.Add(Step(answer, "回复（重复推送的，手机不显示）", clear: ReplyEnvelope.Open(push.Account, answer.Body).Clear));

    private Fault? Take(string kind, Push push) => faults.TakeForCallback(kind, push.Account.Id, push.Phone?.User);

    private WireStep Step(CallbackAttempt answer, string title, string? clear)
    {
        var head = $"{(answer.Status == 0 ? answer.Trouble : $"HTTP {answer.Status}")} · {answer.Took.TotalMilliseconds:0} ms";
        var raw = Encoding.UTF8.GetString(answer.Body);
        return new WireStep(clock.GetUtcNow(), title, head, raw, clear == raw ? null : clear);
    }
}
