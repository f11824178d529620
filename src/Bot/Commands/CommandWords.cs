using WeLiaison.Bot.Rosters;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Rosters;

namespace WeLiaison.Bot.Commands;

/// <summary>What the command line says.</summary>
internal static class CommandWords
{
    public const string NoCommittee = "没有可用的制度文件，请用 --regulations 指到制度文件夹。";

    public const string NothingOwed = "没有要办的事。";

    public const string DryRun = "以上是预览，什么都没有存。去掉 --dry-run 就正式导入。";

    public const string DryRunWithErrors = "以上是预览，什么都没有存。标“要改”的改好再导入；只导入没问题的行，去掉 --dry-run，加 --skip-bad-rows。";

    public const string NoRoster = "这个文件不能导入，什么都没有存。";

    public const string NothingNew = "都和记录一样，没有要存的。";

    public const string NotStored = "名册里有要改的地方，什么都没有存。改好再导入；只导入没问题的行，加 --skip-bad-rows。";

    public const string Overtaken = "数据刚被别处改动，这次没有存，请再试一次。";

    public const string WhichRoster = "请写明是哪种名册：members、links 或 constituents。";

    public const string NoMembers = "名册里还没有委员，先用 import members 导入。";

    public const string MenusPublished = "菜单已发布，手机上几分钟内更新。";

    public const string NoAccountForCards = "没有配置公众号，联系卡做不了（卡上要印公众号的二维码），这次只列邀请码。要联系卡，请在设置的 Committees 里填 OfficialAccount。";

    public const string FormOrReport = "请写明打印什么：表格写 --form，定期报告写 --report，只写其中一个。";

    public const string NoPdfOfTables = "表格（.xlsx）不转 PDF；要 PDF，请把 --out 写成 .docx。";

    public const string WhichFile = "请写明要导入的文件，或用 --template 写一份模板。";

    public const string Stored = "已导入。要撤销，用 import --undo。";

    public static string Summary(RosterTrial trial) =>
        $"读了{trial.Preview.RowsRead}行：新增{trial.Changes.Added.Count}人，更新{trial.Changes.Changed.Count}人，新建联系关系{trial.Changes.Links.Count()}条，没有变化{trial.Changes.Unchanged}行"
        + (trial.Preview.FurtherProblems > 0 ? $"；另有{trial.Preview.FurtherProblems}处问题没有列出" : string.Empty) + "。"
        + (trial.Changes.InOfficeFromToday is > 0 and var late ? $"\n其中{late}位没有写起始日期，任职从今天算起，今年的任务按任职的整月折算；早就任职的，请填上再导入。" : string.Empty);

    public static string Undone(RosterImport import) => $"已撤销{import.At:yyyy年M月d日 H:mm}导入的{import.Kind}（{import.File}）。";

    public static string NoDate(string typed) => $"“{typed}”不是一个日期，请写成 2026-09-30。";

    public static string WhichCommittee(IEnumerable<string> known) => $"请用 --committee 写明是哪个政协：{string.Join('、', known)}。";

    public static string UnknownCommittee(string typed, IEnumerable<string> known) => $"没有“{typed}”。可选：{string.Join('、', known)}。";

    public static string NoSpecialCommittee(string typed, IEnumerable<string> known) =>
        string.Join('、', known) is { Length: > 0 } all ? $"名册里没有“{typed}”。现有专委会：{all}。" : $"名册里没有“{typed}”，委员都还没有填专委会。";

    public static string NoPerson(string typed) => $"名册里没有“{typed}”。可以写姓名、委员编号或手机号。";

    public static string SeveralPersons(string typed, IEnumerable<Person> found) =>
        $"叫“{typed}”的不止一位，请写委员编号或手机号：\n" + string.Join('\n', found.Select(p => $"  {p.Name}　{p.MemberNumber ?? "无编号"}　{p.Sector}　{p.Unit ?? p.Street}"));

    public static string Written(string file, string what) => $"已写到 {file}（{what}）。";

    public static string Invitation(string name, string code) => $"邀请码　{name}　{code}（90天内有效，委员在企业微信或公众号里发这个码就绑定）";

    public static string MenuFailed(string why) => $"没有发布：{why}";

    public static string Usage(string command) => $"用法看：weliaison {command} --help";

    public static string NoData(string folder) => $"“{folder}”里没有记录，请看 --data 写得对不对。第一次用，先用 import members 导入名册。";

    public static string Backwards(DateOnly from, DateOnly to) => $"--from {from:yyyy-MM-dd} 在 --to {to:yyyy-MM-dd} 之后，请核对。";

    public static string WrongEnding(string file, string ending) => $"“{file}”请写成 {ending} 文件。";

    public static string NoRegulationFiles(string folder) => $"“{folder}”里没有 .yaml 文件。";

    public static string NoFile(string file) => $"没有文件“{file}”。";

    public static string NoForm(string typed, IEnumerable<string> known) => $"没有“{typed}”这张表。可选：{string.Join('、', known)}。";

    public static string NoReport(string typed, IEnumerable<ReportRule> known) => $"没有“{typed}”这份报告。可选：{string.Join('、', known.Select(r => $"{r.Id}（{r.Name}）"))}。";

    public static string NoPeriod(string typed, ReportRule rule) => $"“{typed}”不是{rule.Name}的期间。" + rule.Rhythm switch
    {
        PeriodKind.Month => "请写 2026-06 或“6月”。",
        PeriodKind.Quarter => "请写 2026Q3 或“第三季度”。",
        PeriodKind.HalfYear => "请写 2026H1 或“上半年”。",
        _ => "请写 2026 或“去年”。",
    };

    public static string NoPdf(string why, string file) => $"{why}{file} 已写好，可以用 Word 另存为 PDF；或安装 libreoffice-writer 后再试，程序不在 PATH 里就在设置的 PdfConverter 写它的完整路径。";

    public static string CannotWrite(string file, string why) => $"写不了“{file}”：{why}";
}
