namespace WeLiaison.Domain.Permissions;

/// <summary>What somebody wants to do; one row of the <see cref="PermissionTable"/> each, in its order.</summary>
public enum Act
{
    /// <summary>记录本人的联系、计划、成果; for staff 代录.</summary>
    Record,

    /// <summary>确认或否认写到我的联系.</summary>
    ConfirmContact,

    /// <summary>看本人的档案、任务、表格.</summary>
    SeeOwn,

    /// <summary>看所联系的人的任务和次数.</summary>
    SeeDuties,

    /// <summary>看所联系的人的联系内容.</summary>
    SeeContactText,

    /// <summary>看群众姓名和全号.</summary>
    SeeConstituent,

    /// <summary>管理联系关系.</summary>
    ManageLinks,

    /// <summary>写专委会处理意见.</summary>
    CommitteeOpinion,

    /// <summary>写专委办处理意见.</summary>
    OfficeOpinion,

    /// <summary>提意见.</summary>
    SendOpinion,

    /// <summary>答复意见.</summary>
    AnswerOpinion,

    /// <summary>社情民意的登记、审查、编辑、合并.</summary>
    HandleReports,

    /// <summary>合并意见: several in the name of a sector or street group (苍南 二十六).</summary>
    JoinReports,

    /// <summary>审核、签发社情民意.</summary>
    SignReports,

    /// <summary>转承办单位、审查答复.</summary>
    Forward,

    /// <summary>登记采用、批示.</summary>
    RecordAdoption,

    /// <summary>主席会议研究 (苍南 十九).</summary>
    StudyOpinion,

    /// <summary>起草通知、活动.</summary>
    DraftNotice,

    /// <summary>审批通知、请假.</summary>
    ApproveNotice,

    /// <summary>暂停、恢复、撤回通知.</summary>
    PauseNotice,

    /// <summary>发起触发.</summary>
    OpenTrigger,

    /// <summary>工作室申请、意见、批准.</summary>
    Studio,

    /// <summary>街道小组的职务和计划.</summary>
    StreetGroups,

    /// <summary>各界别、专委会、街道的统计.</summary>
    Dashboards,

    /// <summary>带姓名的欠缺名单.</summary>
    Shortfalls,

    /// <summary>免计、更正、补录.</summary>
    Exemptions,

    /// <summary>定期报告.</summary>
    PeriodicReports,

    /// <summary>打印表格.</summary>
    PrintForms,

    /// <summary>导出表格.</summary>
    ExportTables,

    /// <summary>群众评议.</summary>
    Appraisal,

    /// <summary>对外公布、推典型.</summary>
    Publish,

    /// <summary>导入名册、职务、届次.</summary>
    ImportRosters,

    /// <summary>改制度文件.</summary>
    ChangeProfile,

    /// <summary>角色和范围.</summary>
    GrantRoles,

    /// <summary>账号、密钥、备份、通道.</summary>
    Accounts,

    /// <summary>看消息原文和个人信息: nobody, for lack of a break-glass procedure.</summary>
    SeeBodies,

    /// <summary>查看访问记录.</summary>
    ReadTrail,
}
