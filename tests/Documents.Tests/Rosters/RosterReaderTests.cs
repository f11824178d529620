using System.Diagnostics;
using System.Text;
using WeLiaison.Documents.Rosters;

namespace WeLiaison.Documents.Tests.Rosters;

public sealed partial class RosterReaderTests
{
    private static readonly RosterContext Context = new()
    {
        Today = new DateOnly(2026, 5, 12),
        Terms = new Dictionary<string, IReadOnlyList<RosterTerm>>
        {
            ["sector"] = [new("教育界"), new("医药卫生界"), new("社会福利和社会保障界", "社会福利界")],
            ["tier"] = [new("tier1", "主席会议成员联系常委"), new("tier3", "委员联系界别群众", "委员联系群众")],
        },
    };

    [Fact]
    public void Headers_may_stand_in_any_order_under_other_names_and_below_a_title()
    {
        var preview = Members(
            ["政协宝山区委员会委员名册"],
            [],
            ["序号", "手机号码（必填）", "姓 名*", "政协身份", "工作单位", "委员证号", "党派"],
            [1, "138 0000 0001", "王　芳", "常委、专委会主任", "区第二中心医院", "007", "民盟"]);

        Assert.Empty(preview.Problems);
        var row = Assert.Single(preview.Rows);
        Assert.Equal(4, row.Line);
        Assert.Equal(("王芳", "13800000001", "007", "区第二中心医院"), (row.Text("name"), row.Text("mobile"), row.Text("code"), row.Text("unit")));
        Assert.Equal(["常委", "专委会主任"], row.List("posts"));
    }

    [Fact]
    public void A_remark_below_the_list_and_two_rows_of_headers_hold_nothing_up()
    {
        var preview = Members(
            ["序号", "基本情况", "", "联系", ""],
            ["", "姓名", "工作单位", "手机", "起始日期"],
            [1, "许𠮷", "甲公司", "13800000001", "2022年1月10日"],
            ["填表人：王办事", "", "", "", ""]);

        Assert.Equal(["许𠮷"], preview.Rows.Select(r => r.Text("name")));
        var remark = Assert.Single(preview.Problems);
        Assert.Equal((4, RosterSeverity.Warning), (remark.Line, remark.Severity));
        Assert.True(preview.Usable);
    }

    [Theory]
    [InlineData("13800000001")]
    [InlineData("１３８００００００１")]
    [InlineData("138-0000-0001")]
    [InlineData("+86 138 0000 0001")]
    [InlineData("13800000001.0")]
    [InlineData("1.3800000001E+10")]
    [InlineData("'13800000001")]
    public void A_mobile_number_is_read_however_it_is_written(string written)
    {
        var typed = written == "１３８００００００１" ? "１３８０００００００１" : written;
        Assert.Equal("13800000001", Assert.Single(Members(["姓名", "手机"], ["周敏", typed]).Rows).Text("mobile"));
    }

    [Fact]
    public void A_mobile_number_stored_as_a_number_keeps_its_digits() =>
        Assert.Equal("13800000001", Assert.Single(Members(["姓名", "手机"], ["周敏", 13800000001.0]).Rows).Text("mobile"));

