using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>A member asks how far their own record or report has got.</summary>
internal sealed class MyProgressFeature(IContacts contacts, IOpinionReports reports) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.SeeOwn) || turn.Words.Length is 0 or > 60 || turn.Reading.Intent != Intent.QueryProgress)
        {
            return null;
        }

        var number = turn.Reading.Slots.RefNo is not { } typed ? null : TypedText.Plain(typed).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        if (number is { Length: > 0 } && number[0] != 'Y')
        {
            return turn.Say(await NumberedAsync(turn, number, cancellationToken) ?? MineWords.NoSuchRecord);
        }

        var own = await reports.ByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken);
        if (number is null && turn.Words.Contains("社情民意", StringComparison.Ordinal) && own.Count > 0)
        {
            return turn.Say(string.Join('\n', own.Take(3).Select(MineWords.Progress)));
        }

        return number is null && turn.State.LastNumber is { } last && await NumberedAsync(turn, last, cancellationToken) is { } words ? turn.Say(words) : null;
    }

    private async ValueTask<string?> NumberedAsync(Turn turn, string number, CancellationToken cancellationToken)
    {
        if (await contacts.NumberedAsync(turn.CommitteeId, number, cancellationToken) is { } contact)
        {
            return contact.By == turn.Person!.Id ? MineWords.Progress(contact, turn.Today) : null;
        }

        var own = await reports.ByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken);
        return own.FirstOrDefault(r => r.Number == number) is { } report ? MineWords.Progress(report) : null;
    }
}
