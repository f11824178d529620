using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Tests.Printing;

/// <summary>Every form filled with invented people and matters.</summary>
internal static class Samples
{
    public const string LongText =
        "王秀兰反映，友谊路街道宝林六村加装电梯已经开工三处，另有五个楼组因为底层住户担心采光和噪声，意见还没有统一。居民希望街道请专业机构做一次日照测算，把结果贴在楼道里，让大家心里有数。"
        + "李建国补充，小区地下车库充电桩只有六个，晚上排队到十一点，电动自行车飞线充电又有抬头，建议利用东侧围墙边的空地建一处集中充电棚，费用由居委会、物业和运营单位三方分担。"
        + "两位都谈到为老助餐点：菜品合口，但周末不开，独居老人周末吃饭成了难事，盼望能恢复周六中午一餐。委员当场答应与街道服务办联系，一周内答复；充电棚一事拟写成社情民意信息报送。";

    public static FormData Of(string id) => id switch
    {
        "BS-F1" => Registration(),
        "BS-F2" => Feedback(LongText),
        "JJ-F1" => JingjiangRegistration(),
        "JJ-F2" => ServiceCard(),
        "JJ-F3" => Diary(),
        "HZ-F1" => HezhouLinks(),
        "HZ-F2" => HezhouContact(),
        "HZ-F3" => HezhouReport(),
        "HZ-F4" => HezhouPlan(),
        "DC-F1" => Studio(5),
        "CN-F1" or "DC-F2" => ContactSheet(id),
        _ => Ledger(),
    };

    public static FormData Feedback(string content) => new FormDataBuilder()
        .Text("name", "周敏").Text("time", "2026年5月12日 上午9:30").Names("linked", ["王秀兰", "李建国"]).Text("place", "友谊路街道宝林六村居委会")
        .Tick("way", "4").Text("wayWords", "电话").Text("content", content)
        .Text("committeeOpinion", "情况属实，建议转区房管局、友谊路街道研究；充电棚一事请周敏委员整理为社情民意信息。\n　　　　　　　　　　　　　　陈志远　2026年5月15日")
        .Text("officeOpinion", "同意专委会意见，已转办并请街道于一个月内反馈。\n　　　　　　　　　　　　　　孙晓蕾　2026年5月18日").Build();

    public static FormData Registration(int linked = 6)
    {
        var form = new FormDataBuilder().Text("name", "周敏").Text("code", "BS-0731").Text("unit", "上海市宝山区第二中心医院").Tick("identity", "政协常委", "委员").Tick("tier", "tier3");
        string[] names = ["王秀兰", "李建国", "𠮷野家荣", "赵㐂", "欧阳慧敏", "阿不都热依木·买买提", "钱大同", "孙小妹", "周公瑾"];
        for (var i = 0; i < linked; i++)
        {
            var name = names[i % names.Length];
            form.Row("linked", r => r.Text("name", name).Text("post", i % 2 == 0 ? "居民区党总支书记" : "主任").Text("unit", i == 2 ? "上海宝林智能装备科技股份有限公司宝山分公司技术研发中心" : "友谊路街道宝林六村居委会").Text("identity", "群众"));
        }

        return form.Build();
    }

    public static FormData Studio(int members)
    {
        var form = new FormDataBuilder()
            .Text("studio", "“胡同里的法律门诊”委员工作室").Date("appliedOn", new DateOnly(2026, 3, 20)).Text("address", "东城区交道口街道菊儿社区服务站二层")
            .Text("headName", "林致远").Text("headPhone", "13800000021").Text("headUnit", "北京致远律师事务所主任").Text("headSector", "社会和法制界").Text("headCommittee", "社会和法制委员会")
            .Text("headExpertise", "民商事法律、基层调解").Text("applicant", "林致远").Date("applicantDate", new DateOnly(2026, 3, 20))
            .Text("workroomOpinion", "条件具备，同意申报。").Date("workroomDate", new DateOnly(2026, 3, 27)).Text("liaisonOpinion", "经现场查看，场所固定、制度齐全，同意。").Date("liaisonDate", new DateOnly(2026, 4, 3))
            .Text("secretaryOpinion", "同意提请。").Date("secretaryDate", new DateOnly(2026, 4, 8));
        for (var i = 0; i < members; i++)
        {
            form.Row("members", r => r.Text("name", "委员" + "甲乙丙丁戊己庚辛壬癸"[i % 10]).Text("unit", "东城区某某文化发展中心副主任").Text("expertise", "文化服务").Text("phone", $"1380000{i:0000}"));
        }

        return form.Build();
    }

