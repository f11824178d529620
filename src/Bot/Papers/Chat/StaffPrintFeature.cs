using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>打印王芳的登记表, 导出今年的登记表 by staff: a member's paper, or those of all whom they look after in one bundle. Telephone numbers are masked.</summary>
internal sealed class StaffPrintFeature(RegulationShelf shelf, LayoutShelf layouts, PaperDesk desk, IPeople people) : IFeature
{
    private static readonly string[] Openings = ["我要打印", "帮我打印", "打印一下", "打印一份", "打印", "补打", "导出"];
    private static readonly string[] Everybody = ["全体委员", "所有委员", "全部委员", "各位委员", "全部", "所有", "全体"];

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > 60 || turn.State.Open is { IsWorthKeeping: true }
            || !Openings.Any(o => turn.Words.StartsWith(o, StringComparison.Ordinal)) || !turn.StaffMay(Act.PrintForms)
            || shelf.Find(turn.CommitteeId) is not { } regulation || FormFinder.Asked(turn.Words) is not { } asked)
        {
            return null;
        }

        var (about, committee, said) = await NamedAsync(turn, asked.Said, cancellationToken);
        if (about is null && committee is null && said.IndexOf('的', StringComparison.Ordinal) is var at and >= 2 and <= 4
            && FormFinder.Find(regulation, layouts, said[(at + 1)..]) is not null)
        {
            return turn.Say(RefusalWords.Of(new Domain.Kernel.Refusal("audience.names", said[..at])));
        }

        if (said.Length == 0
            || ReportFinder.Find(regulation, said, turn.Today).Any(r => about is null || r.Rule.Per != Domain.Regulations.ReportUnit.Committee)
            || FormFinder.Find(regulation, layouts, said) is not { } form)
        {
            return null;
        }

        var denied = about is not null ? turn.Denied(Act.PrintForms, Matter.Of(about), Reach.Scope)
            : committee is not null ? turn.Denied(Act.PrintForms, Matter.OfCommittee(committee), Reach.Scope)
            : null;
        if (denied is not null)
        {
            return denied;
        }

        var year = asked.LastYear ? turn.Today.Year - 1 : FilingDesk.YearOf(regulation, form, turn.Today);
        var ticket = new FileTicket(turn.CommitteeId, turn.Person!.Id, form.Id, year) { About = about?.Id, OfAll = about is null && !asked.Blank,
            SpecialCommittee = committee, Blank = asked.Blank };
        return (await desk.FillAsync(ticket, cancellationToken)).Ok(out var papers, out var refusal)
            ? turn.Close((about is null ? string.Empty : about.Name + "的") + PaperWords.Coming(form.Title,
                papers.Count)) with { Outbox = [Errand.PaperTo(turn.Address, ticket, turn.Now)] }
            : turn.Close(RefusalWords.Of(refusal));
    }

    /// <summary>A member or 专委会 named in front, 全体委员, or nobody: then all are meant.</summary>
    private async ValueTask<(Person? About, string? Committee, string Left)> NamedAsync(Turn turn, string said, CancellationToken cancellationToken)
    {
        var members = await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken);
        var rest = Everybody.FirstOrDefault(e => said.StartsWith(e, StringComparison.Ordinal)) is { } all ? said[all.Length..] : said;
        if (members.Where(m => rest.StartsWith(m.Name, StringComparison.Ordinal)).MaxBy(m => m.Name.Length) is { } person)
        {
            return (person, null, Plain(rest[person.Name.Length..]));
        }

        return members.Select(m => m.SpecialCommittee).OfType<string>().Distinct().Where(c => rest.StartsWith(c, StringComparison.Ordinal)).MaxBy(c => c.Length) is { } committee
            ? (null, committee, Plain(rest[committee.Length..]))
            : (null, null, Plain(rest));
    }

    private static string Plain(string words) =>
        words.TrimStart('委', '员', '的').Replace("今年的", string.Empty, StringComparison.Ordinal).Replace("今年", string.Empty, StringComparison.Ordinal);
}
