using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Common;

/// <summary>Tells the office: one message to each member of staff; whoever did it themselves need not hear of it.</summary>
public sealed class OfficeDesk(IPeople people)
{
    public async Task<IReadOnlyList<OutboxEntry>> TellAsync(CommitteeId committee, string text, DateTimeOffset now,
        CancellationToken cancellationToken, string? about = null, PersonId? except = null)
    {
        var staff = await people.ListAsync(committee, PersonKind.Staff, cancellationToken);
        return Tell(committee, staff.Where(person => person.Id != except), text, now, about);
    }

    /// <summary>Tells only those who may do what is asked of them; everybody when nobody may, so that it is not lost.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> AskAsync(Regulation regulation, Act act, Matter matter, string text, DateOnly today,
        DateTimeOffset now, CancellationToken cancellationToken, string? about = null)
    {
        var staff = await people.ListAsync(regulation.Committee, PersonKind.Staff, cancellationToken);
        var able = staff.Where(p => Permit.Ask(regulation, p, act, matter, today, Reach.Scope).Ok(out _, out _)).ToList();
        return Tell(regulation.Committee, able.Count > 0 ? able : staff, text, now, about);
    }

    private static IReadOnlyList<OutboxEntry> Tell(CommitteeId committee, IEnumerable<Person> staff, string text, DateTimeOffset now, string? about) =>
        [.. staff.Select(person => Errand.Tell(committee, person.Id, text, now, headline: "请办公室处理", about: about))];
}
