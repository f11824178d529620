using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Flows.Handovers;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Opinions;

/// <summary>A letter as those read it who answer it.</summary>
internal static class LetterWords
{
    public static string Whole(Opinion letter, IReadOnlyDictionary<PersonId, Person> people, string office, TimeSpan offset, bool forStaff)
    {
        var lines = new List<string>
        {
            $"【群众来信】{letter.Number}　{Day(letter.At, offset)}",
            $"来信人　{(people.TryGetValue(letter.From, out var author) ? OpinionWords.AuthorName(author) : "一位群众")}（{(letter.NameMayBeTold ? "转单位可写姓" : "转单位不写姓")}）",
            $"写给　{(letter.To is { } to ? $"{Name(people, to)}委员" : office)}",
            $"内容　{letter.Text}",
        };
        if (letter.Intake is { } intake)
        {
            lines.Insert(2, $"代收　{intake.Way}，{Name(people, intake.By)}代收，{(intake.ConsentVersion is null ? "没有登记姓名电话" : "本人同意登记")}");
        }

        if (letter.Suggestion is { } wish && !Wish.IsToldIn(letter.Text, wish))
        {
            lines.Add($"希望　{wish}");
        }

        if (letter.Place is { Length: > 0 } place && !letter.Text.Contains(place, StringComparison.Ordinal))
        {
            lines.Add($"地点　{place}");
        }

        if (letter.Attachments.Count > 0)
        {
            lines.Add($"附件　{Attached(letter.Attachments)}{HowToSee(letter)}");
        }

        lines.Add($"进度　{OpinionWords.Stage(letter.State, office)}");
        lines.AddRange(letter.Steps.Where(s => s.Words is not null && !(s.State == OpinionState.InProgress && letter.Handovers.Count > 0))
            .Select(s => $"　{Day(s.At, offset)} {Who(letter, s, people)}：{s.Words}"));
        lines.AddRange(letter.Handovers.Select(h => "　" + HandoverWords.LineForOffice(h)));
        if (letter.State is not (OpinionState.Closed or OpinionState.Withdrawn))
        {
            lines.Add(forStaff ? $"回话说“答复 {letter.Number} ……”；转单位说“转办 {letter.Number} 单位 15天内”；转委员说“转给 {letter.Number} 姓名”。" : $"回话说“答复 {letter.Number} ……”，我原话转达。");
        }

        return string.Join('\n', lines);
    }

    /// <summary>A letter as it is brought to somebody: long ones are cut, the whole stands under its number.</summary>
    public static string Arrived(Opinion letter, string from)
    {
        var cut = letter.Text.Length > LongestBrought;
        return $"【群众来信】{letter.Number}\n{from}：{(cut ? DayWords.Brief(letter.Text, LongestBrought) : letter.Text)}"
            + (letter.Suggestion is { } wish && !Wish.IsToldIn(letter.Text, wish) ? $"\n建议：{DayWords.Brief(wish, LongestBrought)}" : string.Empty)
            + (letter.Attachments.Count > 0 ? $"\n附件：{Attached(letter.Attachments)}{HowToSee(letter)}" : string.Empty)
            + (cut ? $"\n共{letter.Text.Length}字，看全文说“看 {letter.Number}”。" : string.Empty);
    }

    public static string WhichMember(string name, int count) => $"叫{name}的委员有{count}位，转给哪位？";

    public static string WithThemAlready(string number, string member) => $"{number} 本来就在{member}委员那里。";

    public static string NotToBePassed(Opinion letter) => letter.Handovers.Any(h => h.IsOpen) ? $"{letter.Number} 单位在办，现在不转委员。" : $"{letter.Number} 已经办结或撤回，不用再转。";

    public static string PassedStep(string member) => $"转给{member}委员";

    public static string Passed(string number, string member, bool told) => $"{number} 已转给{member}委员{(told ? "，已告诉来信人" : string.Empty)}。";

    public static string PassedToAuthor(string number, string member) => $"您反映的事（{number}）已转给{member}委员，一般7天内会看并回话。";

