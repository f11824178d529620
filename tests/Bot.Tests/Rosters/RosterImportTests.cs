using System.Text;
using WeLiaison.Bot.Rosters;
using WeLiaison.Bot.Tests.Commands;
using WeLiaison.Bot.Tests.Papers;
using WeLiaison.Documents.Rosters;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Tests.Rosters;

public sealed class RosterImportTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly CommandRun run = new();

    [Fact]
    public async Task A_roster_is_previewed_then_taken_and_then_undone()
    {
        await File.WriteAllTextAsync(run.At("members.csv"), "姓名,委员编号,界别,手机,政协身份\n周敏,0312,工会界,１３８００００３１２０,委员\n𠮷田㐂,0313,教育界,13800000313,\n");
        Assert.Equal(0, await run.RunAsync("import", "members", run.At("members.csv"), "--dry-run"));
        Assert.Contains("新增2人", run.Said);
        Assert.Contains("什么都没有存", run.Said);
        Assert.Equal(2, await run.RunAsync("duties", "--person", "𠮷田㐂"));
        Assert.Equal(0, await run.RunAsync("import", "members", run.At("members.csv")));
        Assert.Equal(0, await run.RunAsync("duties", "--person", "𠮷田㐂"));
        Assert.Equal(0, await run.RunAsync("import", "members", run.At("members.csv")));
        Assert.Contains("没有变化2行", run.Said);
        Assert.Contains("没有要存的", run.Said);
        Assert.Equal(0, await run.RunAsync("import", "--undo"));
        Assert.Contains("委员名册", run.Said);
        Assert.Equal(2, await run.RunAsync("duties", "--person", "𠮷田㐂"));
        Assert.Equal(2, await run.RunAsync("import", "--undo"));
        Assert.Contains("没有可以撤销的导入", run.Complained);
    }

    [Fact]
    public async Task A_roster_with_one_bad_row_stores_nothing_and_names_the_row()
    {
        await File.WriteAllTextAsync(run.At("bad.csv"), "姓名,手机,起始日期\n周敏,13800000312,2026-01-10\n王磊,1380000,2026-02-30\n" + new string('长', 200) + ",,\n");
        Assert.Equal(1, await run.RunAsync("import", "members", run.At("bad.csv"), "--dry-run"));
        Assert.Contains("加 --skip-bad-rows", run.Said);
        Assert.Equal(1, await run.RunAsync("import", "members", run.At("bad.csv")));
        Assert.Contains("第3行", run.Said);
        Assert.Contains("第4行", run.Said);
        Assert.Equal(2, await run.RunAsync("duties", "--person", "周敏"));
        Assert.Equal(0, await run.RunAsync("import", "members", run.At("bad.csv"), "--skip-bad-rows"));
        Assert.Equal(0, await run.RunAsync("duties", "--person", "周敏"));
    }

    [Theory]
    [InlineData("empty.xlsx", "", "文件是空的")]
    [InlineData("renamed.xlsx", "not a workbook", "不是 Excel 文件")]
    [InlineData("exported.xlsx", "<html><table><tr><td>姓名</td></tr></table></html>", "网页格式")]
    [InlineData("nohead.csv", "张三,0001\n李四,0002\n", "没有找到表头")]
    public async Task What_is_no_roster_is_said_to_be_none_and_nobody_is_told_to_import_it(string file, string text, string why)
    {
        await File.WriteAllTextAsync(run.At(file), text);
        Assert.Equal(1, await run.RunAsync("import", "members", run.At(file), "--dry-run"));
        Assert.Contains(why, run.Said);
        Assert.Contains("这个文件不能导入", run.Said);
        Assert.DoesNotContain("正式导入", run.Said);
    }

    [Fact]
    public async Task Many_namesakes_are_told_and_hold_nothing_up_but_one_error_among_them_is_listed_first()
    {
        var roster = new StringBuilder("姓名,委员编号\n").AppendJoin('\n', Enumerable.Range(0, 1500).Select(i => $"王敏,{i:0000}"));
        await File.WriteAllTextAsync(run.At("bad.csv"), roster + "\n王敏,0001\n");
        Assert.Equal(1, await run.RunAsync("import", "members", run.At("bad.csv")));
        Assert.Contains("要改　第1502行", run.Said);
        await File.WriteAllTextAsync(run.At("many.csv"), roster.ToString());
        Assert.Equal(0, await run.RunAsync("import", "members", run.At("many.csv")));
        Assert.Contains("处问题没有列出", run.Said);
        Assert.Contains("新增1500人", run.Said);
    }

    [Fact]
    public async Task The_template_can_be_filled_and_comes_back_empty_without_harm()
    {
        Assert.Equal(0, await run.RunAsync("import", "links", "--template", run.At("t.xlsx")));
        Assert.Equal(1, await run.RunAsync("import", "links", run.At("t.xlsx")));
        Assert.Contains("要改", run.Said);
    }

    [Fact]
    public void A_fifth_link_waits_for_consent_and_a_repeated_one_is_left_alone()
    {
        var sample = new Sample("baoshan");
        sample.Links("李建国", unit: "居委会");
        var trial = Try(sample, RosterKind.Links, "委员,联系对象,联系对象单位\n周敏,李建国,居委会\n周敏,甲某,一厂\n周敏,乙某,二厂\n周敏,丙某,三厂\n周敏,丁某,四厂\n");
        Assert.Equal(1, trial.Changes.Unchanged);
        Assert.Equal([LinkState.Active, LinkState.Active, LinkState.Active, LinkState.AwaitingConsent], trial.Changes.Links.Select(l => l.State));
        Assert.Equal(4, trial.Changes.Added.Count);
        Assert.Contains(trial.Problems, p => p.Severity == RosterSeverity.Warning && p.Line == 6);
    }

    [Fact]
    public void A_link_of_members_who_share_neither_committee_nor_sector_waits_for_the_office_as_in_chat()
    {
        var sample = new Sample("baoshan");
        sample.Records.Add(sample.Member with { Id = PersonId.New(Now), Name = "冯涛", MemberNumber = "0301", Sector = "医药卫生界", Posts = [new Post("常委", new DateOnly(2025, 1, 1))] });
        sample.Records.Add(sample.Member with { Id = PersonId.New(Now), Name = "王磊", MemberNumber = "0314" });
        sample.Records.Add(sample.Member with { Id = PersonId.New(Now), Name = "何平", MemberNumber = "0302", Posts = [new Post("常委", new DateOnly(2026, 3, 1))] });
        var trial = Try(sample, RosterKind.Links, """
            委员,联系对象,联系对象编号,层级,起始日期
            冯涛,周敏,,政协常委和专委会主任联系委员,
            何平,周敏,,政协常委和专委会主任联系委员,
            何平,王磊,0314,,
            周敏,王磊,0314,,
            周敏,王磊,,,
            何平,王磊,0314,政协常委和专委会主任联系委员,2026-02-01
            """);
        Assert.Equal([("tier2", LinkState.AwaitingConsent), ("tier2", LinkState.Active), ("tier2", LinkState.Active), ("tier3", LinkState.Active)], trial.Changes.Links.Select(l => (l.Tier, l.State)));
        Assert.Contains("不在同一个专委会，也不在同一个界别", Said(trial, 2));
        Assert.Contains("请在“层级”写明", Said(trial, 5));
        Assert.Contains("委员里也有叫“王磊”的", Said(trial, 6));
        Assert.Contains("早于何平的任职日期2026年3月1日", Said(trial, 7));

        static string Said(RosterTrial trial, int line) => Assert.Single(trial.Problems, p => p.Line == line).Message;
    }

    [Fact]
    public async Task What_a_row_names_and_a_person_cannot_hold_is_told_and_so_is_an_office_without_its_day()
    {
        await File.WriteAllTextAsync(run.At("two.csv"), "姓名,专委会,起始日期\n周敏,提案委、社法委,2026-01-10\n王磊,提案委,\n");
        Assert.Equal(0, await run.RunAsync("import", "members", run.At("two.csv"), "--dry-run"));
        Assert.Contains("只记“提案委”，“社法委”没有记", run.Said);
        Assert.Contains("其中1位没有写起始日期", run.Said);
    }

    [Fact]
    public async Task Without_an_official_account_there_are_no_cards_but_everybody_still_gets_a_code()
    {
        await File.WriteAllTextAsync(run.At("members.csv"), "姓名\n周敏\n");
        Assert.Equal(0, await run.RunAsync("import", "members", run.At("members.csv")));
        Assert.Equal(0, await run.RunAsync("cards", "--out", run.At("cards.docx")));
        Assert.Contains("没有配置公众号", run.Said);
        Assert.Contains("邀请码　周敏", run.Said);
        Assert.False(File.Exists(run.At("cards.docx")));
    }

    [Fact]
    public void A_link_of_somebody_who_is_no_member_adds_nobody()
    {
        var trial = Try(new Sample("baoshan"), RosterKind.Links, "委员,联系对象\n赵无名,甲某\n");
        Assert.Empty(trial.Changes.Records);
        Assert.Contains("没有“赵无名”", Assert.Single(trial.Problems, p => p.Line == 2).Message);
    }

    [Fact]
    public void A_number_that_is_another_members_is_refused()
    {
        var trial = Try(new Sample("baoshan"), RosterKind.Members, "姓名,委员编号\n王磊,0312\n");
        Assert.False(trial.Clean);
        Assert.Contains("周敏", Assert.Single(trial.Problems).Message);
    }

    [Fact]
    public void Whatever_bytes_come_nothing_is_thrown_and_nothing_is_stored()
    {
        var random = new Random(20260302);
        for (var round = 0; round < 200; round++)
        {
            var bytes = new byte[random.Next(0, 400)];
            random.NextBytes(bytes);
            if (round % 3 == 0 && bytes.Length > 4)
            {
                (bytes[0], bytes[1], bytes[2], bytes[3]) = ((byte)'P', (byte)'K', 3, 4);
            }

            Assert.Empty(RosterDesk.Try(bytes, RosterKind.Members, new Sample("baoshan").Archive, Now, CancellationToken.None).Changes.Records);
        }
    }

    public void Dispose() => run.Dispose();

    private static RosterTrial Try(Sample sample, RosterKind kind, string csv) =>
        RosterDesk.Try(Encoding.UTF8.GetBytes(csv), kind, sample.Archive, Now, CancellationToken.None);
}
