namespace WeLiaison.Simulator.Accounts;

/// <summary>Departments and tags of an account. Thread-safe through its lock.</summary>
internal sealed class Directory
{
    public Lock Gate { get; } = new();

    public List<Department> Departments { get; } = [];

    public List<Tag> Tags { get; } = [];

    public void Add(Department department)
    {
        lock (Gate)
        {
            Departments.Add(department);
        }
    }

    public void Add(Tag tag)
    {
        lock (Gate)
        {
            Tags.Add(tag);
        }
    }

    /// <summary>The department and everything below it.</summary>
    public IReadOnlySet<long> Below(long root)
    {
        lock (Gate)
        {
            var found = new HashSet<long> { root };
            while (Departments.Any(d => found.Contains(d.ParentId) && found.Add(d.Id)))
            {
                // Each round adds one department; a tree has few.
            }

            return found;
        }
    }

    public Tag? Tag(long id)
    {
        lock (Gate)
        {
            return Tags.Find(t => t.Id == id);
        }
    }
}

internal sealed record Department(long Id, string Name, long ParentId);

internal sealed record Tag(long Id, string Name, HashSet<string> Users);
