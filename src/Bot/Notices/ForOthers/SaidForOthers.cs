using System.Text.RegularExpressions;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices.ForOthers;

/// <summary>老吴也去、我和老吴都参加、替王芳请假，她出差: an answer that names somebody else, as it was said.</summary>
/// <param name="Names">The words for the others, one by one.</param>
/// <param name="Too">Whether the speaker answers with them.</param>
internal sealed partial record SaidForOthers(IReadOnlyList<string> Names, bool Too, Answer Answer, string? Reason)
{
    private const int MostWords = 60;

    /// <summary>黄委员去不了: nothing but the name says that it is about a notice, so the name must be one of those who were asked.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Null when the words are nothing of the kind. A question is left to whoever answers questions.</summary>
    public static SaidForOthers? Read(string words)
    {
        var said = words.Trim().TrimEnd('。', '！', '!', '～', '~');
        if (said.Length is < 3 or > MostWords || said[^1] is '吗' or '呢' or '？' or '?')
        {
            return null;
        }

        if (Pattern().Match(said) is not { Success: true } match || Meant(match) is not { } answer)
        {
            return null;
        }

        var names = Between().Split(match.Groups["names"].Value).Where(n => n.Length is >= 2 and <= 16 && n is not ("大家" or "他们" or "她们" or "我们" or "我俩")).ToList();
        return names.Count == 0 ? null : new SaidForOthers(names, match.Groups["me"].Success, answer, Why(match)) { IsPlain = match.Groups["plain"].Success };
    }

    /// <summary>The people that a word for somebody can mean: a name, 老吴, 小王, 吴常委.</summary>
    public static IReadOnlyList<Person> Among(IReadOnlyList<Person> people, string word)
    {
        if (people.Where(p => p.Name == word).ToList() is { Count: > 0 } exact)
        {
            return exact;
        }

        if (Directory.Namesakes.Among(people, word) is { Count: > 0 } told)
        {
            return told;
        }

        var surname = word[0] is '老' or '小' && word.Length == 2 ? word[1..] : Title().Match(word) is { Success: true } titled ? titled.Groups["name"].Value : null;
        return surname is null
            ? []
            : [.. people.Where(p =>
                p.Name == surname
                || (surname.Length <= 2 && p.Name.Length > surname.Length && p.Name.StartsWith(surname, StringComparison.Ordinal)))];
    }

    /// <summary>True for words that can only mean a person, whoever it is: 老吴, 吴常委.</summary>
    public static bool IsSurelySomebody(string word) => (word.Length == 2 && word[0] is '老' or '小') || Title().IsMatch(word);

    private static Answer? Meant(Match match) => match.Groups switch
    {
        var g when g["leave"].Success => Answer.Leave,
        var g when g["no"].Success => Answer.Declines,
        var g when g["got"].Success => Answer.Received,
        var g when g["yes"].Success => Answer.Attends,
        _ => null,
    };

    private static string? Why(Match match)
    {
        foreach (var part in (ReadOnlySpan<string>)["before", "after"])
        {
            var why = Lead().Replace(match.Groups[part].Value.Trim('，', ',', ' ', '：', ':'), string.Empty).Trim('，', ',', ' ');
            if (why.Length >= 2)
            {
                return why;
            }
        }

        return null;
    }

    [GeneratedRegex(
        """
        ^(?:(?<me>我|本人)(?:和|跟|与|同)(?<names>[\p{L}·、]{2,30}?)(?:都|一起|一块儿?|一同|也)+
          |(?:我)?(?:替|代|帮|给)(?!我)(?<names>[\p{L}·、]{2,30}?)(?:回一?下?|报名?|登记|说一?声|请个?|答复)?
          |(?<names>[\p{L}·、]{2,20}?)(?:也|都|说|电话里?说|打电话说|来电话?说?|托我说|让我说|那边)+
          |(?<plain>(?<names>\p{L}{1,3}(?:常委|委员|主任|主席|秘书长)))(?=参加|去不了|来不了|到不了|不能|不参加|不去|不来|请|出席))
        (?<before>(?:[，,\s：:]|[他她因有]).{0,20}?)?
        (?:(?<leave>请个?假|假|去不了|来不了|不能去|不能来|不能参加|到不了|参加不了)|(?<no>不参加|不去|不来)|(?<got>收到|看到|知道)|(?<yes>参加|能去|会去|要去|去|能来|会来|来|到会|出席|报名))
        (?:了|的|啦)?(?<after>[，,：:\s].{1,30})?$
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex Pattern();

    [GeneratedRegex("[、和跟与及]|还有", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Between();

    [GeneratedRegex("^(?<name>\\p{L}{1,3}?)(?:常委|委员|主任|主席|老师|书记|秘书长|院长|校长|经理|工)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Title();

    [GeneratedRegex("^(?:[他她]们?|因为|因|由于|说|要|是|，)+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Lead();
}
