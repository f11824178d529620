using System.Collections.Frozen;
using System.Text.RegularExpressions;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>From the four boxes and the medium that the reader knows, and the words used, to the regulation's finer ways.</summary>
internal static partial class WayReading
{
    // The first that occurs decides; a visit outweighs the talk that was had on it.
    private static readonly (string Words, ContactWay Way)[] Table =
    [
        ("接待日", ContactWay.Reception), ("接待", ContactWay.Reception), ("宣讲", ContactWay.Lecture), ("结对", ContactWay.Pairing),
        ("走访单位", ContactWay.UnitVisit), ("座谈", ContactWay.Forum), ("走访", ContactWay.Visit), ("上门", ContactWay.Visit), ("入户", ContactWay.Visit),
        ("家访", ContactWay.Visit), ("拜访", ContactWay.Visit), ("看望", ContactWay.Visit), ("探望", ContactWay.Visit), ("慰问", ContactWay.Visit),
            ("登门", ContactWay.Visit), ("随访", ContactWay.Visit), ("回访", ContactWay.Visit),
        ("调研", ContactWay.Inspection), ("视察", ContactWay.Inspection), ("考察", ContactWay.Inspection),
        ("常委会议", ContactWay.Meeting), ("主席会议", ContactWay.Meeting), ("约谈", ContactWay.Talk), ("谈心", ContactWay.Talk), ("面谈", ContactWay.Talk),
        ("义诊", ContactWay.Activity), ("活动", ContactWay.Activity), ("去看", ContactWay.Visit), ("看了", ContactWay.Visit),
    ];

    private static readonly FrozenDictionary<ContactChannel, ContactWay> Media = new Dictionary<ContactChannel, ContactWay>
    {
        [ContactChannel.Phone] = ContactWay.Phone,
        [ContactChannel.Wechat] = ContactWay.Online,
        [ContactChannel.Video] = ContactWay.Online,
        [ContactChannel.Net] = ContactWay.Online,
        [ContactChannel.Email] = ContactWay.Letter,
        [ContactChannel.Letter] = ContactWay.Letter,
        [ContactChannel.Sms] = ContactWay.TextMessage,
    }.ToFrozenDictionary();

    /// <summary>The way meant, and the words that said so; nothing when nothing was said.</summary>
    public static (ContactWay Way, string? Words)? Of(Slots slots, IReadOnlyList<Evidence> evidence, string message, ContactRules rules)
    {
        if (Named(slots, message, rules) is { } named)
        {
            return named;
        }

        if (slots.Channel is { } channel)
        {
            return (Media[channel], Said(evidence, SlotNames.Channel) ?? Said(evidence, SlotNames.Method));
        }

        var said = Said(evidence, SlotNames.Method);
        if (slots.Method is not { } method)
        {
            return Plainly(slots, message);
        }

        foreach (var (words, way) in Table)
        {
            if ((said ?? message).Contains(words, StringComparison.Ordinal) && Fits(way, method))
            {
                return (way, said ?? words);
            }
        }

        return method switch
        {
            ContactMethod.VisitSymposium => (ContactWay.Visit, said),
            ContactMethod.IndividualTalk => (ContactWay.Talk, said),
            ContactMethod.OnlineLetter => (ContactWay.Online, said),
            _ => (ContactWay.Other, said),
        };
    }

    /// <summary>
    /// 委员接待日 and 走访所在单位 are ways of their own in the regulations (宝山 BS-32, 贺州 HZ-05): such words decide, whichever box the verb beside them belongs to.
    /// What was raised does not: “希望延长接待日” names no way. Where no visit to a unit is asked for, a visit at somebody's place of work is a visit like any other.
    /// </summary>
    private static (ContactWay Way, string? Words)? Named(Slots slots, string message, ContactRules rules)
    {
        if (slots.Channel is not null || (slots.Method is null && slots.Persons.Count == 0))
        {
            return null;
        }

        var raised = new[] { slots.Content, slots.Suggestion }.Select(t => t is { Length: > 0 } ? message.IndexOf(t, StringComparison.Ordinal) : -1)
            .Where(at => at >= 0).DefaultIfEmpty(message.Length).Min();
        return ReceptionDay().Match(message) is { Success: true } day && day.Index < raised ? (ContactWay.Reception, day.Groups["words"].Value)
            : rules.Ways.TryGetValue(ContactWay.UnitVisit, out var rule) && rule.Offered && UnitVisited().Match(message) is { Success: true } unit
            && unit.Index < raised
                ? (ContactWay.UnitVisit, null)
            : null;
    }