    [Theory]
    [InlineData("1.38E+10", "科学计数")]
    [InlineData("1380000", "不是11位手机号")]
    [InlineData("0523-80000000", "不是11位手机号")]
    [InlineData("没有", "不是11位手机号")]
    [InlineData("13800000001/13800000002", "不是11位手机号")]
    public void What_is_no_mobile_number_is_said_so_and_the_row_is_left_out(string written, string why)
    {
        var preview = Members(["姓名", "手机"], ["周敏", written]);
        Assert.Empty(preview.Rows);
        var problem = Assert.Single(preview.Problems);
        Assert.Equal((2, "手机"), (problem.Line, problem.Column));
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0523-80000000", "0523-80000000")]
    [InlineData("021 56780000转8001", "021 56780000转8001")]
    [InlineData("13800000001、0523-80000000", "13800000001、0523-80000000")]
    [InlineData("400-800-1234", "400-800-1234")]
    public void A_constituents_telephone_may_be_a_landline_or_two_numbers(string written, string read) =>
        Assert.Equal(read, Assert.Single(Read(RosterKind.Constituents, ["姓名", "电话"], ["王秀兰", written]).Rows).Text("phone"));

    [Theory]
    [InlineData("2026年5月12日")]
    [InlineData("2026年05月12号")]
    [InlineData("2026.5.12")]
    [InlineData("2026/5/12")]
    [InlineData("2026-05-12 00:00:00")]
    [InlineData("２０２６．５．１２")]
    [InlineData("20260512")]
    [InlineData("二〇二六年五月十二日")]
    [InlineData("二零二六年五月十二日")]
    [InlineData(" 2026 年 5 月 12 日 ")]
    public void A_date_is_read_in_many_writings(string written) =>
        Assert.Equal(new DateOnly(2026, 5, 12), Assert.Single(Members(["姓名", "起始日期"], ["周敏", written]).Rows).Date("since"));

    [Fact]
    public void A_date_is_read_as_excel_stores_it_with_and_without_a_date_style()
    {
        var day = new DateOnly(2026, 5, 12);
        var preview = Members(["姓名", "起始日期"], ["周敏", day], ["李明", day.ToDateTime(TimeOnly.MinValue).ToOADate()], ["赵云", 20260512]);
        Assert.All(preview.Rows, r => Assert.Equal(day, r.Date("since")));
        Assert.Equal(3, preview.Rows.Count);
    }

    [Theory]
    [InlineData("2026年2月30日", "没有这一天")]
    [InlineData("2026.13.1", "没有这一天")]
    [InlineData("5/12/2026", "看不懂这个日期")]
    [InlineData("去年", "看不懂这个日期")]
    [InlineData("3026-05-12", "年份3026不对")]
    [InlineData("1026-05-12", "年份1026不对")]
    public void An_impossible_date_is_said_so(string written, string why) =>
        Assert.Contains(why, Assert.Single(Members(["姓名", "起始日期"], ["周敏", written]).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_month_alone_is_taken_from_its_first_day_with_a_warning()
    {
        var preview = Members(["姓名", "起始日期"], ["周敏", "2026年5月"]);
        Assert.Equal(new DateOnly(2026, 5, 1), Assert.Single(preview.Rows).Date("since"));
        Assert.Equal(RosterSeverity.Warning, Assert.Single(preview.Problems).Severity);
        Assert.Empty(Members(["姓名", "起始日期"], ["周敏", 2026.1]).Rows);
    }

    [Fact]
    public void Rare_characters_and_emoji_in_names_are_kept_whole()
    {
        var preview = Members(["姓名"], ["𠮷㐂"], ["阿不都热依木·买买提"], ["小王👨‍👩‍👧"], ["Anna  Smith"]);
        Assert.Empty(preview.Problems);
        Assert.Equal(["𠮷㐂", "阿不都热依木·买买提", "小王👨‍👩‍👧", "Anna Smith"], preview.Rows.Select(r => r.Text("name")));
    }

    [Fact]
    public void Each_fault_of_a_row_is_listed_and_good_rows_are_taken()
    {
        var preview = Members(
            ["姓名", "手机", "界别", "起始日期"],
            ["周敏", "13800000001", "教育", "2026-1-1"],
            ["", "139", "教宵界", "2026-2-31"],
            ["123", null, null, null],
            [new string('长', 40), null, null, null],
            ["钱大同", "13800000002", "福利保障", null]);

        Assert.Equal("教育界", Assert.Single(preview.Rows).Text("sector"));
        Assert.Equal((5, 4), (preview.RowsRead, preview.RowsRefused));
        Assert.Equal(
            [
                "第3行“姓名”：“姓名”没有填", "第3行“手机”：不是11位手机号", "第3行“界别”：没有“教宵界”这一项，是不是“教育界”？", "第3行“起始日期”：没有这一天",
                "第4行“姓名”：不像姓名", "第5行“姓名”：有40个字，最多30个字", "第6行“界别”：没有“福利保障”这一项，是不是“社会福利和社会保障界”？",
            ],
            preview.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Members_who_appear_twice_are_found()
    {
        var preview = Members(
            ["姓名", "委员编号", "手机", "单位"],
            ["周敏", "1", "13800000001", "甲"],
            ["周敏", "1", "13800000001", "甲"],
            ["李明", "1", "13800000002", "乙"],
            ["赵云", "4", "13800000001", "丙"],
            ["周敏", "5", "13800000005", "丁"],
            ["孙一", null, null, "戊"],
            ["孙一", null, null, "戊"]);

        Assert.Equal(
            ["第3行：与第2行是同一个人", "第4行：与第2行的编号相同", "第5行：与第2行的号码相同，却不是同一个名字", "第6行：与第2行同名，请确认是两个人", "第8行：与第7行是同一个人"],
            preview.Problems.Select(p => p.ToString()));
        Assert.Equal([2, 6, 7], preview.Rows.Select(r => r.Line));
    }

    [Fact]
    public void Links_are_read_with_their_tier_and_twins_and_links_to_oneself_are_found()
    {
        var preview = Read(
            RosterKind.Links,
            ["联系人姓名", "被联系人", "联系性质", "电话", "起始时间"],
            ["周敏", "王秀兰", "委员联系群众", "13800000001", "2026.1.1"],
            ["周敏", "王秀兰", "委员联系界别群众", "13800000001", "2026.2.1"],
            ["周敏", "周敏", null, null, null],
            ["周敏", "李建国", "三层", null, null]);

        Assert.Equal("tier3", Assert.Single(preview.Rows).Text("tier"));
        Assert.Equal(["第3行：与第2行是同一条联系关系", "第4行：联系人和联系对象是同一个人", "第5行“联系性质”：没有“三层”这一项"], preview.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Unknown_columns_are_dropped_and_identity_numbers_are_never_read()
    {
        var preview = Read(RosterKind.Constituents, ["姓名", "身份证号码", "血型", "备注标记"], ["王秀兰", "310000000000000000", "A", "代表人士；基层群众"]);
        Assert.Equal(["代表人士", "基层群众"], Assert.Single(preview.Rows).List("marks"));
        Assert.Equal(["身份证号码", "血型"], preview.Ignored);
        Assert.All(preview.Problems, p => Assert.Equal(RosterSeverity.Warning, p.Severity));
        Assert.DoesNotContain(preview.Rows.SelectMany(r => r.Texts.Values), t => t.Contains("3100000", StringComparison.Ordinal));
    }

    private static RosterPreview Read(RosterKind kind, params object?[][] rows) => RosterReader.Read(XlsxFile.Of(rows), kind, Context, default);
}
