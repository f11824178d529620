using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Numbers;

namespace WeLiaison.Bot.Opinions;

/// <summary>Whom the matter goes to: the linked member, or one found by name, street or sector, or the office. Then it is sent.</summary>
internal sealed class OpinionRoute(IPeople people, INumbers numbers, OfficeDesk office)
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
            case "route" when turn.Chosen is { } way:
                return turn.Ask(draft, way, way switch { "street" => OpinionWords.AskStreet, "sector" => OpinionWords.AskSector, _ => OpinionWords.AskMemberName });
            case "which" when turn.Chosen is { } id:
                return await SendAsync(turn, draft with { To = PersonId.From(Guid.Parse(id)) }, cancellationToken);
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
        var said = words.Trim().TrimEnd('。', '的', '界', '业').Replace("我住在", string.Empty, StringComparison.Ordinal).Replace("住在", string.Empty, StringComparison.Ordinal).Replace("做", string.Empty, StringComparison.Ordinal);
        return where is { Length: > 0 } && said.Length >= 2 && (where.Contains(said, StringComparison.Ordinal) || said.Contains(where.TrimEnd('界'), StringComparison.Ordinal) || (said.Length >= 2 && where.StartsWith(said[..2], StringComparison.Ordinal)));
    }

    private async ValueTask<Step> ByNameAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken)
    {
        var said = turn.Words.Trim().TrimEnd('。').Replace("委员", string.Empty, StringComparison.Ordinal).Trim();
        var members = await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken);
        var found = said.Length == 0 ? [] : members.Where(m => m.Name == said).ToList();
        if (found.Count == 0 && said.Length > 0)
        {
            found = [.. members.Where(m => said.Contains(m.Name, StringComparison.Ordinal) || (said.Length <= 2 && m.Name.StartsWith(said[..1], StringComparison.Ordinal)))];
        }

        return found.Count switch
        {
            0 => turn.Ask(draft, "member", OpinionWords.NoSuchMember(said.Length > 10 ? said[..10] : said)),
            1 => await SendAsync(turn, draft with { To = found[0].Id }, cancellationToken),
            _ => Offer(turn, draft, found),
        };
    }

    private async ValueTask<Step> AmongAsync(Turn turn, OpinionDraft draft, Func<Person, bool> fits, CancellationToken cancellationToken)
    {
        var members = (await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken)).Where(fits).ToList();
        return members.Count == 0 ? turn.Ask(draft, draft.Awaiting!, OpinionWords.NoMemberThere(turn.Words.Length > 10 ? turn.Words[..10] : turn.Words)) : Offer(turn, draft, members);
    }

    private static Step Offer(Turn turn, OpinionDraft draft, List<Person> members) => turn.Ask(
        draft,
        "which",
        OpinionWords.AskWhichMember,
        [.. members.Take(8).Select(m => new Option(m.Id.ToString(), $"{m.Name}（{m.Sector ?? m.Unit ?? "委员"}）")), new Option("office", "政协办公室")]);

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
        var step = turn.Close(OpinionWords.Sent(number, member?.Name, turn.Committee.Office, canNotify: true));
        return step with
        {
            State = step.State with { LastNumber = number, Scanned = null, Sent = Retold.With(turn.State, draft.Bubbles) },
            Changes = [opinion],
            Outbox = member is null
                ? await office.TellAsync(turn.CommitteeId, OpinionWords.ToOffice(opinion, from), turn.Now, cancellationToken, number)
                : [Errand.Tell(turn.CommitteeId, member.Id, OpinionWords.ToMember(opinion, from, turn.Committee.Office), turn.Now, headline: "群众来信", about: number)],
        };
    }
}
