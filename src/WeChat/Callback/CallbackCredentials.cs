namespace WeLiaison.WeChat.Callback;

/// <summary>What an account's owner and the platform share about one callback URL.</summary>
public sealed record CallbackCredentials
{
    /// <summary>Gets the 3 to 32 letters or digits that key the signatures; unrelated to access tokens.</summary>
    public required string Token { get; init; }

    /// <summary>Gets the 43 characters of the console's EncodingAESKey; unused in plain mode.</summary>
    public string EncodingAesKey { get; init; } = "";

    /// <summary>Gets the key before the last change in the console: requests in flight still use it.</summary>
    public string? PreviousEncodingAesKey { get; init; }

    /// <summary>Gets the AppID (Official Account) or CorpID (WeCom) that ends every ciphertext.</summary>
    public required string ReceiveId { get; init; }

    public CallbackMode Mode { get; init; } = CallbackMode.Safe;

    public CallbackFormat Format { get; init; } = CallbackFormat.Xml;

    /// <summary>Gets the WeCom application this URL was registered for; a message of another one is refused.</summary>
    public long? AgentId { get; init; }

    public override string ToString() => $"{Mode} {ReceiveId}";
}
