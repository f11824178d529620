using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Opinions;

/// <summary>How somebody wants to be called: 姓吴, 吴女士, 我叫吴梅, 老吴.</summary>
internal static partial class FormOfAddress
{
    private static readonly string[] Openings = ["我姓", "免贵姓", "姓", "我叫", "叫我", "我是", "叫", "就叫"];

    /// <summary>The form of address, or null when the words are something else.</summary>
    public static string? Of(string said)
    {
        var name = Ending().Replace(said.Trim(), string.Empty).TrimEnd('。', '，', '！', ',', '.', '!', '吧', '呀', '啊');
        // 我姓钱，叫钱多多: the whole name says both.
        name = Twice().Match(name) is { Success: true } both ? both.Groups["name"].Value : name;
        foreach (var opening in Openings)
        {
            if (name.StartsWith(opening, StringComparison.Ordinal))
            {
                name = name[opening.Length..].Trim();
                break;
            }
        }

        if (AsideFeature.SmallTalk(said) is not null || ConsentWords.Agrees(said) || ConsentWords.Declines(said))
        {
            return null;
        }

        return name.Length is >= 1 and <= 12 && name.All(c => char.IsLetter(c) || char.IsSurrogate(c) || c is '·' or '•') && !LooksLikeMatter(name) ? name : null;
    }

    [GeneratedRegex("(?:就行|就好|就可以|都行|即可)(?:了|啦)?[。！]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ending();

    [GeneratedRegex("^我?(免贵)?姓(?<surname>\\p{IsCJKUnifiedIdeographs}{1,2})[，, ]*(我)?(名字)?(叫|名叫|全名|名字是)(?<name>\\k<surname>\\p{IsCJKUnifiedIdeographs}{1,3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Twice();

    private static bool LooksLikeMatter(string name) =>
        name.Length > 4 && !name.EndsWith("女士", StringComparison.Ordinal) && !name.EndsWith("先生", StringComparison.Ordinal)
        && !name.Contains('·', StringComparison.Ordinal);
}
