using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices;

/// <summary>What staff read when the words for an audience leave it open who is meant.</summary>
internal static class AudienceWords
{
    public static string WhichNamesake(IReadOnlyList<Person> same) => $"叫{same[0].Name}的有{same.Count}位，发给谁？";

    public static string TakeUpFirst(Notice returned) => $"要改退回的“{returned.Topic}”，先回“改 {returned.Number}”，再说改什么。";

    public static string NoMember(string name) => $"{name}不是委员，通知发不到，没有加。\n";

    public static string AskToAdd(string words) => $"“{DayWords.Brief(words, 40)}”要写进通知里吗？";

    public static IReadOnlyList<Option> AddOrNot(string words) => [new(words, "写进去"), new(string.Empty, "不写")];

    /// <summary>Each choice is the audience in words again, with the one who is meant.</summary>
    public static IReadOnlyList<Option> NamesakeOptions(string audience, IReadOnlyList<Person> same) =>
    [
        .. same.Take(7).Select(p => new Option(audience.Replace(p.Name, Namesakes.Apart(p, same), StringComparison.Ordinal), Namesakes.Label(p, same))),
        new(audience.Replace(same[0].Name, string.Join('、', same.Select(p => Namesakes.Apart(p, same))), StringComparison.Ordinal), "都发"),
    ];
}
