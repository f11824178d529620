using System.Text.RegularExpressions;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>
/// A visit at a linked member's place of work, told in one sentence (宝山 BS-32): the unit and the people met there belong to the visit. Read as names, the people
/// met would become visits of their own.
/// </summary>
/// <param name="Plain">The sentence without the unit and without those people.</param>
/// <param name="Unit">The unit, where it was named.</param>
/// <param name="Met">The people met, in the words used.</param>
internal sealed partial record UnitVisit(string Plain, string? Unit, string? Met)
{
    /// <summary>The cell of the committee's form that takes the people met.</summary>
    private const string MetCell = "met";

    /// <summary>Null where the committee asks for no such visits, or the words tell of none.</summary>
    public static UnitVisit? Of(string words, ContactRules rules)
    {
        if (!rules.Ways.TryGetValue(ContactWay.UnitVisit, out var rule) || !rule.Offered)
        {
            return null;
        }

        var (plain, unit) = Visited()
            .Match(words) is { Success: true } visited ? ($"{words[..visited.Index]}走访了{visited.Groups["name"].Value}{words[(visited.Index + visited.Length)..]}",
                visited.Groups["unit"].Value)
            : WentTo().Match(words) is { Success: true } went ? ($"{words[..went.Index]}走访了{went.Groups["name"].Value}{words[(went.Index + went.Length)..]}", string.Empty)
            : (null, string.Empty);
        if (plain is null)
        {
            return null;
        }

        var met = People().Match(plain);
        return new(met.Success ? plain.Remove(met.Index, met.Length) : plain, unit.Length > 0 ? unit : null, met.Success ? met.Groups["met"].Value : null);
    }

    public ContactDraft Fill(ContactDraft draft, ContactRules rules)
    {
        var visit = DraftFilling.Meet(draft, ContactWay.UnitVisit, null, rules);
        visit = visit with { Place = Unit ?? visit.Place, Content = visit.Content ?? (Told().Match(Plain) is { Success: true } told ? told.Value : null) };
        return Met is null || rules.Own.All(a => a.Slot != MetCell) ? visit : visit with { Cells = new Dictionary<string, string>(visit.Cells) { [MetCell] = Met } };
    }

    // 走访了王磊所在单位区建材公司, 走访王磊的工作单位
    [GeneratedRegex(@"(走访|看望|拜访|探访)(了|过)?(?<name>[\p{L}·]{2,8}?)(委员|常委)?(所在的?单位|的?工作单位|的单位)(?<unit>[\p{L}\d·（）()]{2,20}?(?=[，,。；;]|$))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Visited();

    // 到王磊单位走访
    [GeneratedRegex(@"(到|去)(了)?(?<name>[\p{L}·]{2,4}?)(委员|常委)?(的|所在的?)?(工作)?单位(去|里)?(走访|看望|拜访|探访)(了)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WentTo();

    // 听他们介绍了履职情况 is what the visit is for, also where a wish of theirs follows.
    [GeneratedRegex(@"听[^，,。；;]{0,12}(介绍|讲|汇报|说)[^，,。；;]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Told();

    [GeneratedRegex(@"[，,、]?(并|还)?(见到|见了|会见)(了)?(?<met>[\p{L}·、]{2,40})(?=[，,。；;]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex People();
}
