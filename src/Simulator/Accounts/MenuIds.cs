namespace WeLiaison.Simulator.Accounts;

/// <summary>Numbers menus in the order of their creation.</summary>
internal sealed class MenuIds
{
    private long last = 451_230_000;

    public long Current => Interlocked.Read(ref last);

    public long Next() => Interlocked.Increment(ref last);
}
