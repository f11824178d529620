using System.Globalization;
using System.Text;

namespace WeLiaison.Understanding.Tests.Scoring;

/// <summary>Overlap of two texts by their longest common subsequence of characters, without marks, case and width.</summary>
internal static class SpanOverlap
{
    public static string Norm(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (char.GetUnicodeCategory(c) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherSymbol
                or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
                or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }

        return kept.ToString();
    }

    /// <summary>Precision, recall and F1 of a predicted text against the right one.</summary>
    public static (double Precision, double Recall, double F1) Of(string predicted, string gold)
    {
        var (p, g) = (Norm(predicted), Norm(gold));
        if (p.Length == 0 || g.Length == 0)
        {
            var same = p.Length == g.Length ? 1 : 0;
            return (same, same, same);
        }

        double common = Common(p, g);
        return (common / p.Length, common / g.Length, 2 * common / (p.Length + g.Length));
    }

    private static int Common(string a, string b)
    {
        var before = new int[b.Length + 1];
        foreach (var c in a)
        {
            var now = new int[b.Length + 1];
            for (var j = 0; j < b.Length; j++)
            {
                now[j + 1] = c == b[j] ? before[j] + 1 : Math.Max(before[j + 1], now[j]);
            }

            before = now;
        }

        return before[^1];
    }
}
