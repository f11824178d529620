using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// A constituent's rights over what is stored about them: consent is taken back in one message (personal information protection law, art. 15); a copy (art. 45)
/// or erasure (art. 47) is asked for here and carried out by the office.
/// </summary>
internal sealed partial class RightsFeature(IOpinions opinions, OfficeDesk office) : IFeature
{
    private const int MostWords = 30;
    private const int MostCounted = 100;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > MostWords || !turn.Who.IsConstituent || turn.Person is null || turn.Who.Binding is not { } binding || !turn.PublicMay(Act.SeeOwn))
        {
            return null;
        }

        if (binding.ConsentAt is not null && NoConsent().IsMatch(turn.Words))
        {
            return turn.Close(RightsWords.ConsentTakenBack) with
            {
                Changes = [binding with { ConsentAt = null, ConsentVersion = null }],
                Outbox = await office.TellAsync(turn.CommitteeId,
                    RightsWords.ConsentTakenBackToOffice(OpinionWords.AuthorName(turn.Person), await OpenAsync(turn, cancellationToken)), turn.Now,
                    cancellationToken),
            };
        }

        if (turn.Words == RightsWords.EraseAnyway)
        {
            return turn.Say(RightsWords.ErasureAsked) with { Outbox = await office.TellAsync(turn.CommitteeId,
                RightsWords.ErasureToOffice(OpinionWords.AuthorName(turn.Person), await OpenAsync(turn, cancellationToken)), turn.Now,
                cancellationToken) };
        }

        if (turn.State.Open is null && Erase().IsMatch(turn.Words))
        {
            return turn.Ask(new Menu { AsksWhether = true }, "choice", RightsWords.AskErase(await OpenAsync(turn, cancellationToken)), RightsWords.EraseOrNot);
        }

        return turn.State.Open is null && Copy().IsMatch(turn.Words)
            ? turn.Say(RightsWords.CopyAsked) with { Outbox = await office.TellAsync(turn.CommitteeId,
                RightsWords.CopyToOffice(OpinionWords.AuthorName(turn.Person)), turn.Now, cancellationToken) }
            : null;
    }

    /// <summary>How many letters of theirs are being worked on.</summary>
    private async ValueTask<int> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        (await opinions.FromAsync(turn.CommitteeId, turn.Person!.Id, MostCounted, cancellationToken)).Count(o => o.State is not (OpinionState.Closed or OpinionState.Withdrawn));

    [GeneratedRegex("^(我要?|我想|请)?(撤回|取消|收回)(我的)?(同意|授权)[了吧。！]*$|^(我)?不同意(登记|使用|你们用我的?资料|用我的(资料|信息))?了[。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NoConsent();

    [GeneratedRegex("(删|删除|删掉|清除|清空|注销|抹掉).{0,6}(我的|我).{0,4}(资料|信息|数据|账号|记录)|(我的|我).{0,4}(资料|信息|数据|账号|记录).{0,6}(删|清除|清空|注销)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Erase();

    [GeneratedRegex("(导出|下载|复制|打印|发我一份|给我一份).{0,6}(我的|我).{0,4}(资料|信息|数据|记录)|(我的|我).{0,4}(资料|信息|数据|记录).{0,4}(导出|下载|发我一份|给我一份)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Copy();
}
