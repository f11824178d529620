using System.Collections.Frozen;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Bot.Common;

/// <summary>
/// What a person reads when the Domain refuses: what is wrong and what to do next. <c>{0}</c> stands for the refusal's detail.
/// A test finds every code in the sources and asks for its words here.
/// </summary>
public static class RefusalWords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["appraisal.closed"] = "这次评议已经截止，谢谢您的关心。",
        ["appraisal.mark"] = "请从这几项里选：{0}。",
        ["appraisal.none"] = "本会没有群众评议这一项。",
        ["appraisal.not-asked"] = "这次评议没有请您评这位委员。",
        ["appraisal.state"] = "这次评议现在不能做这一步，请先看它到哪一步了。",
        ["audience.names"] = "名单里没有：{0}。请核对姓名，或换个说法。",
        ["audience.unknown"] = "没认出“{0}”是哪些人。可以说：全体委员、教育界委员，或直接点名。",
        ["card.date-ahead"] = "日期还没到，不能先记。请核对日期。",
        ["card.revoked"] = "这张服务卡已停用，请用新卡。",
        ["committee.name"] = "没有“{0}”这个政协，请核对名称。",
        ["contact.author"] = "这条记录是别人写的，只有作者本人能改。要改请联系作者或办公室。",
        ["contact.no-step"] = "这条记录现在没有要签的意见。",
        ["contact.not-late"] = "这条记录还在补报期内，直接提交就行。",
        ["contact.outcome"] = "请从这几项里选处理结果：{0}。",
        ["contact.reason"] = "请说明原因，一句话就行。",
        ["contact.role"] = "这一步要由“{0}”来办。",
        ["contact.state"] = "这条记录已经在办理或办结，不能这样改，可以补充说明。",
        ["contact.text"] = "意见还没写，请说一句。",
        ["entry.date-ahead"] = "日期还没到，不能先记。请核对日期。",
        ["entry.field"] = "这类记录没有“{0}”这一项。",
        ["entry.kind"] = "没有“{0}”这类记录。",
        ["entry.missing"] = "还差“{0}”，请补上。",
        ["exemption.dates"] = "结束日期早于开始日期，请核对。",
        ["exemption.reason"] = "免计要写原因，比如病假、出国。",
        ["gathering.answer"] = "请回“参加”“请假”或“不参加”。",
        ["gathering.closed"] = "报名已截止，请联系办公室。",
        ["gathering.must-attend"] = "这次必须参加，去不了请回“请假”加事由。",
        ["gathering.no-leave-asked"] = "这位委员没有请假。",
        ["gathering.no-minutes"] = "还没写活动情况，说几句就行。",
        ["gathering.nobody"] = "还没有人签到，先登记到场的人。",
        ["gathering.not-held"] = "活动还没有举行，结束后再记。",
        ["gathering.not-running"] = "还没到签到时间，或活动已经结束。",
        ["gathering.reason"] = "请假要说事由，一句话就行。",
        ["gathering.state"] = "活动现在不能做这一步，请先看它到哪一步了。",
        ["group.member-before"] = "这位委员已经在这个小组里了。",
        ["group.no-member"] = "这位委员不在这个小组里。",
        ["group.post"] = "小组没有“{0}”这个岗位。",
        ["group.second"] = "这位委员已在“{0}”小组，原则上只参加一个。要再加请办公室同意。",
        ["help.person"] = "只有本人能确认是否解决。",
        ["help.state"] = "这件事现在不能做这一步，请先看它到哪一步了。",
        ["help.text"] = "请说一句是什么困难，或怎么解决的。",
        ["link.before"] = "这两位已经有联系关系了。",
        ["link.date"] = "结束日期早于开始日期，请核对。",
        ["link.linked-post"] = "被联系人不在“{0}”的范围里。",
        ["link.linking-post"] = "联系人不在“{0}”的范围里。",
        ["link.reason"] = "请选一个原因：{0}。",
        ["link.role"] = "超出规定范围的，要由办公室同意。",
        ["link.self"] = "不能联系自己，请换一位。",
        ["link.state"] = "这条联系关系现在不能这样改。",
        ["link.tier"] = "本会的制度里没有“{0}”这一层联系。",
        ["code.account"] = "没有配置公众号，做不了二维码。请在设置的 Committees 里填 OfficialAccount。",
        ["code.platform"] = "平台没有给出二维码：{0}",
        ["mobile.form"] = "手机号应是11位数字，请核对。",
        ["outcome.authors"] = "请说明是谁提的，至少一位。",
        ["outcome.reason"] = "退回要写原因，一句话就行。",
        ["outcome.state"] = "这份成果现在不能做这一步。",
        ["outcome.title"] = "还差标题，请说一句。",
        ["paper.form"] = "本会没有“{0}”这张表。",
        ["paper.nothing"] = "{0}现在没有可打印的内容。",
        ["paper.person"] = "这张表要写明是谁的，请加上姓名。",
        ["pdf.failed"] = "LibreOffice 没能把这份纸面转成 PDF。",
        ["pdf.none"] = "这台机器上没有 LibreOffice（soffice），转不了 PDF。",
        ["pdf.slow"] = "LibreOffice 转 PDF 超过了时间。",
        ["plan.empty"] = "计划还是空的，请先说说目标或打算联系谁。",
        ["plan.submitted-before"] = "这份计划已经交过了，要改请说“修改计划”。",
        ["report.ahead"] = "这段时间还没开始，没有可写的。",
        ["report.nothing"] = "{0}没有可打印的内容。",
        ["report.others"] = "这份报告只给工作人员和本人。",
        ["result.never-set"] = "出了点问题，没有保存。请再说一次，或回“人工”。",
        ["roster.none"] = "没有可以撤销的导入。",
        ["roster.overtaken"] = "数据刚被别处改动，没有撤销。请再试一次。",
        ["roster.undone"] = "这次导入已经撤销过了。",
        ["route.done"] = "这条意见已经走完全部步骤。",
        ["route.role"] = "这一步要由“{0}”来办。",
        ["route.text"] = "还没写内容，请说一句。",
        ["studio.address"] = "还差工作室的地址。",
        ["studio.answer"] = "请从这几项里选：{0}。",
        ["studio.name"] = "还差工作室的名称。",
        ["studio.no-step"] = "这份申请现在没有要签的意见。",
        ["studio.reason"] = "请说明原因，一句话就行。",
        ["studio.role"] = "这一步要由“{0}”来签。",
        ["studio.state"] = "工作室现在不能做这一步。",
        ["trigger.kind"] = "本会的制度里没有“{0}”这种情形。",
        ["trigger.phase"] = "没有“{0}”这个阶段，或已经进行过了。",
        ["trigger.role"] = "这一步要由主席会议成员或办公室发起。",
        ["trigger.state"] = "这一轮现在不能做这一步。",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every code that has words.</summary>
    public static IReadOnlyCollection<string> Codes => Words.Keys;

    public static string Of(Refusal refusal) =>
        Words.TryGetValue(refusal.Code, out var words) ? string.Format(words, refusal.Detail ?? string.Empty) : Words["result.never-set"];
}
