namespace WeLiaison.Understanding.Patterns;

/// <summary>
/// A set of places one may stand on, and where each symbol read so far led from here. Most situations are met with one text only and need a
/// few links; those that every text passes get a table. Links are replaced as a whole, so readers need no lock.
/// </summary>
internal sealed class Situation(int[] places, bool found, bool foundAtEnd)
{
    private const int Few = 6;

    private static readonly Links None = new([], [], null);

    private Links links = None;

    public int[] Places => places;

    /// <summary>The pattern has occurred.</summary>
    public bool Found => found;

    /// <summary>The pattern has occurred if the text ends here.</summary>
    public bool FoundAtEnd => foundAtEnd;

    /// <summary>Where the symbol leads, if that is known.</summary>
    public Situation? After(int symbol)
    {
        var known = Volatile.Read(ref links);
        if (known.All is { } all)
        {
            return all[symbol];
        }

        for (var i = 0; i < known.Symbols.Length; i++)
        {
            if (known.Symbols[i] == symbol)
            {
                return known.Targets[i];
            }
        }

        return null;
    }

    /// <summary>To be called by one thread at a time.</summary>
    public void Link(int symbol, Situation target, int symbolCount)
    {
        if (After(symbol) is not null)
        {
            return;
        }

        if (links.All is { } table)
        {
            Volatile.Write(ref table[symbol], target);
        }
        else if (links.Symbols.Length < Few)
        {
            Volatile.Write(ref links, new Links([.. links.Symbols, symbol], [.. links.Targets, target], null));
        }
        else
        {
            var all = new Situation?[symbolCount];
            for (var i = 0; i < links.Symbols.Length; i++)
            {
                all[links.Symbols[i]] = links.Targets[i];
            }

            all[symbol] = target;
            Volatile.Write(ref links, new Links([], [], all));
        }
    }

    private sealed record Links(int[] Symbols, Situation[] Targets, Situation?[]? All);
}
