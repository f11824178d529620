namespace WeLiaison.Storage.Upkeep;

/// <summary>Work that keeps the storage small and safe; to be run by one instance, at a quiet hour.</summary>
public interface IUpkeep
{
    /// <summary>
    /// Forgets what nobody needs: replies of conversations at rest for 48 hours (the platform repeats within seconds), their state after 30 days
    /// (drafts are kept no longer), and why messages were dropped after 180 days. Keys of messages stay: a repeat is a repeat. Works in small steps.
    /// </summary>
    /// <returns>How many conversations were made smaller.</returns>
    Task<int> TrimAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Writes a copy of the records to a new file, consistent to one commit, while the service runs. What is sealed stays sealed: keep the key apart.</summary>
    /// <exception cref="NotSupportedException">On PostgreSQL, which has its own tools.</exception>
    Task BackupAsync(string file, CancellationToken cancellationToken);
}
