using WeLiaison.Regulations;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>A wrong file is refused as a whole, and the answer says where, why and what to write instead.</summary>
public sealed class WrongFilesTests
{
    [Theory]
    [InlineData("min: 5, max: 6, period: standing, owedTo: 专委办, how: 发“登记联系人”", "min: 6, max: 5, period: standing, owedTo: 专委办, how: 发“登记联系人”", "max", "上限")]
    [InlineData("measure: links, tier: tier1", "measure: linkz, tier: tier1", "measure", "links")]
    [InlineData("measure: links, tier: tier1", "measure: links, tier: tier9", "tier", "tier9")]
    [InlineData("due: { date: 06-30 }", "due: { date: 06-31 }", "date", "06-31")]
    [InlineData("due: { date: 06-30 }", "due: { dats: 06-30 }", "dats", "date")]
    [InlineData("period: half-year", "period: halfyear", "period", "half-year")]
    [InlineData("posts: [主席会议成员] }\n    linked", "posts: [主席团] }\n    linked", "linking", "主席团")]
    [InlineData("rule: BS-27, article", "rule: BS-99, article", "rule", "BS-99")]
    [InlineData("role: special-committee-office", "role: special-comittee-office", "role", "special-comittee-office")]
    [InlineData("code: sms", "code: smss", "code", "sms")]
    [InlineData("of: BS-F2, unit", "of: BS-F9, unit", "of", "BS-F9")]
    [InlineData("issuedOn: 2014-06-12", "issuedOn: 2014年6月12日", "issuedOn", "年-月-日")]
    [InlineData("baoshan\nversion: ", "baoshan\nversion: one", "version", "整数")]
    [InlineData("baoshan\nversion: ", "baoshan\nversion: 9", "changes", "version: 9")]
    [InlineData("version: 2, on: 2026-11-21", "version: 2, on: 昨天", "on", "年-月-日")]
    [InlineData("committee: baoshan", "committee: Bao Shan", "committee", "小写")]
    [InlineData("words:\n  public: 界别群众", "words:\n  publik: 界别群众", "publik", "public")]
    [InlineData("from: 09:00, until: 18:00", "from: 18:00, until: 09:00", "until", "结束时间")]
    [InlineData("show: [tiers, ways]", "show: [tiers, weys]", "show", "ways")]
    [InlineData("of: [经验交流, 跟踪调查, 困难协调]", "of: [经验交流, 跟踪调研, 困难协调]", "of", "跟踪调查")]
    [InlineData("id: BS-05, article: 二, title", "id: BS-04, article: 二, title", "duties", "两次")]
    public void One_slip_is_named_with_line_reason_and_remedy(string right, string slip, string path, string word)
    {
        var text = The.Text("baoshan");
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        var wrong = text[..at] + slip + text[(at + right.Length)..];
        var reading = RegulationReader.Read("baoshan.yaml", wrong);
        Assert.Null(reading.Regulation);
        var problem = reading.Problems.First(p => p.Path.EndsWith(path, StringComparison.Ordinal) || p.Path.Contains(path, StringComparison.Ordinal));
        Assert.Contains(word, problem.Reason + problem.Remedy, StringComparison.Ordinal);
        var line = text[..at].Count(c => c == '\n') + 1;
        Assert.InRange(problem.Line, line - 12, line + 4);
        Assert.StartsWith($"baoshan.yaml 第{problem.Line}行", problem.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Theory]
    [InlineData("", "空的")]
    [InlineData("- 1\n- 2\n", "不是这一类文件")]
    [InlineData("committee: [", "YAML")]
    [InlineData("committee: baoshan\ncommittee: cangnan\n", "写了两次")]
    [InlineData("committee: \"baoshan\n", "YAML")]
    [InlineData("committee: baoshan\n\tversion: 1\n", "YAML")]
    public void What_is_no_regulation_at_all_is_refused_in_words(string text, string word)
    {
        var reading = RegulationReader.Read("baoshan.yaml", text);
        Assert.Null(reading.Regulation);
        Assert.Contains(reading.Problems, p => p.Reason.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_with_several_slips_names_them_all_and_never_throws()
    {
        var text = The.Text("dongcheng");
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var at = random.Next(text.Length - 40);
            var wrong = text.Remove(at, random.Next(1, 40)).Insert(at, random.Next(3) switch { 0 => "{", 1 => "x: ", _ => "\n" });
            var reading = RegulationReader.Read("dongcheng.yaml", wrong);
            Assert.True(reading.Regulation is null == reading.Problems.Count > 0);
            Assert.All(reading.Problems, p => Assert.True(p.Reason.Length > 0 && p.Remedy.Length > 0 && p.Line >= 0));
        }

        var two = text.Replace("\nversion: ", "\nversion: x", StringComparison.Ordinal).Replace("period: month", "period: moon", StringComparison.Ordinal);
        Assert.True(RegulationReader.Read("dongcheng.yaml", two).Problems.Count >= 2);
    }

    [Fact]
    public void A_way_of_counting_that_is_none_is_told_all_that_can_stand_there()
    {
        var problem = Assert.Single(RegulationReader.Read("cangnan.yaml", The.Text("cangnan").Replace("ways: walk", "ways: wander", StringComparison.Ordinal)).Problems);
        Assert.Contains("f2f、walk、visit", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_all_measure_is_refused_unread() =>
        Assert.Contains("太大", RegulationReader.Read("x.yaml", new string(' ', RegulationReader.MostCharacters + 1)).Problems.Single().Reason, StringComparison.Ordinal);
}
