namespace WeLiaison.Storage;

/// <summary>The records cannot be reached or written just now; what arrives meanwhile belongs into the <see cref="Journal.ICallbackJournal"/>.</summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
