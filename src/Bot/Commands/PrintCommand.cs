using System.CommandLine;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Commands;

/// <summary><c>print</c>: a form filled from the records as .docx, one paper or a bundle, or an empty one for writing by hand.</summary>
internal static class PrintCommand
{
    public static Command Make()
    {
        var options = new SharedOptions();
        var form = new Option<string>("--form") { Description = "哪张表，例如 BS-F2、JJ-F1、HZ-F2", HelpName = "表号", Required = true };
        var number = new Option<string?>("--number") { Description = "只打印这一条联系记录，例如 L260908-001", HelpName = "编号" };
        var blank = new Option<bool>("--blank") { Description = "打印空白表，供手写" };
        var full = new Option<bool>("--full") { Description = "电话、党派写全（报送用）；不写则遮盖" };
        var output = OutputFile.Option("写到哪个 .docx 文件");
        var command = new Command("print", "按制度的格式打印表格（.docx）：从记录里填好；一年有几份的装成一册，前面带目录。");
        options.AddTo(command, form, options.Person, options.On, options.From, options.To, number, blank, full, output);
        command.SetAction((parsed, cancellationToken) => CommandDesk.RunAsync(parsed, async () =>
        {
            await using var desk = await CommandDesk.OpenAsync(parsed, options, cancellationToken);
            var rule = desk.Regulation.FindForm(parsed.GetValue(form)!) ?? throw new CommandRefusedException(CommandWords.NoForm(parsed.GetValue(form)!, desk.Regulation.Forms.Select(f => f.Id)));
            var printing = new PrintOptions(desk.Now, parsed.GetValue(full) ? Sight.Everything : Sight.Masked);
            if (parsed.GetValue(blank))
            {
                await OutputFile.WriteAsync(parsed, parsed.GetValue(output)!, FormPrinter.Print(Paperwork.Blank(desk.Regulation, rule, desk.Layouts[rule]), printing), $"空白{rule.Title}", cancellationToken);
                return 0;
            }

            var archive = await desk.ReadAllAsync(cancellationToken);
            var on = parsed.GetValue(options.On) ?? desk.Today;
            var request = new PaperRequest(rule.Id, parsed.GetValue(options.From) ?? new DateOnly(on.Year, 1, 1), parsed.GetValue(options.To) ?? new DateOnly(on.Year, 12, 31), on)
            {
                Person = parsed.GetValue(options.Person) is { } typed ? CommandDesk.Find(archive, typed).Id : null,
                Contact = parsed.GetValue(number) is { } told ? Numbered(archive, told) : null,
            };
            if (!Paperwork.Fill(archive, desk.Layouts[rule], request).Ok(out var papers, out var refusal))
            {
                throw new CommandRefusedException(RefusalWords.Of(refusal));
            }

            var title = $"{archive.Find(request.Person)?.Name}{rule.Title}（{request.Year}年）";
            await OutputFile.WriteAsync(parsed, parsed.GetValue(output)!, Paperwork.Print(papers, title, [desk.Regulation.Identity.Committee], printing), $"{rule.Title}，{papers.Count}份", cancellationToken);
            return 0;
        }));
        return command;
    }

    private static ContactId Numbered(Archive archive, string number) =>
        archive.Of<Contact>().FirstOrDefault(c => string.Equals(c.Number, number, StringComparison.OrdinalIgnoreCase))?.Id ?? throw new CommandRefusedException($"没有编号“{number}”的联系记录。");
}
