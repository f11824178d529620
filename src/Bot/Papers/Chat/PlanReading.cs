using System.Text.RegularExpressions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>Reads a plan told in one's own words: quarters, whom, how, and a fixed time if one is named.</summary>
internal static partial class PlanReading
{
    private const string Numerals = "一二三四";

    public static PlanDraft Into(PlanDraft plan, string words, IReadOnlyList<Person> contacts, Regulation regulation)
    {
        var quarters = Quarter().Matches(words);
        var goals = (quarters.Count > 0 ? words[..quarters[0].Index] : FixedDay().Replace(words, string.Empty)).Trim('，', ',', '；', '。', ' ', '\n');
        goals = Label().Replace(goals, string.Empty);
        return plan with
        {
            Goals = goals.Length > 1 ? goals : plan.Goals ?? words,
            Contacts = [.. quarters.Select(q => Planned(q, contacts, regulation))],
            Fixed = FixedDay().Match(words) is { Success: true } day
                ? new FixedTime((DayOfWeek)"日一二三四五六".IndexOf(day.Groups["d"].Value.Replace('天', '日'), StringComparison.Ordinal),
                    day.Groups["h"].Value, day.Groups["p"].Value)
                : plan.Fixed,
        };
    }

    private static PlannedContact Planned(Match quarter, IReadOnlyList<Person> contacts, Regulation regulation)
    {
        var said = quarter.Groups["t"].Value.Trim('，', ',', '；', '。', '、', ' ', '\n');
        var with = contacts.Where(p => said.Contains(p.Name, StringComparison.Ordinal)).Select(p => p.Name).Distinct().ToList();
        var way = regulation.Ways.SelectMany(w => w.Also.Append(w.Label)).Where(w => said.Contains(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
        var digit = quarter.Groups["q"].Value[0];
        var number = char.IsAsciiDigit(digit) ? digit - '1' : Numerals.IndexOf(digit, StringComparison.Ordinal);
        return new PlannedContact($"第{Numerals[number]}季度", string.Join('、', with), way, said);
    }

    [GeneratedRegex("^(今年的?)?目标(是|为)?[：:，]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Label();

    [GeneratedRegex(@"第?(?<q>[一二三四1-4])季度[：:，]?(?<t>((?!第?[一二三四1-4]季度)[\s\S])*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"每周(?<d>[一二三四五六日天])(?<h>(上午|下午|晚上|中午)?((\d{1,2}|[一二两三四五六七八九十]{1,2})([:：]\d{2}|点半?))?((到|至)(\d{1,2}|[一二两三四五六七八九十]{1,2})([:：]\d{2}|点半?))?)[，,]?在?(?<p>[^，,。；\n]{2,30})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FixedDay();
}
