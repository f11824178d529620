using System.Collections.Frozen;
using WeLiaison.Bot.Hosting;
using WeLiaison.Domain.Kernel;
using WeLiaison.WeChat.Api;

namespace WeLiaison.Bot.Delivering;

/// <summary>The API clients of every committee's accounts.</summary>
public sealed class AccountClients
{
    private readonly FrozenDictionary<CommitteeId, (OfficialAccountClient Client, OfficialAccountSettings Settings)> officialAccounts;
    private readonly FrozenDictionary<CommitteeId, WeComClient> weComs;

    public AccountClients(IReadOnlyDictionary<string, CommitteeOptions> committees, WeChatClients clients)
    {
        officialAccounts = committees.Where(c => c.Value.OfficialAccount is not null)
            .ToFrozenDictionary(c => CommitteeId.Of(c.Key), c => (Make(clients, c.Value.OfficialAccount!), c.Value.OfficialAccount!));
        weComs = committees.Where(c => c.Value.WeCom is not null).ToFrozenDictionary(c => CommitteeId.Of(c.Key), c => Make(clients, c.Value.WeCom!));
    }

    public IEnumerable<KeyValuePair<CommitteeId, OfficialAccountClient>> OfficialAccounts => officialAccounts.Select(a => KeyValuePair.Create(a.Key, a.Value.Client));

    public IEnumerable<KeyValuePair<CommitteeId, WeComClient>> WeComs => weComs;

    public OfficialAccountClient? OfficialAccount(CommitteeId committee) => officialAccounts.TryGetValue(committee, out var account) ? account.Client : null;

    public OfficialAccountSettings? Settings(CommitteeId committee) => officialAccounts.TryGetValue(committee, out var account) ? account.Settings : null;

    public WeComClient? WeCom(CommitteeId committee) => weComs.GetValueOrDefault(committee);

    private static OfficialAccountClient Make(WeChatClients clients, OfficialAccountSettings settings) =>
        clients.For(new OfficialAccountOptions { AppId = settings.AppId, Secret = settings.AppSecret, Address = new Uri(settings.ApiBase) });

    private static WeComClient Make(WeChatClients clients, WeComSettings settings) =>
        clients.For(new WeComOptions { CorpId = settings.CorpId, AgentId = settings.AgentId, Secret = settings.Secret, Address = new Uri(settings.ApiBase) });
}
