namespace WeLiaison.Documents.Rosters;

/// <summary>Which columns a kind of roster has, in the order of the template.</summary>
public sealed record RosterSchema(RosterKind Kind, string Name, IReadOnlyList<RosterColumn> Columns)
{
    private static readonly RosterSchema Members = new(
        RosterKind.Members,
        "委员名册",
        [
            new("name", "姓名", RosterType.Name, "委员姓名", "名字") { Required = true, MaxLength = 30, Example = "周敏" },
            new("code", "委员编号", RosterType.Code, "编号", "委员证号", "证号", "委员号") { MaxLength = 30, Example = "BS-0731" },
            new("unit", "所在单位", RosterType.Text, "单位", "工作单位", "任职单位", "单位名称") { Example = "区第二中心医院" },
            new("job", "职务", RosterType.Text, "单位职务", "行政职务", "职称职务", "工作职务") { Example = "副院长" },
            new("posts", "政协职务", RosterType.List, "政协身份", "身份", "政协内职务", "委员身份") { Example = "常委、专委会主任" },
            new("sector", "界别", RosterType.Text, "所在界别", "所属界别") { MaxLength = 40, Example = "医药卫生界" },
            new("party", "党派", RosterType.Text, "政治面貌", "所属党派", "党派团体") { MaxLength = 40, Example = "民盟" },
            new("committees", "专委会", RosterType.List, "专门委员会", "所在专委会", "所属专委会", "对口委室") { Example = "提案委员会" },
            new("group", "活动组", RosterType.Text, "所在活动组", "委员活动组", "小组") { MaxLength = 40, Example = "第三活动组" },
            new("townCommittee", "政协工委", RosterType.Text, "所在政协工委", "镇街政协工委", "工委") { MaxLength = 40, Example = "滨江新区办事处政协工委" },
            new("streetGroups", "街道小组", RosterType.List, "街道活动小组", "委员街道活动小组", "所在街道") { Example = "交道口街道" },
            new("mobile", "手机", RosterType.Mobile, "手机号", "手机号码", "联系电话", "电话", "联系方式", "移动电话") { MaxLength = 30, Example = "13800000001" },
            new("wecom", "企业微信账号", RosterType.Code, "企业微信", "企微账号", "userid", "成员账号", "账号") { MaxLength = 64, Example = "zhoumin" },
            new("since", "起始日期", RosterType.Date, "任职日期", "任职时间", "起始时间", "开始日期", "增补日期") { MaxLength = 30, Example = "2026年1月10日" },
        ]);

    private static readonly RosterSchema Links = new(
        RosterKind.Links,
        "联系关系",
        [
            new("member", "委员", RosterType.Name, "委员姓名", "联系人", "联系人姓名", "姓名") { Required = true, MaxLength = 60, Example = "周敏" },
            new("memberCode", "委员编号", RosterType.Code, "编号", "联系人编号", "委员证号") { MaxLength = 30, Example = "BS-0731" },
            new("linked", "联系对象", RosterType.Name, "被联系人", "被联系人姓名", "联系对象姓名", "结对对象", "群众姓名", "界别群众姓名") { Required = true, MaxLength = 30, Example = "王秀兰" },
            new("linkedCode", "联系对象编号", RosterType.Code, "被联系人编号", "被联系人委员编号") { MaxLength = 30 },
            new("linkedUnit", "联系对象单位", RosterType.Text, "被联系人单位", "联系对象所在单位", "工作单位或住址", "单位或住址", "单位") { Example = "宝林六村居委会" },
            new("linkedJob", "联系对象职务", RosterType.Text, "被联系人职务", "职务") { Example = "主任" },
            new("linkedPhone", "联系对象电话", RosterType.Phone, "被联系人电话", "联系电话", "电话", "联系方式", "手机") { MaxLength = 60, Example = "13800000001" },
            new("tier", "层级", RosterType.Text, "联系层级", "联系性质", "联系类别") { MaxLength = 40, Example = "委员联系界别群众" },
            new("basis", "依据", RosterType.Text, "联系依据", "确定方式") { MaxLength = 40, Example = "界别" },
            new("since", "起始日期", RosterType.Date, "联系起始", "结对日期", "起始时间", "开始日期", "建立日期") { MaxLength = 30, Example = "2026年1月10日" },
        ]);

    private static readonly RosterSchema Constituents = new(
        RosterKind.Constituents,
        "界别群众名册",
        [
            new("name", "姓名", RosterType.Name, "群众姓名", "界别群众姓名", "联系对象", "名字") { Required = true, MaxLength = 30, Example = "王秀兰" },
            new("unit", "单位", RosterType.Text, "所在单位", "工作单位", "单位名称") { Example = "宝林六村居委会" },
            new("job", "职务", RosterType.Text, "单位职务", "工作职务") { Example = "主任" },
            new("address", "住址", RosterType.Text, "地址", "家庭住址", "居住地", "居住地址") { Example = "友谊路街道宝林六村" },
            new("phone", "电话", RosterType.Phone, "手机", "手机号", "手机号码", "联系电话", "联系方式") { MaxLength = 60, Example = "13800000001" },
            new("sector", "界别", RosterType.Text, "所在界别", "所属界别") { MaxLength = 40, Example = "社会福利和社会保障界" },
            new("party", "党派", RosterType.Text, "政治面貌", "所属党派") { MaxLength = 40, Example = "群众" },
            new("marks", "标记", RosterType.List, "标签", "类别", "备注标记") { Example = "代表人士、村（居）干部" },
        ]);

    public static RosterSchema Of(RosterKind kind) => kind switch
    {
        RosterKind.Members => Members,
        RosterKind.Links => Links,
        _ => Constituents,
    };

    public RosterColumn Column(string key) => Columns.First(c => c.Key == key);
}
