using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;
using WeLiaison.Domain.Kernel;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>打印上半年情况报告: the drafted paper comes to the phone of the office; 已报送 records it. Members get the sheet that is about themselves.</summary>
internal sealed class ReportFeature(RegulationShelf shelf, ReportDesk desk, IPeople people, IRecords<Studio> studios, ReportFiling filing) : IFeature
{
    private static readonly string[] Openings = ["我要打印", "帮我打印", "打印一下", "打印一份", "打印", "起草一份", "起草", "导出"];
    private static readonly string[] AsTable = ["表格版", "电子表格", "Excel", "excel", "EXCEL"];

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!(turn.StaffMay(Act.PeriodicReports) || turn.MemberMay(Act.SeeOwn)) || turn.Words.Length is 0 or > 80
            || shelf.Find(turn.CommitteeId) is not { Reports.Count: > 0 } regulation)
        {
            return null;
        }

        if (turn.State.Open is ReportOffer offer && regulation.FindReport(offer.Report) is { } sent && turn.Words.TrimEnd('。', '！', '了') is "已报送" or "报送" or "送出" or "已送" or "已报")
        {
            return await filing.FileAsync(turn, regulation, sent, offer.Ticket, cancellationToken);
        }

        var opening = Openings.FirstOrDefault(o => turn.Words.StartsWith(o, StringComparison.Ordinal));
        if (opening is null || turn.State.Open is not (null or ReportOffer or Menu))
        {
            return null;
        }

        var said = AsTable.Aggregate(turn.Words[opening.Length..].TrimEnd('。', '！', '吧'), (words, mark) => words.Replace(mark, string.Empty, StringComparison.Ordinal)).Trim();
        var table = AsTable.Any(mark => turn.Words.Contains(mark, StringComparison.Ordinal));
        return turn.Who.IsStaff ? await ForStaffAsync(turn, regulation, said, table, cancellationToken) : await ForMemberAsync(turn, regulation, said, table, cancellationToken);
    }

    private async ValueTask<Step?> ForStaffAsync(Turn turn, Regulation regulation, string said, bool table, CancellationToken cancellationToken)
    {
        var (about, committee, rest) = await NamedAsync(turn, said, cancellationToken);
        var found = ReportFinder.Find(regulation, rest, turn.Today).Where(r => about is null || r.Rule.Per != ReportUnit.Committee).ToList();
        if (found.Count == 0)
        {
            return turn.Say(ReportWords.List(regulation.Reports.Select(r => r.Name)));
        }

        if (found.Count > 1)
        {
            var options = found.ConvertAll(f =>
                new Option($"打印{committee}{about?.Name}{f.Period.Label}{f.Rule.Name}{(table ? AsTable[0] : string.Empty)}",
                    f.Period.Label + f.Rule.Name));
            return turn.Ask(new Menu(), "choice", ReportWords.Which, options);
        }

        var own = about is null && found[0].Rule.Per == ReportUnit.Committee ? committee ?? ReportMatter.OwnCommittee(found[0].Rule, regulation, turn.Person!) : committee;
        return await SendAsync(turn, found[0],
            new ReportTicket(found[0].Period.Kind, found[0].Period.From) { About = about?.Id, SpecialCommittee = own }, table, cancellationToken);
    }

    /// <summary>One's own sheet where it goes to the person (东城 附件3 四（一）), the report of the studio that one heads, and for those who lead the committee its reports to read.</summary>
    private async ValueTask<Step?> ForMemberAsync(Turn turn, Regulation regulation, string said, bool table, CancellationToken cancellationToken)
    {
        var found = ReportFinder.Find(regulation, said.Replace("我的", string.Empty, StringComparison.Ordinal), turn.Today);
        foreach (var asked in found)
        {
            var own = asked.Rule.Per switch
            {
                ReportUnit.Person => asked.Rule.To.Contains("本人"),
                ReportUnit.Studio => (await studios.ListAsync(turn.CommitteeId, cancellationToken)).Any(s => s.Head == turn.Person!.Id),
                _ => false,
            };
            if (asked.Rule.Per == ReportUnit.Committee && turn.May(Act.PeriodicReports, Matter.OfAll))
            {
                return await SendAsync(turn, asked, new ReportTicket(asked.Period.Kind, asked.Period.From), table, cancellationToken);
            }

            if (own)
            {
                return await SendAsync(turn, asked, new ReportTicket(asked.Period.Kind, asked.Period.From) { About = turn.Person!.Id }, table, cancellationToken);
            }
        }

        return null;
    }

    private async ValueTask<Step> SendAsync(Turn turn, AskedReport asked, ReportTicket wanted, bool table, CancellationToken cancellationToken)
    {
        var matter = ReportMatter.Of(wanted);
        if (turn.Who.IsStaff && turn.Denied(Act.PeriodicReports, matter, Reach.Scope) is { } denied)
        {
            return denied;
        }

        var ticket = new FileTicket(turn.CommitteeId, turn.Person!.Id, asked.Rule.Id, asked.Period.From.Year) { Report = wanted with { AsTable = table } };
        if (!(await desk.DraftAsync(ticket, cancellationToken)).Ok(out var drafts, out var refusal))
        {
            // The sheet of a year that nobody named: last year's where there is one, else what this year has so far.
            var current = DutyPeriod.Around(asked.Period.Kind, turn.Today);
            return refusal.Code == "report.nothing" && asked.Rule.Per == ReportUnit.Person && current.From > asked.Period.From
                && !turn.Words.Replace("年度", string.Empty, StringComparison.Ordinal).Contains('年', StringComparison.Ordinal)
                ? await SendAsync(turn, asked with { Period = current }, wanted with { From = current.From }, table, cancellationToken)
                : turn.Close(RefusalWords.Of(refusal));
        }

        // A table (月表) comes both ways, unless one way was asked for.
        var files = asked.Rule.Sheet && !table ? new[] { ticket, ticket with { Report = wanted with { AsTable = true } } } : [ticket];
        var title = drafts.Count == 1 ? drafts[0].Paper.Title : asked.Period.Label + asked.Rule.Name;
        var mayFile = asked.Period.To < turn.Today && ReportFiling.MaySend(turn, asked.Rule, matter);
        var words = ReportWords.Coming(title, drafts.Count, asked.Rule, mayFile);
        var step = mayFile ? turn.Ask(new ReportOffer { Report = asked.Rule.Id, Ticket = wanted }, "file", words) : turn.Close(words);
        return step with { Outbox = [.. files.Select((file, i) => Errand.PaperTo(turn.Address, file, turn.Now, i))] };
    }

    /// <summary>A member or 专委会 named in front: 周敏的考核表, 提案委上个月月报.</summary>
    private async ValueTask<(Person? About, string? Committee, string Left)> NamedAsync(Turn turn, string said, CancellationToken cancellationToken)
    {
        var members = await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken);
        if (members.Where(m => said.StartsWith(m.Name, StringComparison.Ordinal)).MaxBy(m => m.Name.Length) is { } person)
        {
            return (person, null, said[person.Name.Length..].TrimStart('的', '委', '员'));
        }

        return CommitteeNames.StartOf(said, members.Select(m => m.SpecialCommittee)) is { } found
            ? (null, found.Committee, said[found.Length..].TrimStart('的'))
            : (null, null, said);
    }
}
