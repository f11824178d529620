using System.Text.RegularExpressions;
using WeLiaison.Bot.Flows;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Bot.Opinions.Keyed;

/// <summary>From what staff type to the parts of a letter: labelled (来信人：…，电话：…，内容：…), or as it comes (王宝根，电话139…：顾村缺一个菜场).</summary>
internal static partial class KeyedLetterText
{
    private const int LongestHead = 24;

    private static readonly string[] Authors = ["来信人", "来电人", "来访人", "姓名", "署名", "称呼"];

    private static readonly string[] Phones = ["联系电话", "电话", "手机"];

    private static readonly string[] Matters = ["内容", "反映内容", "事由"];

    private static readonly string[] Wishes = ["建议", "希望", "诉求"];

    private static readonly string[] Readers = ["转给", "写给"];

    private static readonly char[] Marks = [' ', '　', '，', ',', '。', '：', ':', '；', ';'];

    /// <summary>What the words tell, and the name of the member it is for, if one is named. What is no part of its own is the matter.</summary>
    public static (KeyedLetterDraft Draft, string? To) Read(KeyedLetterDraft draft, string words)
    {
        var parts = Said.Parts(words, [.. Authors, .. Phones, .. Matters, .. Wishes, .. Readers]);
        var matter = new List<string>();
        string? from = null, to = null;
        if (parts[string.Empty] is { Length: > 0 } head)
        {
            // 王宝根，电话139…：顾村缺一个菜场. What stands before the colon is short and says who.
            var colon = head.IndexOfAny(['：', ':']);
            from = colon is > 0 and <= LongestHead ? Called(head[..colon]) : parts.Count > 1 ? Called(head) : null;
            matter.Add(from is null ? head : colon > 0 ? head[(colon + 1)..] : string.Empty);
        }

        foreach (var (label, part) in parts.Where(p => p.Key.Length > 0))
        {
            var end = part.IndexOfAny(Marks);
            var (first, rest) = end < 0 ? (part, string.Empty) : (part[..end], part[(end + 1)..]);
            if (Authors.Contains(label))
            {
                from = Called(first) ?? from;
                matter.Add(rest);
            }
            else if (Phones.Contains(label))
            {
                matter.Add(rest);
            }
            else if (Matters.Contains(label))
            {
                matter.Add(part);
            }
            else if (Wishes.Contains(label))
            {
                draft = draft with { Suggestion = part };
            }
            else
            {
                to = first.Replace("委员", string.Empty, StringComparison.Ordinal);
                matter.Add(rest);
            }
        }

        var text = string.Join('，', matter.Select(m => m.Trim(Marks)).Where(m => m.Length > 0));
        from ??= Signed().Match(text) is { Success: true } signed ? signed.Groups["name"].Value : null;
        text = Signed().Replace(Phone().Replace(text, string.Empty), string.Empty).Trim(Marks);
        return (draft with { From = from ?? draft.From, Mobile = MobileIn(words) ?? draft.Mobile, Text = text.Length > 3 ? Tidy.WithoutIdNumbers(text, out _) : draft.Text }, to);
    }

    public static string? MobileIn(string words) =>
        Phone().Match(words) is { Success: true } found && MobileNumber.Parse(found.Groups["number"].Value).Ok(out var mobile, out _)
        ? mobile.Digits
        : null;

    /// <summary>How its author is called, from the words before the matter; null when they are no name.</summary>
    public static string? Called(string words)
    {
        var name = Around().Replace(Phone().Replace(words, string.Empty).Trim(Marks), string.Empty).Trim(Marks);
        return name.Length is > 0 and <= 8 && name.IndexOfAny(Marks) < 0 ? FormOfAddress.Of(name) : null;
    }

    [GeneratedRegex("[，,。；\\s]*(?:留(?:的|了)?)?(?:(?:联系)?(?:电话|手机)(?:号码?|号)?)?(?:是|为|：|:)?\\s*(?<!\\d)(?<number>1[3-9]\\d(?:[- ]?\\d{4}){2})(?!\\d)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Phone();

    [GeneratedRegex("[，,。；\\s]*(?:(?:来信人|对方|本人)?(?:留|署)(?:的|了)?(?:名字?|姓名)(?:是|叫|为|：|:)?|落款(?:是|：|:)?|(?<=[，,。；])(?:对方|本人)?姓)(?<name>[\\p{IsCJKUnifiedIdeographs}]{1,4}?)(?=[，,。；\\s]|$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Signed();

    [GeneratedRegex("^(?:群众|市民|居民|村民|有个|一位|一个|来信人|来电人|来访人|姓名|是|叫|的)+|(?:来信|来电|来访|打电话|写信|电话)?(?:来)?(?:反映|说|讲|称)$|(?:的)?(?:来信|来电|来访)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Around();
}
