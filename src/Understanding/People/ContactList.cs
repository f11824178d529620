using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.People;

/// <summary>Whom on the member's list a name as said may mean.</summary>
internal static class ContactList
{
    public static PersonMention Resolve(Lexicon words, string said, IReadOnlyList<string> contacts)
    {
        var name = Folding.Fold(said);
        if (contacts.FirstOrDefault(contact => Folding.Fold(contact) == name) is { } same)
        {
            return new PersonMention(said, [same], Heard: false);
        }

        var bare = Bare(words, name);
        List<string> found = [.. contacts.Where(contact => Fits(words, Folding.Fold(contact), name, bare))];
        if (found.Count > 0)
        {
            return new PersonMention(said, found, Heard: false);
        }

        List<string> heard = [.. contacts.Where(contact => contact.Length == name.Length && Sounds.Alike(name, 0, Folding.Fold(contact)))];
        return new PersonMention(said, heard, Heard: heard.Count > 0);
    }

    private static bool Fits(Lexicon words, string contact, string name, string bare)
    {
        var surname = words.CompoundSurnames.Match(contact, 0) is var compound and > 0 ? compound : 1;
        if (bare == contact || (bare.Length > 1 && bare.Length == contact.Length - surname && contact.EndsWith(bare, StringComparison.Ordinal)))
        {
            return true;
        }

        return bare != name && bare.Length == surname && contact.StartsWith(bare, StringComparison.Ordinal);
    }

    /// <summary>The name without its title or the 老 and 小 before it.</summary>
    private static string Bare(Lexicon words, string name)
    {
        if (name.Length >= 2 && name[0] is '老' or '小' && words.Surnames.Contains(name[1]))
        {
            return name[1..2];
        }

        for (var i = 1; i < name.Length; i++)
        {
            if (words.Titles.Match(name, i) == name.Length - i)
            {
                return name[..i];
            }
        }

        return name;
    }
}
