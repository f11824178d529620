using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Studios;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Studios;

/// <summary>A running studio: its log, receptions with handling and feedback, its six rules, pause and closing.</summary>
internal sealed class StudioLifeFlow(RegulationShelf shelf, IRecords<Studio> studios) : Flow(shelf)
{
    private static readonly (string Word, StudioState To)[] Turns = [("暂停", StudioState.Paused), ("恢复", StudioState.Running), ("撤销", StudioState.Closed)];

    protected override string Name => "工作室日常";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (!words.Contains("工作室", StringComparison.Ordinal) || call.Regulation.FindWorkflow(StudioSteps.Workflow) is null)
        {
            return null;
        }

        var all = await studios.ListAsync(call.Turn.CommitteeId, cancellationToken);
        if (all.Where(s => words.Contains(s.Name, StringComparison.Ordinal)).MaxBy(s => (s.Name.Length, s.Id.ToString())) is not { } studio)
        {
            return null;
        }

        var rest = words.Replace(studio.Name, "\n", StringComparison.Ordinal);
        var (before, after) = (rest[..rest.IndexOf('\n', StringComparison.Ordinal)].Trim(),
            rest[(rest.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim(' ', '：', ':', '，', ','));
        return before switch
        {
            "" when after.Length == 0 => call.Denied(Act.Studio, Matter.OfAll) ?? call.Say(StudioWords.Card(studio, call.Regulation)),
            "日志" or "工作日志" or "工作室日志" => Write(call, studio, "日志", after),
            "接待" or "工作室接待" => Write(call, studio, "接待", after),
            "反馈" or "接待反馈" => FeedBack(call, studio, after),
            "制度" or "工作室制度" => Rule(call, studio, after),
            "接待时间" or "工作室接待时间" => Hours(call, studio, after),
            _ when Turns.FirstOrDefault(t => before == t.Word || before == t.Word + "工作室") is { Word: not null } turn => TurnTo(call, studio, turn.To, after),
            _ => null,
        };
    }

    private static Step? NotOfIt(Call call, Studio studio) =>
        call.Denied(Act.Studio,
            new Matter { Owner = studio.Members.Contains(call.Turn.Person!.Id) ? call.Turn.Person.Id : studio.Head,
                SpecialCommittee = studio.SpecialCommittee });

    private static Step Write(Call call, Studio studio, string kind, string text)
    {
        if (NotOfIt(call, studio) is { } denied)
        {
            return denied;
        }

        if (!studio.RunsOn(call.Turn.Today))
        {
            return call.Refuse(new Refusal("studio.state"));
        }

        var (day, said) = Said.Day(text, call.Turn.Today);
        var parts = Said.Parts(said, ["办理", "反馈"]);
        if (parts[string.Empty].Length < 2)
        {
            return call.Say(StudioWords.HowToLog(studio.Name, kind));
        }

        var on = day is { } told && told <= call.Turn.Today ? told : call.Turn.Today;
        var entry = new StudioLogEntry(on, kind, parts[string.Empty], parts.GetValueOrDefault("办理"), parts.ContainsKey("反馈") ? call.Turn.Today : null);
        return call.Say(StudioWords.Logged(studio.Name, entry)) with { Changes = [studio with { Log = [.. studio.Log, entry] }] };
    }

    /// <summary>The newest reception that was not fed back: the visitor has been told.</summary>
    private static Step FeedBack(Call call, Studio studio, string text)
    {
        if (NotOfIt(call, studio) is { } denied)
        {
            return denied;
        }

        var open = studio.Log.LastOrDefault(e => e is { Kind: "接待", FedBackOn: null });
        if (open is null)
        {
            return call.Say(StudioWords.NoReception);
        }

        var told = open with { Handling = text.Length > 1 ? text : open.Handling, FedBackOn = call.Turn.Today };
        return call.Say(StudioWords.FedBack(open)) with { Changes = [studio with { Log = [.. studio.Log.Select(e => ReferenceEquals(e, open) ? told : e)] }] };
    }

    private static Step Rule(Call call, Studio studio, string text)
    {
        if (NotOfIt(call, studio) is { } denied)
        {
            return denied;
        }

        var heading = call.Regulation.Offers.StudioRules.FirstOrDefault(r => text.StartsWith(r, StringComparison.Ordinal));
        var body = heading is null ? string.Empty : text[heading.Length..].Trim(' ', '：', ':', '，');
        if (heading is null || body.Length < 4)
        {
            return call.Say(StudioWords.RulesMissing(studio, call.Regulation));
        }

        var next = studio with { RuleTexts = new Dictionary<string, string>(studio.RuleTexts) { [heading] = body } };
        return call.Say(StudioWords.RuleKept(next, heading, call.Regulation)) with { Changes = [next] };
    }

    /// <summary>接待时间 名称 每周三下午: what a constituent reads who asks for the studio.</summary>
    private static Step Hours(Call call, Studio studio, string text) =>
        NotOfIt(call, studio)
        ?? (text.Length is < 2 or > 60 ? call.Say(StudioWords.HowToHours(studio))
            : studio.State != StudioState.Running ? call.Refuse(new Refusal("studio.state"))
            : call.Say(StudioWords.HoursKept(studio.Name, text)) with { Changes = [studio with { Hours = text }] });

    private static Step TurnTo(Call call, Studio studio, StudioState to, string reason)
    {
        if (call.Denied(Act.Studio, Matter.OfCommittee(studio.SpecialCommittee), Reach.Sign) is { } denied)
        {
            return denied;
        }

        if (!studio.Turn(to, reason, call.Turn.Today).Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        return !call.Sure ? call.Confirm(StudioWords.AskTurn(studio.Name, to, reason)) : call.Say(StudioWords.Turned(next)) with
        {
            Changes = [next],
            Outbox = [.. FlowRoster.Tell(next.Committee, [next.Head], StudioWords.TurnedToHead(next), "工作室", call.Turn.Now, next.Name)],
        };
    }
}
