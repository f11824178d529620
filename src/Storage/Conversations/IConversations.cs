namespace WeLiaison.Storage.Conversations;

/// <summary>
/// Where conversations are found without asking the database. It may know less than the database and may be behind it: a turn made from
/// something old is refused at its commit and made again.
/// </summary>
internal interface IConversations
{
    /// <summary>Null when it does not know.</summary>
    ValueTask<Remembered?> FindAsync(string address, CancellationToken cancellationToken);

    /// <summary>Keeps it unless something newer is there.</summary>
    void Keep(string address, Remembered conversation);

    /// <summary>Puts it in place of whatever is there: the database has just said so (after a restored backup it may know less than Redis).</summary>
    void Correct(string address, Remembered conversation);

    void Forget(string address);
}

/// <summary>This process's memory alone, where no other instance writes to the database.</summary>
internal sealed class LocalConversations(MemoryConversations memory) : IConversations
{
    public ValueTask<Remembered?> FindAsync(string address, CancellationToken cancellationToken) => ValueTask.FromResult(memory.Find(address));

    public void Keep(string address, Remembered conversation) => memory.Keep(address, conversation);

    public void Correct(string address, Remembered conversation) => memory.Correct(address, conversation);

    public void Forget(string address) => memory.Forget(address);
}

/// <summary>Several instances may write and nothing tells them of each other: only the database is sure to know.</summary>
internal sealed class NoConversations : IConversations
{
    public ValueTask<Remembered?> FindAsync(string address, CancellationToken cancellationToken) => default;

    public void Keep(string address, Remembered conversation)
    {
    }

    public void Correct(string address, Remembered conversation)
    {
    }

    public void Forget(string address)
    {
    }
}
