namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>An access token and the instant after which it must not be used (the platform's expiry).</summary>
public sealed record StoredToken(string Value, DateTimeOffset ExpiresAt)
{
    // A record prints what it holds.
    public override string ToString() => $"token until {ExpiresAt:u}";
}
