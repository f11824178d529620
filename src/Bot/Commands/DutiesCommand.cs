using System.CommandLine;
using System.Globalization;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Duties;

namespace WeLiaison.Bot.Commands;

/// <summary><c>duties</c>: who owes what, how much is done, what is left and by when, with the rule that asks for it.</summary>
internal static class DutiesCommand
{
    private static readonly string[] Head = ["谁", "条款", "任务", "期间", "应", "已", "差", "截止", "状态", "说明"];

    public static Command Make()
    {
        var options = new SharedOptions("不写就是 --on 那天");
        var open = new Option<bool>("--open") { Description = "只列还没办的" };
        var command = new Command("duties", "列出各项任务：应办几次、已办几次、还差几次、截止日期、状态，每行带制度条款编号。");
        options.AddTo(command, options.Person, options.On, options.From, options.To, open);
        command.SetAction((parsed, cancellationToken) => CommandDesk.RunAsync(parsed, async () =>
        {
            CommandDesk.NeedsData(parsed, options);
            await using var desk = await CommandDesk.OpenAsync(parsed, options, cancellationToken);
            var archive = await desk.ReadAllAsync(cancellationToken);
            var on = parsed.GetValue(options.On) ?? desk.Today;
            var (from, to) = CommandDesk.Days(parsed, options, new DateOnly(on.Year, 1, 1), on);
            var book = DutyBook.Of(desk.Regulation, desk.Calendar, archive.Records);
            var rows = parsed.GetValue(options.Person) is { } typed
                ? book.Of(Bearer.Of(CommandDesk.Find(archive, typed).Id), from, to, on)
                : book.Table(from, to, on).Rows;
            var wanted = rows.Where(r => r.State != DutyState.NotApplicable && (!parsed.GetValue(open) || r.IsOpen)).ToList();
            await parsed.InvocationConfiguration.Output.WriteAsync(wanted.Count == 0
                ? CommandWords.NothingOwed + "\n"
                : TextTable.Write(Head, [.. wanted.Select(r => Row(archive, r))]));
            return 0;
        }));
        return command;
    }

    private static IReadOnlyList<string> Row(Archive archive, DutyStanding standing) =>
    [
        BearerNames.Of(archive, standing.Bearer), standing.Duty.Id, standing.Duty.Title,
            standing.Period.Label + (standing.Part is { } part ? "·" + (archive.Regulation.FindTier(part)?.Name ?? part) : string.Empty),
        Count(standing.Owed), Count(standing.Done), Count(standing.Left), standing.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ?? "长期", DutyWords.State(standing.State),
        standing.Note
            ?? (standing.Open.Count > 0 && standing.Left > 0
                ? "缺：" + string.Join('、', standing.Open.Take(5).Select(o => o.Name)) + (standing.Open.Count > 5 ? "等" : string.Empty)
                : string.Empty),
    ];

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
