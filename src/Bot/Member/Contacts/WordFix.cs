using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>是十二个, 是宿舍3号楼: said under the card, a word or two put right what was told, and are neither a place nor more of the matter.</summary>
internal static partial class WordFix
{
    private const int Longest = 16;

    /// <summary>The draft put right, or null when the words put nothing right.</summary>
    public static ContactDraft? In(string words, ContactDraft draft) =>
        words.Length > Longest || Correcting().Match(words) is not { Success: true } said ? null
            : Fixed(draft.Content, said.Groups["what"].Value) is { } content ? draft with { Content = content }
            : Fixed(draft.Suggestion, said.Groups["what"].Value) is { } suggestion ? draft with { Suggestion = suggestion }
            : null;

    private static string? Fixed(string? text, string said) => text is null ? null : OfNumber(text, said) ?? OfWord(text, said);

    /// <summary>Twelve of the same things, where another number of them was told once.</summary>
    private static string? OfNumber(string text, string said)
    {
        if (Number().Match(said) is not { Success: true } right || right.Length != said.Length)
        {
            return null;
        }

        var told = Number().Matches(text).Where(m => m.Groups["of"].Value == right.Groups["of"].Value).ToList();
        return told is [var wrong] && wrong.Value != right.Value ? text.Remove(wrong.Index, wrong.Length).Insert(wrong.Index, right.Value) : null;
    }

    /// <summary>宿舍 becomes 宿舍3号楼: what was told is told more exactly.</summary>
    private static string? OfWord(string text, string said)
    {
        for (var length = said.Length - 1; length >= 2; length--)
        {
            var at = text.IndexOf(said[..length], StringComparison.Ordinal);
            if (at >= 0 && Digits().IsMatch(said[length..]) && !text.Contains(said, StringComparison.Ordinal))
            {
                return text.Remove(at, length).Insert(at, said);
            }
        }

        return null;
    }

    [GeneratedRegex("^(不对|不是|错了|说错了|哦|噢|对不起|[，,。 ])*(是|应该是|其实是|改成|改为|不止|总共是|一共是)(?<what>[^，。]{2,12}?)(的|才对|吧|[。！])*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Correcting();

    [GeneratedRegex("(\\d+|[零一二两三四五六七八九十百千万]+)(多|几|来)?(?<of>个|只|户|次|人|家|年|天|块|元|万元|台|辆|栋|幢|层|岁|名|条|斤|亩|米|公里|平方|间|盏|棵|处|位|桶)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Number();

    [GeneratedRegex("^[0-9一二三四五六七八九十]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Digits();
}
