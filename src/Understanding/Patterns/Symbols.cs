namespace WeLiaison.Understanding.Patterns;

/// <summary>The characters that a pattern names, numbered from 1; every other character is 0.</summary>
internal sealed class Symbols
{
    private const int PageSize = 256;

    // Chinese characters lie scattered over a wide range: a page of numbers for each part of it that occurs.
    private readonly ushort[]?[] pages = new ushort[]?[PageSize];

    public Symbols(Pattern pattern)
    {
        Name(pattern);
        Count++;
    }

    /// <summary>How many there are, the 0 included.</summary>
    public int Count { get; private set; }

    public int Of(char character) => pages[character / PageSize] is { } page ? page[character % PageSize] : 0;

    /// <summary>By symbol, whether it is one of these.</summary>
    public bool[] Accepted(Pattern.One one)
    {
        var accepted = new bool[Count];
        Array.Fill(accepted, one.Negated);
        foreach (var character in one.Characters)
        {
            accepted[Of(character)] = !one.Negated;
        }

        return accepted;
    }

    private void Name(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.One one:
                foreach (var character in one.Characters)
                {
                    var page = pages[character / PageSize] ??= new ushort[PageSize];
                    page[character % PageSize] = page[character % PageSize] == 0 ? (ushort)++Count : page[character % PageSize];
                }

                break;
            case Pattern.Sequence sequence:
                Name(sequence.Parts);
                break;
            case Pattern.Choice choice:
                Name(choice.Branches);
                break;
            case Pattern.Repeat repeat:
                Name(repeat.Part);
                break;
        }
    }

    private void Name(IReadOnlyList<Pattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            Name(pattern);
        }
    }
}
