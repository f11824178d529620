using WeLiaison.Bot.Commands;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.Bot.Papers;

/// <summary>The code of each member, one while it is not revoked, and the address behind it, which the official account makes.</summary>
public sealed class MemberCodes(IPeople people, ITurnLedger ledger, IServiceProvider services)
{
    /// <summary>The scene of each member's code; those who have none get one.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> ScenesAsync(CommitteeId committee, IReadOnlyCollection<PersonId> members, CancellationToken cancellationToken)
    {
        var known = await people.MemberCodesAsync(committee, cancellationToken);
        var codes = known.Where(c => c.RevokedAt is null).GroupBy(c => c.Member).ToDictionary(g => g.Key, g => g.First().Scene);
        var made = members.Where(m => !codes.ContainsKey(m)).Select(m => new MemberCode { Committee = committee, Scene = "m-" + ShortCode.New(6), Member = m }).ToList();
        if (made.Count > 0 && await ledger.CommitAsync(made, [], cancellationToken))
        {
            made.ForEach(code => codes[code.Member] = code.Scene);
        }

        return codes;
    }

    /// <summary>What a QR code has to hold so that it opens the chat bound to the member. Refusals <c>code.account</c> without an official account, <c>code.platform</c>.</summary>
    public async Task<Result<string>> AddressAsync(CommitteeId committee, string scene, CancellationToken cancellationToken)
    {
        if (Client(committee) is not { } client)
        {
            return new Refusal("code.account");
        }

        try
        {
            return (await client.CreateQrCodeAsync(new QrCodeRequest { Scene = scene }, cancellationToken)).Url;
        }
        catch (Exception fault) when (fault is WeChatApiException or ApiUnreachableException or TokenUnavailableException)
        {
            return new Refusal("code.platform", fault.Message);
        }
    }

    /// <summary>Whether the committee has an official account, which makes the codes.</summary>
    public bool CanMake(CommitteeId committee) => Client(committee) is not null;

    /// <summary>The address of one member's code; none where the platform gives none, and the paper goes out without it.</summary>
    public async Task<string?> AddressOfAsync(CommitteeId committee, PersonId member, CancellationToken cancellationToken)
    {
        if (Client(committee) is null)
        {
            return null;
        }

        var scenes = await ScenesAsync(committee, [member], cancellationToken);
        return scenes.TryGetValue(member, out var scene) && (await AddressAsync(committee, scene, cancellationToken)).Ok(out var address, out _) ? address : null;
    }

    private OfficialAccountClient? Client(CommitteeId committee) => services.GetService<AccountClients>()?.OfficialAccount(committee);
}
