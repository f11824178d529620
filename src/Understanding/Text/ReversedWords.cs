namespace WeLiaison.Understanding.Text;

/// <summary>Words looked up by how a stretch of text ends.</summary>
internal sealed class ReversedWords
{
    private readonly HashSet<string> words;
    private readonly int longest;

    public ReversedWords(IEnumerable<string> words)
    {
        this.words = [.. words];
        longest = this.words.Count == 0 ? 0 : this.words.Max(word => word.Length);
    }

    /// <summary>The length of the longest word that ends at <paramref name="end"/> and starts not before <paramref name="start"/>.</summary>
    public int EndingAt(string text, int start, int end)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longest, end - start); length > 0; length--)
        {
            if (lookup.Contains(text.AsSpan(end - length, length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether the stretch is one of the words.</summary>
    public bool Contains(string text, int start, int end) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start));

    /// <summary>Whether any of the words ends somewhere in the stretch.</summary>
    public bool Any(string text, int start, int end)
    {
        for (var i = start + 1; i <= end; i++)
        {
            if (EndingAt(text, start, i) > 1)
            {
                return true;
            }
        }

        return false;
    }
}
