using System.CommandLine;

namespace WeLiaison.Bot.Commands;

/// <summary>The options of <c>print</c>.</summary>
internal sealed class PrintOptionsOfCommand
{
    public SharedOptions Shared { get; } = new();

    public Option<string?> Form { get; } = new("--form") { Description = "哪张表，例如 BS-F2、JJ-F1、HZ-F2", HelpName = "表号" };

    public Option<string?> Report { get; } = new("--report") { Description = "哪份定期报告，例如 monthly、half-yearly", HelpName = "报告" };

    public Option<string?> Period { get; } = new("--period") { Description = "报告的期间：2026、2026H1、2026Q3、2026-06 或“上半年”；不写就是刚结束的一期", HelpName = "期间" };

    public Option<string?> SpecialCommittee { get; } = new("--special-committee") { Description = "报告只统计这个专委会", HelpName = "专委会" };

    public Option<string?> Number { get; } = new("--number") { Description = "只打印这一条联系记录，例如 L260908-001", HelpName = "编号" };

    public Option<bool> Blank { get; } = new("--blank") { Description = "打印空白表，供手写" };

    public Option<bool> Full { get; } = new("--full") { Description = "电话、党派写全（报送用）；不写则遮盖" };

    public Option<bool> Pdf { get; } = new("--pdf") { Description = "旁边再写一份 .pdf（要装 LibreOffice）" };

    public Option<string> Output { get; } = OutputFile.Option("写到哪个 .docx 文件；报告写 .xlsx 就只要表格");

    public void AddTo(Command command) =>
        Shared.AddTo(command, Form, Report, Period, SpecialCommittee, Shared.Person, Shared.On, Shared.From, Shared.To, Number, Blank, Full, Pdf, Output);
}
