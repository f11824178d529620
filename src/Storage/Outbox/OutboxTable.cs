using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Database;
using WeLiaison.Storage.Protection;
using WeLiaison.Storage.Records;

namespace WeLiaison.Storage.Outbox;

/// <inheritdoc/>
/// <remarks>
/// A claim puts <c>ready_at</c> to the end of its lease, so a dead holder's entries come back by themselves, and counts <c>attempts</c>,
/// which also tells a claim from a later one of the same holder. Within a lane the higher priority goes first, then the order of falling due;
/// an entry put off holds back those behind it, but not one of higher priority. How deep a lane is costs a claim nothing.
/// </remarks>
internal sealed class OutboxTable(IDatabase database, Sealer sealer, RecordTables records, TimeProvider clock) : IOutbox
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly Pulse pulse = new();
    private DateTimeOffset lookAgain = DateTimeOffset.MinValue;

    /// <summary>The statement that adds an entry; one that is there already stays as it is.</summary>
    public SqlStep Append(OutboxEntry entry) => new(
        OutboxSql.Append,
        [Key(entry.Id), entry.Committee.Value, entry.Lane, entry.Kind, sealer.Seal(entry.Payload.Span), entry.DueAt, entry.DueAt, entry.Priority, entry.Attempts],
        Must: false);

    /// <summary>Tells the dispatcher of this instance that there is something new.</summary>
    public void Announce(IReadOnlyList<OutboxEntry> entries)
    {
        if (entries.Count > 0)
        {
            pulse.Beat();
        }
    }

    public async Task<IReadOnlyList<OutboxEntry>> ClaimAsync(string holder, DateTimeOffset now, TimeSpan lease, int count, CancellationToken cancellationToken)
    {
        await LookBehindNobodyAsync(cancellationToken);
        var claimed = new List<OutboxEntry>();
        long? below = long.MaxValue;
        while (claimed.Count < count && (below = await NextPriorityAsync(below.Value, cancellationToken)) is { } priority)
        {
            if ((await database.ReadAsync(OutboxSql.AnyReady, [priority, now], r => r.Integer(0), cancellationToken)).Count == 0)
            {
                continue;
            }

            var list = new RowList<OutboxEntry>(Entry);
            SqlValue[] values = [holder, now + lease, priority, now, count - claimed.Count];
            var unit = new WriteUnit(new SqlStep(OutboxSql.TakeTurn, [], Must: false), new SqlStep(OutboxSql.Claim, values, Must: false, list));
            await database.WriteAsync(unit, cancellationToken);
            claimed.AddRange(list.Rows.OrderBy(e => e.DueAt).ThenBy(e => e.Id));
        }

        return claimed;
    }

    public async Task<bool> SettleAsync(string holder, OutboxEntry entry, OutboxVerdict verdict, IReadOnlyList<IRecord> changes, CancellationToken cancellationToken)
    {
        SqlValue[] claim = [Key(entry.Id), holder, entry.Attempts + 1];
        List<SqlStep> steps = verdict switch
        {
            OutboxVerdict.Later later => [new SqlStep(OutboxSql.PutOff, [later.At, later.Why, later.MayHaveLeft ? 1 : 0, .. claim])],
            OutboxVerdict.Dropped dropped => [new SqlStep(OutboxSql.KeepDropped, [dropped.Why, .. claim]), new SqlStep(OutboxSql.Remove, claim), ToFront(entry)],
            _ => [new SqlStep(OutboxSql.Remove, claim), ToFront(entry)],
        };
        steps.AddRange(changes.Select(records.Write));
        if (await database.WriteAsync(new WriteUnit(steps), cancellationToken) != WriteUnit.Nothing)
        {
            return false;
        }

        // The next of its lane may have been waiting for it.
        pulse.Beat();
        return true;
    }

    public Task WaitForNewAsync(CancellationToken cancellationToken) => pulse.WaitAsync(cancellationToken);

    public async Task<(long Waiting, DateTimeOffset? OldestDue)> DepthAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            OutboxSql.Depth, [clock.GetUtcNow()], r => (r.Integer(0), r.IsNull(1) ? (DateTimeOffset?)null : r.Instant(1)), cancellationToken);
        return rows[0];
    }

    public async Task<IReadOnlyList<DroppedEntry>> DroppedAsync(CommitteeId committee, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            OutboxSql.Dropped,
            [committee.Value, count],
            r => new DroppedEntry(new Guid(r.Bytes(0), bigEndian: true), r.Text(1), r.Text(2), r.Instant(3), (int)r.Integer(4), r.Text(5)),
            cancellationToken);

    /// <summary>Big-endian, so that bytes sort as the ids do.</summary>
    private static byte[] Key(Guid id) => id.ToByteArray(bigEndian: true);

    private static SqlStep ToFront(OutboxEntry gone) => new(OutboxSql.ToFront, [gone.Lane, gone.Priority], Must: false);

    private async Task LookBehindNobodyAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now >= lookAgain)
        {
            lookAgain = now + LookEvery;
            await database.WriteAsync(new WriteUnit(new SqlStep(OutboxSql.BehindNobody, [], Must: false)), cancellationToken);
        }
    }

    private async Task<long?> NextPriorityAsync(long below, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(OutboxSql.NextPriority, [below], r => r.IsNull(0) ? (long?)null : r.Integer(0), cancellationToken);
        return rows[0];
    }

    private OutboxEntry Entry(IRow row) => new()
    {
        Id = new Guid(row.Bytes(0), bigEndian: true),
        Committee = CommitteeId.Of(row.Text(1)),
        Lane = row.Text(2),
        Kind = row.Text(3),
        Payload = sealer.Open(row.Bytes(4)),
        DueAt = row.Instant(5),
        Priority = (int)row.Integer(6),
        Attempts = (int)row.Integer(7) - 1,
        MayHaveLeft = row.Integer(8) == 1,
    };
}
