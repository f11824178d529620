using System.Collections.Frozen;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>From the four boxes and the medium that the reader knows, and the words used, to the regulation's finer ways.</summary>
internal static class WayReading
{
    // The first that occurs decides; a visit outweighs the talk that was had on it.
    private static readonly (string Words, ContactWay Way)[] Table =
    [
        ("接待日", ContactWay.Reception), ("接待", ContactWay.Reception), ("宣讲", ContactWay.Lecture), ("结对", ContactWay.Pairing),
        ("走访单位", ContactWay.UnitVisit), ("座谈", ContactWay.Forum), ("走访", ContactWay.Visit), ("上门", ContactWay.Visit), ("入户", ContactWay.Visit),
        ("家访", ContactWay.Visit), ("拜访", ContactWay.Visit), ("看望", ContactWay.Visit), ("探望", ContactWay.Visit), ("慰问", ContactWay.Visit), ("登门", ContactWay.Visit),
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
    public static (ContactWay Way, string? Words)? Of(Slots slots, IReadOnlyList<Evidence> evidence, string message)
    {
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

    private static bool Fits(ContactWay way, ContactMethod method) => MethodOf(way) == method || method == ContactMethod.Other;

    private static string? Said(IReadOnlyList<Evidence> evidence, string slot) => evidence.FirstOrDefault(e => e.Slot == slot)?.Words;
}
