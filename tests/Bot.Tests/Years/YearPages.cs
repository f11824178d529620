using System.Globalization;
using System.Text;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Tests.Years;

/// <summary>
/// A member's year as two pages in docs/years, both made of what the year's transcript stored and sent and of nothing else: what was asked and
/// how the duties stood, and every paper that reached a phone.
/// </summary>
internal sealed class YearPages
{
    private readonly string committee;
    private readonly StringBuilder tables = new();
    private readonly StringBuilder papers = new();
    private readonly HashSet<(string Report, string? Committee)> reports = [];
    private (string Speaker, string Question, string Answer) last = (string.Empty, string.Empty, string.Empty);

    private YearPages(string committee)
    {
        this.committee = committee;
        var name = Cast.For("year-").Committees.Values.Single(c => c.Id == committee).Name;
        tables.Append(CultureInfo.InvariantCulture, $"# {name}：一年的任务表\n\n一位委员的一年，[聊天记录](../../tests/Bot.Tests/Transcripts/year-{committee}.chat)里一句一句都有。记录都是聊天里留下的；下面几天，各写一遍本人问到的话，再从全部记录重算一遍任务。\n这一年打印的纸面见[这里]({committee}-papers.md)。\n");
        papers.Append(CultureInfo.InvariantCulture, $"# {name}：一年的纸面\n\n[任务表]({committee}.md)里同一年，[聊天记录](../../tests/Bot.Tests/Transcripts/year-{committee}.chat)里发到手机上的每一份纸面，一行一行照原样；同时发的表格版（.xlsx）内容相同，不再列；同一种报表第二期起只记名称。“｜”是格线，“/”是格内换行。\n");
    }

    public IEnumerable<(string File, string Text)> Files =>
        [(Path.Combine(Repository.Folder("docs/years"), committee + ".md"), tables.ToString()), (Path.Combine(Repository.Folder("docs/years"), committee + "-papers.md"), papers.ToString())];

    /// <summary>Of a year-*.chat that plays one committee's year; null of any other transcript.</summary>
    public static YearPages? For(string transcript) =>
        transcript.StartsWith("year-", StringComparison.Ordinal) && Cast.For(transcript).Committees.Values.Any(c => c.Id == transcript[5..]) ? new YearPages(transcript[5..]) : null;

    public void Answered(string speaker, string question, string answer) => last = (speaker, question, answer);

    /// <summary>The tables of one day, after what was asked and answered just before.</summary>
    public void Duties(DutyBook book, DateOnly today, IReadOnlyList<(string Name, Bearer Bearer)> bearers)
    {
        tables.Append(CultureInfo.InvariantCulture, $"\n## {today.Year}年{today.Month}月{today.Day}日\n\n{last.Speaker}：{last.Question}\n\n> {last.Answer.Replace("\n", "  \n> ", StringComparison.Ordinal)}\n");
        foreach (var (name, bearer) in bearers)
        {
            var rows = book.Of(bearer, new DateOnly(2026, 1, 1), today, today).Where(s => s.State != DutyState.NotApplicable).ToList();
            if (name == last.Speaker)
            {
                YearAnswer.Agrees(last.Answer, rows, today);
            }

            tables.Append(CultureInfo.InvariantCulture, $"\n{name}\n\n| 规定 | 任务 | 期间 | 应 | 已 | 还差 | 期限 | 状态 | 尚缺 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
            rows.ForEach(s => tables.Append(Row(book.Regulation, s)));
        }
    }

    public void Paper(DateOnly today, string to, OutgoingFile file)
    {
        if (!file.Name.EndsWith(".docx", StringComparison.Ordinal))
        {
            return;
        }

        var again = file.Link.Report is { } report && !reports.Add((file.Link.Form, report.About is null ? report.SpecialCommittee : to + report.About));
        if (again)
        {
            papers.Append(CultureInfo.InvariantCulture, $"\n{today.Year}年{today.Month}月{today.Day}日，{to}：{Path.GetFileNameWithoutExtension(file.Name)}（格式同上）\n");
        }
        else
        {
            papers.Append(CultureInfo.InvariantCulture, $"\n## {today.Year}年{today.Month}月{today.Day}日，{to}：{Path.GetFileNameWithoutExtension(file.Name)}\n\n```text\n{PaperPage.Of(file.Bytes.ToArray())}```\n");
        }
    }

    private static string Row(Regulation regulation, DutyStanding s) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {s.Duty.Id} | {s.Duty.Title}{(s.Part is null ? string.Empty : $"（{regulation.FindTier(s.Part)?.Name ?? s.Part}）")} | {s.Period.Label} | {s.Owed} | {s.Done} | {s.Left} | {(s.Due is { } due ? $"{due:yyyy-MM-dd}" : "—")} | {DutyWords.State(s.State)}{(s.Note is null ? string.Empty : $"（{s.Note}）")} | {string.Join('、', s.Open.Select(o => o.Name))} |\n");
}
