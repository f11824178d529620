using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Documents.Cards;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Storage.Media;

namespace WeLiaison.Bot.Papers;

/// <summary>A paper ready to leave the house.</summary>
public sealed record MadePaper(string FileName, byte[] Bytes);

/// <summary>Makes one person's papers from what is on record now.</summary>
public sealed class PaperDesk(RegulationShelf shelf, LayoutShelf layouts, ArchiveReader reader, IPeople people, ReportDesk reports,
    MemberCodes codes, IDeliveries deliveries, IMediaStore media, TimeProvider clock)
{
    /// <summary>More in one document are no use to anybody, and too much for a phone.</summary>
    private const int MostMembers = 300;

    /// <summary>The form filled for a person, with the layout it is printed on. Refusals as of <see cref="Paperwork.Fill"/>.</summary>
    public Task<Result<IReadOnlyList<FilledForm>>> FillAsync(FileTicket ticket, CancellationToken cancellationToken) => FillAsync(ticket, null, cancellationToken);

    private async Task<Result<IReadOnlyList<FilledForm>>> FillAsync(FileTicket ticket, string? scanAddress, CancellationToken cancellationToken)
    {
        if (shelf.Find(ticket.Committee) is not { } regulation || regulation.FindForm(ticket.Form) is not { } form
            || await people.FindAsync(ticket.Committee, ticket.Person, cancellationToken) is not { ErasedAt: null } person)
        {
            return new Refusal("paper.form", ticket.Form);
        }

        var layout = layouts[form];
        if (ticket.About is not null || ticket.OfAll)
        {
            return await OthersAsync(ticket, regulation, form, layout, person, cancellationToken);
        }

        if (ticket.Blank)
        {
            return Result.Of<IReadOnlyList<FilledForm>>([Paperwork.Blank(regulation, form, layout)]);
        }

        var today = DateOnly.FromDateTime(Now(regulation).DateTime);
        var archive = await reader.OfAsync(regulation, person, new DateOnly(ticket.Year, today.Month, 1), cancellationToken);
        return Paperwork.Fill(archive, layout,
            PaperRequest.OfYear(ticket.Form, ticket.Year, today) with { Person = ticket.Person, Contact = ticket.Contact,
                ScanAddress = scanAddress });
    }

    /// <summary>Papers of others for staff, asked of the table again whenever they are brought. Refusals of the table, <c>paper.many</c>.</summary>
    private async Task<Result<IReadOnlyList<FilledForm>>> OthersAsync(FileTicket ticket, Regulation regulation, FormRule form, FormLayout layout,
        Person asking, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(Now(regulation).DateTime);
        var archive = await reader.AllAsync(regulation, cancellationToken);
        var about = archive.Of<Person>()
            .Where(p =>
                p is { Kind: PersonKind.Member, ErasedAt: null }
                && (ticket.About is { } one ? p.Id == one : ticket.SpecialCommittee is null || p.SpecialCommittee == ticket.SpecialCommittee))
            .OrderBy(p => p.MemberNumber, StringComparer.Ordinal).ToList();
        var allowed = about.Where(p => Permit.Ask(regulation, asking, Act.PrintForms, Matter.Of(p), today, Reach.Scope).Ok(out _, out _)).ToList();
        if (allowed.Count == 0)
        {
            return about.Count == 0 ? new Refusal("paper.nothing", form.Title) : new Refusal("permission.scope");
        }

        if (allowed.Count > MostMembers)
        {
            return new Refusal("paper.many", $"{allowed.Count}");
        }

        var request = PaperRequest.OfYear(ticket.Form, ticket.Year, today);
        var papers = new List<FilledForm>();
        foreach (var member in allowed)
        {
            if (Paperwork.Fill(archive, layout, request with { Person = member.Id }).Ok(out var theirs, out _))
            {
                papers.AddRange(theirs);
            }
        }

        return papers.Count == 0 ? new Refusal("paper.nothing", form.Title) : Result.Of<IReadOnlyList<FilledForm>>(papers);
    }

    /// <summary>The bytes as they were kept when they came; null when they never arrived or are erased.</summary>
    private async Task<MadePaper?> MediaAsync(FileTicket ticket, string reference, CancellationToken cancellationToken)
    {
        if (await deliveries.MediaAsync(ticket.Committee, reference, cancellationToken) is not { } kept
            || await media.OpenAsync(ticket.Committee, kept.StoredAs, cancellationToken) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            return new MadePaper((ticket.MediaName ?? "附件") + OutgoingFile.EndingOf(kept.ContentType), bytes.ToArray());
        }
    }

    /// <summary>The document itself, or null when there is nothing to print any more.</summary>
    public async Task<MadePaper?> MakeAsync(FileTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Report is not null)
        {
            return await reports.MakeAsync(ticket, cancellationToken);
        }

        if (ticket.Media is { } reference)
        {
            return await MediaAsync(ticket, reference, cancellationToken);
        }

        if (ticket.Scene is { } door)
        {
            return (await codes.AddressAsync(ticket.Committee, door, cancellationToken)).Ok(out var opens, out _) ? new MadePaper($"签到码　{door}.png", QrPicture.Png(opens)) : null;
        }

        // The platform makes the code: it is asked only now, when nobody waits for an answer.
        var regulation = shelf.Find(ticket.Committee);
        var scan = !ticket.Blank && regulation?.FindForm(ticket.Form) is { } form && Paperwork.CarriesCode(layouts[form])
            ? await codes.AddressOfAsync(ticket.Committee, ticket.Person, cancellationToken)
            : null;
        if (!(await FillAsync(ticket, scan, cancellationToken)).Ok(out var papers, out _))
        {
            return null;
        }

        var title = regulation!.FindForm(ticket.Form)!.Title;
        var name = ticket.Blank ? $"空白{title}" : title.StartsWith("年度", StringComparison.Ordinal) ? $"{ticket.Year}{title}" : $"{ticket.Year}年{title}";
        var whose = ticket.About is { } about ? (await people.FindAsync(ticket.Committee, about, cancellationToken))?.Name : ticket.SpecialCommittee;
        // One's own paper, to be handed in: numbers stand in full. Of others they are masked; in full they are printed at the server, with a trace.
        var sight = ticket.About is null && !ticket.OfAll ? Sight.Everything : Sight.Masked;
        return new MadePaper($"{(whose is null ? string.Empty : whose + "　")}{name}.docx",
            Paperwork.Print(papers, $"{ticket.Year}年{title}汇编", [regulation.Identity.Committee], new PrintOptions(Now(regulation), sight)));
    }

    private DateTimeOffset Now(Regulation regulation) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), regulation.Zone);
}
