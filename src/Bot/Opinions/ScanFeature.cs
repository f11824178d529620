using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Opinions;

/// <summary>Following, unfollowing, and scanning a member's code: one scan and one "同意" bind a constituent to that member (C-2).</summary>
[OpenToEverybody("a code leads to a greeting")]
internal sealed class ScanFeature(IPeople people, ILinks links, OpinionStart start) : IFeature
{
    private const int LongEnough = 8;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken) => turn.Heard switch
    {
        Heard.Followed followed => await ArriveAsync(turn, followed.Scene, cancellationToken),
        Heard.Scanned scanned => await ArriveAsync(turn, scanned.Scene, cancellationToken),
        Heard.Unfollowed => turn.Who.Binding is { } binding ? turn.Silent() with { Changes = [binding with { Reachable = false }] } : turn.Silent(),
        Heard.Text when turn.State.Open is MemberChoice choice => await ChooseAsync(turn, choice, cancellationToken),
        _ => null,
    };

    private async ValueTask<Step?> ArriveAsync(Turn turn, string? scene, CancellationToken cancellationToken)
    {
        var step = await GreetAsync(turn, scene, cancellationToken);
        return turn.Who.Binding is { Reachable: false } binding && !step.Changes.Any(c => c is Binding)
            ? step with { Changes = [.. step.Changes, binding with { Reachable = true }] }
            : step;
    }

    private async ValueTask<Step> GreetAsync(Turn turn, string? scene, CancellationToken cancellationToken)
    {
        if (turn.Address.Channel == Channel.WeCom)
        {
            return turn.Who.IsStranger ? turn.Silent() : turn.Say(turn.Who.IsStaff ? Common.CommonWords.StaffHelp : Common.CommonWords.MemberHelp);
        }

        if (turn.Who.IsMember || turn.Who.IsStaff)
        {
            return turn.Say(turn.Who.IsStaff ? Common.CommonWords.StaffHelp : Common.CommonWords.MemberHelp);
        }

        var code = string.IsNullOrEmpty(scene) ? null : await people.MemberCodeAsync(turn.CommitteeId, scene, cancellationToken);
        var member = code is null || code.RevokedAt is not null ? null : await people.FindAsync(turn.CommitteeId, code.Member, cancellationToken);
        if (!turn.Who.IsConstituent || turn.Who.Binding!.ConsentAt is null)
        {
            var open = turn.State.Open as ConsentRequest;
            return member is null
                ? turn.Say(code is null ? (string.IsNullOrEmpty(scene) ? OpinionWords.Welcome(turn.Committee) : OpinionWords.Unknown) : OpinionWords.Revoked)
                : turn.Ask(new ConsentRequest { Member = member.Id, Said = open?.Said ?? [], Attachments = open?.Attachments ?? [] }, "consent",
                    OpinionWords.AskConsent(turn.Committee, member.Name));
        }

        if (member is null)
        {
            return turn.Say(code is null ? (string.IsNullOrEmpty(scene) ? OpinionWords.AskMatter : OpinionWords.Unknown) : OpinionWords.Revoked);
        }

        if (turn.Who.Members.Any(m => m.Id == member.Id))
        {
            return Decided(turn.Say(OpinionWords.AlreadyLinked(member.Name)), member.Id);
        }

        return turn.Who.Members.Count == 0
            ? Decided(turn.Say(OpinionWords.Linked(member.Name) + OpinionWords.AskMatter), member.Id) with { Changes = [Linking.Of(turn, member.Id, turn.Person!.Id)] }
            : turn.Ask(
                new MemberChoice { Scanned = member.Id,
                    Letter = turn.State.Open switch { OpinionDraft { IsWorthKeeping: true } letter => letter, MemberChoice choice => choice.Letter,
                        _ => null } },
                "member",
                OpinionWords.LinkedToOther(turn.Who.Members[^1].Name, member.Name),
                [new Option("change", $"换成{member.Name}委员"), new Option("both", "两位都联系"), new Option("keep", "不变")]);
    }

    /// <summary>Who scans a member's code wants that member: the letter in the making, or the next one, goes there.</summary>
    private static Step Decided(Step step, PersonId member) => step with
    {
        State = step.State with { Scanned = member, Open = step.State.Open is OpinionDraft letter ? letter with { To = member } : step.State.Open },
    };

    private static Step Resumed(Turn turn, OpinionDraft? letter, string words) =>
        letter is null ? turn.Close(words) : turn.Ask(letter, letter.Awaiting ?? "content", words + "\n" + OpinionWords.StillAsked(letter), letter.Options);

    private async ValueTask<Step?> ChooseAsync(Turn turn, MemberChoice choice, CancellationToken cancellationToken)
    {
        if (turn.Chosen is null && turn.Words.Length >= LongEnough && !Minors.Speak(turn.Words) && !Queries.Asked(turn) && turn.Words[^1] is not ('？' or '?' or '吗' or '呢'))
        {
            // The matter itself instead of a number: it is kept, and goes to the member whose code was scanned.
            return start.ReadBack(turn, start.Add((choice.Letter ?? start.Empty(turn)) with { To = choice.Scanned }, turn.Words, turn.ReadingAlone, out _));
        }

        if (turn.Chosen is not { } chosen || await people.FindAsync(turn.CommitteeId, choice.Scanned, cancellationToken) is not { } member)
        {
            return null;
        }

        if (chosen == "keep")
        {
            return Resumed(turn, choice.Letter, OpinionWords.AlreadyLinked(turn.Who.Members[^1].Name));
        }

        var changes = new List<IRecord> { Linking.Of(turn, member.Id, turn.Person!.Id) };
        if (chosen == "change")
        {
            var own = await links.WithAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken);
            changes.AddRange(own.Where(l => l.Tier == Link.Scanned && l.To is null)
                .Select(l => l with { To = turn.Today.AddDays(-1), State = LinkState.Ended, EndReason = "群众换了委员" }));
        }

        return Decided(Resumed(turn, choice.Letter,
            OpinionWords.Linked(member.Name) + (choice.Letter is null ? OpinionWords.AskMatter : string.Empty)),
            member.Id) with { Changes = changes };
    }
}
