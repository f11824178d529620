using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Member.OnBehalf;

/// <summary>
/// 代录: staff write a contact down for a member, in the words that the member would use; a paper filled by hand is keyed in so too. The record is
/// the member's, says who entered it, and the member is told and may object.
/// </summary>
internal sealed partial class KeyedFeature(ContactFeature contacts, AttachFeature attachments, PersonDirectory directory, IPeople people) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Who.IsStaff)
        {
            // A member writes their own; the words must not be heard as a visit of theirs.
            return turn.Who.IsMember && turn.IsFree && Opening().IsMatch(turn.Words) ? turn.Denied(Act.Record, Matter.OfAll, Reach.Scope) : null;
        }

        if (turn.State.Open is ContactDialogue { For: { } member } && !Other().IsMatch(turn.Words))
        {
            return await people.FindAsync(turn.CommitteeId, PersonId.From(member), cancellationToken) is { } author
                ? await WorkAsync(turn, author, turn.Words, cancellationToken)
                : null;
        }

        if (turn.Words is "代录" or "代录联系" or "代写" or "替委员记" or "代报")
        {
            return turn.Denied(Act.Record, Matter.OfAll, Reach.Scope) ?? turn.Say(OnBehalfWords.HowTo);
        }

        if (!turn.IsFree || Opening().Match(turn.Words) is not { Success: true } said)
        {
            return null;
        }

        if (turn.Denied(Act.Record, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var (name, text) = (said.Groups["name"].Value, said.Groups["text"].Value.Trim());
        return Namesakes.Among(await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken), name + said.Groups["which"].Value) switch
        {
            [] => turn.Say(RefusalWords.Of(new Refusal("audience.names", name))),
            [var named] => await WorkAsync(turn, named, text, cancellationToken),
            var several => turn.Ask(new Menu { PicksByWord = true }, "choice", OnBehalfWords.WhichOf(name, several.Count), OnBehalfWords.WhichOptions(several, "代录", text)),
        };
    }

    private async ValueTask<Step?> WorkAsync(Turn turn, Person member, string words, CancellationToken cancellationToken)
    {
        if (turn.Denied(Act.Record, Matter.Of(member), Reach.Scope) is { } denied)
        {
            return denied;
        }

        var theirs = turn.OnBehalfOf(await directory.OnBehalfAsync(turn.Who, member, turn.Today, cancellationToken), words);
        var begins = turn.State.Open is not ContactDialogue;
        var step = (begins ? null : await attachments.TryTakeAsync(theirs, cancellationToken)) ?? await contacts.TryTakeAsync(theirs, cancellationToken);
        // Whatever form is open now belongs to the same member.
        return step is null ? begins ? turn.Say(OnBehalfWords.HowTo) : null
            : step.State.Open is ContactDialogue open ? step with { State = step.State with { Open = open with { For = member.Id.Value, ForName = member.Name } } } : step;
    }

    /// <summary>The office's own work goes on while a form is open.</summary>
    [GeneratedRegex(@"^([\p{IsCJKUnifiedIdeographs}]{1,5}[ ：:]*[SsYyLlKkTt]\d{6}-\d{1,6}|我的任务|来信|待签|社情民意|转办|能办什么|待同意|联系空缺|困难协调)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Other();

    [GeneratedRegex(@"^(代录|代报|代记|代填)(联系)?[ 　：:，,]*(?<name>[\p{IsCJKUnifiedIdeographs}·]{2,12}?)(委员|常委|主席|副主席|主任)?(?<which>[（(][^）)]{1,30}[）)])?(的联系)?[：:，, 　]+(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();
}
