using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Links;

/// <summary>Links after their registration: the office agrees to those beyond the range and to late entries; either side ends one, with a reason.</summary>
internal sealed partial class LinkFlow(RegulationShelf shelf, ILinks links, IPeople people, IContacts contacts, FlowRoster roster) : Flow(shelf)
{
    private const string LeftByConstituent = "群众退出";

    protected override string Name => "联系关系";

    protected override bool Hears(Turn turn) => !turn.Who.IsStranger;

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (call.Turn.Who.IsConstituent)
        {
            return Said.After(words, "不再联系", "退出联系", "解除联系") is { } left ? call.Denied(Act.ManageLinks, call.Turn.Own) ?? await LeaveAsync(call, left, cancellationToken) : null;
        }

        if (words is "待同意" or "待同意的联系")
        {
            return await AwaitingAsync(call, cancellationToken);
        }

        if (Said.After(words, "同意补录") is { Length: > 0 } late)
        {
            return await AgreeToLateAsync(call, late, cancellationToken);
        }

        return Said.After(words, "同意联系") is { Length: > 0 } agreed ? await ConsentAsync(call, agreed, true, cancellationToken)
            : Said.After(words, "不同意联系") is { Length: > 0 } refused ? await ConsentAsync(call, refused, false, cancellationToken)
            : TakingOff().Match(words) is { Success: true } off && call.Turn.Who.Contacts.Any(p => p.Name == off.Groups["name"].Value)
            && call.Turn.MemberMay(Act.ManageLinks)
                ? call.Say(LinkWords.HowToEnd(off.Groups["name"].Value))
            : call.Turn.MemberMay(Act.ManageLinks) && Said.After(words, "结束联系", "不再联系", "解除联系") is { Length: > 0 } ended ? End(call, ended)
            : null;
    }

    /// <summary>把郎朗从名单里去掉: the same as 结束联系, and the reason is asked for.</summary>
    [GeneratedRegex("^(请|帮我)?(把|将)?(?<name>[\\p{L}·]{2,12}?)(从)?(我的)?(联系)?(名单)?(里|中|上)?(去掉|删掉|删了|移出|移除|拿掉)(吧|名单)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex TakingOff();

    private static Step End(Call call, string said)
    {
        var who = call.Turn.Who;
        var index = Enumerable.Range(0, who.Contacts.Count)
            .Where(i => said.StartsWith(who.Contacts[i].Name, StringComparison.Ordinal) && who.Links[i].By == call.Turn.Person!.Id)
            .Select(i => (int?)i).FirstOrDefault();
        if (index is not { } at)
        {
            return call.Say(LinkWords.NotYours);
        }

        var reason = said[who.Contacts[at].Name.Length..].Trim(' ', '，', ',', '：', ':', '因');
        return !Linking.End(who.Links[at], call.Regulation, reason, call.Turn.Today).Ok(out var ended, out var refusal) ? call.Refuse(refusal)
            : call.Sure ? call.Say(LinkWords.Ended(who.Contacts[at].Name)) with { Changes = [ended] }
            : call.Confirm(LinkWords.AskEnd(who.Contacts[at].Name, reason));
    }

    /// <summary>A constituent may end their side at any time; the member hears of it without a reason.</summary>
    private async ValueTask<Step> LeaveAsync(Call call, string said, CancellationToken cancellationToken)
    {
        var self = call.Turn.Person!;
        var member = call.Turn.Who.Members.FirstOrDefault(m => said.StartsWith(m.Name, StringComparison.Ordinal))
            ?? (call.Turn.Who.Members is [var only] && said.Length == 0 ? only : null);
        if (member is null)
        {
            return call.Say(LinkWords.WhichMember(call.Turn.Who.Members));
        }

        var held = (await links.WithAsync(call.Turn.CommitteeId, self.Id, cancellationToken)).Where(l => l.By == member.Id && l.State != LinkState.Ended).ToList();
        var reason = call.Regulation.Offers.LinkEndReasons.Contains(LeftByConstituent)
            ? LeftByConstituent
            : call.Regulation.Offers.LinkEndReasons.LastOrDefault() ?? LeftByConstituent;
        var ended = held.Select(l => Linking.End(l, call.Regulation, reason, call.Turn.Today).Ok(out var link, out _) ? link : null).OfType<Link>().ToList();
        return !call.Sure ? call.Confirm(LinkWords.AskLeave(member.Name)) : call.Say(LinkWords.LeftIt(member.Name)) with
        {
            Changes = [.. ended],
            Outbox = [.. FlowRoster.Tell(call.Turn.CommitteeId, [member.Id], LinkWords.LeftToMember(self.Name), "联系关系", call.Turn.Now)],
        };
    }

    private async ValueTask<Step> AwaitingAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.ManageLinks, Matter.OfAll, Reach.Sign) is { } denied)
        {
            return denied;
        }

        var waiting = new List<(string By, string With)>();
        foreach (var link in (await links.ListAsync(call.Turn.CommitteeId, cancellationToken)).Where(l => l.State == LinkState.AwaitingConsent && l.By is not null).Take(10))
        {
            waiting.Add((await roster.NameAsync(link.Committee, link.By!.Value, cancellationToken), await roster.NameAsync(link.Committee, link.With, cancellationToken)));
        }

        return call.Say(LinkWords.Awaiting(waiting));
    }

    private async ValueTask<Step> ConsentAsync(Call call, string said, bool agrees, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.ManageLinks, Matter.OfAll, Reach.Sign) is { } denied)
        {
            return denied;
        }

        var names = said.Split([' ', '、', '，', ',', '：'], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2 || await FindAsync(call, names[0], names[1], cancellationToken) is not var (link, member))
        {
            return call.Say(LinkWords.NoneAwaiting);
        }

        var reason = said[(said.IndexOf(names[1], names[0].Length, StringComparison.Ordinal) + names[1].Length)..].Trim(' ', '　', '，', ',', '：', ':', '、');
        if (!agrees)
        {
            return reason.Length < 2
                ? call.Refuse(new Refusal("contact.reason"))
                : Decided(call, Linking.Decline(link, "办公室未同意：" + reason), member, LinkWords.Refused(names[0], names[1]),
                    LinkWords.RefusedToMember(names[1], reason));
        }

        return Linking.Consent(link, call.Turn.Permitted(Act.ManageLinks, Matter.OfAll)).Ok(out var active, out var refusal)
            ? Decided(call, active, member, LinkWords.Agreed(names[0], names[1]), LinkWords.AgreedToMember(names[1]))
            : call.Refuse(refusal);
    }

    private static Step Decided(Call call, Link link, Person member, string words, string told) => call.Say(words) with
    {
        Changes = [link],
        Outbox = [.. FlowRoster.Tell(link.Committee, [member.Id], told, "联系关系", call.Turn.Now)],
    };

    private async ValueTask<(Link Link, Person Member)?> FindAsync(Call call, string by, string with, CancellationToken cancellationToken)
    {
        foreach (var member in (await people.NamedAsync(call.Turn.CommitteeId, by, cancellationToken)).Where(p => p.Kind == PersonKind.Member))
        {
            foreach (var link in (await links.ByAsync(call.Turn.CommitteeId, member.Id, cancellationToken)).Where(l => l.State == LinkState.AwaitingConsent))
            {
                if (await roster.NameAsync(call.Turn.CommitteeId, link.With, cancellationToken) == with)
                {
                    return (link, member);
                }
            }
        }

        return null;
    }

    private async ValueTask<Step> AgreeToLateAsync(Call call, string said, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.Exemptions, Matter.OfAll, Reach.Sign) is { } denied)
        {
            return denied;
        }

        var space = said.IndexOfAny([' ', '，', '：']);
        var (number, reason) = space < 0 ? (said, string.Empty) : (said[..space], said[space..].Trim(' ', '，', '：'));
        if (await contacts.NumberedAsync(call.Turn.CommitteeId, number.ToUpperInvariant(), cancellationToken) is not { } contact)
        {
            return call.Say(LinkWords.NoContact(number));
        }

        return ContactEntry.AgreeToLate(contact, call.Turn.Permitted(Act.Exemptions, Matter.OfAll), call.Turn.Person!.Id, reason, call.Turn.Now).Ok(out var agreed, out var refusal)
            ? call.Say(LinkWords.LateAgreed(contact.Number)) with
            {
                Changes = [agreed],
                Outbox = [.. FlowRoster.Tell(contact.Committee, [contact.By], LinkWords.LateToAuthor(contact.Number), "补录", call.Turn.Now, contact.Number)],
            }
            : call.Refuse(refusal);
    }
}
