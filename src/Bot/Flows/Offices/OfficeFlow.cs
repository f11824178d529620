using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Offices;

/// <summary>What only the office does in a sentence: the day of 全会报到, the list of gaps (联系空缺).</summary>
internal sealed class OfficeFlow(RegulationShelf shelf, IRecords<SetDay> days, ArchiveReader reader, CalendarShelf calendars) : Flow(shelf)
{
    protected override string Name => "办公室";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (words is "联系空缺" or "空缺" or "有什么空缺")
        {
            return call.Denied(Act.Shortfalls, Matter.OfAll, Reach.All) ?? await GapsAsync(call, cancellationToken);
        }

        if (words is "里程碑" && call.Regulation.Offers.Milestones.Count > 0)
        {
            return call.Denied(Act.Dashboards, Matter.OfAll)
                ?? call.Say(OfficeWords.Milestones(call.Regulation.Offers.Milestones, await days.ListAsync(call.Turn.CommitteeId, cancellationToken),
                    call.Turn.Today.Year));
        }

        var names = call.Regulation.Duties.Select(d => d.Due).OfType<OnSetDay>().Select(d => d.Name)
            .Concat(call.Regulation.Offers.Milestones.Select(m => OfficeWords.Milestone + m)).Distinct();
        var plain = words.StartsWith(OfficeWords.Milestone, StringComparison.Ordinal) ? OfficeWords.Milestone + words[OfficeWords.Milestone.Length..].TrimStart(' ', '：') : words;
        var name = names.Where(n => plain.StartsWith(n, StringComparison.Ordinal)).MaxBy(n => n.Length);
        return name is null ? null : await SetAsync(call, name, plain[name.Length..], cancellationToken);
    }

    private async ValueTask<Step?> SetAsync(Call call, string name, string said, CancellationToken cancellationToken)
    {
        var (day, rest) = Said.Day(said, call.Turn.Today);
        // In December 1月20日 is the coming one.
        day = day < call.Turn.Today.AddDays(-60) && !said.Contains('年', StringComparison.Ordinal) ? day.Value.AddYears(1) : day;
        if (day is null || rest.Trim('定', '在', '于', '为', '是', '日', '期', '的', '改', '到', ' ').Length > 0)
        {
            return rest.Length < 6 && said.Length < 20 ? call.Turn.StaffMay(Act.Exemptions, Reach.Sign) ? call.Say(OfficeWords.WhichDay(name)) : null : null;
        }

        if (call.Denied(Act.Exemptions, Matter.OfAll, Reach.Sign) is { } denied)
        {
            return denied;
        }

        var before = (await days.ListAsync(call.Turn.CommitteeId, cancellationToken)).FirstOrDefault(d => d.Name == name && d.Year == day.Value.Year);
        var set = before is null ? new SetDay { Committee = call.Turn.CommitteeId, Name = name, Year = day.Value.Year, On = day.Value } : before with { On = day.Value };
        var due = call.Regulation.Duties.Where(d => d.Due is OnSetDay on && on.Name == name).Select(d => d.Title).ToList();
        return call.Sure ? call.Say(OfficeWords.DaySet(set)) with { Changes = [set] } : call.Confirm(OfficeWords.AskDay(set, before?.On, due));
    }

    private async ValueTask<Step> GapsAsync(Call call, CancellationToken cancellationToken)
    {
        var archive = await reader.AllAsync(call.Regulation, cancellationToken);
        var book = DutyBook.Of(call.Regulation, calendars.Calendar, archive.Records);
        if (call.Regulation.Duties.Any(d => d.Measure is CoverageMeasure))
        {
            return call.Say(OfficeWords.Gaps(book.Gaps(call.Turn.Today)));
        }

        // 靖江 and 贺州 ask for no coverage: what is missing there are links that members owe themselves.
        var today = call.Turn.Today;
        var few = book.Table(today, today,
            today).Rows.Where(r => r is { Duty.Measure: LinksMeasure, Left: > 0, State: not (DutyState.Exempt or DutyState.NotApplicable) })
            .Select(r => (archive.NameOf(r.Bearer.Person!.Value), r.Done, r.Owed)).ToList();
        return call.Say(OfficeWords.FewLinks(few));
    }
}
