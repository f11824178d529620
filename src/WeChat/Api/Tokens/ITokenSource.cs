namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>Asks the platform for a credential's access token.</summary>
public interface ITokenSource
{
    /// <summary>Gets the name of the credential: it may be logged and is the key in the store, so it holds no secret.</summary>
    string Credential { get; }

    /// <summary>Gets whether a token that the platform insists on can be forced out (stable_token only).</summary>
    bool CanForce { get; }

    /// <summary>Makes the token call.</summary>
    /// <exception cref="WeChatApiException">The platform refused: wrong secret, address not listed, limit.</exception>
    /// <exception cref="ApiUnreachableException">No answer.</exception>
    Task<StoredToken> FetchAsync(bool force, CancellationToken cancellationToken);
}
