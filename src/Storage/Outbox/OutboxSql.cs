using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Outbox;

internal static class OutboxSql
{
    /// <summary>An entry that others of its lane and priority precede waits behind them.</summary>
    public static readonly Sql Append = new(
        """
        INSERT INTO outbox (id, committee, lane, kind, payload, due_at, ready_at, priority, attempts, behind)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN EXISTS (
          SELECT 1 FROM outbox p WHERE p.lane = $3 AND p.priority = $8 AND (p.due_at, p.id) < ($6, $1)) THEN 1 ELSE 0 END)
        ON CONFLICT (id) DO NOTHING
        """);

    /// <summary>The highest priority below $1 that has anything.</summary>
    public static readonly Sql NextPriority = new("SELECT MAX(priority) FROM outbox WHERE behind = 0 AND priority < $1");

    /// <summary>Priority, now: whether a front of it may be ready, so that looking in vain never waits for the writer.</summary>
    public static readonly Sql AnyReady = new("SELECT 1 FROM outbox WHERE behind = 0 AND priority = $1 AND ready_at <= $2 LIMIT 1");

    /// <summary>
    /// Holder, end of lease, priority, now, count. A front may still be held back: by one of its lane that is held, that is of higher priority
    /// and due, or that came later but fell due earlier.
    /// </summary>
    public static readonly Sql Claim = new(
        """
        UPDATE outbox SET holder = $1, ready_at = $2, attempts = attempts + 1, uncertain = CASE WHEN holder IS NULL THEN uncertain ELSE 1 END WHERE id IN (
          SELECT o.id FROM outbox o WHERE o.behind = 0 AND o.priority = $3 AND o.ready_at <= $4
          AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.lane = o.lane AND p.holder IS NOT NULL AND p.ready_at > $4)
          AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.lane = o.lane AND p.priority > o.priority AND p.due_at <= $4)
          AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.lane = o.lane AND p.priority = o.priority AND (p.due_at, p.id) < (o.due_at, o.id))
          ORDER BY o.ready_at, o.id LIMIT $5)
        RETURNING id, committee, lane, kind, payload, due_at, priority, attempts, uncertain
        """);

    /// <summary>Lane, priority: the next of them comes to the front.</summary>
    public static readonly Sql ToFront = new(
        """
        UPDATE outbox SET behind = 0 WHERE behind = 1 AND id = (
          SELECT id FROM outbox WHERE lane = $1 AND priority = $2 ORDER BY due_at, id LIMIT 1)
        """);

    /// <summary>
    /// On PostgreSQL an entry may be added behind one that another transaction is just removing, and neither sees the other:
    /// whoever waits behind nobody comes to the front.
    /// </summary>
    public static readonly Sql BehindNobody = new(
        """
        UPDATE outbox SET behind = 0 WHERE behind = 1 AND NOT EXISTS (
          SELECT 1 FROM outbox p WHERE p.lane = outbox.lane AND p.priority = outbox.priority AND (p.due_at, p.id) < (outbox.due_at, outbox.id))
        """);

    /// <summary>Two instances that claim at once could take different entries of one lane; SQLite has one writer, PostgreSQL makes them take turns.</summary>
    public static readonly Sql TakeTurn = new("SELECT 1") { PostgresText = "SELECT pg_advisory_xact_lock(7301226)" };

    public static readonly Sql PutOff = new(
        "UPDATE outbox SET ready_at = $1, why = $2, holder = NULL, uncertain = CASE WHEN $3 = 1 THEN 1 ELSE uncertain END WHERE id = $4 AND holder = $5 AND attempts = $6");

    public static readonly Sql Remove = new("DELETE FROM outbox WHERE id = $1 AND holder = $2 AND attempts = $3");

    public static readonly Sql KeepDropped = new(
        """
        INSERT INTO outbox_dropped (id, committee, lane, kind, due_at, attempts, why)
        SELECT id, committee, lane, kind, due_at, attempts, $1 FROM outbox WHERE id = $2 AND holder = $3 AND attempts = $4
        """);

    public static readonly Sql Dropped = new(
        "SELECT id, lane, kind, due_at, attempts, why FROM outbox_dropped WHERE committee = $1 ORDER BY due_at DESC, id DESC LIMIT $2");

    public static readonly Sql ForgetDropped = new("DELETE FROM outbox_dropped WHERE due_at < $1");

    public static readonly Sql Depth = new("SELECT COUNT(*), MIN(CASE WHEN due_at <= $1 THEN due_at END) FROM outbox");
}