    /// <summary>The unit that was visited, where its name follows: 走访了周敏所在单位区总工会.</summary>
    public static string? UnitOf(string message) =>
        UnitVisited().Match(message) is { Success: true } visit && UnitName().Match(message, visit.Index + visit.Length) is { Success: true } name
            ? name.Groups["unit"].Value
            : null;

    /// <summary>走访了 and the like outside what was raised.</summary>
    private static (ContactWay Way, string? Words)? Plainly(Slots slots, string message)
    {
        if (slots.Persons.Count == 0)
        {
            return null;
        }

        foreach (var matter in new[] { slots.Content, slots.Suggestion })
        {
            message = matter is { Length: > 0 } ? message.Replace(matter, string.Empty, StringComparison.Ordinal) : message;
        }

        foreach (var (words, way) in Table)
        {
            if (message.Contains(words, StringComparison.Ordinal))
            {
                return (way, words);
            }
        }

        return null;
    }

    /// <summary>不不，还是当面的: nothing but the way, in a few words; null for anything else.</summary>
    public static ContactWay? Bare(string words) => BareWay().Match(words) is not { Success: true } said ? null : said.Groups["way"].Value switch
    {
        "当面" or "面对面" or "见面" or "面谈" or "约谈" => ContactWay.Talk,
        "走访" or "上门" or "家访" or "登门" => ContactWay.Visit,
        "座谈" => ContactWay.Forum,
        "微信" or "线上" or "网上" or "视频" => ContactWay.Online,
        _ => ContactWay.Phone,
    };

    [GeneratedRegex("^(不|不是|不对|哦|噢|错了|对不起|是|还是|应该|应该是|其实|其实是|就是|改成|改为|用|打|[，,。 ])*(?<way>当面|面对面|见面|面谈|约谈|走访|上门|家访|登门|座谈|微信|线上|网上|视频|电话)(上|里)?(聊|谈|说|见|联系|去|打|沟通)?(的)?(面)?[的了吧。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex BareWay();

    public static ContactMethod? MethodOf(ContactWay? way) => way switch
    {
        null => null,
        ContactWay.Visit or ContactWay.UnitVisit or ContactWay.Forum or ContactWay.Reception or ContactWay.Pairing => ContactMethod.VisitSymposium,
        ContactWay.Talk => ContactMethod.IndividualTalk,
        ContactWay.Online or ContactWay.Letter or ContactWay.TextMessage => ContactMethod.OnlineLetter,
        _ => ContactMethod.Other,
    };

    public static ContactChannel? ChannelOf(ContactWay? way) => way switch
    {
        ContactWay.Phone => ContactChannel.Phone,
        ContactWay.Online => ContactChannel.Wechat,
        ContactWay.Letter => ContactChannel.Letter,
        ContactWay.TextMessage => ContactChannel.Sms,
        _ => null,
    };

    [GeneratedRegex(@"(?<words>委员接待日|接待日)|(?<words>工作室)(里|中|内)?(的)?(今天|昨天|上午|下午)?接待", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ReceptionDay();

    [GeneratedRegex(@"(走访|看望|拜访|探访)(了|过)?[\p{L}·]{0,8}?(所在的?单位|的?工作单位|的单位)|(走访|看望|拜访|探访)(了|过)?单位", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex UnitVisited();

    [GeneratedRegex(@"\G(?<unit>[\p{L}\d·（）()]{2,20}?)(?=[，,。；;]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex UnitName();

    private static bool Fits(ContactWay way, ContactMethod method) => MethodOf(way) == method || method == ContactMethod.Other;

    private static string? Said(IReadOnlyList<Evidence> evidence, string slot) => evidence.FirstOrDefault(e => e.Slot == slot)?.Words;
}
