namespace WeLiaison.Storage.Database;

/// <summary>One statement of a unit.</summary>
/// <param name="Sql">What to run.</param>
/// <param name="Values">Its parameters, in order.</param>
/// <param name="Must">A row must come of it; otherwise the whole unit is given up.</param>
/// <param name="Sink">Takes the rows that it returns; cleared when the unit has to be run again.</param>
internal readonly record struct SqlStep(Sql Sql, SqlValue[] Values, bool Must = true, RowSink? Sink = null);

/// <summary>Statements that become true together or not at all. Engines put many units into one commit; a unit never fails its neighbours.</summary>
/// <param name="steps">In order.</param>
internal sealed class WriteUnit(params IReadOnlyList<SqlStep> steps)
{
    private readonly TaskCompletionSource<int> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<SqlStep> Steps => steps;

    /// <summary>The place of the step that changed nothing although it had to, or <see cref="Nothing"/>.</summary>
    public int Refused { get; set; } = Nothing;

    public Exception? Fault { get; set; }

    public const int Nothing = -1;

    /// <summary>Completes when the commit is on disk, with the place of the refused step or <see cref="Nothing"/>.</summary>
    public Task<int> Done => done.Task;

    /// <summary>Forgets what an earlier run has left.</summary>
    public void Begin()
    {
        Refused = Nothing;
        Fault = null;
        foreach (var step in steps)
        {
            step.Sink?.Clear();
        }
    }

    public void Complete()
    {
        if (Fault is null)
        {
            done.TrySetResult(Refused);
        }
        else
        {
            done.TrySetException(Fault);
        }
    }

    public void Fail(Exception fault) => done.TrySetException(fault);
}

/// <summary>Takes the rows that a writing statement returns.</summary>
internal abstract class RowSink
{
    public abstract void Clear();

    public abstract void Take(IRow row);
}

/// <summary>Keeps them in a list.</summary>
internal sealed class RowList<T>(Func<IRow, T> read) : RowSink
{
    private readonly List<T> rows = [];

    public List<T> Rows => rows;

    public override void Clear() => rows.Clear();

    public override void Take(IRow row) => rows.Add(read(row));
}
