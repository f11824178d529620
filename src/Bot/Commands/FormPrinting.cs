using System.CommandLine;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Commands;

/// <summary><c>print --form</c>.</summary>
internal static class FormPrinting
{
    public static async Task<PrintedPaper> MakeAsync(ParseResult parsed, CommandDesk desk, PrintOptionsOfCommand options, string form, PrintOptions printing, CancellationToken cancellationToken)
    {
        var rule = desk.Regulation.FindForm(form) ?? throw new CommandRefusedException(CommandWords.NoForm(form, desk.Regulation.Forms.Select(f => f.Id)));
        if (parsed.GetValue(options.Blank))
        {
            return new PrintedPaper(FormPrinter.Print(Paperwork.Blank(desk.Regulation, rule, desk.Layouts[rule]), printing), $"空白{rule.Title}");
        }

        var archive = await desk.ReadAllAsync(cancellationToken);
        var on = parsed.GetValue(options.Shared.On) ?? desk.Today;
        var person = parsed.GetValue(options.Shared.Person) is { } typed ? CommandDesk.Find(archive, typed) : null;
        var request = new PaperRequest(rule.Id, parsed.GetValue(options.Shared.From) ?? new DateOnly(on.Year, 1, 1), parsed.GetValue(options.Shared.To) ?? new DateOnly(on.Year, 12, 31), on)
        {
            Person = person?.Id,
            Contact = parsed.GetValue(options.Number) is { } told ? Numbered(archive, told) : null,
            ScanAddress = person is not null && Paperwork.CarriesCode(desk.Layouts[rule]) ? await desk.Get<MemberCodes>().AddressOfAsync(desk.Regulation.Committee, person.Id, cancellationToken) : null,
        };
        return Paperwork.Fill(archive, desk.Layouts[rule], request).Ok(out var papers, out var refusal)
            ? new PrintedPaper(Paperwork.Print(papers, $"{person?.Name}{rule.Title}（{request.Year}年）", [desk.Regulation.Identity.Committee], printing), $"{rule.Title}，{papers.Count}份")
            : throw new CommandRefusedException(RefusalWords.Of(refusal));
    }

    private static ContactId Numbered(Archive archive, string number) =>
        archive.Of<Contact>().FirstOrDefault(c => string.Equals(c.Number, number, StringComparison.OrdinalIgnoreCase))?.Id ?? throw new CommandRefusedException($"没有编号“{number}”的联系记录。");
}
