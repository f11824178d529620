using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Opinions;

/// <summary>祁东升委员, 我想跟邵委员反映: whom a letter is for, as its author says in the telling.</summary>
internal sealed partial class Addressee(IPeople people)
{
    private const int LongestAlone = 16;

    /// <summary>给办公室吧: no member, but the office.</summary>
    public static bool IsOffice(string words) => Office().IsMatch(words.Trim());

    /// <summary>The member named, and whether the words say nothing else; null when nobody is named, or the name fits several.</summary>
    public async ValueTask<(Person Member, bool Only)?> InAsync(Turn turn, CancellationToken cancellationToken)
    {
        // What answers the open question names nobody.
        if (turn.Chosen is not null || Wish.IsNothingMore(turn.Words))
        {
            return null;
        }

        var alone = turn.Words.Length is > 1 and <= LongestAlone && Alone().Match(turn.Words) is { Success: true } only ? only : null;
        if ((alone ?? (Within().Match(turn.Words) is { Success: true } within ? within : null)) is not { } said)
        {
            return null;
        }

        var name = said.Groups["name"].Value;
        var meant = (await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Where(p => p.Kind == PersonKind.Member).ToList();
        if (meant.Count == 0 && said.Groups["title"].Success)
        {
            meant = [.. (await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken)).Where(m => Surnames.Of(m.Name) == name)];
        }

        meant = meant.Count > 1 ? [.. meant.Where(m => turn.Who.Members.Any(own => own.Id == m.Id))] : meant;
        return meant is [var member] ? (member, alone is not null) : null;
    }

    [GeneratedRegex("^(?:那就|那|就|还是|直接|请)*(?:转交给?|转给?|交给|送给|发给|给)?(?:你们|政协|区政协|县政协|市政协)?办公室(?:吧|就行|就好|好了|处理|的)*[。！]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Office();

    [GeneratedRegex("^(?:那就|那|就|请|我想|我要|想|麻烦|还是|可以|帮我|直接|能不能|我)*(?:转交给?|转给?|交给|送给|发给|写给|给|找|是给)?(?<name>\\p{IsCJKUnifiedIdeographs}{1,4}?)(?<title>委员|常委|主席|主任)?(?:看看|看|处理|反映|那里|那边|吧|好了|就行|就好|的|呀|啊|吗)*[。！？?]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Alone();

    [GeneratedRegex("(?:跟|给|向|找|请|麻烦|转告|告诉|转给|交给|和)(?<name>\\p{IsCJKUnifiedIdeographs}{1,4}?)(?<title>委员|常委)(?!说过|反映过|提过|讲过|也|联系过)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Within();
}
