namespace WeLiaison.Simulator.Setup;

/// <summary>One Official Account or one WeCom application, as its owner set it up in the platform's console.</summary>
public sealed record AccountSetup
{
    /// <summary>Gets the id by which the control API names it: baoshan-oa.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the name in the title of the phone; the account's id when absent.</summary>
    public string? Name { get; init; }

    public required string Committee { get; init; }

    public required Platform Platform { get; init; }

    /// <summary>Gets the absolute URL that receives messages and events.</summary>
    public required string Callback { get; init; }

    /// <summary>Gets the signature key of the callback: 3 to 32 letters or digits.</summary>
    public required string Token { get; init; }

    /// <summary>Gets the 43 letters or digits of the callback's encryption key.</summary>
    public required string EncodingAesKey { get; init; }

    /// <summary>Gets the AppSecret (Official Account) or the application's secret (WeCom).</summary>
    public required string Secret { get; init; }

    /// <summary>Gets wx and 16 hex digits. Official Account only.</summary>
    public string? AppId { get; init; }

    /// <summary>Gets gh_ and 12 hex digits. Official Account only; derived from the AppID when absent.</summary>
    public string? OriginalId { get; init; }

    public string? CorpId { get; init; }

    public long? AgentId { get; init; }

    public EncryptionMode Mode { get; init; }

    /// <summary>Gets the templates of template messages and subscription notices that the owner has chosen in the console.</summary>
    public IReadOnlyList<TemplateSetup> Templates { get => field ?? []; init; }

    public override string ToString() => Account;
}
