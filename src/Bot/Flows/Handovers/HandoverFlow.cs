using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Flows.Handovers.Pages;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Handovers;

/// <summary>
/// 转办: the office passes a 社情民意 or a letter on to a 承办单位 and keeps what comes back: 签收, 进展, 申退, 答复. What the body answers is told
/// to nobody before it was looked at (审答复). The body itself is not in the chat: it has a page of its own for the one matter (转办链接), or the office writes down what it says.
/// </summary>
internal sealed partial class HandoverFlow(RegulationShelf shelf, IRecords<OpinionReport> reports, IOpinions opinions, IPeople people,
    CalendarShelf calendars, HandoverDesk desk, HandoverLinks links) : Flow(shelf)
{
    private static readonly Dictionary<string, (HandoverState? From, HandoverState To)> Verbs = new(StringComparer.Ordinal)
    {
        ["签收"] = (HandoverState.AwaitingReceipt, HandoverState.InHand), ["承办进展"] = (HandoverState.InHand, HandoverState.InHand), ["申退"] = (null, HandoverState.RefusalAsked),
        ["同意申退"] = (null, HandoverState.Released), ["不同意申退"] = (HandoverState.RefusalAsked, HandoverState.InHand),
        ["承办答复"] = (null, HandoverState.Answered), ["单位答复"] = (null, HandoverState.Answered),
    };

    protected override string Name => "转办";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        if (Said.Plain(call.Words) is "转办" or "转办清单" or "转办情况" or "待转办" or "承办单位")
        {
            return await ListAsync(call, cancellationToken);
        }

        if (Opening().Match(call.Words) is not { Success: true } said)
        {
            return null;
        }

        var (verb, number) = (said.Groups["verb"].Value, said.Groups["number"].Value.ToUpperInvariant());
        var text = said.Groups["text"].Value.Trim('：', ':', '，', ',', ' ', '。', '\n');
        if (await FindAsync(call, number, cancellationToken) is not { } matter)
        {
            return call.Denied(Act.Forward, Matter.OfAll, Reach.Scope) ?? call.Say(HandoverWords.None(number));
        }

        if (await DeniedAsync(call, matter, cancellationToken) is { } denied)
        {
            return denied;
        }

        return verb switch
        {
            "转办链接" or "转办网页" =>
                call.Say(HandoverWords.Pages(matter,
                    [.. matter.Handovers.Where(h => h.IsOpen).Select(h => (h, Page(call, matter, h))).Where(p => p.Item2 is not null)
                        .Select(p => (p.h, p.Item2!))])),
            "转办" => await HandOverAsync(call, matter, text, cancellationToken),
            // 通过 Y260908-001, as it is said of everything else.
            "通过" => await ReviewAsync(call, matter, verb, cancellationToken),
            "审答复" or "审查答复" => await ReviewAsync(call, matter, text, cancellationToken),
            "同意申退" => await ReleaseAsync(call, matter, text, cancellationToken),
            _ => await MoveAsync(call, matter, Verbs[verb].From, Verbs[verb].To, text, cancellationToken),
        };
    }

    private async ValueTask<HandoverMatter?> FindAsync(Call call, string number, CancellationToken cancellationToken)
    {
        if (number[0] == 'Y')
        {
            return await opinions.NumberedAsync(call.Turn.CommitteeId, number, cancellationToken) is { } letter ? new HandoverMatter(null, letter) : null;
        }

        return (await reports.ListAsync(call.Turn.CommitteeId, cancellationToken)).FirstOrDefault(r => r.Number == number) is { } report ? new HandoverMatter(report, null) : null;
    }

    private async ValueTask<Step?> DeniedAsync(Call call, HandoverMatter matter, CancellationToken cancellationToken) =>
        call.Denied(Act.Forward,
            matter.Whose is { } whose && await people.FindAsync(call.Turn.CommitteeId, whose, cancellationToken) is { } person
            ? Matter.Of(person)
            : Matter.OfOffice,
            Reach.Scope);

    private async ValueTask<Step> HandOverAsync(Call call, HandoverMatter matter, string text, CancellationToken cancellationToken)
    {
        if (!matter.MayBeHandedOver)
        {
            return call.Say(matter.Report is null ? HandoverWords.LetterOver : HandoverWords.RegisterFirst(matter.Number));
        }

        var (unit, due) = DueWords.Cut(text, call.Turn.Today, calendars.Calendar);
        if (!matter.Handovers.HandOver(unit, due, call.Turn.Person!.Id, call.Turn.Now, call.Turn.Today).Ok(out var all, out var refusal))
        {
            return call.Refuse(refusal);
        }

        return call.Sure
            ? await desk.HandedOverAsync(call, matter.With(all), all[^1],
                HandoverWords.HandedOver(matter, all[^1]) + HandoverWords.OwnPage(all[^1], Page(call, matter, all[^1])), cancellationToken)
            : call.Confirm(HandoverWords.Ask(matter, all[^1], await AuthorAsync(call, matter, cancellationToken)));
    }

    private async ValueTask<string?> AuthorAsync(Call call, HandoverMatter matter, CancellationToken cancellationToken) =>
        matter.Letter is { NameMayBeTold: true } letter ? (await people.FindAsync(call.Turn.CommitteeId, letter.From, cancellationToken))?.Name : null;

    private async ValueTask<Step> MoveAsync(Call call, HandoverMatter matter, HandoverState? from, HandoverState to, string text, CancellationToken cancellationToken)
    {
        var (unit, rest) = Unit(matter, text);
        return matter.Handovers.Move(unit, from, to, call.Turn.Person!.Id, call.Turn.Now, rest).Ok(out var done, out var refusal)
            ? await desk.MovedAsync(call, matter.With(done.All), done.Moved, cancellationToken)
            : call.Refuse(refusal);
    }

    /// <summary>Taken back from a body that says it is not theirs, and given to another where one is named.</summary>
    private async ValueTask<Step> ReleaseAsync(Call call, HandoverMatter matter, string text, CancellationToken cancellationToken)
    {
        var parts = Said.Parts(text, ["改派", "改派给", "改转"]);
        var (unit, why) = Unit(matter, parts[string.Empty]);
        if (!matter.Handovers.Move(unit, null, HandoverState.Released, call.Turn.Person!.Id, call.Turn.Now, why).Ok(out var done, out var refusal))
        {
            return call.Refuse(refusal);
        }

        var released = matter.With(done.All);
        if (parts.Where(p => p.Key.Length > 0).Select(p => p.Value).FirstOrDefault() is not { Length: > 0 } other)
        {
            return await desk.MovedAsync(call, released, done.Moved, cancellationToken);
        }

        var (next, due) = DueWords.Cut(other, call.Turn.Today, calendars.Calendar);
        return released.Handovers.HandOver(next, due ?? (done.Moved.Due >= call.Turn.Today ? done.Moved.Due : null), call.Turn.Person.Id,
            call.Turn.Now, call.Turn.Today)
            .Ok(out var all, out refusal)
            ? await desk.HandedOverAsync(call, released.With(all), all[^1],
                HandoverWords.Reassigned(matter, done.Moved, all[^1]) + HandoverWords.OwnPage(all[^1], Page(call, matter, all[^1])),
                cancellationToken)
            : call.Refuse(refusal);
    }

    /// <summary>审答复: what passes is told to all whom it concerns, so it is shown once more first; what does not goes back to the body.</summary>
    private async ValueTask<Step> ReviewAsync(Call call, HandoverMatter matter, string text, CancellationToken cancellationToken)
    {
        var (unit, rest) = Unit(matter, text);
        var back = Said.After(rest, "退回重办", "退回", "不通过");
        if (back is null && rest is not ("通过" or "同意" or "可以"))
        {
            return call.Say(HandoverWords.HowToReview(matter.Number));
        }

        if (!matter.Handovers.Move(unit, HandoverState.Answered, back is null ? HandoverState.Passed : HandoverState.InHand, call.Turn.Person!.Id,
            call.Turn.Now, back)
            .Ok(out var done, out var refusal))
        {
            return call.Refuse(refusal);
        }

        return back is null && !call.Sure
            ? call.Confirm(HandoverWords.AskToPass(matter, done.Moved))
            : await desk.MovedAsync(call, matter.With(done.All), done.Moved, cancellationToken);
    }

    private async ValueTask<Step> ListAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.Forward, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var open = new List<HandoverMatter>();
        foreach (var matter in await desk.OpenAsync(call.Turn.CommitteeId, call.Turn.Now, cancellationToken))
        {
            if (await DeniedAsync(call, matter, cancellationToken) is null)
            {
                open.Add(matter);
            }
        }

        return call.Say(HandoverWords.List(open, call.Turn.Today));
    }

    private string? Page(Call call, HandoverMatter matter, Handover handover) => links.Address(HandoverTicket.Of(call.Turn.CommitteeId, matter.Number, handover));

    /// <summary>The body that the words begin with, if one that has the matter.</summary>
    private static (string? Unit, string Words) Unit(HandoverMatter matter, string text) =>
        matter.Handovers.FirstOrDefault(h => h.IsOpen && text.StartsWith(h.To, StringComparison.Ordinal)) is { } named
            ? (named.To, text[named.To.Length..].Trim('：', ':', '，', ',', ' '))
            : (null, text);

    [GeneratedRegex(@"^(?<verb>转办链接|转办网页|转办|签收|承办进展|不同意申退|同意申退|申退|承办答复|单位答复|审查答复|审答复|通过(?=[ 　：:]*[Yy]))[ 　：:]*(?<number>[SsYy]\d{6}-\d{1,4})(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();
}
