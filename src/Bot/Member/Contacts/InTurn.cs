using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>打电话给甲，又见了乙: one after the other, one at a distance and one face to face, are two contacts, though the sentence names both at once.</summary>
internal static partial class InTurn
{
    private const int Longest = 200;

    /// <summary>What is told of each, or null when it was one meeting, or was read as several already.</summary>
    public static IReadOnlyList<Slots>? Apart(Turn turn, Reading reading)
    {
        if (turn.Words.Length > Longest || reading.Visits.Count > 1 || reading.Slots.Persons.Count < 2 || Then().Match(turn.Words) is not { Success: true } then)
        {
            return null;
        }

        var (first, second) = (turn.Words[..then.Index], turn.Words[then.Index..].TrimStart('，', ',', '。', '；', ';', ' '));
        if (Far().IsMatch(first) == Far().IsMatch(second) || Near().IsMatch(first) == Near().IsMatch(second))
        {
            return null;
        }

        var (one, other) = (turn.Saying(first).ReadingAlone, turn.Saying(second).ReadingAlone);
        var (before, after) = (one.Visits is [var v, ..] ? v : one.Slots, other.Visits is [var w, ..] ? w : other.Slots);
        var told = reading.Slots.Persons.Where(p => first.Contains(p, StringComparison.Ordinal)).ToList();
        var rest = reading.Slots.Persons.Where(p => second.Contains(p, StringComparison.Ordinal)).ToList();
        // The second is of the same day unless it names its own.
        return told.Count == 0 || rest.Count == 0 ? null
            : [before with { Persons = told, Date = before.Date ?? reading.Slots.Date }, after with { Persons = rest, Date = after.Date ?? before.Date ?? reading.Slots.Date }];
    }

    [GeneratedRegex("[，,。；; ](我)?(又|然后|接着|后来|随后|之后|再|还|下午|晚上|中午|上午)+(又|还|再|去|就|到)*(?=.{0,12}(见|去|看|走访|拜访|上门|碰|电话|微信|视频|联系|聊))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Then();

    [GeneratedRegex("电话|微信|视频|短信|发消息|打给|通话", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Far();

    [GeneratedRegex("见了|见到|见过|去见|去看|看了|看望|走访|拜访|上门|家访|碰到|碰了|去了|当面", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Near();
}
