using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;

namespace WeLiaison.Bot.Opinions;

/// <summary>Words meant for somebody who wrote: 回费阿姨：……, 告诉阿菊：……, 跟她说…….</summary>
/// <param name="Name">How the person is called; none for 他, 她, 来信人.</param>
/// <param name="Words">What is to be passed on.</param>
internal sealed partial record Toward(string? Name, string Words)
{
    private static readonly string[] Titles = ["阿姨", "师傅", "女士", "先生", "大姐", "大哥", "大爷", "大妈", "大叔", "老师", "同志", "奶奶", "爷爷", "姐", "哥", "叔", "婶"];

    /// <summary>Whom and what; null when the words are addressed to nobody.</summary>
    public static Toward? In(string words)
    {
        if (Opening().Match(words) is not { Success: true } said)
        {
            return null;
        }

        var name = said.Groups["name"].Value;
        return new Toward(name is "他" or "她" or "他们" or "她们" or "对方" or "来信人" or "群众" or "人家" ? null : name, said.Groups["words"].Value.Trim());
    }

    /// <summary>费阿姨 and 阿珍 are 费玉珍.</summary>
    public bool Fits(string author)
    {
        var title = Titles.FirstOrDefault(t => Name!.Length > t.Length && Name.EndsWith(t, StringComparison.Ordinal));
        var called = title is null ? Name! : Name![..^title.Length];
        return author.Length > 0 && (author == called || author == Name
            || (title is not null && (Surnames.Of(author) == called || author.EndsWith(called, StringComparison.Ordinal)))
            || (called.Length == 2 && called[0] is '老' or '小' && author.StartsWith(called[1]))
            || (called.Length == 2 && called[0] == '阿' && author.EndsWith(called[1]))
            || (called.Length == 2 && author.Length == 3 && author.EndsWith(called, StringComparison.Ordinal)));
    }

    [GeneratedRegex("^(?:请|麻烦|帮我|你|就)*(?:(?:回复?|答复|告诉|转告|通知)(?:一下)?(?<name>[\\p{IsCJKUnifiedIdeographs}]{1,6}?)(?:一声|一下)?[：:，, ]+|(?:跟|和|对|给)(?<name>[\\p{IsCJKUnifiedIdeographs}]{1,6}?)(?:说一?[下声]?|讲一?[下声]?|回话|回复|回个话)[：:，, ]*)(?<words>.{2,})$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();
}
