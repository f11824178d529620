using System.Text.RegularExpressions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>房管所推来推去的, 让她去镇民政办: a clause of a report from which nothing was read is part of its matter, and is not lost.</summary>
internal static partial class LeftOver
{
    private const int Longest = 300;
    private const int Shortest = 5;
    private const int Shared = 3;

    public static ContactDraft Kept(ContactDraft draft, Reading reading, string words)
    {
        if (draft.Content is not { Length: > 0 } content || words.Length > Longest)
        {
            return draft;
        }

        var read = string.Join('|', content, draft.Suggestion, draft.Resolved, draft.FollowUp, draft.Place);
        var from = words.IndexOf(content, StringComparison.Ordinal);
        foreach (var clause in words.Split(['，', ',', '。', '；', ';', '！', '!', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (from >= 0 && words.IndexOf(clause, StringComparison.Ordinal) > from && IsMatter(clause, read, reading))
            {
                content = $"{content.TrimEnd('。', '，')}，{clause}";
            }
        }

        return draft with { Content = content };
    }

    private static bool IsMatter(string clause, string read, Reading reading) =>
        clause.Length >= Shortest && !Enumerable.Range(0, clause.Length - Shared + 1).Any(i => read.Contains(clause.Substring(i, Shared), StringComparison.Ordinal))
        && !reading.Evidence.Any(e => e.Words.Length > 1 && clause.Contains(e.Words, StringComparison.Ordinal)) && !Aside().IsMatch(clause);

    /// <summary>Said to us, or of the telling itself.</summary>
    [GeneratedRegex("帮我|给我|麻烦|谢谢|辛苦|记一下|记下|记上|登记|提交|报一下|汇报|就这些|就这样|没别的|没了|完毕|先这样|照片|图片|附件|如下|[？?吗呢]$|你看|您看|小联|联系表|反馈表|没(有)?(别的|其他|什么|啥)?(建议|意见|要求|想法)|^(大概|可能|应该|好像)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Aside();
}
