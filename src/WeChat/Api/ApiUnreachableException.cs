namespace WeLiaison.WeChat.Api;

/// <summary>No answer that can be read: no connection, a time-out, an HTTP error, or bytes that are not what the platform documents.</summary>
public sealed class ApiUnreachableException : Exception
{
    internal ApiUnreachableException(string call, string what, bool mayHaveArrived, Exception? inner = null)
        : base($"{call}: {what}; {(mayHaveArrived ? "the platform may have done it" : "the platform never saw it")}", inner)
    {
        Call = call;
        MayHaveArrived = mayHaveArrived;
    }

    public string Call { get; }

    /// <summary>Gets whether the platform may have done what was asked: repeating it then needs an idempotency key.</summary>
    public bool MayHaveArrived { get; }
}
