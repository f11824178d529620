using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Tests.Forms;

namespace WeLiaison.Documents.Tests.Printing;

/// <summary>The blank papers against the specification, cell by cell; labels are compared with white space removed.</summary>
public sealed class SpecificationTests
{
    private static readonly PrintOptions Options = new(new DateTimeOffset(2026, 5, 12, 9, 30, 0, TimeSpan.FromHours(8)), Sight.Everything);

    [Fact]
    public void BS_F1_is_the_annex_1_of_baoshan()
    {
        using var paper = Blank("BS-F1");
        Assert.Equal(
            ["附表一：", "宝山区政协“三联系”制度联系人员登记表", "注：1.在相应栏内打“√”。", "2.被联系人不是政协委员的，“政协身份”栏填“群众”。", "3.本表6月30日前交区政协办公室。"],
            paper.Lines);
        Assert.Equal(
            [
                "联系人基本情况@5", "姓名@2 |  | 委员编号 | ", "所在单位@2 | @3",
                "政协身份@2 | （）主席会议成员（）政协常委（）专委会主任（）委员@3",
                "联系性质@2^3 | （）主席会议成员联系政协常委和专委会主任@3", "（）政协常委和专委会主任联系委员@3", "（）委员联系界别群众@3",
                "被联系人基本情况@5",
                .. Enumerable.Range(1, 7).SelectMany(n => new[] { $"{n}^2 | 姓名 |  | 职务 | ", "所在单位 |  | 政协身份 | " }),
            ],
            paper.Table(0));
    }

    [Fact]
    public void BS_F2_is_the_annex_2_of_baoshan()
    {
        using var paper = Blank("BS-F2");
        Assert.Equal(
            [
                "附表二：", "宝山区政协“三联系”制度联系情况反馈表",
                "注：1.一次联系填一份，表可自行复印；联系一结束就填好，交政协专委办或发到区政协信箱。", "2.内容写不下可另加附页。",
            ],
            paper.Lines);
        Assert.Equal(
            [
                "联系人姓名 |  | 联系时间 | ", "被联系人姓名 |  | 联系地点 | ",
                "联系方式 | 1、个别约谈（）2、走访座谈（）3、网络、书信沟通（）4、其它形式（）@3",
                "反映的主要内容 | @3", "专委会处理意见 | @3", "专委办处理意见 | @3",
            ],
            paper.Table(0));
    }

    [Fact]
    public void JJ_F1_is_the_registration_form_of_jingjiang()
    {
        using var paper = Blank("JJ-F1");
        Assert.Equal(
            [
                "靖江市政协委员联系界别群众登记表", "注：1.本表由市政协委员（含市特邀委员）、在靖省和泰州市政协委员、镇级特邀委员填写。",
                "2.联系对象3月底前定好，《联系群众服务卡》同时送到本人手里。", "3.本表4月15日前报市政协办公室；镇级特邀委员报所在镇（街道、园区、办事处）政协工委。",
            ],
            paper.Lines);
        Assert.Equal(
            [
                "委员（特邀委员）基本情况@6", "姓名@2 |  | 界别@2 | ", "联系方式@2 |  | 政协工委@2 | ", "联系群众基本情况@6",
                "序号 | 姓名@2 | 联系方式@2 | 工作单位或住址",
                .. Enumerable.Range(1, 6).Select(n => $"{n} | @2 | @2 | "),
            ],
            paper.Table(0));
    }

    [Fact]
    public void JJ_F2_has_front_inside_and_back()
    {
        using var paper = Blank("JJ-F2");
        foreach (var words in new[]
        {
            "政协委员（特邀委员）", "联系群众服务卡", "委员姓名", "界别", "政协工委", "联系电话", "联系对象姓名", "工作单位或住址", "年度", "我的评价",
            "（）满意（）基本满意（）不满意", "意见建议", "11月底寄送市政协办公室或所在镇（街道、园区、办事处）政协工委",
        })
        {
            Assert.Contains(words, paper.Everything, StringComparison.Ordinal);
        }

        Assert.Equal(
            ["序号 | 日期 | 方式 | 办了什么、反映了什么 | 联系对象签名", .. Enumerable.Range(1, 8).Select(n => $"{n} |  | （）上门走访（）其他 |  | ")],
            paper.Table(1));
    }

    [Fact]
    public void JJ_F3_is_the_diary()
    {
        using var paper = Blank("JJ-F3");
        Assert.Equal("履职日记", paper.Lines[0]);
        Assert.Contains("年度小结", paper.Lines);
        Assert.Equal("日期 | 地点 | 对象 | 内容 | 收集到的意见 | 提案线索/社情民意信息 | 办理结果", paper.Table(0)[0]);
    }

