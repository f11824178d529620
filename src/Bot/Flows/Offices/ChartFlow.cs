using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Offices;

/// <summary>The table of 专委会 and 界别 (对口), the links that follow from it (苍南 十一), the sectors' checklist (东城 六有) and candidates (宝山 五.4).</summary>
internal sealed class ChartFlow(RegulationShelf shelf, IRecords<OrganChart> charts, ILinks links, IPeople people) : Flow(shelf)
{
    protected override string Name => "对口";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (words is "对口" or "对口表")
        {
            return call.Denied(Act.ManageLinks, Matter.OfAll) ?? call.Say(ChartWords.Table(await ChartAsync(call, cancellationToken)));
        }

        if (words is "生成专委会联系" or "生成联系关系")
        {
            return call.Denied(Act.ManageLinks, Matter.OfAll, Reach.Sign) ?? await GenerateAsync(call, cancellationToken);
        }

        if (Said.After(words, "对口 ", "对口：") is { Length: > 2 } said)
        {
            return call.Denied(Act.ManageLinks, Matter.OfAll, Reach.Sign) ?? await CorrespondAsync(call, said, cancellationToken);
        }

        if (Said.After(words, "推荐代表人士", "代表人士名单") is { } put && call.Regulation.Tiers.Any(t => t.Basis.Contains("界别推荐")))
        {
            return await CandidatesAsync(call, put, cancellationToken);
        }

        var checklist = call.Regulation.Duties.Select(d => d.Measure).OfType<ChecklistMeasure>().FirstOrDefault();
        return checklist is not null && Said.After(words, checklist.Checklist + " ", checklist.Checklist + "：") is { Length: > 1 } items
            ? await CheckAsync(call, checklist, items, cancellationToken)
            : null;
    }

    private async ValueTask<OrganChart> ChartAsync(Call call, CancellationToken cancellationToken) =>
        (await charts.ListAsync(call.Turn.CommitteeId, cancellationToken)).FirstOrDefault() ?? new OrganChart { Committee = call.Turn.CommitteeId };

    /// <summary>对口 经济委：经济界、农业界. A sector belongs to one 专委会, so it leaves the one it belonged to.</summary>
    private async ValueTask<Step> CorrespondAsync(Call call, string said, CancellationToken cancellationToken)
    {
        var names = said.Split(['：', ':', ' ', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2)
        {
            return call.Say(ChartWords.HowToCorrespond);
        }

        var chart = await ChartAsync(call, cancellationToken);
        var others = chart.SpecialCommittees.Where(c => c.Name != names[0]).Select(c => c with { Sectors = [.. c.Sectors.Except(names[1..])] });
        var next = chart with
        {
            SpecialCommittees = [.. others, new ChartCommittee(names[0], [.. (chart.SpecialCommittees.FirstOrDefault(c => c.Name == names[0])?.Sectors ?? []).Union(names[1..])])],
            Sectors = [.. chart.Sectors,
                .. names[1..].Where(n => chart.Sectors.All(s => s.Name != n))
                .Select(n => new ChartSector(n, new Dictionary<string, IReadOnlyList<string>>(), []))],
        };
        return call.Sure ? call.Say(ChartWords.Corresponds(names[0])) with { Changes = [next] } : call.Confirm(ChartWords.AskCorrespond(names[0], names[1..]));
    }

    private async ValueTask<Step> GenerateAsync(Call call, CancellationToken cancellationToken)
    {
        var (every, members) = (await links.ListAsync(call.Turn.CommitteeId, cancellationToken),
            await people.ListAsync(call.Turn.CommitteeId, PersonKind.Member, cancellationToken));
        var missing = Linking.MissingForOrgans(call.Regulation, await ChartAsync(call, cancellationToken), members, every, call.Turn.Today).ToList();
        if (missing.Count == 0)
        {
            return call.Say(ChartWords.NothingMissing);
        }

        var tier = call.Regulation.Tiers.First(t => t.Linking.IsOrgan);
        return !call.Sure ? call.Confirm(ChartWords.AskGenerate(missing)) : call.Say(ChartWords.Generated(missing.Count)) with
        {
            Changes =
            [
                .. missing.Select((m, i) => new Link
                {
                    Id = LinkId.New(call.Turn.Now.AddMilliseconds(i)), Committee = call.Turn.CommitteeId, Tier = tier.Id, ByOrgan = m.Organ,
                        With = m.With.Id, Basis = "界别", From = call.Turn.Today,
                }),
            ],
        };
    }

    /// <summary>六有 教育界：有召集人、有联络员; what is said replaces what was ticked before.</summary>
    private async ValueTask<Step> CheckAsync(Call call, ChecklistMeasure checklist, string said, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.Dashboards, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var chart = await ChartAsync(call, cancellationToken);
        var sector = said.Split(['：', ':', ' ', '，'], 2)[0];
        var rest = said[sector.Length..];
        var has = checklist.Items.Where(item => rest.Contains(item, StringComparison.Ordinal)).ToList();
        var before = chart.Sectors.FirstOrDefault(s => s.Name == sector) ?? new ChartSector(sector, new Dictionary<string, IReadOnlyList<string>>(), []);
        if (has.Count > 0 && call.Denied(Act.StreetGroups, Matter.OfAll, Reach.Scope) is { } reader)
        {
            return reader;
        }

        if (has.Count == 0)
        {
            return call.Say(ChartWords.Checklist(sector, checklist, before.Has.GetValueOrDefault(checklist.Checklist) ?? []));
        }

        var next = before with { Has = new Dictionary<string, IReadOnlyList<string>>(before.Has) { [checklist.Checklist] = has } };
        return call.Say(ChartWords.Checklist(sector, checklist, has)) with { Changes = [chart with { Sectors = [.. chart.Sectors.Where(s => s.Name != sector), next] }] };
    }

    /// <summary>推荐代表人士 工会：张三、李四 by the office; without names, the list for members to choose from.</summary>
    private async ValueTask<Step> CandidatesAsync(Call call, string said, CancellationToken cancellationToken)
    {
        var chart = await ChartAsync(call, cancellationToken);
        var names = said.Split(['：', ':', ' ', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2)
        {
            var own = names.FirstOrDefault() ?? call.Turn.Person!.Sector;
            return call.Denied(Act.ManageLinks, Matter.OfAll) ?? call.Say(ChartWords.Candidates(chart.Sectors.FirstOrDefault(s => s.Name == own)));
        }

        if (!call.Turn.StaffMay(Act.ManageLinks))
        {
            return call.Refuse(new Refusal("permission.role", PermissionTable.WhoMay(Act.ManageLinks, Reach.Sign)));
        }

        var before = chart.Sectors.FirstOrDefault(s => s.Name == names[0]) ?? new ChartSector(names[0], new Dictionary<string, IReadOnlyList<string>>(), []);
        var next = before with { Candidates = [.. before.Candidates.Union(names[1..])] };
        return call.Say(ChartWords.Candidates(next)) with { Changes = [chart with { Sectors = [.. chart.Sectors.Where(s => s.Name != names[0]), next] }] };
    }
}
