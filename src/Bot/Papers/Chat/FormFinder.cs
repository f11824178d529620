using System.Text.RegularExpressions;
using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>A paper asked for.</summary>
/// <param name="Said">What the person calls it.</param>
/// <param name="Blank">An empty one, for writing by hand.</param>
/// <param name="LastYear">That of the year before.</param>
internal sealed record AskedForm(string Said, bool Blank, bool LastYear);

/// <summary>Which form is meant by what people call it: 反馈表, 登记表, 日记, 年度报告.</summary>
internal static partial class FormFinder
{
    private static readonly string[] Openings = ["我要打印", "帮我打印", "打印一下", "打印一份", "打印", "补打", "导出", "看看"];
    private static readonly string[] Endings = ["表", "卡", "日记", "报告", "小结", "台账", "计划报告"];

    /// <summary>What was asked to be printed; null when nothing was.</summary>
    public static AskedForm? Asked(string words)
    {
        var said = words.TrimEnd('。', '！', '？', '?', '吧', '了');
        said = Turned().Match(said) is { Success: true } turned ? "打印" + turned.Groups["what"].Value : said;
        var opening = Openings.FirstOrDefault(o => said.StartsWith(o, StringComparison.Ordinal));
        said = (opening is null ? said : said[opening.Length..]).Replace("我的", string.Empty, StringComparison.Ordinal)
            .Replace("今年的", string.Empty, StringComparison.Ordinal).Trim();
        var lastYear = said.StartsWith("去年", StringComparison.Ordinal);
        said = lastYear ? said[2..].TrimStart('的') : said;
        var blank = said.StartsWith("空白", StringComparison.Ordinal);
        said = blank ? said[2..].TrimStart('的') : said;
        return opening is null && (said.Length is < 2 or > 10 || !Endings.Any(e => said.EndsWith(e, StringComparison.Ordinal))) ? null : new AskedForm(said, blank, lastYear);
    }

    /// <summary>The form whose title, or a long cell of which, has the characters in this order.</summary>
    public static FormRule? Find(Regulation regulation, LayoutShelf layouts, string said) => said.Length == 0 ? null
        : regulation.Forms.FirstOrDefault(f => f.Id.Equals(said, StringComparison.OrdinalIgnoreCase))
        ?? regulation.Forms.FirstOrDefault(f => f.Title.Contains(said, StringComparison.Ordinal))
        ?? regulation.Forms.FirstOrDefault(f => InOrder(said, f.Title))
        ?? (said.EndsWith("小结", StringComparison.Ordinal) || said.EndsWith("总结", StringComparison.Ordinal)
            ? regulation.Forms.FirstOrDefault(f => InOrder(said[..^2] + "报告", f.Title))
            : null)
        ?? regulation.Forms.FirstOrDefault(f => layouts[f].Fields.Any(field => field.Type == FieldType.LongText && InOrder(said, field.Label)))
        // Where no form is called so, the sheets on which contacts are entered are meant.
        ?? (said is "登记表" or "联系表" or "记录表" or "联系登记表" or "联系记录" or "记录" or "走访记录" ? regulation.Forms.FirstOrDefault(f => f.Per is "contact" or "year-bundle") : null);

    /// <summary>帮我把登记表打出来: a paper is asked for, not a person to be put on a list.</summary>
    public static bool IsAskedFor(string words) => Turned().IsMatch(words.TrimEnd('。', '！', '？', '?', '吧', '了')) || words.StartsWith("打印", StringComparison.Ordinal);

    [GeneratedRegex("^(请|麻烦|帮我|给我)*把(?<what>.{2,16}?)(打印|打|印|导)(一下|一份|出来|出|给我)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Turned();

    private static bool InOrder(string said, string title)
    {
        var at = 0;
        foreach (var c in title)
        {
            at += at < said.Length && said[at] == c ? 1 : 0;
        }

        return at == said.Length;
    }
}
