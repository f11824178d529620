namespace WeLiaison.Domain.Kernel;

/// <summary>Reads the records of one kind. For kinds with a port of their own, that port asks the sharper questions.</summary>
public interface IRecords<T>
    where T : class, IRecord
{
    Task<T?> FindAsync(CommitteeId committee, string key, CancellationToken cancellationToken);

    /// <summary>All of a committee, in the order of their keys: for kinds with an id, the order of their making.</summary>
    Task<IReadOnlyList<T>> ListAsync(CommitteeId committee, CancellationToken cancellationToken);
}
