namespace WeLiaison.WeChat.Wire;

/// <summary>Reads what repeats. Off the hot path, so it may build lists.</summary>
internal static class WireLists
{
    /// <summary>All children of that name.</summary>
    public static List<WireElement> All(this WireElement element, ReadOnlySpan<byte> name)
    {
        var all = new List<WireElement>();
        foreach (var child in element.Children)
        {
            if (child.Name.SequenceEqual(name))
            {
                all.Add(child);
            }
        }

        return all;
    }

    /// <summary>The identifiers in all children of that name, without the empty ones.</summary>
    public static List<string> Ids(this WireElement element, ReadOnlySpan<byte> name) =>
        [.. element.All(name).Select(child => child.AsId()).Where(id => id.Length > 0)];

    /// <summary>A list written with commas in one element.</summary>
    public static List<string> Items(this WireElement element, ReadOnlySpan<byte> name) =>
        [.. element.Id(name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
