namespace WeLiaison.Understanding.Patterns;

/// <summary>A parsed pattern: what regular expressions have, without look-around, back-references and lazy repetition.</summary>
internal abstract record Pattern
{
    private Pattern()
    {
    }

    /// <summary>One character of those named, or (negated) one of all others; a dot is every character but a line's end.</summary>
    public sealed record One(string Characters, bool Negated) : Pattern;

    /// <summary>All parts one after the other; none at all is the empty text.</summary>
    public sealed record Sequence(IReadOnlyList<Pattern> Parts) : Pattern;

    public sealed record Choice(IReadOnlyList<Pattern> Branches) : Pattern;

    /// <summary>At least <paramref name="Least"/> times, at most <paramref name="Most"/> times or, where that is null, as often as it comes.</summary>
    public sealed record Repeat(Pattern Part, int Least, int? Most) : Pattern;

    /// <summary><c>^</c></summary>
    public sealed record Begin : Pattern;

    /// <summary><c>$</c></summary>
    public sealed record End : Pattern;
}
