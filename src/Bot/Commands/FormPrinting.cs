using System.CommandLine;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Access;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Commands;

/// <summary><c>print --form</c>.</summary>
internal static class FormPrinting
{
    public static async Task<PrintedPaper> MakeAsync(ParseResult parsed, CommandDesk desk, PrintOptionsOfCommand options, string form,
        PrintOptions printing, CancellationToken cancellationToken)
    {
        var rule = desk.Regulation.FindForm(form) ?? throw new CommandRefusedException(CommandWords.NoForm(form, desk.Regulation.Forms.Select(f => f.Id)));
        if (parsed.GetValue(options.Blank))
        {
            return new PrintedPaper(FormPrinter.Print(Paperwork.Blank(desk.Regulation, rule, desk.Layouts[rule]), printing), $"空白{rule.Title}");
        }

        var archive = await desk.ReadAllAsync(cancellationToken);
        var on = parsed.GetValue(options.Shared.On) ?? desk.Today;
        var person = parsed.GetValue(options.Shared.Person) is { } typed ? CommandDesk.Find(archive, typed) : null;
        var request = new PaperRequest(rule.Id, parsed.GetValue(options.Shared.From) ?? new DateOnly(on.Year, 1, 1),
            parsed.GetValue(options.Shared.To) ?? new DateOnly(on.Year, 12, 31), on)
        {
            Person = person?.Id,
            Contact = parsed.GetValue(options.Number) is { } told ? Numbered(archive, told) : null,
            ScanAddress = person is not null && Paperwork.CarriesCode(desk.Layouts[rule])
                ? await desk.Get<MemberCodes>().AddressOfAsync(desk.Regulation.Committee, person.Id, cancellationToken)
                : null,
        };
        if (!Paperwork.Fill(archive, desk.Layouts[rule], request).Ok(out var papers, out var refusal))
        {
            throw new CommandRefusedException(RefusalWords.Of(refusal));
        }

        if (person is not null && printing.Sight == Sight.Everything)
        {
            await TraceAsync(desk, [person.Id, .. archive.Links(person.Id, null, on).Select(l => l.With)], $"打印{rule.Title}", cancellationToken);
        }

        return new PrintedPaper(Paperwork.Print(papers, $"{person?.Name}{rule.Title}（{request.Year}年）", [desk.Regulation.Identity.Committee],
            printing),
            $"{rule.Title}，{papers.Count}份");
    }

    /// <summary>A paper with full numbers left the house; everybody on it can ask who printed it.</summary>
    private static Task TraceAsync(CommandDesk desk, IEnumerable<PersonId> about, string what, CancellationToken cancellationToken) =>
        desk.Get<ITurnLedger>().CommitAsync(
            [.. about.Distinct().Select(id => new AccessTrace { Id = TimeOrder.Next(desk.Now), Committee = desk.Regulation.Committee, About = id, What = what, At = desk.Now })], [], cancellationToken);

    private static ContactId Numbered(Archive archive, string number) =>
        archive.Of<Contact>().FirstOrDefault(c => string.Equals(c.Number, number, StringComparison.OrdinalIgnoreCase))?.Id
            ?? throw new CommandRefusedException($"没有编号“{number}”的联系记录。");
}