    private static FormData JingjiangRegistration()
    {
        var form = new FormDataBuilder().Text("name", "朱文清").Text("sector", "教育界").Text("phone", "13800000012").Text("townCommittee", "滨江新区办事处政协工委").Holds("镇级特邀委员");
        foreach (var (name, phone, unit) in new[]
        {
            ("吴桂英", "13800000001", "靖江市斜桥镇三元桥村七组"), ("徐明", "13800000002", "江苏某某船舶配件有限公司"), ("陆小芬", "", "靖江市实验学校天水分校"),
            ("郑国平", "0523-80000000", "滨江新区渔婆社区"), ("何㐂", "13800000005", "马桥镇徐周村卫生室"),
        })
        {
            form.Row("linked", r => r.Text("name", name).Text("phone", phone).Text("unit", unit));
        }

        return form.Build();
    }

    private static FormData ServiceCard()
    {
        var form = new FormDataBuilder()
            .Text("name", "朱文清").Text("sector", "教育界").Text("townCommittee", "滨江新区办事处政协工委").Text("phone", "13800000012").Text("linked", "吴桂英").Text("linkedUnit", "斜桥镇三元桥村七组")
            .Text("year", "2026").Tick("rating", "满意").Text("remarks", "委员来得勤，说的事都记着。盼村里的卫生室能有儿科医生每周来坐诊一次。");
        form.Row("entries", r => r.Text("date", "2026年3月15日").Tick("way", "visit").Text("content", "送来《民法典》小册子，问了孙子上学的事，帮忙联系了课后服务。").Text("signature", "本人已在微信确认\n2026年3月15日"));
        form.Row("entries", r => r.Text("date", "2026年6月2日").Tick("way", "other").Text("content", "电话里反映三组到七组的路灯坏了六盏，老人晚上出门不便。"));
        return form.Build();
    }

    private static FormData Diary()
    {
        var form = new FormDataBuilder().Text("committee", "政协靖江市委员会").Text("name", "朱文清").Text("sector", "教育界").Text("year", "2026")
            .Text("summary", "一年来走访联系群众五户共十四次，反映意见九条，其中三条写成社情民意信息，一条形成提案线索。路灯、课后服务两件事已经解决，卫生室儿科坐诊仍在推动。明年打算把走访同教育界别活动结合起来，每季度办一次家长课堂。");
        for (var i = 0; i < 14; i++)
        {
            form.Row("entries", r => r.Text("date", ChineseFormats.Date(new DateOnly(2026, 1, 10).AddDays(i * 23))).Text("place", "斜桥镇三元桥村").Text("with", "吴桂英").Text("content", "上门走访，讲解义务教育入学政策，了解留守儿童课后照看的情况。")
                .Text("opinions", i % 3 == 0 ? "希望课后服务延到晚上六点半" : null).Text("result", i % 5 == 0 ? "社情民意信息《延长农村小学课后服务时间》" : null).Text("outcome", i % 5 == 0 ? "教育局已采纳" : null));
        }

        return form.Build();
    }

    private static FormData HezhouLinks()
    {
        var form = new FormDataBuilder().Text("name", "韦家明").Text("sector", "农业界");
        form.Row("linked", r => r.Text("name", "黄彩云").Text("party", "中共党员").Text("unit", "八步区贺街镇西南村党支部书记").Text("phone", "13800000031"));
        form.Row("linked", r => r.Text("name", "潘大力").Text("party", "群众").Text("unit", "平桂区某某马蹄专业合作社理事长").Text("phone", "13800000032"));
        form.Row("linked", r => r.Text("name", "盘𠮷").Text("party", "民建会员").Text("unit", "富川瑶族自治县新华乡坪源村村民").Text("phone", "13800000033"));
        return form.Build();
    }

