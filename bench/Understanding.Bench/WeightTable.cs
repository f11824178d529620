using System.Globalization;
using System.Text;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Bench;

/// <summary>How a table of weights is written: a section for each answer, a line for each weight, the heaviest first; nothing where the weight is nil.</summary>
internal static class WeightTable
{
    public static string Text(string head, IReadOnlyList<string> answers, Func<int, IEnumerable<(ulong Sign, int Weight)>> rows)
    {
        var table = new StringBuilder(head);
        foreach (var (answer, name) in answers.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"\n[{name}]\n");
            foreach (var group in rows(answer).Where(one => one.Weight != 0).GroupBy(one => one.Weight, one => SignWeights.Name(one.Sign)).OrderByDescending(group => group.Key))
            {
                table.Append(CultureInfo.InvariantCulture, $"{group.Key}: ").AppendJoin(' ', group.Order(StringComparer.Ordinal)).Append('\n');
            }
        }

        return table.ToString();
    }
}
