using System.Collections.Frozen;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.People;

/// <summary>Whether two names sound alike to a speech recogniser or to an ear from the south: tones do not count, nor do n/l, zh/z, in/ing, f/h.</summary>
internal static class Sounds
{
    private static readonly FrozenDictionary<char, ushort> Keys = Load();

    /// <summary>A number that characters of like sound share; 0 for a character whose sound is not known.</summary>
    public static ushort Key(char c) => Keys.TryGetValue(c, out var key) ? key : (ushort)0;

    public static bool Alike(string text, int at, string name)
    {
        if (at + name.Length > text.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            var said = text[at + i];
            if (said != name[i] && (Key(said) == 0 || Key(said) != Key(name[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<char, ushort> Load()
    {
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var keys = new Dictionary<char, ushort>();
        foreach (var line in Resource.Lines("pinyin.txt"))
        {
            var space = line.IndexOf(' ');
            var sound = Merged(line[..space]);
            if (!numbers.TryGetValue(sound, out var number))
            {
                numbers.Add(sound, number = (ushort)(numbers.Count + 1));
            }

            foreach (var c in line.AsSpan(space + 1))
            {
                keys.TryAdd(c, number);
            }
        }

        return keys.ToFrozenDictionary();
    }

    /// <summary>A syllable without the distinctions that are lost in hearing.</summary>
    internal static string Merged(string syllable)
    {
        var sound = syllable;
        if (sound.Length > 1 && sound[1] == 'h' && sound[0] is 'z' or 'c' or 's')
        {
            sound = sound[0] + sound[2..];
        }

        if (sound[0] == 'n')
        {
            sound = "l" + sound[1..];
        }

        if (sound is "fu" or "hu")
        {
            sound = "hu";
        }

        if (sound.EndsWith("ing", StringComparison.Ordinal) || sound.EndsWith("eng", StringComparison.Ordinal) || sound.EndsWith("ang", StringComparison.Ordinal))
        {
            sound = sound[..^1];
        }

        return sound;
    }
}
