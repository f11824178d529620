using WeLiaison.Storage.Database;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Conversations;

/// <summary>The rows behind conversations: the truth about them.</summary>
internal sealed class ConversationTable(IDatabase database, Sealer sealer)
{
    private static readonly Sql Insert = new("INSERT INTO conversation (address, sequence, at, body) VALUES ($1, $2, $3, $4) ON CONFLICT (address) DO NOTHING");
    private static readonly Sql Update = new("UPDATE conversation SET sequence = $1, at = $2, body = $3 WHERE address = $4 AND sequence = $5");
    private static readonly Sql Select = new("SELECT sequence, at, body FROM conversation WHERE address = $1");

    private static readonly Sql Resting = new("SELECT sequence, at, body, address FROM conversation WHERE address > $1 AND at < $2 ORDER BY address LIMIT $3") { Large = true };

    /// <summary>Moves the conversation on by one message; refused when it has moved on already.</summary>
    public SqlStep Move(string address, Remembered after)
    {
        var body = database.RewritesInPlace ? SealRow(after.Body.Span) : sealer.Seal(after.Body.Span);
        return after.Sequence == 1
            ? new SqlStep(Insert, [address, after.Sequence, after.At, body])
            : new SqlStep(Update, [after.Sequence, after.At, body, address, after.Sequence - 1]);
    }

    /// <summary>Rewrites the bytes without moving it on.</summary>
    public SqlStep Rewrite(string address, Remembered same) =>
        new(Update, [same.Sequence, same.At, sealer.Seal(same.Body.Span), address, same.Sequence], Must: false);

    public async ValueTask<Remembered> ReadAsync(string address, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(Select, [address], Read, cancellationToken);
        return rows.Count == 0 ? Remembered.Stranger : rows[0];
    }

    /// <summary>A page of conversations without a message since the instant, in the order of their addresses.</summary>
    public async Task<IReadOnlyList<(string Address, Remembered Conversation)>> AtRestAsync(string after, DateTimeOffset since, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(Resting, [after, since, count], row => (row.Text(3), Read(row)), cancellationToken);

    private byte[] SealRow(ReadOnlySpan<byte> body)
    {
        var box = Sealer.Box(RowSize.Of(body.Length), out var row);
        RowSize.Fill(body, row);
        sealer.Close(box);
        return box;
    }

    private Remembered Read(IRow row) => Remembered.Read(row.Integer(0), row.Instant(1), RowSize.Strip(sealer.Open(row.Bytes(2))));
}