    public static string OnlySoMany(int count) => $"等答复的来信只有{count}件，回“来信”看清单。";

    public static string HandOverHow(IReadOnlyList<Opinion> waiting, string unit) =>
        (waiting.Count == 1 ? "要转办，这样说：" : "转哪一封？这样说：") + string.Concat(waiting.Take(MostListed).Select(o => $"\n“转办 {o.Number} {unit} 10个工作日”　{OpinionWords.Short(o.Text)}"));

    public static string PassWhich(string name) => $"哪一封转给{name}？";

    public static IReadOnlyList<Option> PassOptions(IReadOnlyList<Opinion> waiting, string name) =>
        [.. waiting.Take(MostListed).Select(o => new Option($"转给 {o.Number} {name}", $"{o.Number}　{OpinionWords.Short(o.Text)}"))];

    public const string NoPictures = "手上的来信都没有带照片。";

    public const string PicturesOfWhich = "看哪一封的？";

    public static string NothingAttached(string number) => $"{number} 没有带照片。";

    public static string PicturesCome(string number, IReadOnlyList<Attachment> held) => $"{number} 的{Attached(held)}，马上发给您，只用于办这件事。";

    public static IReadOnlyList<Option> PictureOptions(IReadOnlyList<Opinion> letters) =>
        [.. letters.Select(o => new Option($"看照片 {o.Number}", $"{o.Number}　{OpinionWords.Short(o.Text)}"))];

    public const string AnswerWhich = "答复哪一件？";

    /// <summary>Each with the answer that was begun.</summary>
    public static IReadOnlyList<Option> AnswerOptions(IReadOnlyList<Opinion> waiting, string words) =>
        [.. waiting.Take(MostListed).Select(o => new Option($"答复 {o.Number} {words}".TrimEnd(), $"{o.Number}　{OpinionWords.Short(o.Text)}"))];

    public static string Waiting(int count) => $"等您答复的来信{count}件，看全文回数字；要回话，说“答复 编号 ……”：";

    /// <summary>Each with its number in the list; choosing it reads the letter.</summary>
    public static IReadOnlyList<Option> Inbox(IReadOnlyList<Opinion> waiting) =>
        [.. waiting.Take(MostListed).Select(o => new Option($"看 {o.Number}", $"{o.Number}　{OpinionWords.Short(o.Text)}"))];

    public static string MemberOutOfReach(Opinion letter, string from, string member) => $"{Arrived(letter, from)}\n写给{member}委员，本人还没绑定，请转告。要回话，说“答复 {letter.Number} ……”。";

    private const int LongestBrought = 300;

    private const int MostListed = 5;

    internal static string Attached(IReadOnlyList<Attachment> all) => string.Join('、', all.GroupBy(a => a.Kind).Select(kind => kind.Key switch
    {
        "image" => $"照片{kind.Count()}张",
        "voice" => $"录音{kind.Count()}段",
        "video" => $"视频{kind.Count()}段",
        "location" => "位置" + string.Concat(kind.Select(a => a.Note is { Length: > 0 } place ? $"（{place}）" : string.Empty)),
        "link" => "链接" + string.Concat(kind.Select(a => $" {a.Reference}")),
        _ => $"文件{kind.Count()}份",
    }));

    private static string HowToSee(Opinion letter) =>
        letter.Attachments.Any(Attachments.HasBytes)
        ? $"，要{(letter.Attachments.Any(a => a.Kind is "image" or "video" or "file") ? "看说“看照片" : "听说“听录音")} {letter.Number}”"
        : string.Empty;

    private static string Who(Opinion letter, OpinionStep step, IReadOnlyDictionary<PersonId, Person> people) =>
        step.By is not { } by ? "小联" : by == letter.From ? "来信人" : Name(people, by);

    private static string Name(IReadOnlyDictionary<PersonId, Person> people, PersonId id) => people.TryGetValue(id, out var person) ? person.Name : "（已注销）";

    private static string Day(DateTimeOffset at, TimeSpan offset) => DayWords.Short(DateOnly.FromDateTime(at.ToOffset(offset).DateTime));
}