    private static FormData HezhouContact() => new FormDataBuilder()
        .Date("filledOn", new DateOnly(2026, 5, 13)).Text("name", "韦家明").Text("sector", "农业界").Text("group", "第三活动组").Text("linkedName", "黄彩云").Text("linkedParty", "中共党员")
        .Text("linkedPhone", "13800000031").Text("linkedUnit", "八步区贺街镇西南村党支部书记").Text("timePlace", "2026年5月12日，八步街道某某社区").Text("way", "上门走访")
        .Text("content", "了解村集体马蹄种植基地受连续降雨影响的情况，实地察看排水沟三处；联系市农业农村局技术员到场指导，帮助村里对接保险公司查勘，当天完成报案。").Text("suggestions", "建议把马蹄纳入政策性农业保险补贴品种，并在汛期前统一清淤主排水渠。").Build();

    private static FormData HezhouReport()
    {
        var form = new FormDataBuilder().Text("committee", "政协贺州市委员会").Text("name", "韦家明").Text("sector", "农业界").Text("year", "2025")
            .Text("opinions", "全年收集意见六条：写成社情民意信息两篇，被市政协采用一篇；马蹄保险一事已列入市农业农村局2026年工作安排；村道会车点两处已建成。").Text("reflections", "结对联系要常来常往，小事办得成，大事才说得上话。明年打算每季度上门一次，并把农技员请到村里办两场田头课。");
        for (var i = 0; i < 5; i++)
        {
            form.Row("contacts", r => r.Text("date", ChineseFormats.Date(new DateOnly(2025, 2, 8).AddDays(i * 60))).Text("with", i % 2 == 0 ? "黄彩云" : "潘大力").Text("way", "上门走访").Text("done", "到户到田了解生产情况，宣讲强农惠农政策，帮助联系技术指导。"));
        }

        return form.Build();
    }

    private static FormData HezhouPlan()
    {
        var form = new FormDataBuilder().Text("committee", "政协贺州市委员会").Text("name", "韦家明").Text("sector", "农业界").Text("year", "2026").Text("goals", "每季度与每位结对对象见面一次，全年形成社情民意信息不少于两篇，帮助办成实事两件。");
        form.Row("linked", r => r.Text("name", "黄彩云").Text("unit", "八步区贺街镇西南村党支部书记").Text("phone", "13800000031"));
        form.Row("linked", r => r.Text("name", "潘大力").Text("unit", "平桂区某某马蹄专业合作社理事长").Text("phone", "13800000032"));
        foreach (var (quarter, time) in new[] { ("第一季度", "3月上旬"), ("第二季度", "5月中旬"), ("第三季度", "8月下旬"), ("第四季度", "11月") })
        {
            form.Row("quarters", r => r.Text("quarter", quarter).Text("time", time).Text("with", "黄彩云、潘大力").Text("way", "上门走访").Text("topics", "春耕备耕、农业保险、村集体经济"));
        }

        return form.Build();
    }

    private static FormData ContactSheet(string id) => new FormDataBuilder()
        .Text("name", id == "CN-F1" ? "提案委员会　苏晓东" : "林致远").Text("post", "副主任").Names("linked", ["陈阿明", "林小红", "杨㐂"]).Text("linkedSector", "工商联界").Text("time", "2026年4月9日 下午3:00").Text("place", "灵溪镇商会会议室")
        .Tick("tier", "tier2").Tick("way", "forum").Tick("liaisonActivity", "yes").Text("topics", "党的路线方针政策贯彻情况；履职情况；学习工作中的困难").Text("content", Samples.LongText).Text("outcome", "已转县经信局办理，4月20日电话反馈给三位委员。").Build();

    private static FormData Ledger()
    {
        var form = new FormDataBuilder().Text("scope", "提案委员会").Text("period", "2026年1月1日至6月30日");
        for (var i = 0; i < 25; i++)
        {
            form.Row("contacts", r => r.Text("time", ChineseFormats.Date(new DateOnly(2026, 1, 5).AddDays(i * 7))).Text("name", "苏晓东").Text("linked", "陈阿明、林小红").Text("way", "座谈").Text("place", "灵溪镇商会")
                .Text("content", "听取对营商环境的意见，了解履职情况和困难。").Text("outcome", i % 4 == 0 ? "已转办并反馈" : null));
        }

        return form.Build();
    }
}
