namespace WeLiaison.WeChat.Api;

/// <summary>When a call may be made again although the first one may have arrived.</summary>
internal enum Repeating
{
    /// <summary>A read, or a write that sets the same state again.</summary>
    Harmless,

    /// <summary>It carries an idempotency key: the platform does it once.</summary>
    Keyed,

    /// <summary>A person would get it twice: only if it never left.</summary>
    Never,
}

/// <summary>One call of the platform's HTTP interface.</summary>
/// <param name="Path">With a leading slash, without query: it is the name in logs.</param>
/// <param name="Query">Parameters besides the access token, encoded; may hold secrets.</param>
/// <param name="Body">JSON for a POST; null for a GET, unless there is a form.</param>
internal sealed record ApiCall(string Path, string Query = "", byte[]? Body = null, Repeating Repeating = Repeating.Harmless)
{
    /// <summary>Makes the multipart body; a function, because a repeated call needs a fresh one.</summary>
    public Func<HttpContent>? Form { get; init; }

    /// <summary>Gets whether the call needs an access token.</summary>
    public bool NeedsToken { get; init; } = true;

    // The query and the body hold secrets and people.
    public override string ToString() => Path;
}
