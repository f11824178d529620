using System.Text.Json;
using WeLiaison.Simulator.Setup;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Simulator.Accounts;

/// <summary>One account while the simulator runs.</summary>
internal sealed class Account(AccountSetup setup)
{
    // From the real clock: a service that outlives the simulator must not take new messages for repeats of old ones, even if the played clock begins anew.
    private static readonly long Begun = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() * 1000;

    private long lastMsgId = (setup.Platform == Platform.OfficialAccount ? 24_500_000_000_000_100 : 7_350_000_000_000_000_100) + Begun;
    private long lastJobId = 2_800_000_000_123_456_000 + Begun;

    public AccountSetup Setup => setup;

    public string Id => setup.Account;

    public string Name => setup.Name ?? setup.Account;

    public Platform Platform => setup.Platform;

    public bool IsOfficial => setup.Platform == Platform.OfficialAccount;

    /// <summary>What ends every ciphertext: AppID or CorpID.</summary>
    public string ReceiveId { get; } = (setup.Platform == Platform.OfficialAccount ? setup.AppId : setup.CorpId)
        ?? throw new SetupException($"account {setup.Account} has neither AppID nor CorpID");

    /// <summary>The account as the other end of a message: original id or CorpID.</summary>
    public string Address { get; } = setup.Platform == Platform.WeCom
        ? setup.CorpId!
        : setup.OriginalId ?? string.Concat("gh_", setup.AppId!.AsSpan(2, Math.Min(12, setup.AppId!.Length - 2)));

    public long AgentId => setup.AgentId ?? 0;

    public MessageCipher Cipher { get; } = MessageCipher.Create(
        setup.EncodingAesKey,
        (setup.Platform == Platform.OfficialAccount ? setup.AppId : setup.CorpId) ?? "")
        ?? throw new SetupException($"account {setup.Account}: encodingAesKey must be 43 letters or digits");

    /// <summary>The menu as the service created it; null when there is none.</summary>
    public JsonElement? Menu { get; set; }

    public MenuIds Menus { get; } = new();

    public Quotas Quotas { get; } = new();

    public Directory Directory { get; } = new();

    public SendJobs Jobs { get; } = new();

    public TemplateSetup? Template(string? id) => setup.Templates.FirstOrDefault(t => t.Id == id);

    /// <summary>Ids of messages grow as the platform's do, and stay above 2^53, so that a reader that uses a double shows itself.</summary>
    public long NextMsgId() => Interlocked.Increment(ref lastMsgId);

    public long NextJobId() => Interlocked.Increment(ref lastJobId);

    public override string ToString() => Id;
}
