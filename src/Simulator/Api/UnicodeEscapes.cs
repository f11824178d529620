namespace WeLiaison.Simulator.Api;

/// <summary>Finds \uXXXX escapes of printable characters in JSON text: the platforms have shown them literally or refused them.</summary>
internal static class UnicodeEscapes
{
    public static bool In(string json)
    {
        for (var at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < json.Length; at = json.IndexOf('\\', at + 2))
        {
            if (json[at + 1] == 'u' && at + 5 < json.Length && !json.AsSpan(at + 2, 4).StartsWith("00"))
            {
                return true;
            }
        }

        return false;
    }
}
