using System.CommandLine;
using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Duties;

namespace WeLiaison.Bot.Commands;

/// <summary><c>export</c>: tables as .xlsx, masked; one sheet a table.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var options = new SharedOptions();
        var tables = new Argument<string[]>("表") { Description = $"要哪几张：{string.Join('、', ExportTables.Names)}；不写就是全部", Arity = ArgumentArity.ZeroOrMore };
        tables.AcceptOnlyFromAmong([.. ExportTables.Names]);
        var output = OutputFile.Option("写到哪个 .xlsx 文件");
        var command = new Command("export", "导出表格（.xlsx）。电话一律遮盖，群众的党派和不愿署名的来信人不导出。") { tables };
        options.AddTo(command, options.On, options.From, options.To, output);
        command.SetAction((parsed, cancellationToken) => CommandDesk.RunAsync(parsed, async () =>
        {
            CommandDesk.NeedsData(parsed, options);
            await using var desk = await CommandDesk.OpenAsync(parsed, options, cancellationToken);
            var archive = await desk.ReadAllAsync(cancellationToken);
            var on = parsed.GetValue(options.On) ?? desk.Today;
            var (from, to) = CommandDesk.Days(parsed, options, new DateOnly(on.Year, 1, 1), new DateOnly(on.Year, 12, 31));
            var duties = DutyBook.Of(desk.Regulation, desk.Calendar, archive.Records).Table(from, to, on);
            var wanted = parsed.GetValue(tables) is { Length: > 0 } named ? named : [.. ExportTables.Names];
            var sheets = wanted.Select(name => ExportTables.Of(name, archive, duties)).OfType<TableSheet>().ToList();
            await OutputFile.WriteAsync(parsed, parsed.GetValue(output)!, TableWriter.Write(sheets, Sight.Masked), string.Join('、', sheets.Select(s => s.Name)), cancellationToken);
            return 0;
        }));
        return command;
    }
}
