using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Directory;

/// <summary>
/// Tells people of one name apart, as the office does: 张伟（工会界）, 经济界张伟, 港机厂的张伟. What tells them apart is never a telephone number.
/// </summary>
internal static class Namesakes
{
    private static readonly string[] Titles = ["委员", "常委", "主席", "副主席", "主任", "秘书长", "同志"];

    /// <summary>Those whom the words name; more than one when the words do not tell which.</summary>
    public static IReadOnlyList<Person> Among(IEnumerable<Person> people, string said)
    {
        var all = people as IReadOnlyList<Person> ?? [.. people];
        var (name, hint) = Split(said);
        var named = all.Where(p => p.Name == name).ToList();
        if (named.Count == 0 && Titles.FirstOrDefault(t => name.Length > t.Length + 1 && name.EndsWith(t, StringComparison.Ordinal)) is { } title)
        {
            name = name[..^title.Length];
            named = [.. all.Where(p => p.Name == name)];
        }

        if (named.Count == 0)
        {
            // 经济界张伟: what stands before the name must be true of its bearer.
            return [.. all.Where(p => p.Name.Length >= 2 && name.Length > p.Name.Length + 1 && name.EndsWith(p.Name, StringComparison.Ordinal) && Fits(p, name[..^p.Name.Length]))];
        }

        return hint is null ? named : [.. named.Where(p => Fits(p, hint))];
    }

    /// <summary>The name with what tells its bearer from the others: 张伟（工会界）.</summary>
    public static string Apart(Person person, IReadOnlyList<Person> others)
    {
        foreach (var about in About(person))
        {
            if (!others.Any(o => o.Id != person.Id && About(o).Contains(about)))
            {
                return $"{person.Name}（{about}）";
            }
        }

        return $"{person.Name}（{person.MemberNumber ?? person.Id.ToString()}）";
    }

    /// <summary>工会界张伟: the same without brackets, for the middle of a sentence.</summary>
    public static string Before(Person person, IReadOnlyList<Person> others)
    {
        var apart = Apart(person, others);
        return apart[(person.Name.Length + 1)..^1] + person.Name;
    }

    /// <summary>For a list to choose from: 张伟（工会界，港机厂工会主席，月浦镇）.</summary>
    public static string Label(Person person, IReadOnlyList<Person> others)
    {
        var apart = Apart(person, others);
        foreach (var more in (string?[])[person.Unit + person.Position, person.Street])
        {
            apart = more is not { Length: > 1 } || apart.Contains(more, StringComparison.Ordinal) ? apart : $"{apart[..^1]}，{more}）";
        }

        return apart;
    }

    /// <summary>Those of the found who share a name that the words say without telling which of them; none when all is clear.</summary>
    public static IReadOnlyList<Person> Unclear(string words, IReadOnlyList<Person> found) =>
        found.GroupBy(p => p.Name)
            .Where(same =>
                same.Count() > 1 && words.Contains(same.Key, StringComparison.Ordinal) && !words.Contains(same.Key + "（", StringComparison.Ordinal)
                && !words.Contains(same.Key + "(", StringComparison.Ordinal))
            .Select(same => (IReadOnlyList<Person>)[.. same]).FirstOrDefault() ?? [];

    private static (string Name, string? Hint) Split(string said)
    {
        var words = said.Trim();
        var open = words.IndexOfAny(['（', '(']);
        return open > 0 && words[^1] is '）' or ')' ? (words[..open].Trim(), words[(open + 1)..^1].Trim()) : (words, null);
    }

    /// <summary>Whether the hint says something true of the person.</summary>
    public static bool Fits(Person person, string hint)
    {
        var said = hint.Trim('在', '是', '的', '。', ' ').Replace("那个", string.Empty, StringComparison.Ordinal).Replace("那位", string.Empty, StringComparison.Ordinal).TrimEnd('的', '界');
        return said.Length >= 2 && (About(person).Any(a => a.Contains(said, StringComparison.Ordinal)) || person.MemberNumber == said || person.Id.ToString() == said);
    }

    private static IEnumerable<string> About(Person person)
    {
        foreach (var about in (string?[])[person.Sector, person.SpecialCommittee, person.Unit, person.Street, person.Position])
        {
            if (about is { Length: > 1 })
            {
                yield return about;
            }
        }
    }
}
