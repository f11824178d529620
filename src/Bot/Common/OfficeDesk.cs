using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Common;

/// <summary>Tells the office: one message to each member of staff.</summary>
public sealed class OfficeDesk(IPeople people)
{
    public async Task<IReadOnlyList<OutboxEntry>> TellAsync(CommitteeId committee, string text, DateTimeOffset now, CancellationToken cancellationToken, string? about = null)
    {
        var staff = await people.ListAsync(committee, PersonKind.Staff, cancellationToken);
        return [.. staff.Select(person => Errand.Tell(committee, person.Id, text, now, headline: "请办公室处理", about: about))];
    }
}
