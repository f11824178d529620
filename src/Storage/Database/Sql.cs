namespace WeLiaison.Storage.Database;

/// <summary>
/// A statement known to the program. Parameters are <c>$1</c>, <c>$2</c> … in the order of their first appearance, which SQLite and
/// PostgreSQL both read; every connection prepares it once. Make one per text and keep it: each takes a place in every connection.
/// </summary>
internal sealed class Sql(string text)
{
    private static int made;

    public string Text { get; } = text;

    /// <summary>Its place in a connection's prepared statements.</summary>
    public int Place { get; } = Interlocked.Increment(ref made) - 1;

    /// <summary>May return so many rows that a request's thread should not do it.</summary>
    public bool Large { get; init; }

    /// <summary>The text for PostgreSQL where it must differ (locking clauses).</summary>
    public string? PostgresText { get; init; }

    /// <summary>Whether it answers with rows.</summary>
    public bool ReturnsRows { get; } = text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal) || text.Contains("RETURNING", StringComparison.Ordinal);

    public override string ToString() => Text;
}
