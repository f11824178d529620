namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>There is no usable access token: the platform refused to give one, or the circuit is open after it did.</summary>
public sealed class TokenUnavailableException : Exception
{
    internal TokenUnavailableException(string credential, TimeSpan retryAfter, Exception? cause)
        : base($"No access token for {credential}; next attempt in {retryAfter}. {cause?.Message}", cause)
    {
        Credential = credential;
        RetryAfter = retryAfter;
        Errcode = (cause as WeChatApiException)?.Errcode;
    }

    public string Credential { get; }

    public TimeSpan RetryAfter { get; }

    /// <summary>Gets the platform's code, when it answered one.</summary>
    public int? Errcode { get; }
}
