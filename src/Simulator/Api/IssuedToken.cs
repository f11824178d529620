using WeLiaison.Simulator.Accounts;

namespace WeLiaison.Simulator.Api;

/// <summary>An access_token that was handed out once; it is remembered after its death, to say what killed it.</summary>
internal sealed class IssuedToken(string text, Account account, DateTimeOffset until)
{
    public string Text => text;

    public Account Account => account;

    public DateTimeOffset Until => until;

    /// <summary>Gets or sets when it stopped, or will stop, being the latest: replaced or revoked.</summary>
    public DateTimeOffset? Superseded { get; set; }
}
