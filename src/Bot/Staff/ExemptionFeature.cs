using System.Globalization;
using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Staff;

/// <summary>免计 (G-12): “周敏免计 3月1日到5月31日 病假”, by staff, with dates and a reason.</summary>
internal sealed partial class ExemptionFeature(RegulationShelf shelf, IPeople people) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Who.IsStaff || turn.Words.Length is 0 or > 120)
        {
            return null;
        }

        if (turn.State.Open is ExemptionDraft draft && turn.StaffMay(Act.Exemptions, Reach.Sign))
        {
            return turn.Words.TrimEnd('。', '！') is "确定" or "确认" or "是" or "好" or "对" ? Set(turn, draft) : turn.Close(CommonWords.NothingToCancel);
        }

        if (turn.IsFree && shelf.Find(turn.CommitteeId) is { } regulation && Opening().IsMatch(turn.Words)
            && turn.Denied(Act.Exemptions, Matter.OfAll, Reach.Sign) is { } denied)
        {
            return denied;
        }

        if (!turn.IsFree || Opening().Match(turn.Words) is not { Success: true } said)
        {
            return null;
        }

        var name = said.Groups["who"].Value;
        if ((await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Where(p => p.Kind == PersonKind.Member).ToList() is not [var member])
        {
            return turn.Say(RefusalWords.Of(new Domain.Kernel.Refusal("audience.names", name)));
        }

        var (from, to, reason) = (Day(said, "f", turn.Today, null), Day(said, "t", turn.Today, "f"), said.Groups["why"].Value.Trim(' ', '，', ',', '。', '因'));
        if (from is not { } first || to is not { } last || reason.Length < 2)
        {
            return turn.Say(StaffWords.ExemptionHow(name));
        }

        if (last < first)
        {
            return turn.Say(RefusalWords.Of(new Domain.Kernel.Refusal("exemption.dates")));
        }

        var asked = new ExemptionDraft { Person = member.Id, Who = member.Name, From = first, To = last, Reason = reason };
        return turn.Ask(asked, "confirm", StaffWords.ConfirmExemption(asked));
    }

    private static Step Set(Turn turn, ExemptionDraft draft) =>
        Exemption.Set(new Exemption { Id = ExemptionId.New(turn.Now), Committee = turn.CommitteeId, Person = draft.Person, From = draft.From,
            To = draft.To, Reason = draft.Reason, SetBy = turn.Person!.Id })
            .Ok(out var set, out var refusal)
            ? turn.Close(StaffWords.ExemptionSet(draft.Who)) with { Changes = [set] }
            : turn.Close(RefusalWords.Of(refusal));

    /// <summary>Null for a day that is none, such as 2月30日.</summary>
    private static DateOnly? Day(Match said, string prefix, DateOnly today, string? otherwise)
    {
        if (!said.Groups[prefix + "m"].Success)
        {
            return null;
        }

        var year = said.Groups[prefix + "y"] is { Success: true } own ? Number(own)
            : otherwise is not null && said.Groups[otherwise + "y"] is { Success: true } other ? Number(other)
            : today.Year;
        var (month, day) = (Number(said.Groups[prefix + "m"]), Number(said.Groups[prefix + "d"]));
        return year is > 2000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<who>[\p{IsCJKUnifiedIdeographs}·]{2,8}?)(的任务)?免计[ ，,：:从]*(((?<fy>\d{4})年)?(?<fm>\d{1,2})月(?<fd>\d{1,2})[日号]?)?[ ]*([到至—\-~起]+)?[ ]*(((?<ty>\d{4})年)?(?<tm>\d{1,2})月(?<td>\d{1,2})[日号]?)?(?<why>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Opening();
}
