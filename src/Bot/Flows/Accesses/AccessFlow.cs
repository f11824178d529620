using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Access;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Accesses;

/// <summary>全号 with a reason, for staff within their scope, and who has looked: 谁看过我的信息. Each look leaves a trace in the same commit as the answer.</summary>
internal sealed class AccessFlow(RegulationShelf shelf, IPeople people, IRecords<AccessTrace> traces, FlowRoster roster) : Flow(shelf)
{
    private const string FullNumber = "手机全号";

    protected override string Name => "查号码";

    protected override bool Hears(Turn turn) => !turn.Who.IsStranger;

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (words is "谁看过我的信息" or "谁看过我的电话" or "谁看过我的资料" or "访问记录")
        {
            return call.Denied(Act.ReadTrail, call.Turn.Own) ?? call.Say(AccessWords.List(await SeenAsync(call, cancellationToken), call.Turn.Now.Offset));
        }

        return call.Turn.StaffMay(Act.SeeConstituent) && Said.After(words, "电话 ", "查电话 ", "全号 ") is { Length: > 1 } asked
            ? await NumberAsync(call, asked, cancellationToken)
            : null;
    }

    private async ValueTask<Step> NumberAsync(Call call, string asked, CancellationToken cancellationToken)
    {
        var space = asked.IndexOfAny([' ', '，', ',', '：']);
        var (name, reason) = space < 0 ? (asked, string.Empty) : (asked[..space], asked[space..].Trim(' ', '，', ',', '：'));
        var same = (await people.NamedAsync(call.Turn.CommitteeId, name, cancellationToken)).Where(p => p.Mobile is not null && p.ErasedAt is null).ToList();
        if (same is not [var about])
        {
            return call.Say(same.Count == 0 ? AccessWords.NoNumber(name) : AccessWords.Several(name));
        }

        if (call.Denied(Act.SeeConstituent, Matter.Of(about), Reach.Scope) is { } denied)
        {
            return denied;
        }

        return AccessTrace.Of(call.Turn.Person!, about, FullNumber, reason, call.Turn.Now).Ok(out var trace, out var refusal)
            ? call.Say(AccessWords.Number(about)) with { Changes = [trace] }
            : call.Refuse(refusal);
    }

    private async ValueTask<IReadOnlyList<(DateTimeOffset At, string Who, AccessTrace Trace)>> SeenAsync(Call call, CancellationToken cancellationToken)
    {
        var seen = new List<(DateTimeOffset, string, AccessTrace)>();
        foreach (var trace in (await traces.ListAsync(call.Turn.CommitteeId, cancellationToken)).Where(t => t.About == call.Turn.Person!.Id).TakeLast(8))
        {
            seen.Add((trace.At, trace.By is { } by ? await roster.NameAsync(call.Turn.CommitteeId, by, cancellationToken) : AccessWords.Server, trace));
        }

        return seen;
    }
}
