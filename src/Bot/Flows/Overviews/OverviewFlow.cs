using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Overviews;

/// <summary>
/// 界别情况, 专委会情况 (贺州 六（三）, 靖江 四（二）): a convenor's own sector and a 专委会's own members, as sums of this year; the office sees any. No texts, no ranking.
/// </summary>
internal sealed class OverviewFlow(RegulationShelf shelf, IPeople people, IContacts contacts, IRecords<OpinionReport> reports) : Flow(shelf)
{
    private static readonly IReadOnlyCollection<string> Caring = [Roles.Convenor, Roles.SpecialCommittee, Roles.SpecialCommitteeOffice,
        Roles.TownCommittee, Roles.LiaisonOffice, Roles.Office, Roles.SecretaryGeneral];

    protected override string Name => "情况";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (Said.After(words, "本界别情况", "界别情况") is { } sector)
        {
            return await OfAsync(call, sector.Length > 0 ? sector : call.Turn.Person!.Sector, name => new Matter { Sector = name }, p => p.Sector, cancellationToken);
        }

        return Said.After(words, "本专委会情况", "专委会情况") is { } committee
            ? await OfAsync(call, committee.Length > 0 ? committee : Own(call.Turn), Matter.OfCommittee, p => p.SpecialCommittee, cancellationToken)
            : null;
    }

    private static string? Own(Turn turn) => turn.Person!.SpecialCommittee ?? turn.Person.Posts.FirstOrDefault(p => p.Organ is not null && p.CoversDay(turn.Today))?.Organ;

    private async ValueTask<Step> OfAsync(Call call, string? name, Func<string, Matter> matter, Func<Person, string?> belongs, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.Dashboards, name is null ? Matter.OfAll : matter(name), Reach.Scope) is { } denied)
        {
            return denied;
        }

        var members = (await people.ListAsync(call.Turn.CommitteeId, PersonKind.Member, cancellationToken)).Where(p => p.ErasedAt is null).ToList();
        var own = members.FindAll(p => name is not null && belongs(p) == name);
        if (own.Count == 0)
        {
            return call.Say(OverviewWords.Which([.. members.Select(belongs).OfType<string>().Distinct().Order(StringComparer.Ordinal)]));
        }

        var ids = own.Select(p => p.Id).ToHashSet();
        var year = (await contacts.ListAsync(call.Turn.CommitteeId, new DateOnly(call.Turn.Today.Year, 1, 1), call.Turn.Today, cancellationToken))
            .Where(c => c.Counts && (ids.Contains(c.By) || c.CoVisitors.Any(ids.Contains))).ToList();
        var written = (await reports.ListAsync(call.Turn.CommitteeId, cancellationToken))
            .Count(r => r.CountsForAuthors && r.SubmittedAt?.Year == call.Turn.Today.Year && r.Authors.Any(ids.Contains));
        var idle = own.FindAll(p => !year.Exists(c => c.By == p.Id || c.CoVisitors.Contains(p.Id)));
        // Names of those who have none are for whoever looks after them, not for colleagues of the same sector.
        var cares = call.Turn.May(Act.Dashboards, matter(name!) with { Roles = Caring }, Reach.Scope);
        return call.Say(OverviewWords.Sums(name!, own.Count, year.Count, written, idle.Count, cares ? [.. idle.Select(p => p.Name)] : []));
    }
}
