using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Phones;

/// <summary>One person's chat with one account: what was received and said, in order, and what the account may send. Thread-safe.</summary>
internal sealed class Phone(Account account, PersonSetup person, string user, bool following, LiveFeed feed, WireShelf wires)
{
    private const int MostEntries = 2000;

    private readonly Lock gate = new();
    private readonly List<PhoneEntry> entries = [];
    private TaskCompletionSource changed = NewSignal();
    private long lastOrder;
    private long lastSeq;

    public Account Account => account;

    public PersonSetup Person => person;

    /// <summary>The OpenID or UserID in its original spelling.</summary>
    public string User => user;

    public bool Following { get; private set; } = following;

    public FollowerState Follower { get; } = new();

    public long LastSeq
    {
        get
        {
            lock (gate)
            {
                return lastSeq;
            }
        }
    }

    public void Follow(bool follows)
    {
        lock (gate)
        {
            Following = follows;
            if (!follows)
            {
                Follower.Forget();
            }
        }

        feed.Changed(this);
    }

    /// <summary>Reads or changes the follower's rights under the phone's lock.</summary>
    public T With<T>(Func<FollowerState, T> use)
    {
        lock (gate)
        {
            return use(Follower);
        }
    }

    public PhoneEntry Receive(Draft draft, string via, DateTimeOffset at, Wire? wire) => Append(draft, via, at, wire, received: true);

    public PhoneEntry Say(Draft draft, DateTimeOffset at, Wire wire)
    {
        var entry = Append(draft, "", at, wire, received: false);
        entry.State = "sending";
        return entry;
    }

    /// <summary>Changes an entry (its state, its card) and tells whoever watches.</summary>
    public void Change(Action change)
    {
        lock (gate)
        {
            change();
        }

        feed.Changed(this);
    }

    public T Read<T>(Func<IReadOnlyList<PhoneEntry>, T> read)
    {
        lock (gate)
        {
            return read(entries);
        }
    }

    /// <summary>Completes with the next message after this one, at once if it is already here.</summary>
    public Task ReceivedAfter(long seq)
    {
        lock (gate)
        {
            return lastSeq > seq ? Task.CompletedTask : changed.Task;
        }
    }

    private PhoneEntry Append(Draft draft, string via, DateTimeOffset at, Wire? wire, bool received)
    {
        PhoneEntry entry;
        TaskCompletionSource? signal = null;
        lock (gate)
        {
            entry = new PhoneEntry
            {
                Order = ++lastOrder,
                Seq = received ? ++lastSeq : 0,
                At = at,
                Via = via,
                Type = draft.Type,
                Text = draft.Text,
                View = draft.View,
                Links = draft.Links,
                Buttons = draft.Buttons,
                Card = draft.Card,
                MsgId = draft.MsgId,
                Wire = wire,
            };
            entries.Add(entry);
            Trim();
            if (received)
            {
                signal = changed;
                changed = NewSignal();
            }
        }

        wires.Keep(entry);
        signal?.SetResult();
        feed.Changed(this);
        return entry;
    }

    private void Trim()
    {
        if (entries.Count > MostEntries)
        {
            entries.RemoveRange(0, MostEntries / 4);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
