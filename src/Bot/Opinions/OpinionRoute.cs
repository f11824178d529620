using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Numbers;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Whom the matter goes to: the linked member, or one found by name, street or sector, or the office. Then it is sent.</summary>
internal sealed partial class OpinionRoute(IPeople people, INumbers numbers, OfficeDesk office, OpinionStart start)
{
    private static readonly Option[] Ways =
        [new("member", "我知道委员姓名"), new("street", "按我住的街道"), new("sector", "按我的行业"), new("office", "直接给政协办公室")];

    public async ValueTask<Step> NextAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken)
    {
        if (draft.To is not null || draft.ToOffice)
        {
            return await SendAsync(turn, draft, cancellationToken);
        }

        return turn.Who.Members.Count > 1
            ? turn.Ask(draft, "which", OpinionWords.AskWhichMember, [.. turn.Who.Members.Take(8).Select(m => new Option(m.Id.ToString(), m.Name)), new Option("office", "政协办公室")])
            : turn.Ask(draft, "route", OpinionWords.AskRoute, Ways);
    }

    public async ValueTask<Step> AnswerAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken)
    {
        if (Queries.LeavesItToUs(turn))
        {
            var sent = await SendAsync(turn, draft with { ToOffice = true }, cancellationToken);
            return sent with { Reply = sent.Reply! with { Text = OpinionWords.ChosenForYou(turn.Committee.Office) + sent.Reply.Text } };
        }

        if (turn.Chosen == "office" || turn.Words.Contains("办公室", StringComparison.Ordinal))
        {
            return await SendAsync(turn, draft with { ToOffice = true }, cancellationToken);
        }

        switch (draft.Awaiting)
        {
            case "route" when turn.Chosen is null && Member.YesNo.Of(turn.Words) is not null:
                return turn.Ask(draft, "route", OpinionWords.AskRoute, Ways);
            case "route" when turn.Chosen is { } way:
                return turn.Ask(draft, way, way switch { "street" => OpinionWords.AskStreet, "sector" => OpinionWords.AskSector, _ => OpinionWords.AskMemberName });
            case "which" when turn.Chosen is { } id:
                return await SendAsync(turn, draft with { To = PersonId.From(Guid.Parse(id)) }, cancellationToken);
            case "which":
                return await AmongOfferedAsync(turn, draft, cancellationToken);
            case "street":
                return await AmongAsync(turn, draft, m => Near(m.Street, turn.Words) || Near(m.Address, turn.Words), cancellationToken);
            case "sector":
                return await AmongAsync(turn, draft, m => Near(m.Sector, turn.Words) || Near(m.Expertise, turn.Words), cancellationToken);
            default:
                return await ByNameAsync(turn, draft, cancellationToken);
        }
    }

    private static bool Near(string? where, string words)
    {
        var said = Around().Replace(words.Trim(), string.Empty);
        return where is { Length: > 0 } && said.Length >= 2
            && (where.Contains(said, StringComparison.Ordinal) || said.Contains(where.TrimEnd('界'), StringComparison.Ordinal)
                || where.StartsWith(said[..2], StringComparison.Ordinal));
    }

    /// <summary>月浦那位: one of those offered, by what tells them apart; otherwise the words are a name, a street or a trade after all.</summary>
    private async ValueTask<Step> AmongOfferedAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken)
    {
        var offered = await people.FindAllAsync(turn.CommitteeId,
            [.. draft.Options.Where(o => Guid.TryParse(o.Value, out _)).Select(o => PersonId.From(Guid.Parse(o.Value)))], cancellationToken);
        return offered.Where(m => Namesakes.Fits(m, turn.Words)).ToList() is [var meant]
            ? await SendAsync(turn, draft with { To = meant.Id }, cancellationToken)
            : await ByNameAsync(turn, draft, cancellationToken);
    }

    /// <summary>A name, in whole or in part; failing that a street or a trade, because people say what they know. The choices stay open.</summary>
    private async ValueTask<Step> ByNameAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken)
    {
        var said = Around().Replace(turn.Words.Trim(), string.Empty).Replace("委员", string.Empty, StringComparison.Ordinal).Trim();
        var members = await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken);
        IReadOnlyList<Person> found = said.Length == 0 ? [] : Namesakes.Among(members, said);
        if (found.Count == 0 && said.Length > 0)
        {
            found = [.. members.Where(m =>
                said.Contains(m.Name, StringComparison.Ordinal)
                || (said.Length <= 2 && m.Name.Length > said.Length && m.Name.StartsWith(said, StringComparison.Ordinal)))];
        }

        if (found.Count == 0 && said.Length >= 2)
        {
            found = [.. members.Where(m => Near(m.Street, said) || Near(m.Sector, said))];
            return found.Count > 0 ? Offer(turn, draft, [.. found]) : IsMore(turn) ? More(turn, draft) : Unknown(turn, draft, said);
        }

        return found.Count switch
        {
            0 => Unknown(turn, draft, said),
            1 => await SendAsync(turn, draft with { To = found[0].Id }, cancellationToken),
            _ => Offer(turn, draft, [.. found]),
        };
    }

    /// <summary>还有，医院停车太贵: more of the matter, said where somebody's name was asked for.</summary>
    private static bool IsMore(Turn turn) =>
        turn.Words.Length >= 5
        && (turn.ReadingAlone.Intent is Intent.SubmitOpinion or Intent.Complaint || turn.Words.StartsWith("还有", StringComparison.Ordinal)
            || turn.Words.StartsWith("另外", StringComparison.Ordinal) || turn.Words.StartsWith("补充", StringComparison.Ordinal));

    private Step More(Turn turn, OpinionDraft draft) => turn.Ask(start.Add(draft, turn.Words, null, out _), "route", OpinionWords.MoreKept, Ways);

    private static Step Unknown(Turn turn, OpinionDraft draft, string said) =>
        turn.Ask(draft, "route", OpinionWords.NoSuchMember(said.Length > 10 ? said[..10] : said), Ways);

    private async ValueTask<Step> AmongAsync(Turn turn, OpinionDraft draft, Func<Person, bool> fits, CancellationToken cancellationToken)
    {
        var members = (await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken)).Where(fits).ToList();
        return members.Count == 0
            ? turn.Ask(draft, "route", OpinionWords.NoMemberThere(turn.Words.Length > 10 ? turn.Words[..10] : turn.Words), Ways)
            : Offer(turn, draft, members);
    }

    private static Step Offer(Turn turn, OpinionDraft draft, List<Person> members) => turn.Ask(
        draft,
        "which",
        OpinionWords.AskWhichMember,
        [.. members.Take(8).Select(m => new Option(m.Id.ToString(), members.Exists(o => o.Id != m.Id && o.Name == m.Name) ? Namesakes.Label(m, members) : $"{m.Name}（{m.Sector ?? m.Unit ?? "委员"}）")), new Option("office", "政协办公室")]);

    [GeneratedRegex("^(?:我家|我|就|请|是|家)*(?:住在|住|转给|给|找|交给|送给|发给|做|干|在|选|要|姓|叫)+|(?:那边|这边|那个|那位|这位|这里|附近|一带|行业|医生|大夫|老师|校长|院长|主任|书记|经理|老板|的|业|界|吧|啊|呀|了|。)+$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Around();

    private async ValueTask<Step> SendAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken)
    {
        var author = turn.Person!;
        var member = draft.To is { } to
            ? turn.Who.Members.FirstOrDefault(m => m.Id == to) ?? await people.FindAsync(turn.CommitteeId, to, cancellationToken)
            : null;
        var number = await numbers.NextAsync(turn.CommitteeId, 'Y', turn.Today, cancellationToken);
        var opinion = new Opinion
        {
            Id = draft.Id,
            Committee = turn.CommitteeId,
            Number = number,
            From = author.Id,
            To = member?.Id,
            Text = draft.Text,
            Original = draft.Bubbles,
            Suggestion = draft.Suggestion,
            Place = draft.Place,
            Attachments = draft.Attachments,
            NameMayBeTold = draft.Named == true,
            At = turn.Now,
            State = member is null ? OpinionState.WithOffice : OpinionState.Received,
            Steps = [new OpinionStep(turn.Now, author.Id, member is null ? OpinionState.WithOffice : OpinionState.Received)],
        };
        var from = OpinionWords.AuthorName(author);
        var reached = member is null || (await people.BindingsOfAsync(turn.CommitteeId, [member.Id], cancellationToken)).Any(b => b is { Reachable: true, Suspended: false });
        var step = turn.Close(OpinionWords.Sent(number, member?.Name, turn.Committee.Office, reached));
        if (start.Following(turn, draft with { To = member?.Id }) is { Reply: { } more } following)
        {
            step = following with { Reply = more with { Text = $"{step.Reply!.Text}\n{OpinionWords.NextMatter}\n{more.Text}" } };
        }

        IReadOnlyList<Storage.Outbox.OutboxEntry> told = member is null
                ? await office.TellAsync(turn.CommitteeId, OpinionWords.ToOffice(opinion, from), turn.Now, cancellationToken, number)
                : !reached ? await office.TellAsync(turn.CommitteeId, LetterWords.MemberOutOfReach(opinion, from, member.Name), turn.Now, cancellationToken, number)
                : [Errand.Tell(turn.CommitteeId, member.Id, OpinionWords.ToMember(opinion, from), turn.Now, headline: "群众来信", about: number)];
        return step with
        {
            State = step.State with { LastNumber = number, Scanned = null, Sent = Retold.With(turn.State, draft.Bubbles) },
            Changes = [opinion],
            Outbox = [.. step.Outbox, .. told],
        };
    }
}