    [Fact]
    public void HZ_F1_is_the_annex_1_of_hezhou()
    {
        using var paper = Blank("HZ-F1");
        Assert.Equal(["附件1", "委员结对联系服务界别群众信息表", "（委员个人填写）", "委员姓名：所在界别："], paper.Lines);
        Assert.Equal(
            ["序号 | 界别群众姓名 | 界别群众党派 | 界别群众单位及职务 | 界别群众联系电话", "1 |  |  |  | ", "2 |  |  |  | ", "3 |  |  |  | "],
            paper.Table(0));
    }

    [Fact]
    public void HZ_F2_is_the_annex_2_of_hezhou()
    {
        using var paper = Blank("HZ-F2");
        Assert.Equal(
            ["附件2", "委员结对联系服务界别群众登记表", "（委员个人填写）", "填报时间：年月日", "注：每年12月20日前，把结对联系服务界别群众的情况交市政协办公室。"],
            paper.Lines);
        Assert.Equal(
            [
                "委员姓名 |  | 界别 |  | 所在活动组 | ", "界别群众姓名 |  | 界别群众党派 |  | 界别群众联系电话 | ", "界别群众单位职务 | @5", "联系服务时间及地点 | @5",
                "联系服务方式 | @5", "联系服务内容和推动解决的问题 | @5", "意见建议 | @5", "备注 | @5",
            ],
            paper.Table(0));
    }

    [Fact]
    public void HZ_F3_and_F4_hold_what_the_article_asks_for()
    {
        using var report = Blank("HZ-F3");
        using var plan = Blank("HZ-F4");
        Assert.Equal("时间 | 对象 | 方式 | 主要做法", report.Table(0)[0]);
        Assert.Contains("二、收集到的社情民意及办理", report.Lines);
        Assert.Contains("三、体会与打算", report.Lines);
        Assert.Equal("季度 | 计划时间 | 对象 | 方式 | 拟交流的主题", plan.Table(1)[0]);
        Assert.Contains("二、年度目标", plan.Lines);
    }

    [Fact]
    public void DC_F1_is_the_application_of_dongcheng()
    {
        using var paper = Blank("DC-F1");
        Assert.Equal(["附件", "东城区政协委员工作室建立申请表"], paper.Lines);
        Assert.Equal(
            [
                "工作室名称@2 | @2 | 申请时间 | ", "地址@2 | @4", "工作室负责人^3 | 姓名 |  | 联系方式 | @2", "单位及职务 |  | 界别 | @2", "对口委室 |  | 专长领域 | @2",
                "参与委员^6 | 姓名 | 单位及职务@2 | 专长 | 联系方式",
                .. Enumerable.Repeat(" | @2 |  | ", 5),
                .. new[] { "申请人签名", "专委会工作室意见", "委员联络室意见", "秘书长意见", "分管副主席意见", "主席会议意见" }.Select(l => $"{l}@2 | 年月日@4"),
            ],
            paper.Table(0));
    }

    [Theory]
    [InlineData("CN-F1", "政协苍南县委员会", "（）领导联系常委（）专委会联系委员（）委员联系群众", "（）走访（）约谈（）座谈（）电话沟通（）网络交流（）书信反映（）其他", false)]
    [InlineData("DC-F2", "政协北京市东城区委员会", "（）主席会议成员联系常委（）常委联系委员（）委员联系群众", "（）上门走访（）谈心谈话（）电话（）微信（）集中座谈（）参加政协会议（）委组活动（）调研视察（）其他", true)]
    public void The_contact_sheet_of_our_own_names_the_committee_and_claims_nothing(string id, string committee, string tiers, string ways, bool activity)
    {
        using var paper = Blank(id);
        Assert.Equal([committee, "联系记录表"], paper.Lines);
        Assert.Equal(
            [
                "联系人 |  | 职务 | ", "被联系人 |  | 所在界别 | ", "联系时间 |  | 联系地点 | ", $"联系层级 | {tiers}@3", $"联系方式 | {ways}@3",
                .. activity ? ["是否联系活动 | （）是（）否@3"] : Array.Empty<string>(), "联系内容 | @3", "反映的情况和意见建议 | @3", "办理和反馈情况 | @3",
            ],
            paper.Table(0));
    }

    [Theory]
    [InlineData("CN-F2")]
    [InlineData("DC-F3")]
    public void The_ledger_lists_one_contact_a_row(string id)
    {
        using var paper = Blank(id);
        Assert.Equal("序号 | 联系时间 | 联系人 | 被联系人 | 联系方式 | 联系地点 | 主要内容 | 办理和反馈", paper.Table(0)[0]);
    }

    [Theory]
    [MemberData(nameof(LayoutFiles.All), MemberType = typeof(LayoutFiles))]
    public void A_blank_paper_is_a_sound_document(string id)
    {
        using var paper = Blank(id);
        Assert.Empty(paper.Faults);
    }

    private static Paper Blank(string id) => new(FormPrinter.PrintBlank(LayoutFiles.Of(id), Options));
}
