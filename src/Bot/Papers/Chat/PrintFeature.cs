using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Member;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>打印: the paper comes to the phone, filled; 报送 hands it in where the regulation wants it handed in.</summary>
internal sealed class PrintFeature(RegulationShelf shelf, LayoutShelf layouts, PaperDesk desk, FilingDesk filings) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.PrintForms) || turn.Words.Length is 0 or > 1500 || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        if (turn.State.Open is PaperOffer offer && regulation.FindForm(offer.Paper) is { } offered)
        {
            if (turn.Words.TrimEnd('。', '！', '吧') is "报送" or "确认报送" or "提交" or "上报" or "交" or "报")
            {
                return await FileAsync(turn, regulation, offered, offer, cancellationToken);
            }

            if (YesNo.Of(turn.Words) == true)
            {
                // 没问题 says that it was read; handing it in is a word of its own.
                return turn.Ask(offer, "file", PaperWords.Offer(FilingDesk.Addressee(regulation, offered, turn.Person!, turn.Today)));
            }

            if (offer.HasSummary && turn.Words.StartsWith("改成", StringComparison.Ordinal) && turn.Words.Length > 6)
            {
                return Reword(turn, regulation, offered, offer);
            }
        }

        // In the middle of telling something, only the plain word 打印 means a paper; the telling goes on afterwards.
        var midway = turn.State.Open is not (null or PaperOffer or Menu or { IsOffer: true });
        if (FormFinder.Asked(turn.Words) is not { } asked || (midway && !turn.Words.StartsWith("打印", StringComparison.Ordinal)))
        {
            return null;
        }

        if (FormFinder.Find(regulation, layouts, asked.Said) is not { } form)
        {
            return turn.Words.StartsWith("打印", StringComparison.Ordinal) && !midway ? Which(turn, regulation) : null;
        }

        return await SendAsync(turn, regulation, form, asked, midway, cancellationToken);
    }

    /// <summary>A few are offered by number; more are named.</summary>
    private static Step Which(Turn turn, Regulation regulation) => regulation.Forms.Count > PaperWords.MostOffered
        ? turn.Say(PaperWords.Titles(regulation))
        : turn.Ask(new Menu { PicksByWord = true }, "choice", PaperWords.WhichOne, [.. regulation.Forms.Select(f => new Option("打印" + f.Title, PaperWords.Brief(f.Title)))]);

    private async ValueTask<Step> SendAsync(Turn turn, Regulation regulation, FormRule form, AskedForm asked, bool midway, CancellationToken cancellationToken)
    {
        var year = asked.LastYear ? turn.Today.Year - 1 : FilingDesk.YearOf(regulation, form, turn.Today);
        var ticket = new FileTicket(turn.CommitteeId, turn.Person!.Id, form.Id, year) { Blank = asked.Blank };
        if (!(await desk.FillAsync(ticket, cancellationToken)).Ok(out var papers, out var refusal))
        {
            return turn.Say(RefusalWords.Of(refusal));
        }

        var words = PaperWords.Coming(form.Title, papers.Count);
        var files = new[] { Errand.PaperTo(turn.Address, ticket, turn.Now) };
        if (asked.Blank || midway || !FilingDesk.IsHandedIn(regulation, form))
        {
            return (midway ? turn.Say(words) : turn.Close(words)) with { Outbox = files };
        }

        var missing = Missing(papers);
        var summary = SummaryOf(papers[0]);
        words += summary is null ? string.Empty : "\n" + PaperWords.Summary(summary);
        return missing.Count > 0
            ? turn.Close($"{words}\n{PaperWords.Missing(missing)}") with { Outbox = files }
            : turn.Ask(new PaperOffer { Paper = form.Id, Year = year, HasSummary = summary is not null }, "file",
                $"{words}\n{PaperWords.Offer(FilingDesk.Addressee(regulation, form, turn.Person, turn.Today))}") with { Outbox = files };
    }

    private async ValueTask<Step> FileAsync(Turn turn, Regulation regulation, FormRule form, PaperOffer offer, CancellationToken cancellationToken)
    {
        if (!(await desk.FillAsync(new FileTicket(turn.CommitteeId, turn.Person!.Id, form.Id, offer.Year), cancellationToken)).Ok(out var papers, out var refusal))
        {
            return turn.Close(RefusalWords.Of(refusal));
        }

        return Missing(papers) is { Count: > 0 } missing
            ? turn.Close(PaperWords.Missing(missing))
            : await filings.HandInAsync(turn, regulation, form, offer.Year, cancellationToken);
    }

    private static Step Reword(Turn turn, Regulation regulation, FormRule form, PaperOffer offer)
    {
        var written = new ReportSending
        {
            Id = ReportSendingId.New(turn.Now), Committee = turn.CommitteeId, Report = form.Id, By = Bearer.Of(turn.Person!.Id), PeriodFrom = new DateOnly(offer.Year, 1, 1),
            To = "本人", On = turn.Today, SentBy = turn.Person.Id, Text = turn.Words[2..].TrimStart('：', ':', '，', ' '),
        };
        return turn.Ask(offer, "file", PaperWords.SummaryKept(FilingDesk.Addressee(regulation, form, turn.Person, turn.Today))) with { Changes = [written] };
    }

    private static List<MissingField> Missing(IEnumerable<FilledForm> papers) => [.. papers.SelectMany(p => FormCheck.Missing(p.Layout, p.Data))];

    private static string? SummaryOf(FilledForm paper) => paper.Layout.FindField("summary") is null ? null : paper.Data.Text("summary");
}
