using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Opinions;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Flows.Reports;

/// <summary>Takes the steps of a 社情民意, and tells whoever has to know: its authors, those whose letters it came from, and whose turn it is.</summary>
internal sealed class BriefingDesk(IRecords<OpinionReport> reports, IOpinions opinions, IPeople people, FlowRoster roster, OfficeDesk office)
{
    private const string Headline = "社情民意有进展";

    private static readonly WorkflowStep Signing = new("签发", Roles.SecretaryGeneral, [], null, false);

    public async ValueTask<Step> MoveAsync(Call call, OpinionReport report, OpinionReportState to, string? text, CancellationToken cancellationToken)
    {
        if (!report.Move(to, call.Turn.Person!.Id, call.Turn.Now, text).Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        // What goes out of the house, or ends it, is shown before it is done.
        if (to is OpinionReportState.Signed or OpinionReportState.Issued or OpinionReportState.FedBack or OpinionReportState.Kept && !call.Sure)
        {
            return call.Confirm(BriefingWords.Confirm(next, $"：{BriefingWords.State(to)}{(text is { Length: > 0 } ? $"，{text}" : string.Empty)}"));
        }

        next = to == OpinionReportState.Registered && report.State == OpinionReportState.Merged ? next with { MergedInto = null }
            : to == OpinionReportState.Issued ? next with { Issue = text }
            : next;
        return await ToldAsync(call, next, text, cancellationToken);
    }

    public async ValueTask<Step> MergeAsync(Call call, OpinionReport report, OpinionReport? into, CancellationToken cancellationToken) =>
        into is null ? call.Say(BriefingWords.HowToMerge)
        : report.Merge(into, call.Turn.Person!.Id, call.Turn.Now).Ok(out var merged, out var refusal) ? await ToldAsync(call, merged, into.Number, cancellationToken)
        : call.Refuse(refusal);

    public async ValueTask<Step> EditAsync(Call call, OpinionReport report, string text, CancellationToken cancellationToken)
    {
        var parts = Said.Parts(text, ["标题", "内容", "主送", "抄送"]);
        if (parts.Count < 2)
        {
            return call.Say(BriefingWords.HowToEdit);
        }

        var before = report.Edited ?? new EditedReport(report.Title, report.Suggestion is { } wish ? $"{report.Text}\n建议：{wish}" : report.Text);
        var wording = before with
        {
            Title = parts.GetValueOrDefault("标题") ?? before.Title, Text = parts.GetValueOrDefault("内容")
                ?? before.Text, To = parts.GetValueOrDefault("主送") ?? before.To, CopiedTo = parts.GetValueOrDefault("抄送") ?? before.CopiedTo,
        };
        return report.Edit(wording, call.Turn.Person!.Id, call.Turn.Now).Ok(out var edited, out var refusal)
            ? call.Say(BriefingWords.Show(edited, (await NamedAsync(call, [edited], cancellationToken))[0].Author, own: false)) with { Changes = [edited] }
            : call.Refuse(refusal);
    }

    public async ValueTask<Step> SendAsync(Call call, OpinionReport report, string verb, string text, CancellationToken cancellationToken)
    {
        var (day, said) = Said.Day(text, call.Turn.Today);
        var words = said.Split([' ', '，', ',', '：', ':'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var to = words.FirstOrDefault();
        var how = words.ElementAtOrDefault(1);
        if (to is null || (verb != "报送" && how is null))
        {
            return call.Say(verb switch { "采用" => BriefingWords.HowToAdopt, "批示" => BriefingWords.HowToRemark, _ => BriefingWords.HowToSend });
        }

        var sent = new ReportSent(to, day is { } on && on <= call.Turn.Today ? on : call.Turn.Today, verb == "采用" ? how : null, verb == "批示" ? how : null);
        if (!report.Sent(sent).Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        return call.Say(BriefingWords.Sent(next, sent)) with { Changes = [next],
            Outbox = [.. Tell(call, await AuthorsAsync(next, cancellationToken), BriefingWords.SentToAuthor(next, sent), next.Number)] };
    }

    /// <summary>补充 by its author after it came back; the words stand behind what was there.</summary>
    public async ValueTask<Step> SupplementAsync(Call call, OpinionReport report, string text, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.HandleReports, new Matter { Owner = report.Authors.Contains(call.Turn.Person!.Id) ? call.Turn.Person.Id : report.Authors[0] }) is { } denied)
        {
            return denied;
        }

        if (text.Length < 2)
        {
            return call.Refuse(new Refusal("briefing.reason"));
        }

        if (!report.Move(OpinionReportState.Submitted, call.Turn.Person!.Id, call.Turn.Now, text).Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        next = next with { Text = $"{next.Text.TrimEnd('。')}。补充：{text}" };
        return call.Say(BriefingWords.Supplemented(next.Number!)) with { Changes = [next],
            Outbox = await office.TellAsync(call.Turn.CommitteeId, BriefingWords.Waits(next), call.Turn.Now, cancellationToken, next.Number) };
    }

    /// <summary>签发 is the secretary-general's, or a vice-chair's; the office's own only where nobody holds the post.</summary>
    public async ValueTask<Step?> MaySignAsync(Call call, CancellationToken cancellationToken)
    {
        var chiefs = await roster.TakersAsync(call.Regulation, Signing, null, call.Turn.Today, cancellationToken);
        var self = call.Turn.Person!;
        return chiefs.Count == 0 || chiefs.Any(p => p.Id == self.Id) || call.Turn.Seats.Contains(Seat.Chairpersons)
            ? null
            : call.Refuse(new Refusal("permission.role", string.Join('、', chiefs.Select(p => p.Name))));
    }

    public async ValueTask<IReadOnlyList<(OpinionReport Report, string Author)>> NamedAsync(Call call, IEnumerable<OpinionReport> some, CancellationToken cancellationToken)
    {
        var list = some.ToList();
        var names = (await people.FindAllAsync(call.Turn.CommitteeId, [.. list.SelectMany(r => r.Authors).Distinct()], cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        return list.ConvertAll(r =>
            (r, r.InNameOf is { } name
                ? $"{GroupNames.Of(name)}（{string.Join('、', r.Authors.Take(3).Select(a => names.GetValueOrDefault(a, "？")))}）"
                : string.Join('、', r.Authors.Select(a => names.GetValueOrDefault(a, "？")))));
    }

    private async ValueTask<Step> ToldAsync(Call call, OpinionReport next, string? text, CancellationToken cancellationToken)
    {
        var (outbox, letters) = (new List<OutboxEntry>(), new List<Opinion>());
        var silent = next.State is OpinionReportState.Editing or OpinionReportState.AwaitingCheck or OpinionReportState.AwaitingSignature;
        outbox.AddRange(silent ? [] : Tell(call, await AuthorsAsync(next, cancellationToken), BriefingWords.ToAuthor(next, text), next.Number));
        if (next.State is OpinionReportState.Issued or OpinionReportState.FedBack)
        {
            foreach (var id in next.Opinions)
            {
                if (await opinions.FindAsync(call.Turn.CommitteeId, id, cancellationToken) is { State: not OpinionState.Withdrawn } letter)
                {
                    var over = next.State == OpinionReportState.FedBack;
                    letters.Add(letter.Move(over ? OpinionState.ResultTold : OpinionState.InProgress, call.Turn.Person!.Id, call.Turn.Now,
                        over ? text : BriefingWords.IssuedStage));
                    outbox.Add(Errand.Tell(call.Turn.CommitteeId, letter.From, BriefingWords.ToConstituent(letter.Number, next.State, text),
                        call.Turn.Now, headline: Headline, about: letter.Number, sender: call.Turn.Person.Id,
                        options: over ? JudgeWords.Options : []));
                }
            }
        }

        if (next.State == OpinionReportState.AwaitingSignature)
        {
            var signers = await roster.TakersAsync(call.Regulation, Signing, null, call.Turn.Today, cancellationToken);
            outbox.AddRange(Tell(call, signers.Select(p => p.Id), BriefingWords.Waits(next), next.Number));
        }
        else if (next.State is OpinionReportState.AwaitingCheck or OpinionReportState.Signed || (next.State == OpinionReportState.Editing && text is { Length: > 0 }))
        {
            var by = next.State == OpinionReportState.Editing ? next.Steps.Last(s => s.To == OpinionReportState.AwaitingCheck).By : (PersonId?)null;
            outbox.AddRange(by is { } editor ? Tell(call, [editor], BriefingWords.Waits(next) + text, next.Number) : await OthersAsync(call, next, cancellationToken));
        }

        return call.Say(BriefingWords.Moved(next)) with { Changes = [next, .. letters], Outbox = outbox };
    }

    /// <summary>建议 of a 专委会 or of the liaison office, in their scope: kept beside the report, told to those who handle it.</summary>
    public async ValueTask<Step> RemarkAsync(Call call, OpinionReport report, string text, CancellationToken cancellationToken)
    {
        if (text.Length < 4)
        {
            return call.Say(BriefingWords.HowToSuggest);
        }

        if (report.State is OpinionReportState.Drafting or OpinionReportState.Discarded or OpinionReportState.FedBack)
        {
            return call.Refuse(new Refusal("briefing.state"));
        }

        var noted = report with { Remarks = [.. report.Remarks, new ReportStep(call.Turn.Now, call.Turn.Person!.Id, report.State, text)] };
        return call.Say(BriefingWords.Suggested(report.Number!)) with { Changes = [noted],
            Outbox = [.. await HandlersAsync(call, BriefingWords.SuggestedToOffice(report, call.Turn.Person.Name, text), report.Number,
                cancellationToken)] };
    }

    /// <summary>What is under way and lies in the speaker's scope.</summary>
    public async ValueTask<IReadOnlyList<OpinionReport>> InScopeAsync(Call call, IReadOnlyCollection<OpinionReportState> states, CancellationToken cancellationToken)
    {
        var open = (await reports.ListAsync(call.Turn.CommitteeId, cancellationToken)).Where(r => states.Contains(r.State) && r.Number is not null)
            .OrderBy(r => r.Number, StringComparer.Ordinal).ToList();
        var authors = (await people.FindAllAsync(call.Turn.CommitteeId, [.. open.Select(r => r.Authors[0]).Distinct()], cancellationToken)).ToDictionary(p => p.Id);
        return open.FindAll(r =>
            authors.TryGetValue(r.Authors[0], out var author) && author.Id != call.Turn.Person!.Id
            && call.Turn.May(Act.HandleReports, Matter.Of(author), Reach.Scope));
    }

    /// <summary>In whose scope it lies: that of its first author.</summary>
    public async ValueTask<Matter> MatterAsync(OpinionReport report, CancellationToken cancellationToken) =>
        await people.FindAsync(report.Committee, report.Authors[0], cancellationToken) is { } author ? Matter.Of(author) : Matter.OfOffice;

    /// <summary>Its authors, and those of what was joined to it: their names stay under it.</summary>
    private async ValueTask<IReadOnlyList<PersonId>> AuthorsAsync(OpinionReport report, CancellationToken cancellationToken) =>
        [.. (await reports.ListAsync(report.Committee, cancellationToken)).Where(r => r.MergedInto == report.Id).SelectMany(r => r.Authors).Concat(report.Authors).Distinct()];

    /// <summary>The rest of the staff that handles reports.</summary>
    private ValueTask<IEnumerable<OutboxEntry>> OthersAsync(Call call, OpinionReport next, CancellationToken cancellationToken) =>
        HandlersAsync(call, BriefingWords.Waits(next), next.Number, cancellationToken);

    private async ValueTask<IEnumerable<OutboxEntry>> HandlersAsync(Call call, string text, string? about, CancellationToken cancellationToken)
    {
        var staff = (await people.ListAsync(call.Turn.CommitteeId, PersonKind.Staff, cancellationToken))
            .Where(p => p.Id != call.Turn.Person!.Id && Permit.ReachOf(call.Regulation, p, Act.HandleReports, call.Turn.Today) >= Reach.All);
        return Tell(call, staff.Select(p => p.Id), text, about);
    }

    private static IEnumerable<OutboxEntry> Tell(Call call, IEnumerable<PersonId> who, string text, string? about) =>
        FlowRoster.Tell(call.Turn.CommitteeId, who.Where(id => id != call.Turn.Person!.Id), text, Headline, call.Turn.Now, about);
}
