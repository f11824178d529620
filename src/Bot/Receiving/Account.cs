using System.Collections.Frozen;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Receiving;

/// <summary>One account of one committee, with the door of its callbacks.</summary>
public sealed record Account(CommitteeId Committee, Channel Channel, CallbackReceiver Receiver);

/// <summary>Finds the account that a callback address names.</summary>
public sealed class AccountBook(IEnumerable<Account> accounts)
{
    private readonly FrozenDictionary<string, Account> book =
        accounts.ToFrozenDictionary(a => $"{a.Committee}/{(a.Channel == Channel.OfficialAccount ? "oa" : "wecom")}", StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for an unknown committee or platform.</summary>
    public Account? Find(string committee, string platform) => book.GetValueOrDefault($"{committee}/{platform}");
}
