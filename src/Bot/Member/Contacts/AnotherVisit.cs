using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>
/// “今天下午去了滨江新区社区” while yesterday's visit is being told: another day and a going of its own, with no word of correction.
/// It may be a second contact or the first put right; that is asked, and both are held until it is answered.
/// </summary>
internal static partial class AnotherVisit
{
    /// <summary>The slots of the visit that may be another one; null when the words belong to the one in hand.</summary>
    public static Slots? In(Turn turn, ContactDraft draft)
    {
        if (turn.Words.Length is < 5 or > 400 || !(Going().IsMatch(turn.Words) || IsMeeting(turn) || NamesOthers(turn, draft))
            || Correcting().IsMatch(turn.Words) || ByOthers().IsMatch(turn.Words) || turn.Words[^1] is '？' or '?' or '吗' or '的')
        {
            return null;
        }

        var told = turn.ReadingAlone.Intent == Intent.LogContact && turn.ReadingAlone.Visits is [var alone] ? alone
            : turn.ReadingAlone is { Intent: Intent.PlanVisit, Slots: { Date: not null } ahead } ? ahead
            : turn.Reading.Slots;
        if (OtherPeople(draft, told, turn) && (draft.Content is not null || draft.On is not null))
        {
            return told;
        }

        if (draft.On is not { } on)
        {
            return null;
        }

        var otherDay = told.Date is { } day && (day < on || day > (draft.OnUntil ?? on)) && day <= turn.Today && (told.Place ?? told.Content) is not null;
        var again = told.Date is not null && Again().IsMatch(turn.Words) && draft.Place is { } place && told.Place is { } other && other != place;
        return otherDay || again ? told : null;
    }

    /// <summary>昨天在工会开了个座谈，李建国、王秀兰都来了: a day and persons of its own, without a word of going.</summary>
    private static bool IsMeeting(Turn turn) =>
        Meeting().IsMatch(turn.Words) && !LooseWords.Tells(turn.Words) && turn.ReadingAlone is { Intent: Intent.LogContact, Visits: [{ Date: not null, Persons.Count: > 0 }] };

    /// <summary>上周三去佟桂芬家坐了坐: begins with a day and names somebody of the list who is not in the draft.</summary>
    private static bool NamesOthers(Turn turn, ContactDraft draft) =>
        draft.With.Count > 0 && Day().IsMatch(turn.Words) && turn.Who.Contacts.Any(p => turn.Words.Contains(p.Name, StringComparison.Ordinal))
            && turn.Who.Contacts.All(p => !turn.Words.Contains(p.Name, StringComparison.Ordinal) || draft.With.All(w => w.Words != p.Name));

    [GeneratedRegex("^(我|我们)?(今天|明天|后天|下个?(周|星期|礼拜)[一二三四五六日天]|今[早儿]|上个?(周|星期|礼拜)[一二三四五六日天]|昨[天儿晚]|大?前[天儿]|[0-9]{1,2}(月[0-9]{1,2})?[号日]|(周|星期|礼拜)[一二三四五六日天])(早上|上午|中午|下午|晚上)?(我|又|还|就)?(去|到|上|在|跟|和|给|同|找)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Day();

    /// <summary>走访了王秀兰, while a visit to somebody else is told: neither may be lost.</summary>
    private static bool OtherPeople(ContactDraft draft, Slots told, Turn turn) =>
        draft.With.Count > 0 && told.Persons.Count > 0 && told.PersonsRemoved.Count == 0
        && told.Persons.All(said =>
            draft.With.All(p =>
                p.Said != said && p.Words != said
                && !p.Candidates.Any(c =>
                    c.Name == said || (said.Length > 1 && said[0] == c.Name[0] && !turn.Who.Contacts.Any(k => k.Name == said))
                    || (said.Length == 2 && said[0] is '老' or '小' && c.Name.StartsWith(said[1])))));

    public static Step Ask(Turn turn, ContactDialogue open, ContactDraft apart, ContactDraft changed) =>
        DraftDesk.Ask(turn, open with { Apart = apart, Changed = changed },
            new(Questions.Another, SlotNames.Choice, ContactWords.AnotherOrChange(turn.Words)) { Options = ContactWords.AnotherOptions },
            string.Empty);

    /// <summary>True for another one, false for a change, null when the words say neither.</summary>
    public static bool? Answer(Turn turn) => turn.Chosen switch
    {
        "another" => true,
        "change" => false,
        _ when turn.Words.Length > 12 => null,
        _ when turn.Words.Contains('另', StringComparison.Ordinal) || turn.Words.Contains("两次", StringComparison.Ordinal) => true,
        _ when turn.Words.Contains('改', StringComparison.Ordinal) || turn.Words.Contains("同一次", StringComparison.Ordinal) => false,
        _ => null,
    };

    [GeneratedRegex("去了|去过|又去|还去|走访|看望|探望|慰问|看了|拜访|见了|到了|走了|家访|约谈", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Going();

    [GeneratedRegex("座谈|开了?个?会|通了?(个)?电话|打了(个)?电话|碰了?个?头|见了?(个)?面", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Meeting();

    /// <summary>今天下午又走访了: the same day, and another place with it.</summary>
    [GeneratedRegex("(又|还)(去|走访|看|拜访|探望|慰问|到)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Again();

    /// <summary>他上周去了镇政府: where somebody else went is part of what was told.</summary>
    [GeneratedRegex("(他|她|(?<!我)们|居民|群众|大家|老人|对方|孩子|儿子|女儿|老伴|邻居).{0,8}(去了|去过|又去|还去|看了|见了|到了|走了|约谈)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ByOthers();

    [GeneratedRegex("还有|也在|也来|也去|加上|再加|一起|漏了|不对|不是|改|应该是|写错|说错|弄错|记错|搞错|错了|更正|纠正|^是", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Correcting();
}
