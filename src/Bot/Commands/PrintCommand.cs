using System.CommandLine;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;

namespace WeLiaison.Bot.Commands;

/// <summary><c>print</c>: a form or a periodic report drafted from the records, as .docx, and as .pdf where LibreOffice is present.</summary>
internal static class PrintCommand
{
    public static Command Make()
    {
        var options = new PrintOptionsOfCommand();
        var command = new Command("print", "按制度的格式打印表格（--form）或定期报告（--report）：从记录里填好、起草好；一年有几份的装成一册，前面带目录。");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandDesk.RunAsync(parsed, async () =>
        {
            if (!parsed.GetValue(options.Blank))
            {
                CommandDesk.NeedsData(parsed, options.Shared);
            }

            await using var desk = await CommandDesk.OpenAsync(parsed, options.Shared, cancellationToken);
            var sight = parsed.GetValue(options.Full) ? Sight.Everything : Sight.Masked;
            var printing = new PrintOptions(desk.Now, sight);
            var paper = (parsed.GetValue(options.Form), parsed.GetValue(options.Report)) switch
            {
                ({ } form, null) => await FormPrinting.MakeAsync(parsed, desk, options, form, printing, cancellationToken),
                (null, { } report) => await ReportPrinting.MakeAsync(parsed, desk, options, report, printing, cancellationToken),
                _ => throw new CommandRefusedException(CommandWords.FormOrReport),
            };
            var file = parsed.GetValue(options.Output)!;
            await OutputFile.WriteAsync(parsed, file, paper.Bytes, paper.What, cancellationToken);
            if (parsed.GetValue(options.Pdf))
            {
                await PdfPrinting.WriteAsync(parsed, desk, file, paper.Bytes, cancellationToken);
            }

            return 0;
        }));
        return command;
    }
}

/// <summary>A paper made for the command line, and what it is in words.</summary>
internal sealed record PrintedPaper(byte[] Bytes, string What);
